"""Dated figures: never a figure before its first day, after its last, or out of date."""

import datetime
import operator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.rule_trees import QUICK
from web.rules.amounts import Amounts, Figure, NoFigure, Series
from web.rules.conditions import Group, Limit
from web.rules.measures import Measure
from web.rules.situation import Situation
from web.rules.truth import Truth

DAY = datetime.timedelta(days=1)
FIRST, SECOND, UNTIL = (datetime.date(2026, month, 1) for month in (1, 7, 12))


def series(*figures, until=UNTIL, name="bedrag"):
    made = (Figure(day, Decimal(value), "bron", "bevestigd") for day, value in figures)
    return Series(name, "Een bedrag", "euro", until, tuple(made))


AMOUNTS = Amounts({"bedrag": series((FIRST, 100), (SECOND, 110))})


@pytest.mark.parametrize(
    ("day", "value"),
    [(FIRST, 100), (SECOND - DAY, 100), (SECOND, 110), (UNTIL, 110)],
)
def test_the_figure_of_the_day(day, value):
    assert AMOUNTS.on(day).bedrag == value
    assert AMOUNTS.series["bedrag"].on(day).value == value


@pytest.mark.parametrize("day", [FIRST - DAY, UNTIL + DAY, datetime.date(2100, 1, 1)])
def test_no_figure_before_the_first_or_after_the_last_day(day):
    a = AMOUNTS.on(day)
    for _again in range(2):
        with pytest.raises(NoFigure, match="^bedrag$"):
            _ = a.bedrag


def test_a_name_nobody_gave_a_figure():
    with pytest.raises(NoFigure, match="^anders$"):
        _ = AMOUNTS.on(FIRST).anders


HOLE = Series(
    "gat",
    "Een bedrag dat een tijd niet bekend is",
    "euro",
    UNTIL,
    (
        Figure(FIRST, Decimal(100), "bron", "bevestigd", until=SECOND - 2 * DAY),
        Figure(SECOND, Decimal(110), "bron", "bevestigd"),
    ),
)


@pytest.mark.parametrize(
    ("day", "value"),
    [(SECOND - 2 * DAY, 100), (SECOND - DAY, None), (SECOND, 110), (UNTIL, 110)],
)
def test_no_older_figure_in_a_hole(day, value):
    a = Amounts({"gat": HOLE}).on(day)
    assert a.knows("gat") == (value is not None)
    if value is None:
        with pytest.raises(NoFigure, match="^gat$"):
            _ = a.gat
    else:
        assert a.gat == value


def test_a_series_is_closed_when_its_last_value_has_an_end():
    assert not HOLE.closed
    assert not AMOUNTS.series["bedrag"].closed
    ended = Series("oud", "", "", UNTIL, HOLE.figures[:1])
    assert ended.closed
    assert not Amounts({"oud": ended}).on(SECOND).knows("oud")


@pytest.mark.parametrize(
    ("day", "known"),
    [(FIRST - DAY, False), (FIRST, True), (UNTIL, True), (UNTIL + DAY, False)],
)
def test_a_rule_that_began_on_a_day_is_known_by_its_figure(day, known):
    assert AMOUNTS.on(day).knows("bedrag") is known
    assert AMOUNTS.on(day).knows("anders") is False


def test_figures_of_a_day_are_remembered_by_identity():
    """They are keys of a cache: asking for a figure changes nothing about that."""
    one, other = (Amounts(AMOUNTS.series).on(FIRST) for _ in range(2))
    kept = {one: "een", other: "ander"}
    assert one.bedrag == other.bedrag
    assert (kept[one], kept[other]) == ("een", "ander")
    assert AMOUNTS.on(FIRST) is AMOUNTS.on(FIRST)


def test_a_table_is_a_value_like_any_other():
    rows = ((Decimal(0), Decimal("0.96")), (Decimal(56413), Decimal("0.955")))
    tables = Series("tabel", "", "deel", UNTIL, (Figure(FIRST, rows, "bron", "bevestigd"),))
    assert Amounts({"tabel": tables}).on(FIRST).tabel == rows


def test_private_names_are_not_figures():
    with pytest.raises(AttributeError):
        _ = AMOUNTS.on(FIRST)._iets


@QUICK
@given(
    st.lists(st.dates(), min_size=1, max_size=6, unique=True), st.dates(), st.dates(), st.randoms()
)
def test_the_last_figure_that_has_begun_holds(days, until, day, dice):
    figures = list(enumerate(days))
    dice.shuffle(figures)
    one = series(*((since, number) for number, since in figures), until=until)
    begun = [since for since in days if since <= day]
    if begun and day <= until:
        assert one.on(day).since == max(begun)
        assert one.on(day).value == days.index(max(begun))
    else:
        with pytest.raises(NoFigure):
            one.on(day)


def _limit():
    measure = Measure(
        "grens", {"geld": lambda value, _a: value}, lambda money, a: ((money, a.bedrag),)
    )
    return Limit(measure, operator.le)


def test_a_limit_without_its_figure_is_maybe_out_of_date_and_asks_nothing():
    facts = {"geld": (Decimal(0), Decimal(1000))}
    outcome = Situation(facts, AMOUNTS.on(UNTIL + DAY)).ask(_limit())
    assert (outcome.truth, outcome.open, outcome.outdated) == (Truth.MAYBE, frozenset(), True)


@pytest.mark.parametrize("money", [0, 100, 110, 5000])
def test_an_old_figure_never_settles_anything(money):
    facts = {"geld": (Decimal(money),)}
    for day in (FIRST - DAY, UNTIL + DAY):
        outcome = Situation(facts, AMOUNTS.on(day)).ask(_limit())
        assert (outcome.truth, outcome.outdated) == (Truth.MAYBE, True)
    assert Situation(facts, AMOUNTS.on(UNTIL)).ask(_limit()).outdated is False


def test_a_figure_missing_in_a_view_counts_as_missing_too():
    def view(value, a):
        return value >= a.leeftijd_die_niet_bestaat

    measure = Measure("m", {"geld": view}, lambda _seen, a: ((Decimal(1), Decimal(1)),))
    outcome = Situation({"geld": (Decimal(1),)}, AMOUNTS.on(FIRST)).ask(Limit(measure, operator.le))
    assert (outcome.truth, outcome.outdated) == (Truth.MAYBE, True)


@pytest.mark.parametrize("kind", ["alle", "een_van", "geen_van"])
def test_a_group_tells_that_a_part_is_out_of_date(kind):
    situation = Situation({"geld": (Decimal(1),)}, AMOUNTS.on(UNTIL + DAY))
    outcome = situation.ask(Group("alle", (Group(kind, (_limit(),)),)))
    assert (outcome.truth, outcome.open, outcome.outdated) == (Truth.MAYBE, frozenset(), True)
