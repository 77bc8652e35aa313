"""Dated figures and the norms made of them, from `landelijk/bedragen/` and `normen.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from web.content import fields
from web.content.errors import did_you_mean
from web.content.files import Map, read_yaml
from web.rules.amounts import Amounts, AmountsOnDay, Figure, Series
from web.rules.measures import Measure
from web.rules.national import social_minimum

CERTAINTIES = ("bevestigd", "een_bron", "uit_geheugen")


def read_amounts(folder: Path) -> Amounts:
    """All figures. Raises ContentError."""
    series: dict[str, Series] = {}
    for path in sorted(folder.glob("*.yaml")):
        for one in read_series(read_yaml(path)):
            if one.name in series:
                mend = "Geef elk bedrag een eigen naam."
                raise Map(path, 1).fault(None, f"'{one.name}' bestaat al.", mend)
            series[one.name] = one
    return Amounts(series)


def read_series(root: Map) -> Iterable[Series]:
    """The series of one file."""
    fields.only(root, ("titel", "volledig_tot", "bedragen"))
    until = fields.date(root, "volledig_tot")
    entries = fields.submap(root, "bedragen")
    for name in entries:
        entry = fields.submap(entries, name)
        fields.only(entry, ("uitleg", "eenheid", "volledig_tot", "waarden"))
        values = entry.get("waarden")
        if not isinstance(values, list) or not all(isinstance(v, Map) for v in values):
            raise entry.fault("waarden", f"'{name}' heeft geen waarden met een datum.")
        yield Series(
            name,
            fields.text(entry, "uitleg"),
            fields.text(entry, "eenheid"),
            fields.date(entry, "volledig_tot", until),
            tuple(map(_figure, values)),
        )


def _figure(value: Map) -> Figure:
    fields.only(value, ("van", "waarde", "zekerheid", "bron"))
    if not isinstance(value.get("waarde"), (int, Decimal)):
        raise value.fault("waarde", "Een bedrag is een getal.", "Schrijf bijvoorbeeld 1419.46.")
    return Figure(
        fields.date(value, "van"),
        Decimal(value["waarde"]),
        fields.text(value, "bron"),
        fields.choice(value, "zekerheid", CERTAINTIES),
    )


class Norms:
    """The norms conditions may name, as measures: a fact held against a norm.

    `cost_sharers` says whether the municipality counts adults in the home (ja, nee, onbekend).
    """

    MINIMA = {
        "sociaal minimum": {"holiday_pay": False},
        "sociaal minimum met vakantiegeld": {"holiday_pay": True},
        "bijstandsnorm": {"holiday_pay": False, "cost_sharers": "ja"},
    }

    def __init__(self, named: Map, own: Map, cost_sharers: str, series: Iterable[str]) -> None:
        """`named`: norm -> figure, or figure per household; `own`: the municipality's numbers."""
        self._named = {**named, **own}
        self._cost_sharers = cost_sharers
        self._measures: dict[tuple, Measure] = {}
        self.names = (*self.MINIMA, *self._named)
        for map_ in (named, own):
            _check(map_, set(series))

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
            settings = {"cost_sharers": self._cost_sharers, **self.MINIMA[norm]}
            return social_minimum.minimum(norm, **settings)
        value = self._named.get(norm)
        if value is None:
            return None
        if isinstance(value, Map):
            return social_minimum.by_household(fact, norm, lambda *args: _split(value, *args))
        return social_minimum.constant(fact, norm, lambda a: _number(value, a))


def _split(value: Map, household: str, children: bool, a: AmountsOnDay) -> Decimal:
    alone = "alleen_met_kinderen" if children and "alleen_met_kinderen" in value else "alleen"
    return _number(value["samen" if household == "samen" else alone], a)


def _number(value: object, a: AmountsOnDay) -> Decimal:
    return getattr(a, value) if isinstance(value, str) else Decimal(value)


def _check(norms: Map, series: set[str]) -> None:
    for name, value in norms.items():
        parts = value if isinstance(value, Map) else {None: value}
        if isinstance(value, Map):
            fields.only(value, ("alleen", "alleen_met_kinderen", "samen"))
            if not {"alleen", "samen"} <= set(value):
                raise norms.fault(name, f"'{name}' mist 'alleen' of 'samen'.")
        for figure in parts.values():
            if isinstance(figure, str) and figure not in series:
                raise norms.fault(
                    name, f"Het bedrag '{figure}' bestaat niet.", did_you_mean(figure, series)
                )
