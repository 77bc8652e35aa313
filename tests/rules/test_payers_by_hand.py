"""What each kind of income comes to over a year: the ends of the band, worked out by hand.

Gross pay of a year is told apart, with the tax of a year that published tables prove.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.rules.examples import on
from tests.rules.test_yearly_income import band
from web.rules.national.income_tax import Kind, yearly_tax

NOW = on(2026, 11, 21)
NONE = Decimal(0)
MONTHS = 12
WAGE = {"vakantiegeld": "erbij", "reisgeld": NONE, "inhoudingen": NONE, "dertiende_maand": "nee"}
"""A wage of which everything is told, and nothing comes on top."""
LOW, HIGH = Decimal("0.98"), Decimal("1.02")
"""Our own margin for a wage: schatting_loon."""
LESS, MORE = Decimal("0.985"), Decimal("1.015")
"""Our own margin for a benefit: schatting_uitkering."""
HAIR = Decimal("1e-6")


def net(year, kind, *, old=False, credit=True, alone=False):
    """What a gross year leaves each month."""
    tax = yearly_tax(Decimal(year), kind, pensioner=old, credit=credit, alone=alone, a=NOW)
    return (year - tax) / MONTHS


def gross_year(month, kind, *, old=False, credit=True, alone=False):
    """The gross year that leaves this much each month, found by halving."""
    low, high = Decimal(0), Decimal(200_000)
    for _ in range(60):
        middle = (low + high) / 2
        less = net(middle, kind, old=old, credit=credit, alone=alone) < Decimal(month)
        low, high = (middle, high) if less else (low, middle)
    return low


def near(found, *expected):
    pairs = zip(found, map(Decimal, expected), strict=True)
    assert all(abs(one - other) < HAIR for one, other in pairs), found


# --- one payer ------------------------------------------------------------------------------


def test_a_wage_and_what_comes_on_top_of_it():
    """24,000 euro a year. Holiday pay adds 8 percent, and a 13th month a twelfth part."""
    month = net(24000, Kind.LOON)
    near(band("loon", inkomen=month, **WAGE), 24000 * LOW, 24000 * HIGH)
    both = {"vakantiegeld": "apart", "dertiende_maand": "ja"}
    near(band("loon", inkomen=month, **WAGE | both), 27920 * LOW, 27920 * HIGH)
    either = {"vakantiegeld": ("erbij", "apart"), "dertiende_maand": ("ja", "nee")}
    near(band("loon", inkomen=month, **WAGE | either), 24000 * LOW, 27920 * HIGH)


def test_the_ends_of_a_band_take_the_ends_of_each_fact():
    """From the lowest pay with most travel money, to the highest with none: nothing was lost."""
    money = {"inkomen": (Decimal(2000), Decimal(2200))}
    money |= {"reisgeld": (NONE, Decimal(100)), "inhoudingen": (NONE, Decimal(30))}
    low, high = band("loon", **WAGE | money)
    poorest = {"inkomen": Decimal(2000), "reisgeld": Decimal(100), "inhoudingen": NONE}
    richest = {"inkomen": Decimal(2200), "reisgeld": NONE, "inhoudingen": Decimal(30)}
    near([low], band("loon", **WAGE | poorest)[0])
    near([high], band("loon", **WAGE | richest)[1])


def test_travel_money_goes_off_and_debts_come_back():
    """50 euro of travel money and 20 that was taken off: 30 less than what arrives."""
    told = {"reisgeld": Decimal(50), "inhoudingen": Decimal(20)}
    month = net(24000, Kind.LOON) + 30
    near(band("loon", inkomen=month, **WAGE | told), 24000 * LOW, 24000 * HIGH)


def test_more_travel_money_than_pay_is_nothing():
    told = {"reisgeld": Decimal(100)}
    near(band("loon", inkomen=Decimal(50), **WAGE | told), 0, 0)


@pytest.mark.parametrize(("period", "times"), [("maand", 12), ("vier_weken", 13), ("week", 52)])
def test_how_often_it_comes(period, times):
    pay = net(24000, Kind.LOON) * MONTHS / times
    near(band("loon", inkomen=pay, betaald_per=period, **WAGE), 24000 * LOW, 24000 * HIGH)


def test_of_a_benefit_only_what_was_told_is_added_back():
    """And nobody but an employer pays travel money."""
    plain = {"inkomen": net(18000, Kind.UITKERING), "uwv_soort": "ziektewet", "inhoudingen": NONE}
    near(band("uwv", **plain), 18000 * LESS, 18000 * MORE)
    unsure = {"inhoudingen": (NONE, Decimal(30)), "reisgeld": Decimal(80)}
    near(band("uwv", **plain | unsure), 18000 * LESS, 18000 * MORE)
    told = {"inkomen": plain["inkomen"] - 25, "inhoudingen": Decimal(25)}
    near(band("uwv", **plain | told), 18000 * LESS, 18000 * MORE)


@pytest.mark.parametrize(
    ("benefit", "kind", "holiday"),
    [
        ("ww", Kind.UITKERING, "1.08"), ("wia", Kind.UITKERING, "1.08"),
        ("wajong", Kind.WAJONG, "1.08"), ("ziektewet", Kind.UITKERING, "1"),
    ],
)  # fmt: skip
def test_the_benefits_of_the_uwv(benefit, kind, holiday):
    """Holiday pay comes in May, but with the Ziektewet it is in each payment."""
    year = 18000 * Decimal(holiday)
    found = band("uwv", uwv_soort=benefit, inkomen=net(18000, kind), inhoudingen=NONE)
    near(found, year * LESS, year * MORE)


def test_a_full_aow_with_its_holiday_pay():
    """SVB, July 2026: 1,662.16 and 104.78 holiday pay; with a partner 1,139.39 and 74.85."""
    told = {"inhoudingen": NONE, "leeftijd": Decimal(70)}
    year = MONTHS * Decimal("1766.94")
    found = band("aow", inkomen=NOW.aow_netto_alleen, **told)
    assert found == pytest.approx((year * LESS, year * MORE), abs=1)
    year = MONTHS * Decimal("1214.24")
    found = band("aow", inkomen=NOW.aow_netto_samen, partner=(), **told)
    assert found == pytest.approx((year * LESS, year * MORE), abs=1)


# --- ages -----------------------------------------------------------------------------------


def test_from_67_on_tax_is_lower():
    """The AOW age in 2026: a pension of the same net amount was less before tax."""
    month = net(20000, Kind.PENSIOEN, old=True)
    for age in (67, 68):
        found = band("pensioen", inkomen=month, leeftijd=Decimal(age), inhoudingen=NONE)
        near(found, 20000 * LESS, 20000 * MORE)
    month = net(20000, Kind.PENSIOEN)
    found = band("pensioen", inkomen=month, leeftijd=Decimal(66), inhoudingen=NONE)
    near(found, 20000 * LESS, 20000 * MORE)


def test_who_has_aow_is_old_enough_whatever_age_was_told():
    told = {"inkomen": NOW.aow_netto_alleen / 2, "inhoudingen": NONE}
    assert band("aow", leeftijd=Decimal(60), **told) == band("aow", leeftijd=Decimal(70), **told)
