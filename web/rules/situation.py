"""One household: what is known of it, and what was already worked out from that."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import cached_property

from web.rules.amounts import AmountsOnDay, NoFigure
from web.rules.conditions import NOTHING, Condition, Outcome
from web.rules.measures import Measure, Measured, measure_all
from web.rules.possible import name_of


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
            if self.assumed:
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
        """An outcome leans on an assumption when without it the truth is another."""
        leans = outcome.assumed if outcome.because else self._touched(condition)
        if leans and self._without_assumptions.ask(condition).truth is outcome.truth:
            leans = NOTHING
        return outcome if leans == outcome.assumed else dataclasses.replace(outcome, assumed=leans)

    def _touched(self, condition: Condition) -> frozenset[str]:
        return frozenset(name for name in map(name_of, condition.needs) if name in self.assumed)
