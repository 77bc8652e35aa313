"""The promise of the core: stop asking as soon as nothing can change, and never be wrong."""

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.rule_trees import (
    KINDS,
    ORDER,
    PLENTY,
    QUICK,
    THOROUGH,
    UNKNOWN,
    ask,
    exactly,
    households,
    leaves,
    narrowed,
    of_question,
    part_known,
    trees,
    truth_of,
    unknowns,
)
from web.rules.conditions import Group
from web.rules.possible import next_question
from web.rules.truth import Truth


@THOROUGH
@given(trees(), households())
def test_stopping_early_never_changes_the_verdict(tree, answers):
    everything = exactly(answers)
    final = ask(tree, everything)
    assert final.truth is truth_of(tree, answers)
    assert final.open == frozenset()
    facts, answered = dict(UNKNOWN), set()
    outcome = ask(tree, facts)
    while question := next_question(ORDER, answered, outcome.open):
        assert outcome.truth is Truth.MAYBE, "a question while the verdict is settled"
        answered.add(question)
        facts.update(of_question(question, everything))
        outcome = ask(tree, facts)
        assert question not in outcome.open, "asked again"
    assert outcome.open <= answered
    assert outcome.truth is final.truth
    for question in set(ORDER) - answered:
        facts.update(of_question(question, everything))
        later = ask(tree, facts)
        assert later.truth is final.truth, f"{question} was not open and changed the verdict"
        assert later.open == frozenset()


@PLENTY
@given(trees(), st.data())
def test_learning_more_never_turns_yes_into_no(tree, data):
    answers = data.draw(households())
    first = data.draw(narrowed(answers))
    second = data.draw(narrowed(answers))
    both = {need: tuple(v for v in first[need] if v in second[need]) for need in first}
    both["geld"] = (
        max(first["geld"][0], second["geld"][0]),
        min(first["geld"][-1], second["geld"][-1]),
    )
    chain = [ask(tree, facts).truth for facts in (UNKNOWN, first, both, exactly(answers))]
    for earlier, later in zip(chain, chain[1:], strict=False):
        assert earlier is Truth.MAYBE or later is earlier


@QUICK
@given(st.lists(leaves(), max_size=4), part_known())
def test_de_morgan(parts, facts):
    one_of = Group("een_van", tuple(parts))
    opposites = tuple(Group("geen_van", (part,)) for part in parts)
    same_thing = Group("geen_van", (Group("alle", opposites),))
    assert _says(one_of, facts) == _says(same_thing, facts)
    every = Group("alle", tuple(parts))
    same_again = Group("geen_van", (Group("een_van", opposites),))
    assert _says(every, facts) == _says(same_again, facts)


@QUICK
@given(st.lists(leaves(), max_size=4), part_known())
def test_none_of_is_not_any_of(parts, facts):
    none_of = ask(Group("geen_van", tuple(parts)), facts)
    any_of = ask(Group("een_van", tuple(parts)), facts)
    assert none_of.truth is any_of.truth.opposite()
    assert none_of.open == any_of.open


@QUICK
@given(st.sampled_from(KINDS), st.lists(leaves(), max_size=5), part_known(), st.randoms())
def test_the_order_of_parts_never_matters(kind, parts, facts, dice):
    shuffled = list(parts)
    dice.shuffle(shuffled)
    assert _says(Group(kind, tuple(parts)), facts) == _says(Group(kind, tuple(shuffled)), facts)


@QUICK
@given(unknowns(), trees(), part_known())
def test_a_condition_nobody_knows_is_at_best_maybe(unknown, tree, facts):
    alone = ask(unknown, facts)
    assert (alone.truth, alone.open) == (Truth.MAYBE, frozenset())
    beside = ask(Group("alle", (unknown, tree)), facts)
    without = ask(tree, facts)
    assert beside.truth is (Truth.NO if without.truth is Truth.NO else Truth.MAYBE)
    assert beside.open == without.open


@QUICK
@given(trees(), part_known())
def test_a_group_shows_the_verdict_of_each_part_up_to_what_settles_it(tree, facts):
    outcome = ask(tree, facts)
    truths = [ask(part, facts).truth for part in tree.parts]
    settles = Truth.NO if tree.kind == "alle" else Truth.YES
    shown = truths.index(settles) + 1 if settles in truths else len(truths)
    assert [part.condition for part in outcome.because] == list(tree.parts[:shown])
    assert [part.truth for part in outcome.because] == truths[:shown]


def test_an_empty_group_decides_at_once():
    assert ask(Group("alle", ()), UNKNOWN).truth is Truth.YES
    assert ask(Group("een_van", ()), UNKNOWN).truth is Truth.NO
    assert ask(Group("geen_van", ()), UNKNOWN).truth is Truth.YES


def test_the_next_question_follows_the_fixed_order():
    assert next_question(("b", "a", "c"), (), {"c", "a"}) == "a"
    assert next_question(("b", "a", "c"), {"a"}, {"c", "a"}) == "c"
    assert next_question(("b", "a", "c"), {"a", "c"}, {"c", "a"}) is None
    assert next_question(("b", "a", "c"), (), ()) is None


def _says(condition, facts):
    outcome = ask(condition, facts)
    return outcome.truth, outcome.open, outcome.outdated
