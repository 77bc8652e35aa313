"""One household: what is known of it, and what was already worked out from that."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from web.rules.amounts import AmountsOnDay, NoFigure
from web.rules.conditions import Condition, Outcome
from web.rules.measures import Measure, Measured, measure_all


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
    ) -> None:
        """`assumed`: facts nobody gave that stand in `facts` at their usual value, with every
        value they could have had. `origin`: the situation of somebody who said nothing yet; what
        nobody said anything about is worked out there, once for everybody."""
        self.facts = facts
        self.figures = figures
        self.assumed = assumed or {}
        self._origin = origin
        self._outcomes: dict[Condition, Outcome] = {}
        self._measured: dict[Measure, Measured | None] = {}

    def ask(self, condition: Condition) -> Outcome:
        """What this condition says of the household."""
        outcome = self._outcomes.get(condition)
        if outcome is None:
            outcome = condition.ask(self)
            if self.assumed and not outcome.because:
                outcome = self._with_assumptions(condition, outcome)
            self._outcomes[condition] = outcome
        return outcome

    def measured(self, measure: Measure) -> Measured | None:
        """What a measure can still be, or None when a figure is missing for this day."""
        if measure not in self._measured:
            self._measured[measure] = self._measure(measure)
        return self._measured[measure]

    def _measure(self, measure: Measure) -> Measured | None:
        origin = self._origin
        if origin and all(self.facts[fact] is origin.facts[fact] for fact in measure.views):
            return origin.measured(measure)
        try:
            return measure_all(measure, self.facts, self.figures)
        except NoFigure:
            return None

    @cached_property
    def _without_assumptions(self) -> Situation:
        return Situation({**self.facts, **self.assumed}, self.figures, origin=self)

    def _with_assumptions(self, condition: Condition, outcome: Outcome) -> Outcome:
        """A test leans on an assumption when without it the truth is another. (A group knows it
        from its parts.)"""
        if self.assumed.keys().isdisjoint(condition.facts):
            return outcome
        if self._without_assumptions.ask(condition).truth is outcome.truth:
            return outcome
        return outcome._replace(assumed=frozenset(condition.facts & self.assumed.keys()))
