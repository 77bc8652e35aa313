"""Flipped signs that change nothing, so that nothing can notice: each with the reason."""

from __future__ import annotations

from tests.proof.signs import Mutant

REASONS = (
    ("income_tax", "if income > since", "> -> >=", "op de grens komt er 0 bij"),
    ("streams", "if least < corner < most", "< -> <=", "een uiteinde telt dan 2 keer"),
)
"""Module, a part of the line, what was flipped, and why that makes no difference."""


def reason(mutant: Mutant) -> str:
    """Why nobody can notice this one; empty when somebody should."""
    line = mutant.path.read_text(encoding="utf-8").splitlines()[mutant.line - 1]
    found = (why for module, part, what, why in REASONS
             if mutant.module == module and part in line and mutant.what == what)  # fmt: skip
    return next(found, "")
