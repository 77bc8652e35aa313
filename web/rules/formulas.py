"""Sums of money that depend on facts: tried on all that is still possible, like conditions."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from web.rules.amounts import NoFigure
from web.rules.conditions import NOTHING, HasFacts, Meaning, Outcome, Truth
from web.rules.derived import Derived
from web.rules.measures import Measure, Pair
from web.rules.possible import name_of, outer, try_all

if TYPE_CHECKING:
    from web.rules.situation import Situation

SMALL_PER_MONTH = Decimal(15)
"""Euro. A fact that moves an amount by less is not worth a question."""
CHILDREN = "kinderen"


class Span(NamedTuple):
    """From lowest to highest euro (None: no telling yet), and the facts that still move it."""

    low: Decimal | None
    high: Decimal | None
    open: frozenset[str] = NOTHING


@dataclass(frozen=True, eq=False)
class Formula:
    """An amount worked out by a plain function over dated figures.

    The arguments of `work_out` are facts, or names in `derived`; its keyword `a` gets the figures
    of the day. `months` is the number of months one amount is for: 1, 3 or 12.
    """

    work_out: Callable[..., Decimal]
    per: str = "maand"
    months: int = 1
    small: Decimal = SMALL_PER_MONTH
    derived: Mapping[str, Derived] = field(default_factory=dict)
    counts_children: bool = False
    """Then there is no highest amount while nobody said how many children there are."""

    @cached_property
    def arguments(self) -> tuple[str, ...]:
        """Read from the function, so that the two can never drift apart."""
        arguments = inspect.signature(self.work_out).parameters.values()
        return tuple(a.name for a in arguments if a.kind is not a.KEYWORD_ONLY)

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """Every fact the amount depends on."""
        facts = (self.derived[n].needs if n in self.derived else (n,) for n in self.arguments)
        return tuple(dict.fromkeys(fact for several in facts for fact in several))

    def between(self, situation: Situation) -> Span:
        """Lowest and highest amount, and the facts that move it enough to ask. Raises NoFigure."""
        if self.counts_children and len(situation.facts[CHILDREN]) > 1:
            return Span(None, None, frozenset((CHILDREN,)))
        possible = [self._possible(name, situation) for name in self.arguments]
        table = self._table(possible, situation)
        low, high = _ends(table.values())
        if low == high:
            return Span(low, high)
        moving = self._moving(possible, table, situation)
        return Span(low, high, frozenset(map(name_of, moving)))

    def _possible(self, name: str, situation: Situation) -> tuple:
        if name in self.derived:
            return situation.derived(self.derived[name])
        return outer(situation.facts[name])

    def _table(self, possible: list[tuple], situation: Situation) -> dict[tuple, Decimal]:
        return try_all(partial(self.work_out, a=situation.figures), possible)

    def _moving(self, possible: list[tuple], table: dict, situation: Situation) -> Iterable[str]:
        for place, name in enumerate(self.arguments):
            if len(possible[place]) == 1 or not self._moves(_groups(table, place)):
                continue
            if name not in self.derived:
                yield name
                continue
            for fact, after in situation.answers(self.derived[name]).items():
                tables = (
                    self._table([*possible[:place], left, *possible[place + 1 :]], situation)
                    for left in after
                )
                if self._shifts([_ends(table.values()) for table in tables]):
                    yield fact

    def _moves(self, groups: Iterable[list[Decimal]]) -> bool:
        return any(max(group) - min(group) >= self.small * self.months for group in groups)

    def _shifts(self, ends: list[tuple[Decimal, Decimal]]) -> bool:
        """Would an answer change the lowest or the highest amount enough?"""
        return self._moves(zip(*ends, strict=True))


@dataclass(frozen=True, eq=False)
class Shortfall:
    """What a value stays below its norm, in euro a month: what bijstand adds to an income."""

    measure: Measure
    per: str = "maand"
    months: int = 1
    small: Decimal = SMALL_PER_MONTH

    @property
    def needs(self) -> tuple[str, ...]:
        """Every fact the amount depends on."""
        return tuple(self.measure.views)

    def between(self, situation: Situation) -> Span:
        """Lowest and highest amount, and the facts that move it enough to ask. Raises NoFigure."""
        measured = situation.worked_out(self.measure)
        low, high = _gap(measured.pairs())
        moving = (
            fact
            for fact in measured.facts()
            if any(
                max(ends) - min(ends) >= self.small
                for ends in zip(*map(_gap, measured.pairs_by(fact)), strict=True)
            )
        )
        return Span(low, high, frozenset(map(name_of, moving)))


@dataclass(frozen=True, eq=False)
class Pays(HasFacts):
    """The condition that an amount comes to more than nothing: an income is then low enough."""

    formula: Formula
    meaning: Meaning

    @property
    def needs(self) -> tuple[str, ...]:
        """The facts of the formula."""
        return self.formula.needs

    def ask(self, situation: Situation) -> Outcome:
        """Yes when the lowest amount is more than nothing, no when the highest is nothing."""
        try:
            low, high, open_ = situation.amount(self.formula)
        except NoFigure:
            return Outcome(Truth.MAYBE, NOTHING, self, outdated=True)
        if low is not None and low > 0:
            return Outcome(Truth.YES, NOTHING, self)
        if high is not None and high <= 0:
            return Outcome(Truth.NO, NOTHING, self)
        return Outcome(Truth.MAYBE, open_, self)


def _groups(table: Mapping[tuple, Decimal], place: int) -> Iterable[list[Decimal]]:
    """Amounts that differ by the value at one place only."""
    groups: dict[tuple, list[Decimal]] = {}
    for values, amount in table.items():
        groups.setdefault(values[:place] + values[place + 1 :], []).append(amount)
    return groups.values()


def _ends(amounts: Iterable[Decimal]) -> tuple[Decimal, Decimal]:
    amounts = tuple(amounts)
    return min(amounts), max(amounts)


def _gap(pairs: Iterable[Pair]) -> tuple[Decimal, Decimal]:
    return _ends(max(Decimal(0), norm - value) for value, norm in pairs)
