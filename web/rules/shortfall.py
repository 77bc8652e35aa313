"""What an income lacks: the amount of bijstand, worked out from a measure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from web.rules.formulas import SMALL_PER_MONTH, Ends
from web.rules.measured import Pair
from web.rules.measures import Measure
from web.rules.possible import name_of

CENT = Decimal("0.01")

if TYPE_CHECKING:
    from web.rules.situation import Situation


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

    def between(self, situation: Situation) -> Ends:
        """The lowest and the highest amount. Raises NoFigure."""
        return gap(situation.worked_out(self.measure).outer())

    def moving(self, situation: Situation) -> frozenset[str]:
        """The facts that move the amount enough to ask for them. Raises NoFigure."""
        measured = situation.worked_out(self.measure)
        moving = (
            fact
            for fact in measured.facts()
            if any(
                max(one) - min(one) >= self.small
                for one in zip(*map(gap, measured.pairs_by(fact)), strict=True)
            )
        )
        return frozenset(map(name_of, moving))


def gap(pairs: Iterable[Pair]) -> Ends:
    """From the smallest to the largest gap between a value and its norm, never below nothing."""
    gaps = [norm - value for value, norm in pairs]
    return Ends(*(max(Decimal(0), end).quantize(CENT) for end in (min(gaps), max(gaps))))
