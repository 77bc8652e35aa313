"""Every sign of a module that can be flipped: plus, minus, times, more than, lowest, true."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.conftest import ROOT

NATIONAL = ROOT / "web" / "rules" / "national"
MODULES = (
    "zorgtoeslag huurtoeslag huurtoeslag_2025 kindgebonden_budget kinderbijslag "
    "kinderopvangtoeslag studietoeslag kwijtschelding rounding norms income_tax pay person payers "
    "streams yearly_income households"
).split()
SWAPS = {ast.Add: (ast.Sub,), ast.Sub: (ast.Add,), ast.Mult: (ast.Div,), ast.Div: (ast.Mult,)}
COMPARE = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
}
"""The same way round with the border moved, and the other way round."""
SIGNS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.USub: "-", ast.UAdd: "+",
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
}  # fmt: skip
OTHER = {
    "min": "max", "max": "min", "ROUND_FLOOR": "ROUND_CEILING", "ROUND_CEILING": "ROUND_FLOOR",
    "ROUND_HALF_UP": "ROUND_HALF_EVEN",
}  # fmt: skip
HARMLESS = {"strict"}
"""Arguments that only check the work: flipping them changes no amount."""

Flip = Callable[[ast.AST], str]
"""Changes the node it gets, and says what was changed."""


@dataclass(frozen=True)
class Mutant:
    """One module with one sign flipped."""

    module: str
    line: int
    column: int
    what: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The name to import it by."""
        return f"web.rules.national.{self.module}"

    @property
    def path(self) -> Path:
        """Where the real module stands."""
        return NATIONAL / f"{self.module}.py"

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}:{self.column + 1} {self.what}"


def mutants(module: str) -> Iterator[Mutant]:
    """All of them, one sign at a time."""
    tree = ast.parse((NATIONAL / f"{module}.py").read_text(encoding="utf-8"))
    for place, node in enumerate(ast.walk(tree)):
        for flip in _flips(node):
            changed = copy.deepcopy(tree)
            there = next(n for at, n in enumerate(ast.walk(changed)) if at == place)
            if not _left_alone(there, changed):
                what = flip(there)
                yield Mutant(module, there.lineno, there.col_offset, what, changed)


def unflipped(module: str) -> Mutant:
    """The module as it is: nobody may notice this one."""
    return Mutant(
        module, 0, 0, "", ast.parse((NATIONAL / f"{module}.py").read_text(encoding="utf-8"))
    )


def _left_alone(node: ast.AST, tree: ast.Module) -> bool:
    """Decorators and arguments that only check: no sign of a formula."""
    for owner in ast.walk(tree):
        outside = list(getattr(owner, "decorator_list", ()))
        outside += [owner.value] if isinstance(owner, ast.keyword) and owner.arg in HARMLESS else []
        if any(inner is node for one in outside for inner in ast.walk(one)):
            return True
    return False


def _flips(node: ast.AST) -> Iterator[Flip]:
    if isinstance(node, (ast.BinOp, ast.AugAssign)):
        yield from (partial(_operator, other=o) for o in SWAPS.get(type(node.op), ()))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield partial(_operator, other=ast.UAdd)
    elif isinstance(node, ast.Compare):
        for place, op in enumerate(node.ops):
            yield from (
                partial(_comparison, place=place, other=o) for o in COMPARE.get(type(op), ())
            )
    elif isinstance(node, ast.Name) and node.id in OTHER:
        yield _other_name
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield _constant


def _operator(node: ast.AST, other: type) -> str:
    before, node.op = SIGNS[type(node.op)], other()
    return f"{before} -> {SIGNS[other]}"


def _comparison(node: ast.Compare, place: int, other: type) -> str:
    before, node.ops[place] = SIGNS[type(node.ops[place])], other()
    return f"{before} -> {SIGNS[other]}"


def _other_name(node: ast.Name) -> str:
    before, node.id = node.id, OTHER[node.id]
    return f"{before} -> {node.id}"


def _constant(node: ast.Constant) -> str:
    before, node.value = node.value, not node.value
    return f"{before} -> {node.value}"
