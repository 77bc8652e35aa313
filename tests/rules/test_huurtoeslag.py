"""Huurtoeslag against worked examples, before and after the reform of 2026."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.rules.examples import AMOUNTS, INCOMES, Example, falls_with_income, on, parameters, rows
from web.rules.amounts import NoFigure
from web.rules.national.huurtoeslag import huurtoeslag

YEARS = {2025: on(2025), 2026: on(2026)}
NOTHING = Decimal(0)
NO_INCOME = (NOTHING, NOTHING)
RENTS = st.decimals(200, 1000, places=2) | st.decimals(0, 2000, places=2)
RESIDENTS = st.tuples(st.integers(1, 5), st.booleans())
CENT = Decimal("0.01")


@pytest.mark.parametrize("row", parameters("huurtoeslag"))
def test_the_amount_of_the_example(row: Example):
    row.check(huurtoeslag, a=AMOUNTS.on(row.day))


def test_the_rent_that_counts_since_service_costs_do_not():
    """The examples give the rent that counts; the site asks only the bare rent."""
    found = [row for row in rows() if "servicekosten" in row["invoer"]]
    assert len(found) == 2
    for row in found:
        costs = min(
            row["invoer"]["servicekosten"], AMOUNTS.on(row["datum"]).huurtoeslag_servicekosten
        )
        assert row["invoer"]["huur"] + costs == row["uitkomst"]


@pytest.mark.parametrize(
    ("people", "rent", "income", "euro"),
    [
        (1, "600", "30000", 213),  # 295.68 + 66.17 - 147.94
        (2, "600", "40000", 207),  # 297.49 + 66.17 - 155.83
        (2, "800", "31500", 471),  # 297.49 + 139.63 + 34.79
        (3, "800", "31500", 484),  # 297.49 + 172.86 + 14.34
        (1, "498.69", "0", 296),  # 295.68 + 0.32: 0.3185 is rounded first
        (1, "498.20", "23455.30", 295),  # 295.68 - 0.68: 0.68175 is rounded first
    ],
)
def test_the_steps_of_the_sheet_by_hand(people, rent, income, euro):
    """Worked out on paper with the sheet of Dienst Toeslagen for 2026: weaker than an example."""
    amount = huurtoeslag(
        Decimal(rent), (people, False), (Decimal(income), NOTHING), NOTHING, a=YEARS[2026]
    )
    assert amount == euro


@pytest.mark.parametrize("year", YEARS)
def test_the_highest_rent_of_young_people_is_where_the_first_step_ends(year):
    """The formula leans on this: so they never get a part of the later steps."""
    a = YEARS[year]
    assert a.huurtoeslag_huur_hoogstens_jong == a.huurtoeslag_kwaliteitskortingsgrens


def test_a_rent_above_the_highest_gave_nothing_until_2026():
    """A rent of 1,000 euro: Gemeente Capelle aan den IJssel, meer mensen recht op huurtoeslag.

    Up to the limit of 2025 it would have been 498 euro, it says.
    """
    a = YEARS[2025]
    assert huurtoeslag(Decimal(1000), (1, False), NO_INCOME, NOTHING, a=a) == 0
    highest = a.huurtoeslag_huur_hoogstens
    assert huurtoeslag(highest + CENT, (1, False), NO_INCOME, NOTHING, a=a) == 0
    assert huurtoeslag(highest, (1, False), NO_INCOME, NOTHING, a=a) == 498
    young = a.huurtoeslag_huur_hoogstens_jong
    assert huurtoeslag(young + CENT, (1, True), NO_INCOME, NOTHING, a=a) == 0
    assert huurtoeslag(young, (1, True), NO_INCOME, NOTHING, a=a) > 0


def test_the_2025_sum_meets_the_published_lowest_basishuur():
    """For two or more no worked example was found; their constants must agree with each other."""
    a = YEARS[2025]
    rent = a.huurtoeslag_kwaliteitskortingsgrens
    assert huurtoeslag(rent, (2, False), NO_INCOME, NOTHING, a=a) == 279  # 477.20 - 197.24
    for people, point in ((1, a.huurtoeslag_inkomen_alleen), (2, a.huurtoeslag_inkomen_meer)):
        at = [
            huurtoeslag(rent, (people, False), (point + more, NOTHING), NOTHING, a=a)
            for more in (-1000, 0, 1000)
        ]
        assert at[0] == at[1] > at[2]


@given(RENTS, RESIDENTS, INCOMES, INCOMES, INCOMES, st.sampled_from([*YEARS]))
def test_more_income_never_gives_more(rent, residents, one, more, other, year):
    """Whoever earns it: the tenant, the partner or somebody else in the home."""
    for place in range(3):

        def amount(income, place=place):
            own, partner, others = (*[other] * place, income, *[NOTHING] * (2 - place))
            return huurtoeslag(rent, residents, (own, partner), others, a=YEARS[year])

        falls_with_income(amount, one, more)


@given(RENTS, RESIDENTS, INCOMES, st.integers(0, 100))
def test_who_earns_it_makes_no_difference(rent, residents, income, percent):
    part = income * percent / 100
    a = YEARS[2026]
    all_own = huurtoeslag(rent, residents, (income, NOTHING), NOTHING, a=a)
    assert huurtoeslag(rent, residents, (part, income - part), NOTHING, a=a) == all_own
    assert huurtoeslag(rent, residents, (part, NOTHING), income - part, a=a) == all_own


@given(RENTS, RENTS, RESIDENTS, INCOMES)
def test_since_2026_a_higher_rent_never_gives_less(one, more, residents, income):
    low, high = (
        huurtoeslag(rent, residents, (income, NOTHING), NOTHING, a=YEARS[2026])
        for rent in sorted((one, more))
    )
    assert low <= high


@given(RENTS, RESIDENTS, INCOMES, st.sampled_from([*YEARS]))
def test_never_more_than_the_rent_above_the_basishuur(rent, residents, income, year):
    a = YEARS[year]
    amount = huurtoeslag(rent, residents, (income, NOTHING), NOTHING, a=a)
    alone = residents[0] == 1
    basishuur = a.huurtoeslag_basishuur_alleen if alone else a.huurtoeslag_basishuur_meer
    highest = a.huurtoeslag_huur_hoogstens_jong if residents[1] else a.huurtoeslag_huur_hoogstens
    assert amount <= max(NOTHING, min(rent, highest) - basishuur)


@given(RENTS, st.integers(2, 5), INCOMES, st.sampled_from([*YEARS]))
def test_a_larger_household_never_gets_less(rent, people, income, year):
    assume(rent <= YEARS[year].huurtoeslag_huur_hoogstens)
    small, large = (
        huurtoeslag(rent, (count, False), (income, NOTHING), NOTHING, a=YEARS[year])
        for count in (people - 1, people)
    )
    assert small <= large


def test_without_figures_there_is_no_amount():
    """Also on a day after the new rule: the old one must not come back."""
    for a in (on(2024), on(2027)):
        with pytest.raises(NoFigure):
            huurtoeslag(Decimal(600), (1, False), NO_INCOME, NOTHING, a=a)
