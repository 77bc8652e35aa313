"""A fact is open exactly when changing it alone can still change the truth."""

import operator
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.rule_trees import (
    FEW,
    FIGURES,
    PLENTY,
    QUICK,
    UNKNOWN,
    all_truths,
    ask,
    changes_alone,
    discrete_tests,
    limits,
    number_tests,
    part_known,
    same,
    trees,
)
from web.rules.conditions import Limit
from web.rules.conditions import Test as YesNo  # pytest collects what is called Test
from web.rules.measures import Measure, measure_all
from web.rules.possible import name_of
from web.rules.situation import Situation
from web.rules.truth import Truth

ONE = Decimal(1)


@QUICK
@given(discrete_tests(), part_known())
def test_a_test_opens_exactly_what_can_change_it(test, facts):
    _check(test, facts, test.needs)


@QUICK
@given(number_tests(), part_known())
def test_a_limit_on_a_number_opens_exactly_what_can_change_it(test, facts):
    _check(test, facts, test.needs)


@PLENTY
@given(limits(), part_known())
def test_a_limit_on_a_measure_opens_exactly_what_can_change_it(limit, facts):
    _check(limit, facts, tuple(limit.measure.views))


def _check(condition, facts, needs):
    table = all_truths(condition, facts, needs)
    truths = set(table.values())
    outcome = ask(condition, facts)
    assert outcome.truth is (truths.pop() if len(truths) == 1 else Truth.MAYBE)
    expected = {need for place, need in enumerate(needs) if changes_alone(table, place)}
    assert outcome.open == {name_of(need) for need in expected}


def test_a_tick_opens_the_list_it_stands_in():
    outcome = ask(YesNo(bool, ("lijst.een",)), UNKNOWN)
    assert (outcome.truth, outcome.open) == (Truth.MAYBE, {"lijst"})


def test_a_measure_over_a_tick_opens_the_list_it_stands_in():
    measure = Measure("m", {"lijst.een": same}, lambda tick, a: ((Decimal(2 * tick), ONE),))
    outcome = ask(Limit(measure, operator.le, ONE), UNKNOWN)
    assert (outcome.truth, outcome.open) == (Truth.MAYBE, {"lijst"})


def test_a_fact_that_never_matters_is_not_open():
    outcome = ask(YesNo(lambda colour, _form: colour == "rood", ("kleur", "vorm")), UNKNOWN)
    assert outcome.open == {"kleur"}


def test_a_fact_may_open_only_after_another_is_known():
    measure = _by_household()
    limit = Limit(measure, operator.le, ONE)
    far = {"geld": (Decimal(0),), "vorm": FEW["vorm"]}
    near = {"geld": (Decimal(120),), "vorm": FEW["vorm"]}
    assert ask(limit, far).open == frozenset()
    assert ask(limit, near).open == {"vorm"}


def test_two_pairs_keep_a_limit_at_maybe_without_a_question():
    measure = Measure("m", {"vorm": same}, lambda _v, a: ((ONE, ONE), (3 * ONE, 2 * ONE)))
    outcome = ask(Limit(measure, operator.le, ONE), UNKNOWN)
    assert (outcome.truth, outcome.open, outcome.outdated) == (Truth.MAYBE, frozenset(), False)


def test_a_fact_that_turns_maybe_into_yes_is_open():
    def work_out(form, a):
        return ((ONE, ONE),) if form == "rond" else ((ONE, ONE), (3 * ONE, 2 * ONE))

    outcome = ask(Limit(Measure("m", {"vorm": same}, work_out), operator.le, ONE), UNKNOWN)
    assert (outcome.truth, outcome.open) == (Truth.MAYBE, {"vorm"})


def test_a_measure_knows_its_lowest_and_highest_ratio_and_all_its_norms():
    facts = {"geld": (Decimal(30), Decimal(90)), "vorm": FEW["vorm"]}
    measured = measure_all(_by_household(), facts, FIGURES)
    assert measured.whole == ((Decimal(30), Decimal(150)), (Decimal(90), Decimal(100)))
    assert measured.norms == {Decimal(100), Decimal(150)}


def test_each_condition_and_measure_is_worked_out_once():
    asked, worked_out = [], []

    def holds(colour):
        asked.append(colour)
        return colour == "rood"

    def work_out(colour, a):
        worked_out.append(colour)
        return ((ONE, ONE),)

    test, measure = YesNo(holds, ("kleur",)), Measure("m", {"kleur": same}, work_out)
    limits_ = [Limit(measure, operator.le, ONE), Limit(measure, operator.ge, ONE)]
    situation = Situation(UNKNOWN, FIGURES)
    for condition in (test, *limits_, test, *limits_):
        situation.ask(condition)
    assert asked == worked_out == list(FEW["kleur"])


@PLENTY
@given(trees(), part_known(), st.sets(st.sampled_from(tuple(UNKNOWN))))
def test_what_nobody_answered_is_worked_out_once_for_everybody(tree, facts, answered):
    origin = Situation(UNKNOWN, FIGURES)
    known = {**UNKNOWN, **{need: facts[need] for need in answered}}
    for _household in range(2):
        shared = Situation(known, FIGURES, origin=origin).ask(tree)
        alone = Situation(dict(known), FIGURES).ask(tree)
        assert (shared.truth, shared.open) == (alone.truth, alone.open)


def test_no_income_against_a_limit_of_nothing():
    """0 euro is not more than 0 euro, and 1 euro is: with both possible this is a maybe."""
    measure = Measure("0", {"geld": same}, lambda money, a: ((money, Decimal(0)),))
    limit = Limit(measure, operator.le, ONE)
    assert ask(limit, {"geld": (Decimal(0),)}).truth is Truth.YES
    assert ask(limit, {"geld": (Decimal(1),)}).truth is Truth.NO
    outcome = ask(limit, {"geld": (Decimal(0), Decimal(1))})
    assert (outcome.truth, outcome.open) == (Truth.MAYBE, {"geld"})


def _by_household():
    return Measure(
        "m",
        {"geld": same, "vorm": same},
        lambda money, form, a: ((money, Decimal(100 if form == "rond" else 150)),),
    )
