"""Bijstand over a year: the ends of the band, worked out by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.rules.examples import on
from tests.rules.test_payers_by_hand import MORE, NONE, WAGE, gross_year, near
from tests.rules.test_yearly_income import band
from web.rules.national.income_tax import Kind


def test_bijstand_may_be_told_with_or_without_what_is_kept_apart():
    """Single, January 2024: the norm of 1,283.83 is 19,107 a year before tax (WIL Lekstroom), and
    that is the high end, but for 1.5 percent. What arrives is 95 percent of it: 14,635.66 a year,
    and (14,635.66 - 3,362) / 63.03 percent is 17,886: the low end, but for 1 percent."""
    whole = Decimal("1283.83")
    for told in (whole, whole * Decimal("0.95")):
        low, high = band("bijstand", inkomen=told, inhoudingen=NONE, day=on(2024).day)
        assert low == pytest.approx(Decimal("0.99") * 17886, abs=1)
        assert high == pytest.approx(MORE * 19107, abs=2)


def test_bijstand_of_a_couple_is_taxed_by_halves():
    """Couple, January 2024: 917.02 each is 12,124 a year before tax (WIL Lekstroom). Of each 95
    percent arrives: 10,454.03 a year, and (10,454.03 - 3,362) / 63.03 percent is 11,251.8."""
    told = {"inhoudingen": NONE, "inhoudingen_partner": NONE, "day": on(2024).day}
    both = Decimal("1834.04")
    half = both / 2
    for found in (
        band("bijstand", inkomen=both, partner=(), inkomen_partner=NONE, **told),
        band("bijstand", inkomen=half, partner=("bijstand",), inkomen_partner=half, **told),
    ):
        assert found[0] == pytest.approx(Decimal("0.99") * 2 * Decimal("11251.8"), abs=2)
        assert found[1] == pytest.approx(MORE * 2 * 12124, abs=4)


MUCH = {"inkomen": Decimal(2500), "inhoudingen": NONE, "inhoudingen_partner": NONE}
"""More than any bijstand: a toeslag was counted in, or both told the same money."""


def near_full(found, norm, *, old=False, heads=1):
    """The low end is of 95 percent of this norm and the high end of all of it, by halves or not."""
    arrives, whole = Decimal(norm) * Decimal("0.95") / heads, Decimal(norm) / heads
    low = heads * gross_year(arrives, Kind.UITKERING, old=old)
    high = heads * gross_year(whole, Kind.UITKERING, old=old)
    near(found, low * Decimal("0.99"), high * MORE)


def test_more_than_full_bijstand_is_full_bijstand():
    """November 2026: 1,419.46 alone, 2,027.79 together; from 67 on 1,587.34 and 2,176.10."""
    near_full(band("bijstand", **MUCH), "1419.46")
    near_full(band("bijstand", leeftijd=Decimal(66), **MUCH), "1419.46")
    near_full(band("bijstand", leeftijd=Decimal(67), **MUCH), "1587.34", old=True)
    both = {**MUCH, "partner": (), "inkomen_partner": NONE}
    near_full(band("bijstand", **both), "2027.79", heads=2)
    near_full(band("bijstand", leeftijd=Decimal(67), **both), "2176.10", old=True, heads=2)
    half = {**MUCH, "partner": ("bijstand",), "inkomen_partner": NONE}
    near_full(band("bijstand", **half), "1013.895")


def test_what_is_not_known_of_full_bijstand_gives_the_highest_of_it():
    """66 or 67: the norm of 67, taxed as if of 66. Alone or together: for two, taxed as of one."""
    either = (Decimal(66), Decimal(67))
    _, high = band("bijstand", leeftijd=either, **MUCH)
    near([high], MORE * gross_year("1587.34", Kind.UITKERING))
    perhaps = {**MUCH, "partner": (), "inkomen_partner": NONE, "huishouden": ("alleen", "samen")}
    _, high = band("bijstand", **perhaps)
    near([high], MORE * gross_year("2027.79", Kind.UITKERING))


def test_beside_a_wage_there_may_be_more():
    assert band("bijstand", "loon", inkomen=Decimal(2500), **WAGE)[1] > 30000
