"""Amounts in words. What must come out is worked out by hand."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import CONTENT
from web import money
from web.content.files import read_yaml
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
            "Dat is ongeveer € 120 per maand, of ongeveer € 1.448 per jaar.",
        ),
        (amount("120.90"), False, "Dat is ongeveer € 1.440 per jaar."),
        (amount("80.90", "120.90"), False, "Dat is tussen € 960 en € 1.440 per jaar."),
        (amount("100", per="kwartaal"), True, "Dat is ongeveer € 33 per maand, of € 400 per jaar."),
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
