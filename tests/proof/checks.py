"""One outside check: an amount somebody else worked out or published, and whether it comes out."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from web.rules.amounts import Amounts, AmountsOnDay, NoFigure, Series

Key = tuple[str, datetime.date]
"""One value: the name of the figure, and the day it holds from."""
WRONG = (AssertionError, ArithmeticError, ValueError, TypeError, LookupError, AttributeError)
"""What a broken figure or formula can end in. All of it is red."""


class Traced(AmountsOnDay):
    """The figures of one day, that remember which were read."""

    def __init__(self, series: dict[str, Series], day: datetime.date) -> None:
        super().__init__(series, day)
        self.read: set[str] = set()

    def __getattr__(self, name: str) -> object:
        value = super().__getattr__(name)
        self.read.add(name)
        return value

    def values_read(self) -> set[Key]:
        """Name and first day of each."""
        return {(name, self._series[name].on(self.day).since) for name in self.read}


class Days:
    """Figures by day: `days(day)`. Always the same object, for lines are remembered by it."""

    def __init__(self, amounts: Amounts, kind: type[AmountsOnDay] = AmountsOnDay) -> None:
        self._amounts, self._kind = amounts, kind
        self.seen: dict[datetime.date, AmountsOnDay] = {}

    def __call__(self, day: datetime.date) -> AmountsOnDay:
        if day not in self.seen:
            self.seen[day] = self._kind(self._amounts.series, day)
        return self.seen[day]


@dataclass(frozen=True)
class Check:
    """`kind`: `officieel`, `gepubliceerd`, or `tweede_mening` (the test of another project)."""

    name: str
    kind: str
    holds: Callable[[Days], bool]

    @property
    def published(self) -> bool:
        """Made by an authority or published, so more than the test of another project."""
        return self.kind != "tweede_mening"

    def is_green(self, days: Days) -> bool:
        """Does the published amount come out? An error is red too."""
        try:
            return bool(self.holds(days))
        except WRONG:
            return False


def first_red(checks: Iterable[Check], amounts: Amounts) -> Check | None:
    """The first check that does not come out with these figures."""
    days = Days(amounts)
    return next((check for check in checks if not check.is_green(days)), None)


def reads(check: Check, amounts: Amounts) -> set[Key]:
    """The values this check depends on. Raises AssertionError where it is red as things are."""
    days = Days(amounts, Traced)
    assert check.is_green(days), f"{check.name} is red before anything was changed"
    return set().union(*(day.values_read() for day in days.seen.values()))


def nothing_holds(function: Callable[[], object]) -> bool:
    """Is there no figure? Then nothing may come out."""
    try:
        function()
    except NoFigure:
        return True
    return False
