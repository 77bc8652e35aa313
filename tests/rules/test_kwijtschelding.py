"""Kwijtschelding against the tests of others, and what must hold for every income."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.examples import AMOUNTS, Example, falls_with_income, on, parameters
from web.rules.amounts import NoFigure
from web.rules.national.kwijtschelding import capacity, cost_norm, remission

NOW = on(2026)
MONEY = st.decimals(0, 5000, places=2)


@pytest.mark.parametrize("row", parameters("kwijtschelding"))
def test_the_amount_of_the_example(row: Example):
    if row.function == "cost_norm":
        row.check(cost_norm)
    else:
        row.check(remission, a=AMOUNTS.on(row.day))


def test_capacity_is_a_part_of_what_is_left_in_a_year():
    """50 a month above the norm leaves 600 euro a year, and 480 of it counts (hhnk-couple)."""
    assert capacity(Decimal("2052.13"), Decimal("2002.13"), a=NOW) == 480


@pytest.mark.parametrize("share", [NOW.kwijtschelding_deel_norm, Decimal(1)])
def test_a_cost_norm_of_whole_euros_stays(share):
    assert cost_norm(Decimal(1000), share) == 1000 * share


def test_what_somebody_has_goes_off_first():
    norm = Decimal(1262)
    for assets, euro in ((0, 500), (120, 380), (500, 0), (900, 0)):
        assert remission(Decimal(500), Decimal(assets), norm, norm, a=NOW) == euro


@given(MONEY, MONEY, MONEY, MONEY, MONEY, MONEY)
def test_more_income_or_more_money_never_gives_more(tax, assets, norm, childcare, one, more):
    falls_with_income(lambda nbi: remission(tax, assets, nbi, norm, childcare, a=NOW), one, more)
    falls_with_income(lambda has: remission(tax, has, assets, norm, childcare, a=NOW), one, more)


@given(MONEY, MONEY, MONEY, MONEY, MONEY)
def test_never_more_than_the_tax(tax, assets, nbi, norm, childcare):
    assert remission(tax, assets, nbi, norm, childcare, a=NOW) <= tax


@given(MONEY, MONEY, MONEY, MONEY)
def test_childcare_never_makes_it_less(tax, nbi, norm, childcare):
    without = remission(tax, Decimal(0), nbi, norm, a=NOW)
    assert remission(tax, Decimal(0), nbi, norm, childcare, a=NOW) >= without


def test_without_figures_there_is_no_amount():
    with pytest.raises(NoFigure):
        remission(Decimal(500), Decimal(0), Decimal(1300), Decimal(1262), a=on(2025))
