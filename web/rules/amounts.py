"""Dated figures. A figure that is not known for a day is never replaced by an older one."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

Table = tuple[tuple[Decimal, ...], ...]
"""Rows of numbers. The first number of a row is where it starts; the rows rise."""


class NoFigure(LookupError):
    """There is no figure for this day. Names the figure, never an answer."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One value, from one day on, and who says so."""

    since: datetime.date
    value: Decimal | Table
    source: str
    certainty: str
    """`bevestigd`, `een_bron`, `uit_geheugen` or `eigen_schatting`."""
    until: datetime.date | None = None
    """Its last day, where nobody knows what came next or the rule itself ended."""


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one figure over time. `until` is the last day no newer value is expected."""

    name: str
    meaning: str
    unit: str
    until: datetime.date
    figures: tuple[Figure, ...]
    looked: datetime.date | None = None
    """The day somebody last looked for newer values and found none."""

    def on(self, day: datetime.date) -> Figure:
        """The figure that holds on `day`. Raises NoFigure before the first, after `until`, and
        in a hole between two values.
        """
        past = [figure for figure in self.figures if figure.since <= day]
        if not past or day > self.until:
            raise NoFigure(self.name)
        last = max(past, key=lambda figure: figure.since)
        if last.until is not None and day > last.until:
            raise NoFigure(self.name)
        return last

    @property
    def closed(self) -> bool:
        """True where the last value has an end of its own: no newer one is expected, ever."""
        return max(self.figures, key=lambda figure: figure.since).until is not None


class Amounts:
    """All figures; `on(day)` gives those of one day."""

    def __init__(self, series: Mapping[str, Series]) -> None:
        self.series = series

    @lru_cache(maxsize=4)  # noqa: B019 (one per process; today, and a preview or two)
    def on(self, day: datetime.date) -> AmountsOnDay:
        """The figures of one day, looked up when a rule needs them."""
        return AmountsOnDay(self.series, day)


class AmountsOnDay:
    """Figures by name: `a.standaardpremie`. Raises NoFigure where none holds on this day.

    Compared and hashed by identity: one object per day, so that results can be remembered by it.
    """

    def __init__(self, series: Mapping[str, Series], day: datetime.date) -> None:
        self.day = day
        self._series = series

    def knows(self, name: str) -> bool:
        """Is there a figure with this name on this day? So a rule is seen to have begun."""
        try:
            getattr(self, name)
        except NoFigure:
            return False
        return True

    def __getattr__(self, name: str) -> Decimal | Table:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._series:
            raise NoFigure(name)
        value = self._series[name].on(self.day).value
        setattr(self, name, value)  # from now on found without coming here
        return value
