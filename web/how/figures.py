"""Every dated figure as people read it: what it is, since when, how sure, and who says so. Pure."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from web.content import fields
from web.content.files import read_yaml
from web.content.library import Library
from web.content.pack import NATIONAL
from web.numbers import euro, share, written
from web.rules.amounts import Figure, NoFigure, Series, Table
from web.translate import gettext, ngettext

ADDRESS = re.compile(r"https?://[^\s,;()]+")
SHARE = "deel"
MONEY = "euro"
CONFIRMED, ONE_SOURCE = "bevestigd", "een_bron"
DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a figure, from a day on."""

    since: datetime.date
    until: datetime.date
    text: str
    """Empty for a table."""
    table: tuple[tuple[str, ...], ...]
    """Where each row starts, and what then holds."""
    certainty: str
    source: tuple[tuple[str, str], ...]
    """Pieces of text and addresses, in turn: ("", address) or (text, "")."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure over time."""

    name: str
    meaning: str
    current: Value | None
    """None: nobody knows it on this day."""
    older: tuple[Value, ...]
    """The newest first."""
    coming: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """The figures of one file."""

    stem: str
    title: str
    rows: tuple[FigureRow, ...]


def figure_groups(library: Library, day: datetime.date) -> Iterator[FigureGroup]:
    """All figures, grouped as in the files. Raises ContentError."""
    proven = read_proven(library.folder / NATIONAL / "bewijs.yaml")
    series = library.amounts.series
    for path in sorted((library.folder / NATIONAL / "bedragen").glob("*.yaml")):
        root = library.read(path)
        rows = tuple(_row(series[name], day, proven) for name in fields.submap(root, "bedragen"))
        yield FigureGroup(path.stem, fields.text(root, "titel"), rows)


def read_proven(path: Path) -> frozenset[str]:
    """Figures an example from outside comes out with. Without the file: none."""
    return frozenset(fields.texts(read_yaml(path), "nagerekend")) if path.exists() else frozenset()


def in_words(value: Decimal, unit: str) -> str:
    """`€ 2.119 per jaar`, `13,73%`, `18 jaar`."""
    if unit.startswith(MONEY):
        return f"{euro(value)}{unit.removeprefix(MONEY)}"
    if unit == SHARE:
        return share(value)
    return written(value) if unit == "getal" else f"{written(value)} {_unit(unit, value)}"


def _unit(unit: str, value: Decimal) -> str:
    """A unit of one thing too. What is not here is more than one word: the content says it."""
    n = 1 if value == 1 else 2  # a half is more than one thing too
    if unit == "personen":
        return ngettext("persoon", "personen", n)
    if unit == "weken":
        return ngettext("week", "weken", n)
    if unit == "maanden loon":
        return ngettext("maand loon", "maanden loon", n)
    if unit == "maanden":
        return ngettext("maand", "maanden", n)
    if unit == "werkdagen":
        return ngettext("werkdag", "werkdagen", n)
    if unit == "jaar":
        return gettext("jaar")
    return unit


def bare(value: Decimal, unit: str) -> str:
    """The same without its unit, for inside a sentence that names it: `€ 2.119`, `18`."""
    if unit.startswith(MONEY):
        return euro(value)
    return share(value) if unit == SHARE else written(value)


def pieces(source: str) -> tuple[tuple[str, str], ...]:
    """A source cut where an address stands in it."""
    found, last = [], 0
    for match in ADDRESS.finditer(source):
        address = match[0].rstrip(".:")
        found += [(source[last : match.start()], ""), ("", address)]
        last = match.start() + len(address)
    found.append((source[last:], ""))
    return tuple(piece for piece in found if any(piece))


def _row(series: Series, day: datetime.date, proven: Collection[str]) -> FigureRow:
    try:
        now = series.on(day)
    except NoFigure:
        now = None
    ends = [later.since - DAY for _, later in pairwise(series.figures)] + [series.until]
    values = {
        figure: _value(figure, figure.until or end, series, proven)
        for figure, end in zip(series.figures, ends, strict=True)
    }
    others = [figure for figure in series.figures if figure is not now]
    return FigureRow(
        series.name,
        series.meaning,
        values[now] if now else None,
        tuple(values[figure] for figure in reversed(others) if figure.since <= day),
        tuple(values[figure] for figure in others if figure.since > day),
    )


def _value(figure: Figure, until: datetime.date, series: Series, proven: Collection[str]) -> Value:
    """What nobody outside proves is called one source, however often we looked at it."""
    value = figure.value
    table = _rows(value, series.unit) if isinstance(value, tuple) else ()
    sure = figure.certainty != CONFIRMED or series.name in proven
    return Value(
        figure.since,
        until,
        "" if table else in_words(value, series.unit),
        table,
        figure.certainty if sure else ONE_SOURCE,
        pieces(figure.source),
    )


def _rows(table: Table, unit: str) -> tuple[tuple[str, ...], ...]:
    return tuple((written(start), *(bare(one, unit) for one in rest)) for start, *rest in table)
