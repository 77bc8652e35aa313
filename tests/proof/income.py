"""Outside checks: month tables of the Belastingdienst, and published pairs of gross and net."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from decimal import Decimal

from tests.proof.checks import Check, Days
from tests.rules.test_income_tax import COLUMNS, MONTHS, PUBLISHED, ROOM, month_table
from tests.rules.test_pay import on_table
from web.content.files import Map
from web.rules.amounts import AmountsOnDay
from web.rules.national.income_tax import (
    Kind,
    arbeidskorting,
    counted_profit,
    heffingskorting,
    ouderenkorting,
    yearly_tax,
)
from web.rules.national.pay import gross_payment, line_of, net_payment
from web.rules.national.yearly_income import JAARINKOMEN
from web.rules.situation import Situation

YEARS = (2025, 2026)
ENDLESS = Decimal(1_000_000)
Band = tuple[Decimal, Decimal]


def _close(found: Decimal, published: Decimal, room: str) -> bool:
    return abs(found - published) <= Decimal(room)


def _yearly_income(kind: str, net: Decimal, age: int, credit: str, a: AmountsOnDay) -> Band:
    """What the site makes of a net amount a month, for somebody alone who told everything."""
    told = {
        "huishouden": "alleen", "leeftijd": Decimal(age), "inkomen": net, "betaald_per": "maand",
        "loonheffingskorting": credit, "vakantiegeld": "erbij", "dertiende_maand": "nee",
        "reisgeld": Decimal(0), "inhoudingen": Decimal(0), "uwv_soort": "ww",
        "aow_volledig": "nee",
        "winst_jaar": Decimal(0), f"inkomen_soort.{kind}": True,
    }  # fmt: skip
    plain = (name.replace("_partner", "") for name in JAARINKOMEN.needs)
    values = zip(JAARINKOMEN.needs, plain, strict=True)
    facts = {name: (told.get(name, told.get(one, False)),) for name, one in values}
    facts |= {n: (False,) for n in facts if n.startswith("inkomen_soort") and n not in told}
    facts["toetsingsinkomen"] = (Decimal(0), ENDLESS)
    found = Situation(facts, a).derived(JAARINKOMEN)
    return sum(found[0]), sum(found[-1])


# --- the month tables -----------------------------------------------------------------------


def _tax(row: dict, column: str, a: AmountsOnDay) -> bool:
    pensioner, credit = COLUMNS[column]
    year = row["income"] * MONTHS
    tax = yearly_tax(year, Kind.LOON, pensioner=pensioner, credit=credit, alone=False, a=a)
    return _close(tax / MONTHS, row[column], ROOM[pensioner, credit])


def _way_back(row: dict, column: str, a: AmountsOnDay) -> bool:
    line = line_of(Kind.LOON, *COLUMNS[column], False, a)
    return _close(gross_payment(line, row["income"] - row[column], MONTHS), row["income"], "1.20")


def _in_the_band(row: dict, column: str, a: AmountsOnDay) -> bool:
    """From the net pay of the table the site comes to a band that holds the wage."""
    pensioner, credit = COLUMNS[column]
    net, age, word = row["income"] - row[column], 70 if pensioner else 40, "ja" if credit else "nee"
    low, high = _yearly_income("loon", net, age, word, a)
    return low <= row["income"] * MONTHS <= high


def _credit(row: dict, column: str, a: AmountsOnDay) -> bool:
    """Where there is tax left to pay; below that the table shows only what was needed."""
    pensioner, credit = COLUMNS[column]
    if not credit or row[column] <= 0:
        return True
    found = arbeidskorting(pensioner, a).of(row["income"] * MONTHS) / MONTHS
    age = "older" if pensioner else "younger"
    return _close(found, row[f"{age}DeductedLabourCredit"], "0.25")


def month_tables() -> Iterator[Check]:
    """Each column of each year, in four ways; one check is 150 rows."""
    for year in YEARS:
        day, table = datetime.date(year, 1, 1), month_table(year)
        for column in COLUMNS:
            for holds in (_tax, _credit, _way_back, _in_the_band):
                yield Check(
                    f"maandloon-{year}-{column}{holds.__name__}",
                    "officieel",
                    lambda days, t=table, d=day, c=column, holds=holds: all(
                        holds(row, c, days(d)) for row in t
                    ),
                )


# --- published pairs ------------------------------------------------------------------------


def _aow(row: Map, days: Days) -> bool:
    """As published: from gross to net, and back."""
    a, credit = days(row["datum"]), row["korting"] == "ja"
    line = line_of(Kind.AOW, True, credit, row["alleen"] == "ja", a)
    room = "0.02" if credit else "0.85"
    return _close(net_payment(line, row["bruto_maand"], MONTHS), row["netto_maand"], room)


def _own_aow(row: Map, days: Days) -> bool:
    """Our own gross figure gives the published net amount, and our own net figure the gross."""
    a, alone = days(row["datum"]), row["alleen"] == "ja"
    if row["korting"] == "nee":
        return True
    line = line_of(Kind.AOW, True, True, alone, a)
    who = "alleen" if alone else "samen"
    gross, net = getattr(a, f"aow_bruto_{who}"), getattr(a, f"aow_netto_{who}")
    there = _close(net_payment(line, gross, MONTHS), row["netto_maand"], "0.02")
    return there and _close(gross_payment(line, net, MONTHS), row["bruto_maand"], "0.04")


def _aow_step(row: Map, days: Days) -> bool:
    """Without credit: tax over the rounded amount of the table, Zvw over the exact one."""
    a, gross = days(row["datum"]), row["bruto_maand"]
    if row["korting"] == "ja":
        return True
    wage = on_table(gross) * MONTHS
    tax = yearly_tax(wage, Kind.LOON, pensioner=True, credit=False, alone=False, a=a) / MONTHS
    return _close(gross - tax - a.zvw_deel * gross, row["netto_maand"], "0.10")


def _bijstand(row: Map, days: Days) -> bool:
    line = line_of(Kind.UITKERING, False, True, False, days(row["datum"]))
    return _close(line.gross(row["norm_maand"] * MONTHS), row["bruto_jaar"], "1.30")


def _bijstand_band(row: Map, days: Days) -> bool:
    """With or without its holiday pay: the published year lies in the band of the site."""
    a = days(row["datum"])
    age = 19 if "18-20" in row["id"] else 40
    told = row["norm_maand"], row["norm_maand"] * (1 - a.vakantiegeld_deel)
    bands = [_yearly_income("bijstand", net, age, "ja", a) for net in told]
    return all(low <= row["bruto_jaar"] <= high for low, high in bands)


def _difference(row: Map, days: Days) -> bool:
    """What net pay rose by in 2026."""
    wage = on_table(Decimal(row["bruto_maand"]))
    old, new = (
        net_payment(line_of(Kind.LOON, False, True, False, days(datetime.date(y, 1, 1))), wage, 12)
        for y in YEARS
    )
    return _close(new - old, row["verschil"], "0.20")


def _profit(row: Map, days: Days) -> bool:
    a, profit = days(row["datum"]), Decimal(row["winst"])
    if "telt_mee" in row:
        return _close(counted_profit(profit, True, a), row["telt_mee"], "2.5")
    of = {"pensioner": False, "credit": True, "alone": False, "a": a}
    return _close(yearly_tax(profit, Kind.EIGEN_BEDRIJF, **of), row["belasting"], "0.15")


def _credit_at_a_bend(row: Map, days: Days) -> bool:
    a, income = days(row["datum"]), Decimal(row["inkomen"])
    parts = {
        "arbeidskorting": lambda old: arbeidskorting(old, a),
        "heffingskorting": lambda old: heffingskorting(old, a),
        "ouderenkorting": lambda _old: ouderenkorting(a),
    }
    ages = [(age == "aow", age) for age in ("jong", "aow") if age in row]
    return all(_close(parts[row["korting"]](old).of(income), row[age], "1.5") for old, age in ages)


PAIRS: dict[str, tuple[Callable[[Map, Days], bool], ...]] = {
    "aow": (_aow, _own_aow, _aow_step),
    "bijstand": (_bijstand, _bijstand_band),
    "loon_verschil": (_difference,),
    "eigen_bedrijf": (_profit,),
    "kortingen": (_credit_at_a_bend,),
}


def published_pairs() -> Iterator[Check]:
    """Every row of `inkomen.yaml`."""
    for part, several in PAIRS.items():
        for number, row in enumerate(PUBLISHED[part]):
            for holds in several:
                yield Check(
                    f"{part}-{row.get('id', number)}{holds.__name__}",
                    "officieel" if part == "kortingen" else "gepubliceerd",
                    lambda days, row=row, holds=holds: holds(row, days),
                )


def all_checks() -> list[Check]:
    """Everything in this file, the quick ones first."""
    return [*published_pairs(), *month_tables()]
