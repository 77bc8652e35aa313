"""Examples other people published, with our own answer beside theirs, worked out on the spot. Pure.

The files are `landelijk/voorbeelden/*.yaml`. What is not asked of a sum (`getoetst_in`) is shown
without an answer of ours.
"""

from __future__ import annotations

import datetime
import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from web.content import fields
from web.content.fields import Source
from web.content.files import Map, read_yaml
from web.content.library import Library
from web.content.pack import NATIONAL
from web.numbers import euro
from web.rules.amounts import AmountsOnDay, NoFigure, Series
from web.rules.national.kinderopvangtoeslag import Care, childcare
from web.rules.national.kindgebonden_budget import kindgebonden_budget_year
from web.rules.national.kwijtschelding import capacity, cost_norm, remission
from web.rules.national.register import FORMULAS
from web.rules.national.zorgtoeslag import zorgtoeslag_year

SUMS: dict[str, Callable[..., Decimal]] = {
    **{name: formula.work_out for name, formula in FORMULAS.items()},
    **{
        sum_.__name__: sum_
        for sum_ in (
            capacity, childcare, cost_norm, kindgebonden_budget_year, remission, zorgtoeslag_year,
        )
    },
}  # fmt: skip
YES_NO = {"ja": True, "nee": False}


@dataclass(frozen=True, slots=True)
class Example:
    """One published example beside our answer."""

    id: str
    who: str
    day: datetime.date
    kind: str
    """`officieel`, `gepubliceerd` or `tweede_mening`."""
    theirs: str
    ours: str
    """Empty where we work nothing out."""
    per: str
    agrees: bool
    exactly: bool
    """Not only within the margin the source leaves."""
    where: str
    """Without an answer of ours: what part of the site shows it."""
    note: str
    source: Source


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a published table."""

    given: str
    """The yearly income."""
    theirs: str
    ours: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class ExampleTable:
    """A published table beside our answers."""

    who: str
    day: datetime.date
    kind: str
    per: str
    lines: tuple[Line, ...]
    note: str
    source: Source


@dataclass(frozen=True, slots=True)
class ExampleGroup:
    """The examples of one file."""

    stem: str
    title: str
    examples: tuple[Example, ...]
    tables: tuple[ExampleTable, ...]

    @property
    def worked_out(self) -> tuple[Example | Line, ...]:
        """Those with an answer of ours."""
        lines = (line for table in self.tables for line in table.lines)
        return tuple(one for one in (*self.examples, *lines) if one.ours)

    @property
    def agreeing(self) -> int:
        """How many of those agree."""
        return sum(one.agrees for one in self.worked_out)


def example_groups(library: Library) -> Iterator[ExampleGroup]:
    """All examples, grouped as in the files. Raises ContentError."""
    for path in sorted((library.folder / NATIONAL / "voorbeelden").glob("*.yaml")):
        root = read_yaml(path)
        series = library.amounts.series
        rows = tuple(_example(row, series) for row in root.get("voorbeelden") or ())
        tables = tuple(_table(table, series) for table in root.get("tabellen") or ())
        yield ExampleGroup(path.stem, fields.text(root, "titel"), rows, tables)


def _example(row: Map, series: Mapping[str, Series]) -> Example:
    theirs = row.get("uitkomst")
    ours = _worked_out(row, series, {})
    gap = _gap(ours, theirs) if ours is not None else None
    return Example(
        fields.text(row, "id"),
        fields.text(row, "wie"),
        fields.date(row, "datum"),
        fields.text(row, "soort"),
        _told(theirs),
        "" if ours is None else _told(ours if theirs not in YES_NO else _yes_no(ours)),
        fields.text(row, "per", ""),
        gap is not None and gap <= fields.number(row, "marge", 0),
        gap == 0,
        fields.text(row, "getoetst_in", ""),
        fields.text(row, "let_op", ""),
        fields.source(row),
    )


def _table(table: Map, series: Mapping[str, Series]) -> ExampleTable:
    margin, lines = fields.number(table, "marge", 0), []
    for given, theirs in table.get("rijen") or ():
        more = {fields.text(table, "verandert"): [given, 0]}
        ours = _worked_out(table, series, more)
        agrees = ours is not None and _gap(ours, theirs) <= margin
        told = "" if ours is None else _told(ours)
        lines.append(Line(_told(given), _told(theirs), told, agrees))
    return ExampleTable(
        fields.text(table, "wie"),
        fields.date(table, "datum"),
        fields.text(table, "soort"),
        fields.text(table, "per", ""),
        tuple(lines),
        fields.text(table, "let_op", ""),
        fields.source(table),
    )


def _worked_out(
    row: Map, series: Mapping[str, Series], more: Mapping[str, object]
) -> Decimal | None:
    """Our own answer; None where the row asks for no sum, or where a figure is missing."""
    name = row.get("rekensom", row["regeling"])
    if "getoetst_in" in row or name not in SUMS:
        return None
    told = {**fields.submap(row, "invoer"), **more}
    given = {key: _value(value) for key, value in told.items()}
    if "children" in given:
        given["children"] = [Care(*child) for child in given["children"]]
    if "a" in inspect.signature(SUMS[name]).parameters:
        given["a"] = AmountsOnDay(series, fields.date(row, "datum"))
    try:
        return SUMS[name](**given)
    except NoFigure:
        return None


def _value(value: object) -> object:
    if isinstance(value, list):
        return tuple(map(_value, value))
    if isinstance(value, str):
        return YES_NO.get(value, value)
    return Decimal(value)


def _gap(ours: Decimal, theirs: object) -> Decimal:
    """How far apart, in euro. Of an example that only says whether there is money: 0 or 1."""
    if theirs in YES_NO:
        return Decimal(_yes_no(ours) != theirs)
    return abs(ours - Decimal(theirs))


def _yes_no(amount: Decimal) -> str:
    return "ja" if amount > 0 else "nee"


def _told(value: object) -> str:
    return value if isinstance(value, str) else euro(Decimal(value))
