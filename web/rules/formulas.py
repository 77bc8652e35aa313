"""Sums of money that depend on facts: tried on all that is still possible, like conditions."""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from web.rules.amounts import NoFigure
from web.rules.conditions import HasFacts, Meaning
from web.rules.derived import Derived
from web.rules.possible import name_of, outer, try_all
from web.rules.truth import MAYBE, NOTHING, Outcome

if TYPE_CHECKING:
    from web.rules.situation import Situation

SMALL_PER_MONTH = Decimal(15)
"""Euro. A fact that moves an amount by less is not worth a question."""
CHILDREN = "kinderen"


class Ends(NamedTuple):
    """From the lowest to the highest amount in euro; None while there is no telling."""

    low: Decimal | None
    high: Decimal | None


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
    ceiling: bool = False
    """What is left out only makes the amount lower: it is a highest one."""

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

    def between(self, situation: Situation) -> Ends:
        """The lowest and the highest amount. Raises NoFigure."""
        if self._uncounted(situation):
            return Ends(None, None)
        low, high = ends_of(situation.tried(self).values())
        return Ends(Decimal(0) if self.ceiling else low, high)

    def moving(self, situation: Situation) -> frozenset[str]:
        """The facts that move the amount enough to ask for them. Raises NoFigure."""
        if self._uncounted(situation):
            return frozenset((CHILDREN,))
        low, high = situation.amount(self)
        if high - low < self.small * self.months:
            return NOTHING
        table = situation.tried(self)
        direct = {
            name
            for place, name in enumerate(self.arguments)
            if name not in self.derived
            and len(situation.facts[name]) > 1
            and self._moves(_groups(table, place))
        }
        # What is tried below is often the same again: each combination is worked out once.
        tried = dict(table)
        ends = [(end, end(table, key=table.get)) for end in (min, max)]
        told = set(self._behind(situation))
        behind = {fact for fact in told if self._shifts(fact, ends, tried, situation)}
        return frozenset(map(name_of, direct | behind))

    def _uncounted(self, situation: Situation) -> bool:
        return self.counts_children and len(set(map(len, situation.facts[CHILDREN]))) > 1

    def try_all(self, situation: Situation) -> dict[tuple, Decimal]:
        """The amount for every combination that is still possible. Raises NoFigure."""
        possible = [
            situation.derived(self.derived[name])
            if name in self.derived
            else outer(situation.facts[name])
            for name in self.arguments
        ]
        return try_all(partial(self.work_out, a=situation.figures), possible)

    def _behind(self, situation: Situation) -> Iterator[str]:
        """The facts of which some answer says anything about what is derived."""
        for one in (self.derived[name] for name in self.arguments if name in self.derived):
            now = situation.derived(one)
            for fact, after in situation.answers(one).items():
                if any(left != now for left in after):
                    yield fact

    def _shifts(self, fact: str, ends: Iterable, tried: dict, situation: Situation) -> bool:
        """Would an answer move the lowest or the highest amount? Sought where those lie now: with
        the other arguments that give them. All answers may move it the same way: what is possible
        only while nobody answered is gone then."""
        after = {
            place: answers
            for place, name in enumerate(self.arguments)
            if (answers := self._after(fact, name, situation))
        }
        sides = list(_side_by_side(after))
        shifted = (
            [tried[at], *(end(self._tried_at(at, left, tried, situation)) for left in sides)]
            for end, at in ends
        )
        return self._moves(shifted)

    def _after(self, fact: str, name: str, situation: Situation) -> tuple[tuple, ...]:
        """What one argument can be after each answer to a fact; empty when it stays as it is."""
        if name in self.derived:
            return situation.answers(self.derived[name]).get(fact, ())
        return tuple((value,) for value in outer(situation.facts[fact])) if name == fact else ()

    def _tried_at(
        self, values: tuple, left: Mapping[int, tuple], tried: dict, situation: Situation
    ) -> Iterable[Decimal]:
        """The amounts with some arguments as they are left, and the others as they stand."""
        possible = [left.get(place, (value,)) for place, value in enumerate(values)]
        for one in itertools.product(*possible):
            if one not in tried:
                tried[one] = self.work_out(*one, a=situation.figures)
            yield tried[one]

    def _moves(self, groups: Iterable[Collection[Decimal]]) -> bool:
        return any(max(group) - min(group) >= self.small * self.months for group in groups)


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
            low, high = situation.amount(self.formula)
        except NoFigure:
            return Outcome(MAYBE, NOTHING, self, outdated=True)
        if low is not None and low > 0:
            return self.yes
        if high is not None and high <= 0:
            return self.no
        return Outcome(MAYBE, NOTHING, self)


def _groups(table: Mapping[tuple, Decimal], place: int) -> Iterable[list[Decimal]]:
    """Amounts that differ by the value at one place only."""
    groups: dict[tuple, list[Decimal]] = {}
    for values, amount in table.items():
        groups.setdefault(values[:place] + values[place + 1 :], []).append(amount)
    return groups.values()


def _side_by_side(after: Mapping[int, tuple[tuple, ...]]) -> Iterable[dict[int, tuple]]:
    """Answer by answer, what is left at every place at once."""
    for answers in zip(*after.values(), strict=True):
        yield dict(zip(after, answers, strict=True))


def ends_of(amounts: Iterable[Decimal]) -> Ends:
    """The lowest and the highest of them."""
    amounts = tuple(amounts)
    return Ends(min(amounts), max(amounts))
