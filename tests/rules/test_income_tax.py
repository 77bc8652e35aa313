"""The tax of a year against published tables and examples, none of them made by this project."""

import csv
import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from tests.conftest import CONTENT
from web.content.figures import read_amounts
from web.content.files import read_yaml
from web.rules.amounts import NoFigure
from web.rules.national.income_tax import (
    Kind,
    arbeidskorting,
    counted_profit,
    heffingskorting,
    levy_on,
    ouderenkorting,
    own_zvw,
    yearly_tax,
)

TABLES = Path(__file__).parent / "tabellen"
AMOUNTS = read_amounts(CONTENT / "landelijk" / "bedragen")
PUBLISHED = read_yaml(TABLES / "inkomen.yaml")
MONTHS = 12
A_2026 = AMOUNTS.on(datetime.date(2026, 11, 21))


def month_table(year):
    """The rows of the official month table: wage and tax of a month, in euro."""
    with (TABLES / f"maandloon_{year}.csv").open(encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    return [{name: Decimal(n) for name, n in row.items()} for row in csv.DictReader(lines)]


def figures(year):
    return AMOUNTS.on(datetime.date(year, 1, 1))


def rows(part):
    return [pytest.param(row, id=row["id"]) for row in PUBLISHED[part]]


def tax_on(gross, kind, pensioner, credit, a, alone=False):
    return yearly_tax(
        Decimal(gross), kind, pensioner=pensioner, credit=credit, alone=alone, a=a
    )  # fmt: skip


COLUMNS = {
    "youngerWithPayrollTaxCredit": (False, True),
    "youngerWithoutPayrollTaxCredit": (False, False),
    "olderWithPayrollTaxCredit": (True, True),
    "olderWithoutPayrollTaxCredit": (True, False),
}
"""Pensioner or not, with or without credit. The columns for people born before 1946 are left out:
they differ above 38,883 euro a year only, and the site does not ask for a year of birth."""
ROOM = {(False, True): "0.30", (False, False): "0.20", (True, True): "0.45", (True, False): "0.20"}
"""Euro a month: the table rounds each step in favour of the employee."""


@pytest.mark.parametrize("year", [2025, 2026])
@pytest.mark.parametrize("column", COLUMNS)
def test_the_tax_of_the_month_table(year, column):
    pensioner, credit = COLUMNS[column]
    table = month_table(year)
    assert len(table) == 150
    for row in table:
        tax = tax_on(row["income"] * MONTHS, Kind.LOON, pensioner, credit, figures(year))
        assert abs(tax / MONTHS - row[column]) <= Decimal(ROOM[pensioner, credit]), row["income"]


@pytest.mark.parametrize("year", [2025, 2026])
@pytest.mark.parametrize("age", ["younger", "older"])
def test_the_arbeidskorting_of_the_month_table(year, age):
    """Where there is tax left to pay; below that the table shows only what was needed."""
    part = arbeidskorting(age == "older", figures(year))
    used = [row for row in month_table(year) if row[f"{age}WithPayrollTaxCredit"] > 0]
    assert len(used) > 90
    for row in used:
        found = part.of(row["income"] * MONTHS) / MONTHS
        assert abs(found - row[f"{age}DeductedLabourCredit"]) <= Decimal("0.25"), row["income"]


@pytest.mark.parametrize("row", rows("kortingen"))
def test_a_credit_where_it_bends(row):
    """The law also names these heights, in whole euros; the shares give almost the same."""
    a = AMOUNTS.on(row["datum"])
    for pensioner, age in ((False, "jong"), (True, "aow")):
        part = {
            "arbeidskorting": lambda old: arbeidskorting(old, a),
            "heffingskorting": lambda old: heffingskorting(old, a),
            "ouderenkorting": lambda old: ouderenkorting(a) if old else None,
        }[row["korting"]](pensioner)
        if part:
            assert abs(part.of(Decimal(row["inkomen"])) - row[age]) <= Decimal("1.5")


@pytest.mark.parametrize("row", [r for r in rows("eigen_bedrijf") if "belasting" in r.values[0]])
def test_the_tax_on_a_profit(row):
    tax = tax_on(row["winst"], Kind.EIGEN_BEDRIJF, False, True, AMOUNTS.on(row["datum"]))
    assert abs(tax - row["belasting"]) <= Decimal("0.15")


@pytest.mark.parametrize("row", [r for r in rows("eigen_bedrijf") if "telt_mee" in r.values[0]])
def test_what_counts_of_a_profit(row):
    """The source rounds in between, in 2025 by more than two euro."""
    counted = counted_profit(Decimal(row["winst"]), True, AMOUNTS.on(row["datum"]))
    assert abs(counted - row["telt_mee"]) <= Decimal("2.5")


# --- worked by hand, from the figures of 2026 -----------------------------------------------


@pytest.mark.parametrize(
    ("profit", "hours", "counted"),
    [
        (10000, False, "8730"), (10000, True, "7682.4"), (1200, True, "0"), (700, True, "0"),
        (700, False, "611.1"), (0, True, "0"), (-1000, True, "-873"), (-1000, False, "-873"),
    ],
)  # fmt: skip
def test_the_deduction_is_never_more_than_the_profit(profit, hours, counted):
    """1,200 euro for the hours, then 12.7 % off."""
    assert counted_profit(Decimal(profit), hours, A_2026) == Decimal(counted)


def test_a_loss_is_not_taxed():
    assert tax_on(-5000, Kind.EIGEN_BEDRIJF, False, False, A_2026) == 0
    assert levy_on(Kind.EIGEN_BEDRIJF, False, True, False, A_2026).of(Decimal(-5000)) == 0


@pytest.mark.parametrize("hours", [True, False])
@pytest.mark.parametrize("profit", [0, 900, 1200, 1201, 50000, 100000])
def test_the_tax_is_over_the_profit_that_counts(hours, profit):
    """Without credit tax over profit is tax over that much pension: both pay their own Zvw."""
    counted = counted_profit(Decimal(profit), hours, A_2026)
    levy = levy_on(Kind.EIGEN_BEDRIJF, False, False, False, A_2026, hours)
    pension = tax_on(counted, Kind.PENSIOEN, False, False, A_2026)
    assert levy.of(Decimal(profit)) == pytest.approx(pension, abs=Decimal("1e-15"))


def test_the_zvw_stops_at_its_limit():
    """4.85 % of 79,409."""
    for kind in (Kind.AOW, Kind.PENSIOEN, Kind.ALIMENTATIE, Kind.EIGEN_BEDRIJF):
        part = own_zvw(kind, A_2026)
        assert part.of(Decimal(10000)) == 485
        assert part.of(Decimal(79409)) == part.of(Decimal(200000)) == Decimal("3851.3365")


def test_for_other_kinds_somebody_else_pays_the_zvw():
    for kind in (Kind.LOON, Kind.UITKERING, Kind.WAJONG):
        assert own_zvw(kind, A_2026).of(Decimal(50000)) == 0


def test_who_gets_which_credit():
    """At 25,000 euro: 35.75 % is 8,937.50, for pensioners 17.85 % is 4,462.50; Zvw 1,212.50."""
    arbeid = Decimal("995.9666") + Decimal("13035") * Decimal("0.31009")
    expected = {
        (Kind.LOON, False): Decimal("8937.50") - 3115 - arbeid,
        (Kind.UITKERING, False): Decimal("8937.50") - 3115,
        (Kind.WAJONG, False): Decimal("8937.50") - 3115 - 923,
        (Kind.ALIMENTATIE, False): Decimal("8937.50") - 3115 + Decimal("1212.50"),
        (Kind.UITKERING, True): Decimal("4462.50") - 1556 - 2067 - 540,
        (Kind.AOW, True): Decimal("4462.50") - 1556 - 2067 - 540 + Decimal("1212.50"),
        (Kind.PENSIOEN, True): Decimal("4462.50") - 1556 - 2067 - 540 + Decimal("1212.50"),
    }
    for (kind, pensioner), tax in expected.items():
        assert tax_on(25000, kind, pensioner, True, A_2026, alone=True) == tax, kind
    with_partner = tax_on(25000, Kind.AOW, True, True, A_2026, alone=False)
    assert with_partner - expected[Kind.AOW, True] == 540


def test_credits_give_no_money_back():
    assert tax_on(8000, Kind.UITKERING, False, True, A_2026) == 0
    assert tax_on(8000, Kind.AOW, True, True, A_2026) == 388  # only the Zvw, 4.85 %


def test_a_kind_is_a_word_of_the_content():
    assert tax_on(20000, "loon", False, True, A_2026) == tax_on(
        20000, Kind.LOON, False, True, A_2026
    )
    with pytest.raises(ValueError, match="salaris"):
        tax_on(20000, "salaris", False, True, A_2026)


def test_a_year_without_figures_has_no_tax():
    with pytest.raises(NoFigure):
        tax_on(20000, Kind.LOON, False, True, AMOUNTS.on(datetime.date(2029, 1, 1)))
