"""Studietoeslag: the national minimum by age."""

from decimal import Decimal

import pytest

from tests.rules.examples import on
from web.rules.amounts import NoFigure
from web.rules.national.studietoeslag import studietoeslag


@pytest.mark.parametrize(
    ("age", "euro"),
    [(15, "115.55"), (16, "132.88"), (17, "152.14"), (18, "192.57"), (19, "231.09")]
    + [(20, "308.12"), (21, "385.14"), (22, "385.14"), (60, "385.14")],
)
def test_the_amount_of_each_age(age, euro):
    """Normenbrief of the ministry of SZW, 1 January 2026."""
    assert studietoeslag(age, a=on(2026)) == Decimal(euro)
    assert studietoeslag(Decimal(f"{age}.0"), a=on(2026)) == Decimal(euro)


@pytest.mark.parametrize(("age", "euro"), [(18, "179.79"), (20, "287.66"), (30, "359.57")])
def test_the_amount_of_2024(age, euro):
    """Gemeente Velsen, bijstandsnormen per 1 juli 2024."""
    assert studietoeslag(age, a=on(2024, 7)) == Decimal(euro)


def test_under_fifteen_there_is_nothing():
    assert studietoeslag(14, a=on(2026)) == studietoeslag(0, a=on(2026)) == 0


@pytest.mark.parametrize("day", [(2025, 1), (2026, 7)])
def test_without_figures_there_is_no_amount(day):
    """The amounts of 2025 and of July 2026 were not found: never an older one."""
    with pytest.raises(NoFigure):
        studietoeslag(21, a=on(*day))


@pytest.mark.parametrize("age", [14, 17])
def test_an_age_without_a_figure_is_not_nothing(age):
    """The source of 2024 starts at 18: what somebody younger got, it does not say."""
    with pytest.raises(NoFigure):
        studietoeslag(age, a=on(2024, 7))
