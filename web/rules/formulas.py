"""Sums of money that depend on facts: tried on all that is still possible, like conditions."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, partial

from web.rules.possible import name_of, try_all
from web.rules.situation import Situation

SMALL_PER_MONTH = Decimal(5)
"""Euro. A fact that moves an amount by less is not worth a question (design, section 4)."""


@dataclass(frozen=True, eq=False)
class Formula:
    """An amount worked out by a plain function over dated figures.

    The arguments of `work_out` are facts; its keyword `a` gets the figures of the day. `months`
    is the number of months one amount is for: 1, 3 or 12.
    """

    work_out: Callable[..., Decimal]
    per: str = "maand"
    months: int = 1
    small: Decimal = SMALL_PER_MONTH

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """The facts, read from the arguments, so that the two can never drift apart."""
        arguments = inspect.signature(self.work_out).parameters.values()
        return tuple(a.name for a in arguments if a.kind is not a.KEYWORD_ONLY)

    def between(self, situation: Situation) -> tuple[Decimal, Decimal, frozenset[str]]:
        """Lowest and highest amount in euro, and the facts that move it enough to ask for."""
        work_out = partial(self.work_out, a=situation.figures)
        table = try_all(work_out, [situation.facts[need] for need in self.needs])
        open_ = (n for place, n in enumerate(self.needs) if self._moves(table, place))
        return min(table.values()), max(table.values()), frozenset(map(name_of, open_))

    def _moves(self, table: dict[tuple, Decimal], place: int) -> bool:
        groups: dict[tuple, list[Decimal]] = {}
        for values, amount in table.items():
            groups.setdefault(values[:place] + values[place + 1 :], []).append(amount)
        return any(max(g) - min(g) >= self.small * self.months for g in groups.values())
