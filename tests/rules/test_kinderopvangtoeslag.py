"""Kinderopvangtoeslag: exact against the examples of Dienst Toeslagen, and roughly as we ask it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.examples import AMOUNTS, INCOMES, Example, falls_with_income, on, parameters
from web.rules.amounts import NoFigure
from web.rules.national.kinderopvangtoeslag import Care, childcare, kinderopvangtoeslag

NOW = on(2026)
NOTHING = Decimal(0)
KINDS = ("dagopvang", "bso", "gastouder")
HIGHEST_SHARE = Decimal("0.96")
"""Nobody gets more than 96 percent: Dienst Toeslagen, Berekening kinderopvangtoeslag 2026."""
HOURS = st.decimals(0, 400, places=1)
RATES = st.decimals(0, 20, places=2)
CARE = st.builds(Care, st.sampled_from(KINDS), HOURS, RATES)


def _exact(children, income, a):
    return childcare([Care(*child) for child in children], income, a=a)


@pytest.mark.parametrize("row", parameters("kinderopvangtoeslag"))
def test_the_amount_of_the_example(row: Example):
    row.check(_exact, a=AMOUNTS.on(row.day))


@pytest.mark.parametrize("row", parameters("kinderopvangtoeslag"))
def test_for_one_child_the_rough_sum_gives_the_same(row: Example):
    ((_kind, hours, rate),) = row.arguments["children"]
    incomes = (row.arguments["income"], NOTHING)
    assert kinderopvangtoeslag(hours, (rate, True, 1), True, incomes, a=NOW) == row.outcome


@pytest.mark.parametrize(
    ("income", "first", "following"),
    [(0, 960, 960), (56_412, 960, 960), (56_413, 955, 956), (58_184, 955, 956)]
    + [(58_185, 948, 956), (235_697, 365, 691), (235_698, 365, 682), (900_000, 365, 682)],
)
def test_the_share_at_the_edges_of_the_table(income, first, following):
    """Per mille, at 100 hours for 10 euro: Dienst Toeslagen, table of percentages 2026."""
    for is_first, share in ((True, first), (False, following)):
        care = Decimal(100), (Decimal(10), is_first, 1)
        incomes = (Decimal(income), NOTHING)
        assert kinderopvangtoeslag(*care, True, incomes, a=NOW) == share


def test_a_loss_counts_like_no_income():
    care = [Care("dagopvang", Decimal(100), Decimal(10))]
    assert childcare(care, Decimal(-5000), a=NOW) == 960


def test_the_income_of_a_partner_counts_only_of_a_toeslagpartner():
    care, incomes = (Decimal(100), (Decimal(10), True, 1)), (Decimal(60_000), Decimal(58_964))
    assert kinderopvangtoeslag(*care, False, incomes, a=NOW) == 939
    assert kinderopvangtoeslag(*care, True, incomes, a=NOW) == 606


def test_the_child_with_most_hours_is_the_first():
    """At 118,964 euro the first gets 60.6 percent and the next 87.9 percent."""
    long, short = (Care("dagopvang", Decimal(h), Decimal(r)) for h, r in ((100, 1), (50, 10)))
    assert childcare([short, long], Decimal(118_964), a=NOW) == 500  # 60.60 + 439.50
    cheap, dear = (Care("dagopvang", Decimal(100), Decimal(r)) for r in (5, 10))
    expected = 1045  # 606.00 + 439.50
    assert childcare([cheap, dear], Decimal(118_964), a=NOW) == expected
    assert childcare([dear, cheap], Decimal(118_964), a=NOW) == expected


def test_neither_all_hours_nor_any_price_counts():
    """At 96 percent: 230 hours for 11.23, 9.98 and 8.49 euro."""
    for kind, euro in zip(KINDS, (2479, 2203, 1874), strict=True):
        assert childcare([Care(kind, Decimal(300), Decimal(15))], NOTHING, a=NOW) == euro


@given(st.lists(CARE, max_size=4), INCOMES, INCOMES)
def test_more_income_never_gives_more(children, one, more):
    falls_with_income(lambda income: childcare(children, income, a=NOW), one, more)


@given(HOURS, RATES, st.booleans(), st.booleans(), INCOMES, INCOMES, INCOMES)
def test_roughly_too_more_income_never_gives_more(hours, rate, first, partners, one, more, other):
    def own(income):
        return kinderopvangtoeslag(hours, (rate, first, 1), partners, (income, other), a=NOW)

    def of_partner(income):
        return kinderopvangtoeslag(hours, (rate, first, 1), partners, (other, income), a=NOW)

    falls_with_income(own, one, more)
    falls_with_income(of_partner, one, more)


@given(st.lists(CARE, max_size=4), INCOMES)
def test_people_always_pay_a_part_themselves(children, income):
    cost = sum((care.hours * care.rate for care in children), NOTHING)
    assert childcare(children, income, a=NOW) <= HIGHEST_SHARE * cost


@given(HOURS, HOURS, RATES, st.booleans(), INCOMES)
def test_more_hours_never_give_less_and_never_more_than_count(one, more, rate, first, income):
    low, high = (
        kinderopvangtoeslag(hours, (rate, first, 1), True, (income, NOTHING), a=NOW)
        for hours in sorted((one, more))
    )
    assert low <= high <= HIGHEST_SHARE * 230 * rate


def test_without_figures_there_is_no_amount():
    """Of 2024 and 2025 the percentages are not known."""
    for a in (on(2024), on(2025), on(2027)):
        with pytest.raises(NoFigure):
            kinderopvangtoeslag(Decimal(100), (Decimal(9), True, 1), True, (NOTHING, NOTHING), a=a)
