"""Zorgtoeslag against published tables, and what must hold for every income."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.rules.examples import AMOUNTS, INCOMES, Example, falls_with_income, on, parameters
from web.rules.amounts import NoFigure
from web.rules.national.zorgtoeslag import zorgtoeslag, zorgtoeslag_year

FUNCTIONS = {"zorgtoeslag": zorgtoeslag, "zorgtoeslag_year": zorgtoeslag_year}
YEARS = {year: on(year) for year in (2024, 2025, 2026)}
NOTHING = Decimal(0)
HIGHEST = {True: 246, False: 129}
"""Euro a month in 2026, as published: Metronieuws, 24 November 2025, from the Rijksoverheid."""


@pytest.mark.parametrize("row", parameters("zorgtoeslag"))
def test_the_amount_of_the_example(row: Example):
    row.check(FUNCTIONS[row.function], a=AMOUNTS.on(row.day))


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("partners", [False, True])
def test_it_ends_at_the_published_income(year, partners):
    """The limits are published apart from the sum: it must reach exactly as far."""
    a = YEARS[year]
    limit = a.inkomensgrens_zorgtoeslag_samen if partners else a.inkomensgrens_zorgtoeslag_alleen
    assert zorgtoeslag_year(limit, partners, a=a) >= a.zorgtoeslag_minimum
    assert zorgtoeslag_year(limit + 1, partners, a=a) == 0


def test_two_who_live_together_without_being_partners_each_get_their_own():
    """126 and 69 euro are the amounts in the table for 30,000 and 35,000 euro."""
    incomes = (Decimal(30_000), Decimal(35_000))
    assert zorgtoeslag("samen", False, incomes, a=YEARS[2026]) == 126 + 69
    assert zorgtoeslag("alleen", False, incomes, a=YEARS[2026]) == 126


def test_each_amount_is_rounded_by_itself():
    """1,483 euro a year (zt24-0) is 123 a month, and so for each of two."""
    assert zorgtoeslag("samen", False, (NOTHING, NOTHING), a=YEARS[2024]) == 123 + 123


@given(st.sampled_from([29_500, 43_000, 44_500, 50_000, 51_500]), st.integers(0, 100))
def test_of_partners_only_the_sum_counts(joint, percent):
    own = Decimal(joint) * percent / 100
    incomes, alone = (own, joint - own), (Decimal(joint), NOTHING)
    a = YEARS[2026]
    assert zorgtoeslag("samen", True, incomes, a=a) == zorgtoeslag("samen", True, alone, a=a)


@given(INCOMES, INCOMES, INCOMES, st.sampled_from([*YEARS]), st.booleans(), st.booleans())
@example(Decimal(0), Decimal(29_736), Decimal(0), 2026, True, True)
def test_more_income_never_gives_more(one, more, partner, year, together, partners):
    home = "samen" if together else "alleen"

    def own(income):
        return zorgtoeslag(home, partners, (income, partner), a=YEARS[year])

    def of_partner(income):
        return zorgtoeslag(home, partners, (partner, income), a=YEARS[year])

    falls_with_income(own, one, more)
    falls_with_income(of_partner, one, more)


@given(INCOMES, INCOMES, st.booleans())
def test_never_above_the_published_highest(own, partner, partners):
    incomes = (own, partner)
    a = YEARS[2026]
    assert (
        zorgtoeslag("samen" if partners else "alleen", partners, incomes, a=a)
        <= (HIGHEST[partners])
    )
    assert zorgtoeslag("samen", False, incomes, a=a) <= 2 * HIGHEST[False]


@pytest.mark.parametrize("partners", [False, True])
def test_the_highest_amount_is_reached(partners):
    home = "samen" if partners else "alleen"
    assert zorgtoeslag(home, partners, (NOTHING, NOTHING), a=YEARS[2026]) == HIGHEST[partners]


def test_of_a_toeslagpartner_that_is_no_partner_only_ones_half_is_shown():
    """246 euro (published) is for the two of them."""
    assert zorgtoeslag("alleen", True, (NOTHING, NOTHING), a=YEARS[2026]) == 123


@pytest.mark.parametrize("year", [2023, 2027])
def test_without_figures_there_is_no_amount(year):
    with pytest.raises(NoFigure):
        zorgtoeslag("alleen", False, (NOTHING, NOTHING), a=on(year))
