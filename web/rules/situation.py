"""One household: what is known of it, and what was already worked out from that."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Collection, Iterable, Mapping
from decimal import Decimal
from functools import cached_property

from web.rules.amounts import AmountsOnDay, NoFigure
from web.rules.conditions import Condition
from web.rules.derived import Answers, Derived
from web.rules.formulas import Ends, Formula
from web.rules.measured import Measured
from web.rules.measures import Measure, measure_all
from web.rules.shortfall import Shortfall
from web.rules.truth import NOTHING, Outcome


class Situation:
    """The values each fact can still have, on one day.

    Every condition and every measure is worked out once and remembered: a municipality with
    forty schemes asks the same few things forty times.
    """

    def __init__(
        self,
        facts: Mapping[str, tuple],
        figures: AmountsOnDay,
        assumed: Mapping[str, tuple] | None = None,
        origin: Situation | None = None,
        told: frozenset[str] = NOTHING,
        said: Collection[str] | None = None,
    ) -> None:
        """`assumed`: facts nobody gave that stand in `facts` at their usual value, with every
        value they could have had. `origin`: the situation of somebody who said nothing yet; what
        nobody said anything about is worked out there, once for everybody. `told`: facts somebody
        gave a last word on, be it "I do not know". `said`: the facts in which it differs from
        its origin, for who knows them."""
        self.facts = facts
        self.told = told
        self.figures = figures
        self.assumed = assumed or {}
        self._origin = origin
        self._said = self._differs_from(origin) if said is None else frozenset(said)
        self.outcomes: dict[Condition, Outcome] = {}
        """What was asked so far."""
        self._kept: dict[object, object] = {}
        self._after: dict[tuple[str, object], Situation] = {}

    def but(
        self,
        changes: Mapping[str, tuple],
        assumed: Mapping[str, tuple] | None = None,
        told: frozenset[str] = NOTHING,
    ) -> Situation:
        """The same household, but for these facts: all that depends on others is the same."""
        facts = {**self.facts, **changes}
        return Situation(facts, self.figures, assumed, self, told, changes)

    def after(self, fact: str, value: object) -> Situation:
        """The same household after one more answer."""
        if (fact, value) not in self._after:
            self._after[fact, value] = Situation.but(self._itself, {fact: (value,)})
        return self._after[fact, value]

    def ask(self, condition: Condition) -> Outcome:
        """What this condition says of the household."""
        outcome = self.outcomes.get(condition)
        if outcome is None:
            home = self._home(condition.needs)
            outcome = condition.ask(self) if home is self else home.ask(condition)
            self.outcomes[condition] = outcome
        return outcome

    def leans_on(self, condition: Condition) -> frozenset[str]:
        """The assumed facts without which the truth would be another; empty when it would not."""
        if self.ask(condition).truth is self._without_assumptions.ask(condition).truth:
            return NOTHING
        return condition.facts & self.assumed.keys()

    def measured(self, measure: Measure) -> Measured | None:
        """What a measure can still be, or None when a figure is missing for this day."""
        try:
            return self.worked_out(measure)
        except NoFigure:
            return None

    def worked_out(self, measure: Measure) -> Measured:
        """What a measure can still be. Raises NoFigure."""
        return self._once(measure, measure.views, measure_all, measure, self.facts, self.figures)

    def derived(self, derived: Derived) -> tuple:
        """Everything a derived value can still be. Raises NoFigure."""
        return self._once(derived, derived.needs, derived.possible, self)

    def answers(self, derived: Derived) -> Answers:
        """What a derived value can be after each answer worth asking. Raises NoFigure."""
        return self._once((derived, "answers"), derived.needs, derived.answers, self)

    def tried(self, formula: Formula) -> dict[tuple, Decimal]:
        """An amount for every combination that is still possible. Raises NoFigure."""
        return self._once((formula, "table"), formula.needs, formula.try_all, self)

    def amount(self, formula: Formula | Shortfall) -> Ends:
        """From the lowest to the highest amount. Raises NoFigure."""
        return self._once(formula, formula.needs, formula.between, self)

    def moving(self, formula: Formula | Shortfall) -> frozenset[str]:
        """The facts that move an amount enough to ask for them. Raises NoFigure."""
        return self._once((formula, "moving"), formula.needs, formula.moving, self)

    def _once(self, key: object, needs: Iterable[str], work_out: Callable, *args) -> object:
        """Work it out once: here, or, when nobody said anything about it yet, for everybody."""
        kept = self._kept.get(key)
        if kept is None:
            home = self._home(needs)
            kept = home._kept.get(key)
            if kept is None:
                try:
                    kept = work_out(*args)
                except NoFigure as missing:  # missing all day: remembered like any other answer
                    kept = missing.with_traceback(None)
                home._kept[key] = kept
            self._kept[key] = kept
        if isinstance(kept, NoFigure):
            raise NoFigure(*kept.args)  # a new one: the one that is kept holds no frames
        return kept

    def _home(self, needs: Iterable[str]) -> Situation:
        """Where it is remembered what follows from these facts."""
        if self._origin is None or not self._said.isdisjoint(needs):
            return self
        return self._origin

    def _differs_from(self, origin: Situation | None) -> frozenset[str]:
        if origin is None:
            return NOTHING
        theirs = origin.facts
        return frozenset(
            fact for fact, possible in self.facts.items() if possible is not theirs[fact]
        )

    @cached_property
    def _without_assumptions(self) -> Situation:
        return Situation.but(self._itself, self.assumed)

    @property
    def _itself(self) -> Situation:
        """For what is remembered here: no circle, so all of it is gone when the request is."""
        return weakref.proxy(self)
