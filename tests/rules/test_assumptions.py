"""A fact nobody gave counts at its usual value, and an outcome that leans on it says so."""

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.rule_trees import (
    FEW,
    FIGURES,
    PLENTY,
    UNKNOWN,
    households,
    part_known,
    trees,
)
from web.rules.conditions import Group
from web.rules.conditions import Test as YesNo  # pytest collects what is called Test
from web.rules.situation import Situation
from web.rules.truth import Truth

WHOLE = [need for need in FEW if "." not in need]
RED = YesNo(lambda colour: colour == "rood", ("kleur",))
ROUND = YesNo(lambda shape: shape == "rond", ("vorm",))


def assuming(facts, answers, names):
    """These facts count at their usual value; without that they can be anything."""
    assumed = {name: UNKNOWN[name] for name in names}
    usual = {name: (answers[name],) for name in names}
    return Situation({**facts, **usual}, FIGURES, assumed), {**facts, **assumed}


@PLENTY
@given(trees(), part_known(), households(), st.sampled_from(WHOLE))
def test_a_verdict_leans_on_an_assumption_exactly_when_it_changes_without_it(
    tree, facts, usual, name
):
    situation, without = assuming(facts, usual, [name])
    outcome = situation.ask(tree)
    changes = Situation(without, FIGURES).ask(tree).truth is not outcome.truth
    assert situation.leans_on(tree) == (frozenset({name}) if changes else frozenset())
    assert name not in outcome.open


@PLENTY
@given(trees(), part_known(), households())
def test_two_assumptions_are_never_forgotten(tree, facts, usual):
    situation, without = assuming(facts, usual, ["kleur", "vorm"])
    outcome = situation.ask(tree)
    changes = Situation(without, FIGURES).ask(tree).truth is not outcome.truth
    assert bool(situation.leans_on(tree)) is changes
    assert situation.leans_on(tree) <= {"kleur", "vorm"}


def test_an_assumption_is_known_and_not_asked():
    situation = Situation({"kleur": ("rood",)}, FIGURES, {"kleur": FEW["kleur"]})
    outcome = situation.ask(RED)
    assert (outcome.truth, outcome.open) == (Truth.YES, frozenset())
    assert situation.leans_on(RED) == {"kleur"}


def test_an_answer_of_the_person_is_no_assumption():
    situation = Situation({"kleur": ("rood",)}, FIGURES)
    assert situation.ask(RED).truth is Truth.YES
    assert situation.leans_on(RED) == frozenset()


def test_a_no_for_another_reason_does_not_lean_on_the_assumption():
    facts = {"kleur": ("geel",), "vorm": ("recht",)}
    situation = Situation(facts, FIGURES, {"kleur": FEW["kleur"]})
    assert situation.leans_on(Group("alle", (RED, ROUND))) == frozenset()
    assert situation.leans_on(Group("een_van", (RED, ROUND))) == {"kleur"}


def test_a_maybe_that_stays_maybe_does_not_lean_on_the_assumption():
    """Red is assumed, the form is not known: it is a maybe with and without the assumption."""
    facts = {"kleur": ("rood",), "vorm": FEW["vorm"]}
    situation, both = (
        Situation(facts, FIGURES, {"kleur": FEW["kleur"]}),
        Group("alle", (RED, ROUND)),
    )
    assert situation.ask(both).truth is Truth.MAYBE
    assert situation.leans_on(both) == frozenset()
