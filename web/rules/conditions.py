"""The rules core: conditions, and which facts are still open. No Flask, no files, no language.

A fact is a tuple of the values it can still have: one value when it was answered; every
option, or the edges of every band, when it was not. A condition is a plain yes/no function of
facts, tried on every combination that is still possible: all yes is yes, all no is no, both is
maybe. A fact is open when changing it alone can still change the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, partial
from typing import TYPE_CHECKING

from web.rules.possible import name_of, try_all, what_matters
from web.rules.truth import MAYBE, NO, NOTHING, YES, Outcome, Truth

if TYPE_CHECKING:
    from web.rules.measures import Measure
    from web.rules.situation import Situation


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a test is about, for whoever has to put it in words."""

    fact: str
    word: str
    """`is` or one of `minstens hoogstens minder_dan meer_dan`, or `onbekend`."""
    values: tuple = ()


class HasFacts:
    """What all conditions share."""

    needs: tuple[str, ...]

    @cached_property
    def facts(self) -> frozenset[str]:
        """The facts this condition looks at; of a tick, the list it stands in."""
        return frozenset(map(name_of, self.needs))

    @cached_property
    def yes(self) -> Outcome:
        """It holds, whatever is still open."""
        return Outcome(YES, NOTHING, self)

    @cached_property
    def no(self) -> Outcome:
        """It does not hold, whatever is still open."""
        return Outcome(NO, NOTHING, self)


@dataclass(frozen=True, eq=False)
class Test(HasFacts):
    """A yes/no question about facts, such as `woning is huur`."""

    holds: Callable[..., bool]
    needs: tuple[str, ...]
    """Facts, in the order of the arguments of `holds`. `list.item` is one tick in a list."""
    meaning: Meaning | None = None

    def ask(self, situation: Situation) -> Outcome:
        """Try every combination of values that is still possible."""
        if len(self.needs) == 1:  # nearly every test: then the one fact is what matters
            possible = situation.facts[self.needs[0]]
            if len(possible) == 1:
                return self.yes if self.holds(possible[0]) else self.no
            answers = {self.holds(value) for value in possible}
            if len(answers) > 1:
                return self._waits
        else:
            table = try_all(self.holds, [situation.facts[need] for need in self.needs])
            answers = set(table.values())
            if len(answers) > 1:
                matters = what_matters(table, self.needs)
                return Outcome(MAYBE, frozenset(map(name_of, matters)), self)
        return self.yes if True in answers else self.no

    @cached_property
    def _waits(self) -> Outcome:
        """Maybe, until each fact is known."""
        return Outcome(MAYBE, self.facts, self)


ALL, NONE = {2}, {0}
"""Both outer ratios of each combination hold, or neither of any."""


@dataclass(frozen=True, eq=False)
class Limit(HasFacts):
    """A measured number against a share of its norm, such as income and 120 % of a minimum."""

    measure: Measure
    compare: Callable[[Decimal, Decimal], bool]
    share: Decimal = Decimal(1)
    meaning: Meaning | None = None

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """The facts the measure is worked out from."""
        return tuple(self.measure.views)

    def ask(self, situation: Situation) -> Outcome:
        """Try every value beside every norm that is possible."""
        measured = situation.measured(self.measure)
        if measured is None:
            return Outcome(MAYBE, NOTHING, self, outdated=True)
        holding = measured.holding(self.compare, partial(self.measure.bound, self.share))
        answers = set().union(*holding)
        if answers in (ALL, NONE):
            return self.yes if answers == ALL else self.no
        return Outcome(MAYBE, frozenset(map(name_of, measured.parting(holding))), self)


@dataclass(frozen=True, eq=False)
class Unknown(HasFacts):
    """A condition nobody could find in a source. At best maybe, and no question helps."""

    meaning: Meaning
    needs: tuple[str, ...] = ()

    def ask(self, _situation: Situation) -> Outcome:
        """Always maybe."""
        return Outcome(MAYBE, NOTHING, self)


@dataclass(frozen=True, eq=False)
class Group(HasFacts):
    """Several conditions: `alle`, `een_van` or `geen_van` of them must hold (Kleene's rules)."""

    kind: str
    parts: tuple[Condition, ...]

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """Every fact below this group."""
        return tuple(dict.fromkeys(need for part in self.parts for need in part.needs))

    @cached_property
    def _settles(self) -> Truth:
        """What one part must say to settle the whole group."""
        return NO if self.kind == "alle" else YES

    @cached_property
    def _truths(self) -> tuple[Truth, Truth]:
        """What the group says when a part settles it, and when none does."""
        return (YES, NO) if self.kind == "een_van" else (NO, YES)

    def ask(self, situation: Situation) -> Outcome:
        """One `no` settles `alle`, one `yes` settles the others, and what settles it ends the
        search; else a maybe keeps it open."""
        known, settles, because, open_, outdated = situation.outcomes, self._settles, [], [], False
        for part in self.parts:
            outcome = known.get(part) or situation.ask(part)
            because.append(outcome)
            truth = outcome.truth
            if truth is settles:
                return Outcome(self._truths[0], NOTHING, self, tuple(because))
            if truth is MAYBE:
                open_.append(outcome.open)
                outdated = outdated or outcome.outdated
        if not open_:
            return Outcome(self._truths[1], NOTHING, self, tuple(because))
        return Outcome(MAYBE, NOTHING.union(*open_), self, tuple(because), outdated)


Condition = Test | Limit | Unknown | Group
