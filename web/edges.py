"""Where the buttons of a number end: at the limits that matter for this household. Pure."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from web.advice import Advice
from web.content.questions import Question
from web.rules.conditions import Condition, Group, Limit, Test
from web.rules.formulas import Formula
from web.rules.national.social_minimum import per_month
from web.rules.national.turning_points import turning_points
from web.rules.national.yearly_income import PARTNER
from web.rules.screening import Result, Verdict

MOST_EDGES = 9
CLOSE_POINT, CLOSE_OWN = Decimal(2) / 100, Decimal(10) / 100
"""Two edges that differ by less than this share are one edge too many."""
INCOME = ("inkomen", "inkomen_partner")


def edges(question: Question, advice: Advice) -> list[Decimal]:
    """Upper edges in whole euros or years, and no wall of buttons: limits of schemes go first,
    then where a toeslag starts to fall, then the editors' own."""
    found = _few(set(_limits_in_play(question, advice)), MOST_EDGES)
    if question.fact in INCOME:
        suffix = PARTNER if question.fact.endswith(PARTNER) else ""
        points = turning_points(_formulas(advice), advice.situation, suffix)
        found = _with(found, map(_floor, points), CLOSE_POINT)
    close = CLOSE_OWN if question.kind == "bedrag" else Decimal(0)
    return _with(found, _own(question, advice), close)


def _with(found: list[Decimal], more: Iterable[Decimal], close: Decimal) -> list[Decimal]:
    """As many more edges as there is room for; those close to one that is there give way."""
    far = {
        edge
        for edge in more
        if edge not in found and all(abs(edge - e) > close * max(edge, e) for e in found)
    }
    return sorted((*found, *_few(far, MOST_EDGES - len(found))))


def _few(edges_: set[Decimal], most: int) -> list[Decimal]:
    """Edges that lie closest together give way. A band may then straddle a limit, which makes an
    outcome a maybe and never wrong."""
    left = sorted(edges_)
    while len(left) > most:
        gaps = [high - low for low, high in itertools.pairwise(left)]
        del left[gaps.index(min(gaps)) if gaps else 0]
    return left


def _own(question: Question, advice: Advice) -> Iterator[Decimal]:
    for edge in question.bands:
        if not isinstance(edge, str):
            yield Decimal(edge)
        elif (measure := advice.pack.norms.measure(question.fact, edge)) is not None:
            measured = advice.situation.measured(measure)
            if measured is not None:
                yield min(measured.norms) - 1


def _in_play(advice: Advice) -> Iterator[Result]:
    return (result for result in advice.results if result.verdict is not Verdict.NO)


def _formulas(advice: Advice) -> Iterator[Formula]:
    """The amounts somebody can still get."""
    for result in _in_play(advice):
        if isinstance(result.scheme.amount, Formula) and result.verdict is not Verdict.HAS_IT:
            yield result.scheme.amount


def _limits_in_play(question: Question, advice: Advice) -> Iterator[Decimal]:
    fact = "inkomen" if question.fact in INCOME else question.fact
    for result in _in_play(advice):
        for leaf in _leaves(result.scheme.condition):
            if leaf.meaning is not None and leaf.meaning.fact == fact:
                yield from _leaf_edges(leaf, question, advice)


def _leaves(condition: Condition) -> Iterator[Condition]:
    """The tests below a condition."""
    if isinstance(condition, Group):
        for part in condition.parts:
            yield from _leaves(part)
    else:
        yield condition


def _leaf_edges(leaf: Condition, question: Question, advice: Advice) -> Iterator[Decimal]:
    if isinstance(leaf, Test) and leaf.meaning.word in ROUNDED and leaf.meaning.values:
        yield ROUNDED[leaf.meaning.word](Decimal(leaf.meaning.values[0]))
    if not isinstance(leaf, Limit):
        return
    other = _other_income(question, advice)
    measured = advice.situation.measured(leaf.measure)
    for norm in measured.norms if measured else ():
        bound = leaf.measure.bound(leaf.share, norm) - other
        if bound > 0:
            yield ROUNDED[leaf.meaning.word](bound)


def _other_income(question: Question, advice: Advice) -> Decimal:
    """What the other partner brings in at least a month: a limit is on the two together."""
    facts = advice.situation.facts
    if question.fact not in INCOME or facts["huishouden"] == ("alleen",):
        return Decimal(0)
    suffix = "" if question.fact.endswith(PARTNER) else PARTNER
    periods = facts[f"betaald_per{suffix}"]
    return min(per_month(min(facts[f"inkomen{suffix}"]), period) for period in periods)


def _floor(bound: Decimal) -> Decimal:
    return bound.to_integral_value(ROUND_FLOOR)


def _below(bound: Decimal) -> Decimal:
    return bound.to_integral_value(ROUND_CEILING) - 1


ROUNDED = {"hoogstens": _floor, "meer_dan": _floor, "minder_dan": _below, "minstens": _below}
