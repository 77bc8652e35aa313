"""Kindgebonden budget against worked examples, and what must hold for every family."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.examples import AMOUNTS, INCOMES, Example, falls_with_income, on, parameters
from web.rules.amounts import NoFigure
from web.rules.national.kindgebonden_budget import kindgebonden_budget, kindgebonden_budget_year

FUNCTIONS = {
    "kindgebonden_budget": kindgebonden_budget,
    "kindgebonden_budget_year": kindgebonden_budget_year,
}
YEARS = {2025: on(2025), 2026: on(2026)}
NOTHING = Decimal(0)
NO_INCOME = (NOTHING, NOTHING)
CHILDREN = st.lists(st.integers(0, 17), max_size=5).map(tuple)


@pytest.mark.parametrize("row", parameters("kindgebonden_budget"))
def test_the_amount_of_the_example(row: Example):
    row.check(FUNCTIONS[row.function], a=AMOUNTS.on(row.day))


@pytest.mark.parametrize(
    ("age", "euro"), [(0, 2580), (11, 2580), (12, 3304), (15, 3304), (16, 3544), (17, 3544)]
)
def test_the_amount_rises_on_the_twelfth_and_sixteenth_birthday(age, euro):
    """2,580 a child, and 724 or 964 more: Dienst Toeslagen, Berekening 2026."""
    assert kindgebonden_budget_year((age,), True, NOTHING, a=YEARS[2026]) == euro


def test_without_a_child_there_is_nothing_for_a_parent_alone():
    assert kindgebonden_budget((), False, NO_INCOME, a=YEARS[2026]) == 0


def test_the_income_of_a_partner_counts_only_of_a_toeslagpartner():
    """499 a month: the example of one child of 8, with 29,736 euro."""
    incomes = (Decimal(29_736), Decimal(50_000))
    assert kindgebonden_budget((8,), False, incomes, a=YEARS[2026]) == 499
    swapped = incomes[::-1]
    assert kindgebonden_budget((13, 16), True, swapped, a=YEARS[2026]) == (
        kindgebonden_budget((13, 16), True, incomes, a=YEARS[2026])
    )


@given(CHILDREN, INCOMES, INCOMES, INCOMES, st.booleans(), st.sampled_from([*YEARS]))
def test_more_income_never_gives_more(children, one, more, other, partners, year):
    def own(income):
        return kindgebonden_budget(children, partners, (income, other), a=YEARS[year])

    def of_partner(income):
        return kindgebonden_budget(children, partners, (other, income), a=YEARS[year])

    falls_with_income(own, one, more)
    falls_with_income(of_partner, one, more)


@given(CHILDREN, st.integers(0, 17), st.booleans(), INCOMES, st.sampled_from([*YEARS]))
def test_every_child_gives_more(children, age, partners, income, year):
    a = YEARS[year]

    def amount(ages, own):
        return kindgebonden_budget_year(ages, partners, own, a=a)

    threshold = a.kgb_drempel_samen if partners else a.kgb_drempel_alleen
    assert amount((*children, age), income) >= amount(children, income)
    assert amount((*children, age), threshold) >= amount(children, threshold) + a.kgb_per_kind


@given(CHILDREN, INCOMES, st.booleans(), st.sampled_from([*YEARS]))
def test_never_more_than_the_highest(children, income, partners, year):
    a = YEARS[year]
    per_child = a.kgb_per_kind + a.kgb_extra_16
    highest = len(children) * per_child + a.kgb_alleenstaande_ouder
    assert kindgebonden_budget(children, partners, (income, NOTHING), a=a) * 12 <= highest


@given(CHILDREN, st.randoms(), INCOMES, st.booleans())
def test_the_order_of_the_children_makes_no_difference(children, random, income, partners):
    mixed = random.sample(children, len(children))
    a = YEARS[2026]
    assert kindgebonden_budget_year(tuple(mixed), partners, income, a=a) == (
        kindgebonden_budget_year(children, partners, income, a=a)
    )


def test_without_figures_there_is_no_amount():
    """Of 2024 the thresholds are not known."""
    for a in (on(2024), on(2027)):
        with pytest.raises(NoFigure):
            kindgebonden_budget((8,), True, NO_INCOME, a=a)
