"""What a phrase consists of, once it is read (`patterns.py`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One piece of a phrase: words of which one must stand here, phrases of which one must, a
    number, or a gap."""

    words: frozenset[str] = frozenset()
    """For a list: those its phrases begin with."""
    listed: Listed | None = None
    """The phrases of a list; None when each of them is one word."""
    gap: int = 0
    number: bool = False
    end: bool = False
    """Nothing may follow in this clause."""
    optional: bool = False


Part = tuple[Element, ...]
Places = tuple[int, ...]
"""Which words of the message a phrase used, in order."""


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """The phrases of one list, by their first word."""

    begun: Mapping[str, tuple[Part, ...]]
