"""What several schemes come to together. What must come out is added up by hand."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_money import CENTS, SAY, amount
from web import money, totals
from web.rules.screening import Amount
from web.totals import Part


def told(total: totals.Total) -> tuple[str, str]:
    return totals.in_words(total, SAY), totals.also(total, SAY)


@pytest.mark.parametrize(
    ("one", "fixed"),
    [
        (amount("69.90"), False),
        (amount("80.90", "120.90"), False),
        (amount("433", "521.50"), False),
        (amount("128", "129"), False),
        (amount("0", "210"), False),
        (amount("0.10", "0.90"), False),
        (amount("12.50"), True),
        (amount("362.35", per="kwartaal"), False),
        (amount("350", per="jaar"), True),
        (amount("300", "450", per="jaar"), True),
    ],
)
def test_a_total_of_one_scheme_has_the_words_of_its_card(one, fixed):
    total = totals.total([Part("zorgtoeslag", one, fixed=fixed), Part("onbekend", None)])
    card = money.in_words(one, SAY, fixed=fixed), money.also(one, SAY, fixed=fixed)
    assert told(total) == card


@pytest.mark.parametrize(
    ("parts", "month", "year"),
    [
        # 69 + 120, not 69,90 + 120,90 = 190,80; the year 12 times 189.
        (("69.90 69.90", "120.90 120.90"), "ongeveer € 189 per maand", "ongeveer € 2.268"),
        # 433 + 69 to 521 + 69: no tens, which lie below or above what the cards say.
        (
            ("433.80 521.80", "69 69"),
            "tussen € 502 en € 590 per maand",
            "tussen € 6.024 en € 7.080",
        ),
        # A card of 128 to 129 says 128.
        (("128 129", "69 69"), "ongeveer € 197 per maand", "ongeveer € 2.364"),
        (("0 210.50", "0.40 99.90"), "hoogstens € 309 per maand", "hoogstens € 3.708"),
        (("0 210", "69 69"), "tussen € 69 en € 279 per maand", "tussen € 828 en € 3.348"),
    ],
)
def test_a_total_is_the_sum_of_the_cards_as_they_are_shown(parts, month, year):
    ends = [amount(*one.split()) for one in parts]
    total = totals.total(Part(str(n), one) for n, one in enumerate(ends))
    assert told(total) == (month, f"Dat is {year} per jaar.")
    assert total.counted == 2


def test_money_that_comes_at_different_times_is_told_per_month():
    """Per month as the cards say it: 69, of € 362 a quarter 120, of € 100 a year 8. Per year as
    the cards say it: 828, 1.448 and 100."""
    parts = [
        Part("zorgtoeslag", amount("69")),
        Part("kinderbijslag", amount("362.35", per="kwartaal")),
        Part("fonds", amount("100", per="jaar"), fixed=True),
    ]
    total = totals.total(parts)
    assert told(total) == ("ongeveer € 197 per maand", "Dat is ongeveer € 2.376 per jaar.")
    assert total.counted == 3
    assert total.mixed


def test_what_all_comes_at_the_same_time_is_told_so():
    """350 and 100 a year, of a plan; € 362 and € 100 a quarter."""
    years = [Part(n, amount(n, per="jaar"), fixed=True) for n in ("350", "100")]
    assert told(totals.total(years)) == ("€ 450 per jaar", "")
    quarters = [Part(n, amount(n, per="kwartaal")) for n in ("362.35", "100")]
    assert told(totals.total(quarters)) == (
        "ongeveer € 462 per 3 maanden",
        "Dat is ongeveer € 154 per maand, of ongeveer € 1.848 per jaar.",
    )
    assert not totals.total(years).mixed


def test_cents_of_a_plan_are_not_lost():
    """€ 12,50 and € 69: a reader adds up € 81,50, and 12 times that is € 978."""
    parts = [Part("fonds", amount("12.50"), fixed=True), Part("zorgtoeslag", amount("69.90"))]
    assert told(totals.total(parts)) == (
        "ongeveer € 81,50 per maand",
        "Dat is ongeveer € 978 per jaar.",
    )


@given(st.lists(st.tuples(CENTS, CENTS), min_size=1, max_size=4))
def test_whoever_adds_up_the_cards_finds_the_total(ends):
    """Read back from the words, so that no rounding on the way can hide."""
    amounts = [Amount(*sorted(pair), "maand") for pair in ends]
    cards = [_read(money.in_words(one, SAY)) for one in amounts]
    month, year = told(totals.total(Part(str(n), one) for n, one in enumerate(amounts)))
    low, high = sum(low for low, _ in cards), sum(high for _, high in cards)
    if high - low > 1 and low >= 1:  # else it is told as one amount, the lowest
        assert _read(month) == (low, high)
        assert _read(year) == (low * 12, high * 12)
    assert low <= _read(month)[0] <= _read(month)[1] <= high


def _read(words: str) -> tuple[Decimal, Decimal]:
    numbers = [Decimal(n.replace(".", "")) for n in re.findall(r"€ ([\d.]*\d)", words)]
    zero = "hoogstens" in words or "minder" in words
    return (Decimal(0) if zero else numbers[0]), numbers[-1]


def test_of_what_nobody_gets_together_only_the_larger_counts():
    parts = [
        Part("bijstand", amount("400", "500"), ("aio",)),
        Part("aio", amount("600", "700")),
        Part("zorgtoeslag", amount("100")),
    ]
    for order in (parts, parts[::-1]):
        total = totals.total(order)
        assert total.amount == amount("700", "800")
        assert total.counted == 2


def test_an_amount_nobody_knows_is_no_nothing_but_stays_out():
    total = totals.total(
        [Part("a", None), Part("b", amount("50")), Part("c", amount("5", per="x"))]
    )
    assert (total.counted, total.unknown) == (1, 2)
    assert total.amount == amount("50")


def test_what_comes_once_stands_apart():
    total = totals.total([Part("a", amount("200.90", per="eenmalig")), Part("b", amount("50"))])
    assert money.in_words(total.once, SAY) == "ongeveer € 200 in één keer"
    assert total.amount == amount("50")
    plan = totals.total([Part("a", amount("200.50", per="eenmalig"), fixed=True)])
    assert (plan.once, plan.once_fixed) == (amount("200.50", per="eenmalig"), True)


def test_nothing_to_add_up():
    total = totals.total([Part("a", None)])
    assert total.amount is None
    assert total.year is None
    assert total.once is None


def test_what_may_come_on_top():
    sure = [Part("zorgtoeslag", amount("100"))]
    perhaps = [
        Part("kinderopvangtoeslag", amount("300", "400")),
        Part("huurtoeslag", amount("247")),
        Part("iets", None),
    ]
    more = totals.on_top(sure, perhaps)
    assert totals.in_words(more, SAY) == "hoogstens € 647 per maand"
    assert (more.counted, more.unsure, more.unknown) == (2, 0, 1)


@pytest.mark.parametrize(
    ("one", "fixed", "words"),
    [
        (amount("247.80"), False, "ongeveer € 247 per maand"),
        (amount("300.90", "400.90"), False, "tussen € 300 en € 400 per maand"),
        (amount("362.35", per="kwartaal"), False, "ongeveer € 362 per 3 maanden"),
        (amount("350", per="jaar"), True, "€ 350 per jaar"),
    ],
)
def test_one_scheme_on_top_has_the_words_of_its_card(one, fixed, words):
    sure = [Part("zorgtoeslag", amount("100"))]
    more = totals.on_top(sure, [Part("iets", one, fixed=fixed)])
    assert totals.in_words(more, SAY) == words == money.in_words(one, SAY, fixed=fixed)


def test_what_may_be_nothing_at_all_is_not_reckoned_with():
    """Nobody who said little about income is told of a thousand euro."""
    more = totals.on_top([], [Part("bijstand", amount("0", "1348"))])
    assert more.amount is None
    assert (more.counted, more.unsure, more.unknown) == (0, 1, 0)


def test_what_may_come_once_is_not_reckoned_with_and_not_unknown():
    more = totals.on_top([], [Part("toeslag", amount("200", per="eenmalig"))])
    assert more.amount is None
    assert (more.counted, more.unsure, more.unknown) == (0, 1, 0)


def test_on_top_counts_no_scheme_nobody_gets_beside_what_is_sure():
    sure = [Part("bijstand", amount("500"), ("aio",))]
    assert totals.on_top(sure, [Part("aio", amount("300"))]).amount is None
    more = totals.on_top(sure, [Part("aio", amount("600"))])
    assert (more.amount, more.counted) == (amount("0", "100"), 1)


def test_on_top_goes_by_what_the_cards_say():
    """Of € 500,90 and € 300,90 to € 400,90 the cards say 500, and 300 to 400."""
    perhaps = [Part("a", amount("500.90")), Part("b", amount("300.90", "400.90"))]
    more = totals.on_top([Part("zorgtoeslag", amount("100.90"))], perhaps)
    assert more.amount == amount("0", "900")
