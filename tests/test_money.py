"""Amounts in words and added up. What must come out is worked out by hand."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import CONTENT
from web import money
from web.content.files import read_yaml
from web.money import Part
from web.rules.screening import Amount

SAY = read_yaml(CONTENT / "teksten" / "redenen.yaml")
CENTS = st.decimals(0, 5000, places=2)


def amount(low: str, high: str | None = None, per: str = "maand") -> Amount:
    return Amount(Decimal(low), Decimal(high or low), per)


@pytest.mark.parametrize(
    ("low", "high", "per", "words"),
    [
        ("120", "120", "maand", "ongeveer € 120 per maand"),
        ("1448.99", "1448.99", "maand", "ongeveer € 1.448 per maand"),
        ("80", "120", "maand", "tussen € 80 en € 120 per maand"),
        ("80.90", "120.90", "maand", "tussen € 80 en € 120 per maand"),
        ("120.10", "120.90", "maand", "ongeveer € 120 per maand"),
        ("120.90", "121.10", "maand", "ongeveer € 120 per maand"),
        ("128", "129", "maand", "ongeveer € 128 per maand"),
        ("128", "130", "maand", "tussen € 128 en € 130 per maand"),
        ("0", "1", "maand", "hoogstens € 1 per maand"),
        ("0", "120", "maand", "hoogstens € 120 per maand"),
        ("0.99", "120", "maand", "hoogstens € 120 per maand"),
        ("0.10", "0.90", "maand", "minder dan € 1 per maand"),
        ("362.35", "362.35", "kwartaal", "ongeveer € 362 per 3 maanden"),
        ("200", "200", "eenmalig", "ongeveer € 200 in één keer"),
    ],
)
def test_what_we_worked_out(low, high, per, words):
    assert money.in_words(amount(low, high, per), SAY) == words


@pytest.mark.parametrize(
    ("low", "high", "per", "words"),
    [
        ("350", "350", "jaar", "€ 350 per jaar"),
        ("12.50", "12.50", "maand", "€ 12,50 per maand"),
        ("300", "450", "jaar", "tussen € 300 en € 450 per jaar"),
        ("100", "100", "onbekend", "€ 100 (hoe vaak weten we niet)"),
    ],
)
def test_a_figure_of_a_plan_stays_as_it_is(low, high, per, words):
    assert money.in_words(amount(low, high, per), SAY, fixed=True) == words


@pytest.mark.parametrize(
    ("given_", "fixed", "words"),
    [
        (amount("120"), False, "Dat is ongeveer € 1.440 per jaar."),
        (amount("80", "120"), False, "Dat is tussen € 960 en € 1.440 per jaar."),
        (amount("128", "129"), False, "Dat is ongeveer € 1.536 per jaar."),
        (amount("0", "120"), False, "Dat is hoogstens € 1.440 per jaar."),
        (
            amount("362.35", per="kwartaal"),
            False,
            "Dat is ongeveer € 120 per maand, of ongeveer € 1.449 per jaar.",
        ),
        (amount("25"), True, "Dat is € 300 per jaar."),
        (amount("350", per="jaar"), True, ""),
        (amount("200", per="eenmalig"), True, ""),
        (amount("200", per="onbekend"), True, ""),
    ],
)
def test_the_same_over_another_period(given_, fixed, words):
    assert money.also(given_, SAY, fixed=fixed) == words


@given(CENTS, CENTS)
def test_a_promise_is_never_too_high_and_a_difference_is_never_hidden(one, other):
    low, high = sorted((one, other))
    words = money.in_words(Amount(low, high, "maand"), SAY)
    shown = [Decimal(n.replace(".", "")) for n in re.findall(r"[\d.]+", words)]
    assert shown[-1] <= max(high, Decimal(1))
    assert shown[0] <= max(low, Decimal(1)) or "hoogstens" in words
    if int(high) - int(low) > 1 and low >= 1:
        assert len(shown) == 2


def test_a_total_is_the_sum_of_what_each_comes_to():
    """69 a month, 362,35 a quarter and 100 a year: 828 + 1449,40 + 100 a year."""
    parts = [
        Part("zorgtoeslag", amount("69")),
        Part("kinderbijslag", amount("362.35", per="kwartaal")),
        Part("fonds", amount("100", per="jaar")),
    ]
    total = money.total(parts)
    assert total.year == amount("2377.40", per="jaar")
    assert total.counted == 3
    assert money.total_in_words(total.month, SAY) == "ongeveer € 198 per maand"
    assert money.total_in_words(total.year, SAY) == "ongeveer € 2.377 per jaar"


def test_a_hundred_a_year_is_no_ninety_nine():
    total = money.total([Part("fonds", amount("100", per="jaar"))])
    assert money.in_words(total.year, SAY) == "ongeveer € 100 per jaar"


def test_of_what_nobody_gets_together_only_the_larger_counts():
    parts = [
        Part("bijstand", amount("400", "500"), ("aio",)),
        Part("aio", amount("600", "700")),
        Part("zorgtoeslag", amount("100")),
    ]
    for order in (parts, parts[::-1]):
        total = money.total(order)
        assert total.month == amount("700", "800")
        assert total.counted == 2


def test_an_amount_nobody_knows_is_no_nothing_but_stays_out():
    total = money.total([Part("a", None), Part("b", amount("50")), Part("c", amount("5", per="x"))])
    assert (total.counted, total.unknown) == (1, 2)
    assert total.month == amount("50")


def test_what_comes_once_stands_apart():
    total = money.total([Part("a", amount("200", per="eenmalig")), Part("b", amount("50"))])
    assert total.once == amount("200", per="eenmalig")
    assert total.month == amount("50")


def test_nothing_to_add_up():
    total = money.total([Part("a", None)])
    assert total.month is None
    assert total.year is None
    assert total.once is None


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("433", "521", "tussen € 430 en € 520 per maand"),
        ("433", "433", "ongeveer € 433 per maand"),
        ("433", "438", "ongeveer € 430 per maand"),
        ("33", "38", "tussen € 33 en € 38 per maand"),
        ("0", "210", "hoogstens € 210 per maand"),
        ("9", "210", "hoogstens € 210 per maand"),
    ],
)
def test_a_total_that_is_not_sure_is_told_in_tens(low, high, words):
    assert money.total_in_words(amount(low, high), SAY) == words


def test_what_may_come_on_top():
    sure = [Part("zorgtoeslag", amount("100"))]
    perhaps = [Part("kinderopvangtoeslag", amount("300", "400")), Part("iets", None)]
    more = money.on_top(sure, perhaps)
    assert more.month == amount("0", "400")
    assert (more.counted, more.unknown) == (1, 1)


def test_what_may_be_nothing_at_all_is_not_reckoned_with():
    """Nobody who said little about income is told of a thousand euro."""
    more = money.on_top([], [Part("bijstand", amount("0", "1348"))])
    assert more.month is None
    assert more.unknown == 1


def test_on_top_counts_no_scheme_nobody_gets_beside_what_is_sure():
    sure = [Part("bijstand", amount("500"), ("aio",))]
    assert money.on_top(sure, [Part("aio", amount("300"))]).month is None
    assert money.on_top(sure, [Part("aio", amount("600"))]).month == amount("0", "100")
