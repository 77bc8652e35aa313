"""Examples other people published, with our own answer beside theirs, worked out on the spot. Pure.

The files are `landelijk/voorbeelden/*.yaml`. What is not asked of a sum (`getoetst_in`) is shown
without an answer of ours.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from web.content import fields
from web.content.fields import Source
from web.content.files import Map, read_yaml
from web.content.library import Library
from web.content.pack import NATIONAL
from web.how.own_sums import PROOF_ONLY, YES_NO, sum_of, worked_out
from web.numbers import euro
from web.rules.amounts import Series

KEYS = (
    "id regeling rekensom datum soort wie invoer uitkomst per marge getoetst_in let_op bron "
    "verandert rijen"
).split()
KINDS = ("officieel", "gepubliceerd", "tweede_mening")
WHERE = ("regeling", "bedrag", "tekst", "nergens")


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
    proof_only: bool
    """Nobody's amount on this site comes from this sum."""
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


def example_files(library: Library) -> list[Path]:
    """The files with examples, in a fixed order."""
    return sorted((library.folder / NATIONAL / "voorbeelden").glob("*.yaml"))


def example_groups(library: Library) -> Iterator[ExampleGroup]:
    """All examples, grouped as in the files. Raises ContentError."""
    series = library.amounts.series
    return (read_group(path, series, library.read) for path in example_files(library))


def read_group(
    path: Path, series: Mapping[str, Series], read: Callable[[Path], Map] = read_yaml
) -> ExampleGroup:
    """The examples of one file. Raises ContentError."""
    root = read(path)
    fields.only(root, ("titel", "voorbeelden", "tabellen"))
    rows = tuple(_example(row, series) for row in _rows(root, "voorbeelden"))
    tables = tuple(_table(table, series) for table in _rows(root, "tabellen"))
    return ExampleGroup(path.stem, fields.text(root, "titel"), rows, tables)


def _rows(root: Map, key: str) -> list[Map]:
    rows = root.get(key, [])
    if not isinstance(rows, list) or not all(isinstance(row, Map) for row in rows):
        raise root.fault(key, f"Onder '{key}' hoort een lijst van voorbeelden te staan.")
    for row in rows:
        fields.only(row, KEYS)
    return rows


def _example(row: Map, series: Mapping[str, Series]) -> Example:
    theirs, ours = _theirs(row), worked_out(row, series, {})
    gap = _gap(ours, theirs) if ours is not None else None
    return Example(
        fields.text(row, "id"),
        fields.text(row, "wie"),
        fields.date(row, "datum"),
        fields.choice(row, "soort", KINDS),
        _told(theirs),
        "" if ours is None else _told(ours if theirs not in YES_NO else _yes_no(ours)),
        fields.text(row, "per", ""),
        gap is not None and gap <= fields.number(row, "marge", 0),
        gap == 0,
        sum_of(row) in PROOF_ONLY,
        fields.choice(row, "getoetst_in", WHERE) if "getoetst_in" in row else "",
        fields.text(row, "let_op", ""),
        fields.source(row),
    )


def _theirs(row: Map) -> object:
    """A number, or `ja` or `nee`: whether there is money. Where we work out nothing, any words."""
    theirs = row.get("uitkomst")
    number = isinstance(theirs, (int, Decimal))
    if not number and theirs not in YES_NO and (sum_of(row) or not isinstance(theirs, str)):
        raise row.fault("uitkomst", "De uitkomst is een getal, ja of nee.")
    return theirs


def _table(table: Map, series: Mapping[str, Series]) -> ExampleTable:
    margin, changes, lines = fields.number(table, "marge", 0), fields.text(table, "verandert"), []
    for given, theirs in _lines(table):
        ours = worked_out(table, series, {changes: [given, 0]})
        agrees = ours is not None and _gap(ours, theirs) <= margin
        told = "" if ours is None else _told(ours)
        lines.append(Line(_told(given), _told(theirs), told, agrees))
    return ExampleTable(
        fields.text(table, "wie"),
        fields.date(table, "datum"),
        fields.choice(table, "soort", KINDS),
        fields.text(table, "per", ""),
        tuple(lines),
        fields.text(table, "let_op", ""),
        fields.source(table),
    )


def _lines(table: Map) -> list[list[Decimal | int]]:
    lines = table.get("rijen")
    pairs = isinstance(lines, list) and all(isinstance(x, list) and len(x) == 2 for x in lines)
    if not pairs or not all(isinstance(one, (int, Decimal)) for line in lines for one in line):
        mend = "Schrijf rijen met twee getallen, zoals: - [22000, 498]."
        raise table.fault("rijen", "Dit zijn geen rijen van een tabel.", mend)
    return lines


def _gap(ours: Decimal, theirs: object) -> Decimal:
    """How far apart, in euro. Of an example that only says whether there is money: 0 or 1."""
    if theirs in YES_NO:
        return Decimal(_yes_no(ours) != theirs)
    return abs(ours - Decimal(theirs))


def _yes_no(amount: Decimal) -> str:
    return "ja" if amount > 0 else "nee"


def _told(value: object) -> str:
    return value if isinstance(value, str) else euro(Decimal(value))
