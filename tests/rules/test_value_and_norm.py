"""A norm with facts of its own says the same as trying it beside every value."""

import random
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.rule_trees import (
    COMPARE,
    FEW,
    FIGURES,
    PLENTY,
    all_truths,
    ask,
    changes_alone,
    part_known,
    same,
)
from web.rules.conditions import Limit
from web.rules.measured import ratio
from web.rules.measures import Measure, Norm, measure_all
from web.rules.possible import name_of
from web.rules.truth import Truth

SHARES = ("0.5", "0.9", "1", "1.1", "1.2", "1.3")


@st.composite
def two_ways(draw):
    """A measure with a norm of its own, and the same one that tries all facts together."""
    facts = tuple(draw(st.permutations([*FEW, "geld"]))[: draw(st.integers(1, 4))])
    of_norm = tuple(fact for fact in facts if fact != "geld" and draw(st.booleans()))
    dice = random.Random(draw(st.integers(0, 2**32)))
    values, norms = {}, {}

    def value(*seen, a):
        money = sum(one for one in seen if isinstance(one, Decimal))
        rest = tuple(one for one in seen if not isinstance(one, Decimal))
        one, other = values.setdefault(rest, dice.choices((0, 0, 60, 100, 110, 200), k=2))
        return Decimal(one), one + other + Decimal(money)

    def norm(*seen, a):
        some = [Decimal(dice.choice((50, 100, 150, 200))) for _ in range(dice.choice((1, 2, 3)))]
        return norms.setdefault(seen, (dice.randrange(2), tuple(some)))

    def both(*seen, a):
        known = dict(zip(facts, seen, strict=True))
        place, several = norm(*(known[fact] for fact in of_norm), a=a)
        held = value(*(known[fact] for fact in facts if fact not in of_norm), a=a)[place]
        return tuple((held, one) for one in several)

    views = dict.fromkeys(facts, same)
    apart = Measure("maat", views, value, norm=Norm(of_norm, norm))
    return apart, Measure("maat", views, both)


@PLENTY
@given(two_ways(), part_known())
def test_it_can_be_the_same_as_with_all_facts_together(measures, facts):
    apart, together = (measure_all(measure, facts, FIGURES) for measure in measures)
    assert list(map(ratio, apart.whole)) == list(map(ratio, together.whole))
    assert apart.norms == together.norms
    assert set(apart.pairs()) == set(together.pairs())
    assert set(apart.facts()) == set(together.facts())
    for fact in apart.facts():
        left, whole = (list(map(set, one.pairs_by(fact))) for one in (apart, together))
        assert left == whole


@PLENTY
@given(two_ways(), part_known(), st.sampled_from(COMPARE), st.sampled_from(SHARES))
def test_a_limit_opens_exactly_what_can_change_it(measures, facts, compare, share):
    apart, together = (Limit(measure, compare, Decimal(share)) for measure in measures)
    table = all_truths(together, facts, together.needs)
    truths = set(table.values())
    outcome = ask(apart, facts)
    assert outcome.truth is (truths.pop() if len(truths) == 1 else Truth.MAYBE)
    changing = (need for at, need in enumerate(together.needs) if changes_alone(table, at))
    assert outcome.open == {name_of(need) for need in changing}
