"""Every value in use is moved a little: does an outside check turn red?"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from tests.proof.checks import Check, Key, first_red
from tests.rules.examples import AMOUNTS
from web.rules.amounts import Amounts, Figure, Table

PERCENT = Decimal("0.01")
WHOLE = {"jaar", "personen"}
"""Units of whole numbers: an age moves by one, for 1 percent of 12 years changes nobody."""
UP, DOWN = 1, -1


class Proof(NamedTuple):
    """What proves one value. `part` is a row of a table, else -1."""

    key: Key
    part: int
    up: str
    """The kind of the strongest check that turns red when it is higher; empty: none."""
    down: str

    @property
    def kind(self) -> str:
        """`gepubliceerd`, `tweede_mening`, `half` (one way only) or `niets`."""
        if not (self.up or self.down):
            return "niets"
        if not (self.up and self.down):
            return "half"
        return "tweede_mening" if "tweede_mening" in (self.up, self.down) else "gepubliceerd"


def prove(keys: Iterable[Key], checks: dict[Key, list[Check]]) -> Iterator[Proof]:
    """Move each of these values, one at a time. `checks`: those that read it."""
    for key in sorted(keys):
        strong_first = sorted(checks.get(key, ()), key=lambda check: not check.published)
        for part in _parts(_figure(key)):
            ways = (_red(key, part, way, strong_first) for way in (UP, DOWN))
            yield Proof(key, part, *ways)


def _red(key: Key, part: int, way: int, checks: list[Check]) -> str:
    red = first_red(checks, moved(key, part, way))
    if red is None:
        return ""
    return "gepubliceerd" if red.published else "tweede_mening"


def _figure(key: Key) -> Figure:
    name, since = key
    return next(one for one in AMOUNTS.series[name].figures if one.since == since)


def _parts(figure: Figure) -> Iterable[int]:
    return range(len(figure.value)) if isinstance(figure.value, tuple) else (-1,)


def moved(key: Key, part: int, way: int) -> Amounts:
    """All figures as they are, but for one value, or the shares in one row of a table."""
    series = AMOUNTS.series[key[0]]
    figure = _figure(key)
    if isinstance(figure.value, tuple):
        value: Decimal | Table = _moved_row(figure.value, part, way)
    else:
        step = Decimal(1) if series.unit in WHOLE else abs(figure.value) * PERCENT
        value = figure.value + way * step
    others = (one for one in series.figures if one is not figure)
    figures = (*others, dataclasses.replace(figure, value=value))
    return Amounts({**AMOUNTS.series, key[0]: dataclasses.replace(series, figures=figures)})


def _moved_row(table: Table, part: int, way: int) -> Table:
    start, *shares = table[part]
    row = (start, *(share * (1 + way * PERCENT) for share in shares))
    return (*table[:part], row, *table[part + 1 :])


def holding(keys: Iterable[Key], day: datetime.date) -> set[Key]:
    """Of these values the ones that hold on this day."""
    return {
        (name, since)
        for name, since in keys
        if AMOUNTS.on(day).knows(name) and AMOUNTS.series[name].on(day).since == since
    }
