"""Random rules, measures and households, and a slow second opinion that shares no code."""

import datetime
import itertools
import operator
import random
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import settings
from hypothesis import strategies as st

from web.rules.amounts import AmountsOnDay
from web.rules.conditions import Group, Limit, Meaning, Test, Unknown
from web.rules.measures import Measure
from web.rules.situation import Situation
from web.rules.truth import Truth

FIGURES = AmountsOnDay({}, datetime.date(2026, 11, 21))
FEW = {
    "kleur": ("rood", "geel", "blauw"),
    "vorm": ("rond", "recht"),
    "gezin": ((), (3,), (12,)),
    "lijst.een": (False, True),
    "lijst.twee": (False, True),
}
"""Facts with a few values. The two ticks are one question."""
MOST = 100
UNKNOWN = {**FEW, "geld": (Decimal(0), Decimal(40), Decimal(41), Decimal(MOST))}
"""`geld` is a number: the edges of its bands stand for all that lies between."""
ORDER = ("lijst", "geld", "kleur", "gezin", "vorm")
COMPARE = (operator.ge, operator.le, operator.gt, operator.lt)
KINDS = ("alle", "een_van", "geen_van")
WORDS = {True: Truth.YES, False: Truth.NO}

THOROUGH = settings(max_examples=1500, deadline=None, derandomize=True)
PLENTY = settings(max_examples=400, deadline=None, derandomize=True)
QUICK = settings(max_examples=300, deadline=None, derandomize=True)


def ask(condition, facts):
    """What the core says, as it would for a household that was never seen before."""
    return Situation(facts, FIGURES).ask(condition)


def exactly(answers):
    """The facts of somebody who answered everything."""
    return {need: (value,) for need, value in answers.items()}


def of_question(question, facts):
    """The facts one question fills: a list fills all of its ticks."""
    return {need: value for need, value in facts.items() if need.partition(".")[0] == question}


# --- rules ---------------------------------------------------------------------------------


@st.composite
def discrete_tests(draw, facts=tuple(FEW)):
    """Any yes/no table over one to three facts."""
    needs = tuple(draw(st.lists(st.sampled_from(facts), min_size=1, max_size=3, unique=True)))
    rows = list(itertools.product(*(FEW[need] for need in needs)))
    mask = draw(st.integers(0, 2 ** len(rows) - 1))
    yes = frozenset(row for place, row in enumerate(rows) if mask >> place & 1)
    return Test(lambda *values: values in yes, needs)


@st.composite
def number_tests(draw):
    """A limit on a number that may differ, or turn round, with another fact."""
    other = draw(st.sampled_from(tuple(FEW)))
    limits = {value: draw(st.integers(0, MOST + 1)) for value in FEW[other]}
    turned = {value: draw(st.booleans()) for value in FEW[other]}
    return Test(lambda money, value: (money >= limits[value]) is not turned[value], ("geld", other))


@st.composite
def measures(draw, numbers=True):
    """A measure with coarse views and a random table of one or two pairs; no bound is rounded."""
    whole = [need for need in FEW if "." not in need]
    facts = draw(st.lists(st.sampled_from(whole), min_size=1, max_size=3, unique=True))
    with_money = numbers and draw(st.booleans())
    dice = random.Random(draw(st.integers(0, 2**32)))
    views = {fact: _coarse(fact, dice) for fact in facts}
    pairs: dict[tuple, tuple] = {}

    def work_out(*seen, a):
        money = seen[-1] if with_money else 0
        rows = pairs.setdefault(seen[: len(facts)], _some_pairs(dice))
        return tuple((value + money, norm) for value, norm in rows)

    for seen in itertools.product(range(3), repeat=len(facts)):
        pairs[seen] = _some_pairs(dice)
    if with_money:
        views["geld"] = lambda value, a: value
    return Measure("maat", views, work_out, money=draw(st.booleans()))


def _coarse(fact, dice):
    classes = {value: dice.randrange(3) for value in FEW[fact]}
    return lambda value, a: classes[value]


def _some_pairs(dice):
    return tuple(
        (Decimal(dice.randrange(0, 300)), Decimal(dice.choice((50, 100, 150, 200))))
        for _ in range(dice.choice((1, 1, 1, 2)))
    )


@st.composite
def limits(draw, numbers=True):
    """A measure against a share of its norm."""
    share = Decimal(draw(st.sampled_from(("0.5", "0.9", "1", "1.1", "1.2", "1.3"))))
    return Limit(draw(measures(numbers)), draw(st.sampled_from(COMPARE)), share)


def no_figure():
    """A limit whose figure is missing."""
    return Limit(Measure("zonder", {"kleur": same}, lambda _v, a: a.bestaat_niet), operator.le)


def same(value, a):
    """A view that sees everything."""
    return value


def unknowns():
    """Conditions no source states."""
    return st.builds(Unknown, st.just(Meaning("", "onbekend", ("grens",))))


def leaves():
    """Any condition that is not a group."""
    return st.one_of(
        discrete_tests(), discrete_tests(), number_tests(), limits(), limits(), unknowns(),
        st.builds(no_figure),
    )  # fmt: skip


@st.composite
def trees(draw, leaf=None):
    """Nested groups over a small pool of leaves and groups, so that parts return in many places."""
    pool = draw(st.lists(leaf or leaves(), min_size=1, max_size=5))
    pool += [_group(draw, st.sampled_from(pool)) for _ in range(draw(st.integers(0, 2)))]
    grow = st.recursive(
        st.sampled_from(pool),
        lambda part: st.builds(Group, st.sampled_from(KINDS), _tuples(part)),
        max_leaves=10,
    )
    return Group(draw(st.sampled_from(KINDS)), tuple(draw(st.lists(grow, min_size=1, max_size=4))))


def _tuples(part):
    return st.lists(part, max_size=4).map(tuple)


def _group(draw, part):
    return Group(draw(st.sampled_from(KINDS)), tuple(draw(st.lists(part, max_size=3))))


# --- households ----------------------------------------------------------------------------


def households():
    """Complete answers."""
    values = {need: st.sampled_from(values) for need, values in FEW.items()}
    return st.fixed_dictionaries({**values, "geld": st.integers(0, MOST).map(Decimal)})


@st.composite
def narrowed(draw, answers):
    """Something is known: each fact keeps its true value and some others."""
    facts = {}
    for need, values in FEW.items():
        kept = draw(st.sets(st.sampled_from(values)))
        facts[need] = tuple(v for v in values if v in kept or v == answers[need])
    low = draw(st.integers(0, int(answers["geld"])))
    high = draw(st.integers(int(answers["geld"]), MOST))
    facts["geld"] = tuple(sorted({Decimal(low), Decimal(high)}))
    return facts


@st.composite
def part_known(draw):
    """What may be possible at some moment of a conversation."""
    return draw(narrowed(draw(households())))


# --- the second opinion --------------------------------------------------------------------


def truth_of(condition, answers):
    """The truth for somebody who answered everything, worked out the slow way."""
    if isinstance(condition, Unknown):
        return Truth.MAYBE
    if isinstance(condition, Test):
        return WORDS[bool(condition.holds(*(answers[need] for need in condition.needs)))]
    if isinstance(condition, Limit):
        return _limit_truth(condition, answers)
    truths = [truth_of(part, answers) for part in condition.parts]
    if condition.kind == "alle":
        return _every(truths)
    some = _opposite(_every([_opposite(truth) for truth in truths]))
    return some if condition.kind == "een_van" else _opposite(some)


def all_truths(condition, facts, needs):
    """The truth for every combination of the values that are still possible."""
    combinations = itertools.product(*(facts[need] for need in needs))
    return {row: truth_of(condition, dict(zip(needs, row, strict=True))) for row in combinations}


def changes_alone(table, place):
    """Do two rows that differ only at this place differ in truth?"""
    return any(
        one != other and truth is not table[other]
        for one, truth in table.items()
        for other in table
        if one[:place] + one[place + 1 :] == other[:place] + other[place + 1 :]
    )


def _limit_truth(limit, answers):
    measure = limit.measure
    seen = [view(answers[fact], FIGURES) for fact, view in measure.views.items()]
    try:
        pairs = measure.work_out(*seen, a=FIGURES)
    except LookupError:
        return Truth.MAYBE
    outcomes = set()
    for value, norm in pairs:
        bound = limit.share * norm
        if measure.money:
            bound = bound.quantize(Decimal("0.01"), ROUND_HALF_UP)
        outcomes.add(limit.compare(value, bound))
    return WORDS[outcomes.pop()] if len(outcomes) == 1 else Truth.MAYBE


def _every(truths):
    if Truth.NO in truths:
        return Truth.NO
    return Truth.MAYBE if Truth.MAYBE in truths else Truth.YES


def _opposite(truth):
    return {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.MAYBE: Truth.MAYBE}[truth]
