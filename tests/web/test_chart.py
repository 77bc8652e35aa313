"""The bar of money: nothing drawn that is not known, nothing left out that is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import DAY
from web.advice import advise
from web.chart import HAVE, LIKELY, PERHAPS, chart_of, have
from web.extra import Extra
from web.rules.screening import Amount

ALONE = {"huishouden": "alleen", "inkomen": 1550}


def amount(low, high, per="maand") -> Amount:
    return Amount(Decimal(low), Decimal(high), per)


def extra(likely=None, more=None, **rest) -> Extra:
    empty = dict.fromkeys(("text", "also", "once", "perhaps"), "")
    counts = ("count", "unknown", "perhaps_count", "perhaps_unsure", "perhaps_unknown")
    return Extra(
        **empty | dict.fromkeys(counts, 0) | {"mixed": False} | rest, amount=likely, more=more
    )


@pytest.fixture(scope="module")
def draw(library):
    def drawn(answers, likely=None, more=None, **rest):
        advice = advise(library, library.pack("dalfsen"), answers, DAY)
        return chart_of(advice, extra(likely, more, **rest), library.reasons)

    return drawn


def pieces(chart):
    return [(part.kind, part.sure, part.start, part.width) for part in chart.parts]


def test_what_there_is_and_what_comes_stand_on_one_scale(draw):
    chart = draw(ALONE, amount(300, 300), amount(0, 150))
    assert pieces(chart) == [
        (HAVE, True, 0.0, 77.5),
        (LIKELY, True, 77.5, 15.0),
        (PERHAPS, False, 92.5, 7.5),
    ]
    assert [(row.kind, row.text) for row in chart.rows] == [
        (HAVE, "ongeveer € 1.550 per maand"),
        (LIKELY, "ongeveer € 300 per maand"),
        (PERHAPS, "hoogstens € 150 per maand"),
    ]
    assert not chart.more


def test_of_a_range_only_the_lowest_is_drawn_as_sure(draw):
    chart = draw(ALONE | {"inkomen": [1500, 1600]}, amount(100, 400))
    assert pieces(chart) == [
        (HAVE, True, 0.0, 75.0),
        (HAVE, False, 75.0, 5.0),
        (LIKELY, True, 80.0, 5.0),
        (LIKELY, False, 85.0, 15.0),
    ]
    assert chart.rows[0].text == "tussen € 1.500 en € 1.600 per maand"


def test_what_comes_per_quarter_or_year_is_spread(draw):
    chart = draw(ALONE, amount(300, 300, "kwartaal"), amount(0, 120, "jaar"))
    assert [row.text for row in chart.rows[1:]] == [
        "ongeveer € 100 per maand",
        "hoogstens € 10 per maand",
    ]


@pytest.mark.parametrize(
    "answers",
    [
        {"huishouden": "alleen"},
        {"huishouden": "alleen", "inkomen": "weet_ik_niet"},
        {"huishouden": "alleen", "inkomen": [3500, None]},
        {"huishouden": "samen", "inkomen": 1550},
        {"inkomen": 1550},
        {"huishouden": "samen", "inkomen": 1550, "inkomen_partner": "weet_ik_niet"},
    ],
)
def test_an_income_without_an_end_is_told_and_not_drawn(draw, library, answers):
    advice = advise(library, library.pack("dalfsen"), answers, DAY)
    assert have(advice) is None
    assert draw(answers, amount(300, 300)) is None
    chart = draw(answers, amount(300, 300), amount(0, 100))
    assert {part.kind for part in chart.parts} == {LIKELY, PERHAPS}
    assert (chart.rows[0].kind, chart.rows[0].text) == (HAVE, "")


def test_both_incomes_of_a_couple_and_four_weeks_count_in_full(library):
    answers = {"huishouden": "samen", "inkomen": 1200, "inkomen_partner": 600}
    answers |= {"betaald_per": "vier_weken"}
    found = have(advise(library, library.pack("dalfsen"), answers, DAY))
    assert (found.low, found.high) == (1900, 1900)


def test_no_income_is_told_as_nothing(draw):
    chart = draw(ALONE | {"inkomen": 0}, amount(300, 300))
    assert {part.kind for part in chart.parts} == {LIKELY}
    assert chart.rows[0].text == "€ 0 per maand"


@pytest.mark.parametrize("likely", [None, amount(0, 0), amount(500, 500, "eenmalig")])
def test_nothing_to_add_is_no_bar(draw, likely):
    assert draw(ALONE, likely) is None


@pytest.mark.parametrize("name", ["unknown", "perhaps_unknown", "perhaps_unsure"])
def test_what_nobody_knows_is_told_beside_it(draw, name):
    assert draw(ALONE, amount(300, 300), **{name: 1}).more


ends = st.tuples(st.integers(0, 5000), st.integers(0, 5000)).map(sorted)


@given(ends, ends, st.none() | ends)
def test_the_parts_follow_each_other_and_fill_the_bar(draw, have_, likely, more):
    chart = draw(ALONE | {"inkomen": have_}, amount(*likely), more and amount(*more))
    if chart is None:
        assert likely[1] < 1
        assert more is None or more[1] < 1
        return
    end = 0.0
    for part in chart.parts:
        assert part.width > 0
        assert part.start == pytest.approx(end, abs=0.03)
        end = part.start + part.width
    assert end == pytest.approx(100, abs=0.05)
