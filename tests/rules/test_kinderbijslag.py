"""Kinderbijslag against a worked example, and the ages at which it rises."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.examples import AMOUNTS, Example, on, parameters
from web.rules.amounts import NoFigure
from web.rules.national.kinderbijslag import kinderbijslag

NOW = on(2026, 11, 21)
CHILDREN = st.lists(st.integers(0, 17), max_size=6).map(tuple)


@pytest.mark.parametrize("row", parameters("kinderbijslag"))
def test_the_amount_of_the_example(row: Example):
    row.check(kinderbijslag, a=AMOUNTS.on(row.day))


@pytest.mark.parametrize(
    ("age", "euro"),
    [(0, "298.40"), (5, "298.40"), (6, "362.35"), (11, "362.35"), (12, "426.29"), (17, "426.29")],
)
def test_the_amount_of_each_age(age, euro):
    """SVB, kinderbijslag per 1 juli 2026."""
    assert kinderbijslag((age,), a=NOW) == Decimal(euro)


def test_no_children_no_kinderbijslag():
    assert kinderbijslag((), a=NOW) == 0


@given(CHILDREN, CHILDREN)
def test_every_child_has_its_own_amount(some, others):
    together = kinderbijslag((*some, *others), a=NOW)
    assert together == kinderbijslag(some, a=NOW) + kinderbijslag(others, a=NOW)
    assert (
        len(some) * Decimal("298.40")
        <= kinderbijslag(some, a=NOW)
        <= (len(some) * Decimal("426.29"))
    )


def test_without_figures_there_is_no_amount():
    with pytest.raises(NoFigure):
        kinderbijslag((4,), a=on(2027))
