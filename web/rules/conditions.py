"""The rules core: conditions, and which facts are still open. No Flask, no files, no language.

A fact is a tuple of the values it can still have: one value when it was answered; every
option, or the edges of every band, when it was not. A condition is a plain yes/no function of
facts, tried on every combination that is still possible: all yes is yes, all no is no, both is
maybe. A fact is open when changing it alone can still change the answer.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from web.rules.possible import name_of, try_all, what_matters

if TYPE_CHECKING:
    from web.rules.measures import Measure
    from web.rules.situation import Situation

NOTHING: frozenset[str] = frozenset()


class Truth(enum.Enum):
    """What is known of a condition. The values are the words of the API."""

    YES = "ja"
    NO = "nee"
    MAYBE = "misschien"

    def opposite(self) -> Truth:
        """Yes for no and no for yes; maybe stays maybe."""
        if self is Truth.MAYBE:
            return self
        return Truth.NO if self is Truth.YES else Truth.YES


class Outcome(NamedTuple):
    """What a condition says of one household, and why: the reason tree is the verdict itself."""

    truth: Truth
    open: frozenset[str]
    """Facts that can still change the truth."""
    condition: Condition
    because: tuple[Outcome, ...] = ()
    outdated: bool = False
    """A maybe for want of a figure for this day."""


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
                truth = Truth.YES if self.holds(possible[0]) else Truth.NO
                return Outcome(truth, NOTHING, self)
            answers = {self.holds(value) for value in possible}
            matters: Iterable[str] = self.needs
        else:
            table = try_all(self.holds, [situation.facts[need] for need in self.needs])
            answers = set(table.values())
            matters = what_matters(table, self.needs) if len(answers) > 1 else ()
        if len(answers) == 1:
            return Outcome(Truth.YES if True in answers else Truth.NO, NOTHING, self)
        return Outcome(Truth.MAYBE, frozenset(map(name_of, matters)), self)


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
        """Only the outer ratios count: a limit cuts a range in at most one place."""
        measured = situation.measured(self.measure)
        if measured is None:
            return Outcome(Truth.MAYBE, NOTHING, self, outdated=True)
        truth = self._truth(measured.whole)
        if truth is not Truth.MAYBE:
            return Outcome(truth, NOTHING, self)
        open_ = (fact for fact in measured.facts() if self._differs(measured.swings(fact)))
        return Outcome(truth, frozenset(map(name_of, open_)), self)

    def _truth(self, span: tuple) -> Truth:
        lowest, highest = span
        holds = self._holds(*lowest)
        if highest is not lowest and self._holds(*highest) is not holds:
            return Truth.MAYBE
        return Truth.YES if holds else Truth.NO

    def _holds(self, value: Decimal, norm: Decimal) -> bool:
        return self.compare(value, self.measure.bound(self.share, norm))

    def _differs(self, groups: Iterable[tuple]) -> bool:
        for first, *others in groups:
            truth = self._truth(first)
            if any(self._truth(span) is not truth for span in others):
                return True
        return False


@dataclass(frozen=True, eq=False)
class Unknown(HasFacts):
    """A condition nobody could find in a source. At best maybe, and no question helps."""

    meaning: Meaning
    needs: tuple[str, ...] = ()

    def ask(self, _situation: Situation) -> Outcome:
        """Always maybe."""
        return Outcome(Truth.MAYBE, NOTHING, self)


@dataclass(frozen=True, eq=False)
class Group(HasFacts):
    """Several conditions: `alle`, `een_van` or `geen_van` of them must hold (Kleene's rules)."""

    kind: str
    parts: tuple[Condition, ...]

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """Every fact below this group."""
        return tuple(dict.fromkeys(need for part in self.parts for need in part.needs))

    def ask(self, situation: Situation) -> Outcome:
        """One `no` settles `alle`, one `yes` settles the others, and what settles it ends the
        search; else a maybe keeps it open."""
        settles = Truth.NO if self.kind == "alle" else Truth.YES
        truth, because, maybe = settles.opposite(), [], []
        for part in self.parts:
            outcome = situation.outcomes.get(part) or situation.ask(part)
            because.append(outcome)
            if outcome.truth is settles:
                truth = settles
                break
            if outcome.truth is Truth.MAYBE:
                maybe.append(outcome)
        if truth is settles or not maybe:
            truth = truth.opposite() if self.kind == "geen_van" else truth
            return Outcome(truth, NOTHING, self, tuple(because))
        open_, outdated = NOTHING.union(*[o.open for o in maybe]), any(o.outdated for o in maybe)
        return Outcome(Truth.MAYBE, open_, self, tuple(because), outdated)


Condition = Test | Limit | Unknown | Group
