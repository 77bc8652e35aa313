"""Schemes against one household: likely, perhaps, probably not, or already there."""

import datetime
import operator
from decimal import Decimal

import pytest

from tests.rules.rule_trees import FEW
from web.rules.amounts import Amounts, Figure, Series
from web.rules.conditions import Group, Limit, Meaning, Unknown
from web.rules.conditions import Test as YesNo  # pytest collects what is called Test
from web.rules.formulas import Formula
from web.rules.measures import Measure
from web.rules.screening import Amount, Scheme, Verdict, screen
from web.rules.situation import Situation

TODAY = datetime.date(2026, 11, 21)
DAY = datetime.timedelta(days=1)
BASE = Series(
    "basis", "", "", TODAY, (Figure(datetime.date(2026, 1, 1), Decimal(50), "bron", "bevestigd"),)
)
RED = YesNo(lambda colour: colour == "rood", ("kleur",))
ROUND = YesNo(lambda shape: shape == "rond", ("vorm",))
NEVER, ALWAYS = Group("een_van", ()), Group("alle", ())
HAS_IT = YesNo(bool, ("krijgt_al.kindregeling",))
MONEY = Amount(Decimal(350), Decimal(350), "jaar")
FACTS = {"kleur": FEW["kleur"], "vorm": FEW["vorm"], "krijgt_al.kindregeling": (False, True)}


def scheme(condition=RED, already=NEVER, amount=MONEY, **valid):
    return Scheme("dalfsen/kindregeling", condition, already, amount, **valid)


def result(one, day=TODAY, **facts):
    situation = Situation({**FACTS, **facts}, Amounts({"basis": BASE}).on(day))
    (found,) = screen([one], situation)
    return found


@pytest.mark.parametrize(
    ("colours", "verdict", "open_", "amount"),
    [
        (("rood",), Verdict.YES, frozenset(), MONEY),
        (("geel", "blauw"), Verdict.NO, frozenset(), None),
        (("rood", "geel"), Verdict.MAYBE, {"kleur"}, MONEY),
    ],
)
def test_verdict_amount_and_open_facts(colours, verdict, open_, amount):
    found = result(scheme(), kleur=colours)
    assert (found.verdict, found.open, found.amount) == (verdict, open_, amount)
    assert found.outdated is False


def test_the_words_of_the_api():
    assert [v.value for v in Verdict] == ["ja", "misschien", "nee", "heeft_al"]


def test_one_result_per_scheme_in_the_same_order():
    schemes = [scheme(ROUND), scheme(RED), scheme(ALWAYS)]
    found = screen(schemes, Situation(FACTS, Amounts({}).on(TODAY)))
    assert [one.scheme for one in found] == schemes


def test_who_has_it_already_hears_so_and_is_asked_nothing():
    for condition in (RED, ALWAYS, NEVER, Unknown(Meaning("", "onbekend"))):
        found = result(scheme(condition, HAS_IT), **{"krijgt_al.kindregeling": (True,)})
        assert found.verdict is Verdict.HAS_IT
        assert (found.open, found.amount) == (frozenset(), None)


def test_who_has_it_already_hears_so_after_the_last_day_too():
    one = scheme(ALWAYS, HAS_IT, valid_until=TODAY - DAY)
    assert result(one, **{"krijgt_al.kindregeling": (True,)}).verdict is Verdict.HAS_IT


def test_whether_you_have_it_is_a_question_while_you_may_get_it():
    assert result(scheme(ALWAYS, HAS_IT)).open == {"krijgt_al"}
    assert result(scheme(NEVER, HAS_IT)).open == frozenset()
    known = {"krijgt_al.kindregeling": (False,)}
    assert result(scheme(ALWAYS, HAS_IT), **known).open == frozenset()


def test_a_benefit_can_mean_that_you_have_it():
    one = scheme(RED, Group("een_van", (HAS_IT, ROUND)))
    assert result(one, vorm=("rond",)).verdict is Verdict.HAS_IT
    known = {"vorm": ("recht",), "kleur": ("rood",), "krijgt_al.kindregeling": (False,)}
    assert result(one, **known).verdict is Verdict.YES


@pytest.mark.parametrize(
    ("day", "expired"),
    [(TODAY - DAY, True), (TODAY, False), (TODAY + 5 * DAY, False), (TODAY + 6 * DAY, True)],
)
def test_outside_its_days_a_scheme_is_at_best_maybe_and_tells_no_amount(day, expired):
    one = scheme(valid_from=TODAY, valid_until=TODAY + 5 * DAY)
    found = result(one, day, kleur=("rood",))
    assert found.outdated is expired
    assert found.verdict is (Verdict.MAYBE if expired else Verdict.YES)
    assert found.amount == (None if expired else MONEY)
    assert result(one, day, kleur=("geel",)).verdict is Verdict.NO


def test_a_scheme_with_a_missing_figure_is_at_best_maybe_and_tells_no_amount():
    measure = Measure("m", {"kleur": lambda v, _a: v}, lambda _v, a: ((Decimal(1), a.basis),))
    one = scheme(Limit(measure, operator.le))
    assert result(one, TODAY).verdict is Verdict.YES
    late = result(one, TODAY + DAY)
    assert (late.verdict, late.amount, late.outdated) == (Verdict.MAYBE, None, True)


def test_a_missing_figure_beside_a_yes_changes_nothing():
    """`een_van` is yes without the figure: what is not needed cannot be out of date."""
    measure = Measure("m", {"kleur": lambda v, _a: v}, lambda _v, a: ((Decimal(1), a.basis),))
    limit = Limit(measure, operator.le)
    for parts in ((RED, limit), (limit, RED)):
        one = scheme(Group("een_van", parts))
        late = result(one, TODAY + DAY, kleur=("rood",))
        assert (late.verdict, late.amount, late.outdated) == (Verdict.YES, MONEY, False)
        other = result(one, TODAY + DAY, kleur=("geel",))
        assert (other.verdict, other.amount, other.outdated) == (Verdict.MAYBE, None, True)


def test_an_amount_that_depends_on_facts():
    formula = Formula(lambda vorm, *, a: a.basis * (2 if vorm == "rond" else 1), per="kwartaal")
    found = result(scheme(RED, amount=formula), kleur=("rood",))
    assert (found.verdict, found.open) == (Verdict.YES, {"vorm"})
    assert found.amount == Amount(Decimal(50), Decimal(100), "kwartaal")
    assert result(scheme(RED, amount=formula), kleur=("geel",)).amount is None


def test_an_amount_whose_figure_is_missing_is_hidden():
    """The scheme stays, its amount goes (design, promise 5)."""
    formula = Formula(lambda vorm, *, a: a.basis * (2 if vorm == "rond" else 1))
    late = result(scheme(RED, amount=formula), TODAY + DAY, kleur=("rood",))
    assert (late.verdict, late.amount, late.outdated) == (Verdict.MAYBE, None, True)


@pytest.mark.parametrize("day", [TODAY, TODAY + DAY])
def test_an_amount_that_is_hidden_asks_nothing(day):
    """No question is asked that can no longer change what the person sees (design, promise 4)."""
    formula = Formula(lambda vorm, *, a: Decimal(100 if vorm == "rond" else 50))
    one = scheme(RED, amount=formula, valid_until=TODAY - DAY)
    found = result(one, day, kleur=("rood",))
    assert (found.amount, found.outdated, found.open) == (None, True, frozenset())


def test_no_amount_is_no_amount():
    assert result(scheme(amount=None), kleur=("rood",)).amount is None


def test_the_name_of_a_scheme_within_its_municipality():
    assert scheme().stem == "kindregeling"
