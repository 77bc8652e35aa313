"""Dated figures and the norms made of them, from `landelijk/bedragen/` and `normen.yaml`."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

from web.content import fields
from web.content.errors import did_you_mean
from web.content.files import Map, read_yaml
from web.rules.amounts import Amounts, AmountsOnDay, Figure, Series, Table
from web.rules.measures import Measure
from web.rules.national import social_minimum
from web.rules.national.norms import granted

CERTAINTIES = ("bevestigd", "een_bron", "uit_geheugen", "eigen_schatting")
SERIES_KEYS = ("uitleg", "eenheid", "volledig_tot", "gezocht", "waarden")
VALUE_KEYS = ("van", "tot_en_met", "waarde", "tabel", "zekerheid", "bron")


def read_amounts(folder: Path, read: Callable[[Path], Map] = read_yaml) -> Amounts:
    """All figures. Raises ContentError."""
    series: dict[str, Series] = {}
    for path in sorted(folder.glob("*.yaml")):
        for one in read_series(read(path)):
            if one.name in series:
                mend = "Geef elk bedrag een eigen naam."
                raise Map(path, 1).fault(None, f"'{one.name}' bestaat al.", mend)
            series[one.name] = one
    return Amounts(series)


def read_series(root: Map) -> Iterable[Series]:
    """The series of one file. Raises ContentError."""
    fields.only(root, ("titel", "volledig_tot", "gezocht", "bedragen"))
    until, looked = fields.date(root, "volledig_tot"), _day(root, "gezocht")
    entries = fields.submap(root, "bedragen")
    for name in entries:
        entry = fields.submap(entries, name)
        fields.only(entry, SERIES_KEYS)
        values = entry.get("waarden")
        if not (isinstance(values, list) and values and all(isinstance(v, Map) for v in values)):
            raise entry.fault("waarden", f"'{name}' heeft geen waarden met een datum.")
        yield Series(
            name,
            fields.text(entry, "uitleg"),
            fields.text(entry, "eenheid"),
            fields.date(entry, "volledig_tot", until),
            _in_order(values),
            _day(entry, "gezocht", looked),
        )


def _day(map_: Map, key: str, default: datetime.date | None = None) -> datetime.date | None:
    return fields.date(map_, key) if key in map_ else default


def _in_order(values: list[Map]) -> tuple[Figure, ...]:
    """One value after the other: two on one day, or one inside another, would hide a value."""
    figures = tuple(map(_figure, values))
    for value, one, following in zip(values[1:], figures, figures[1:], strict=False):
        if following.since <= (one.until or one.since):
            problem = f"Deze waarde begint op {following.since}: dan geldt de vorige nog."
            if one.until is None:
                problem = f"Deze waarde begint niet later dan de vorige, van {one.since}."
            mend = "Zet de oudste waarde bovenaan, elk met een eigen dag."
            raise value.fault("van", problem, mend)
    return figures


def _figure(value: Map) -> Figure:
    fields.only(value, VALUE_KEYS)
    if "waarde" in value and "tabel" in value:
        raise value.fault("tabel", "Hier staan 'waarde' en 'tabel' allebei.", "Kies er een.")
    since, until = fields.date(value, "van"), _day(value, "tot_en_met")
    if until is not None and until < since:
        raise value.fault("tot_en_met", f"'tot_en_met' ligt voor 'van', {since}.")
    return Figure(
        since,
        _table(value) if "tabel" in value else _one(value),
        fields.text(value, "bron"),
        fields.choice(value, "zekerheid", CERTAINTIES),
        until,
    )


def _one(value: Map) -> Decimal:
    if not _is_number(value.get("waarde")):
        raise value.fault("waarde", "Een bedrag is een getal.", "Schrijf bijvoorbeeld 1419.46.")
    return Decimal(value["waarde"])


def _table(value: Map) -> Table:
    rows = value["tabel"]
    mend = "Schrijf rijen met getallen, zoals: [[0, 0.960, 0.960], [56413, 0.955, 0.956]]."
    if not rows or not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise value.fault("tabel", "Een tabel is een lijst met rijen.", mend)
    for number, row in enumerate(rows, 1):
        if not all(map(_is_number, row)):
            raise value.fault("tabel", f"In rij {number} staat iets anders dan een getal.", mend)
        if len(row) < 2 or len(row) != len(rows[0]):
            problem = f"Rij {number} van de tabel is te kort of te lang."
            mend = "Geef elke rij een begin, en even veel getallen als de eerste rij."
            raise value.fault("tabel", problem, mend)
        if number > 1 and row[0] <= rows[number - 2][0]:
            problem = f"Rij {number} begint niet hoger dan de rij ervoor."
            raise value.fault("tabel", problem, "Zet de rijen van laag naar hoog.")
    return tuple(tuple(map(Decimal, row)) for row in rows)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, Decimal))


class Norms:
    """The norms conditions may name, as measures: a fact held against a norm.

    `cost_sharers` says whether the municipality counts adults in the home (ja, nee, onbekend).
    """

    MINIMA = {
        "sociaal minimum": {"holiday_pay": False},
        "sociaal minimum met vakantiegeld": {"holiday_pay": True},
        "bijstandsnorm": {"holiday_pay": False, "cost_sharers": "ja", "norms": granted},
    }

    def __init__(
        self, named: Map, own: Map, cost_sharers: str, series: Mapping[str, Series]
    ) -> None:
        """`named`: norm -> figure, or figure per household; `own`: the municipality's numbers."""
        self._named = {**named, **own}
        self._cost_sharers = cost_sharers
        self._measures: dict[tuple, Measure] = {}
        self.names = (*self.MINIMA, *self._named)
        for map_ in (named, own):
            _check(map_, series)

    def measure(self, fact: str, norm: object) -> Measure | None:
        """`fact` held against `norm`, or None where the norm does not exist."""
        if (fact, norm) not in self._measures:
            measure = self._make(fact, norm)
            if measure is None:
                return None
            self._measures[fact, norm] = measure
        return self._measures[fact, norm]

    def _make(self, fact: str, norm: object) -> Measure | None:
        if isinstance(norm, (int, Decimal)):
            return social_minimum.constant(fact, str(norm), lambda _a: Decimal(norm))
        if norm in self.MINIMA and fact == "inkomen":
            return _minimum(norm, self._cost_sharers)
        value = self._named.get(norm)
        if value is None:
            return None
        if isinstance(value, Map):
            return social_minimum.by_household(fact, norm, lambda *args: _split(value, *args))
        return social_minimum.constant(fact, norm, lambda a: _number(value, a))


@cache
def _minimum(norm: str, cost_sharers: str) -> Measure:
    """One for all municipalities that count alike, with what it remembers of the law."""
    return social_minimum.minimum(norm, **{"cost_sharers": cost_sharers, **Norms.MINIMA[norm]})


def _split(value: Map, household: str, children: bool, a: AmountsOnDay) -> Decimal:
    alone = "alleen_met_kinderen" if children and "alleen_met_kinderen" in value else "alleen"
    return _number(value["samen" if household == "samen" else alone], a)


def _number(value: object, a: AmountsOnDay) -> Decimal:
    return getattr(a, value) if isinstance(value, str) else Decimal(value)


def _check(norms: Map, series: Mapping[str, Series]) -> None:
    for name, value in norms.items():
        parts = value if isinstance(value, Map) else {None: value}
        if isinstance(value, Map):
            fields.only(value, ("alleen", "alleen_met_kinderen", "samen"))
            if not {"alleen", "samen"} <= set(value):
                raise norms.fault(name, f"'{name}' mist 'alleen' of 'samen'.")
        for figure in parts.values():
            if not isinstance(figure, str):
                continue
            if figure not in series:
                mend = did_you_mean(figure, series)
                raise norms.fault(name, f"Het bedrag '{figure}' bestaat niet.", mend)
            if any(isinstance(one.value, tuple) for one in series[figure].figures):
                raise norms.fault(name, f"'{figure}' is een tabel: dat kan geen norm zijn.")
