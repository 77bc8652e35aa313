"""The buttons of a question for this household: options, villages, or bands of numbers. Pure."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from web.advice import ALREADY, Advice
from web.content.questions import Question
from web.conversation import shown_options
from web.numbers import euro
from web.rules.conditions import Condition, Group, Limit, Test
from web.rules.screening import Verdict

MOST_BANDS = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """One button. `value` is what the form sends; `answer` is what it means."""

    value: str
    label: str
    answer: object


def choices(question: Question, advice: Advice) -> tuple[Choice, ...]:
    """All buttons, in order."""
    if question.kind in ("getal", "bedrag"):
        return bands(question, advice)
    if question.fact == ALREADY:
        return tuple(_schemes(advice))
    if question.fact == "kern":
        villages = advice.pack.municipality.villages
        return tuple(Choice(slug, name, slug) for slug, name in villages.items())
    shown = shown_options(question, advice.pack)
    return tuple(Choice(name, question.options[name].label, name) for name in shown)


def _schemes(advice: Advice) -> Iterator[Choice]:
    """Only what is still in play: nobody is asked about a scheme that cannot be theirs."""
    seen = set()
    for result in advice.results:
        stem = result.scheme.stem
        if result.verdict is not Verdict.NO and stem not in seen:
            seen.add(stem)
            yield Choice(stem, advice.pack.schemes[result.scheme.id].title, stem)


def bands(question: Question, advice: Advice) -> tuple[Choice, ...]:
    """Bands whose edges are the limits still in play, so that no band straddles one."""
    edges = _few(sorted(_edges(question, advice)))
    spans = []
    low = question.lowest
    for edge in edges:
        if low <= edge < question.highest:
            spans.append((low, edge))
            low = edge + 1
    spans.append((low, None))
    return tuple(_band(question, index, span, len(spans)) for index, span in enumerate(spans))


def _few(edges: list[Decimal]) -> list[Decimal]:
    """No wall of buttons: edges that lie closest together give way. A band may then straddle a
    limit, which makes an outcome a maybe and never wrong."""
    edges = list(edges)
    while len(edges) > MOST_BANDS:
        gaps = [high - low for low, high in itertools.pairwise(edges)]
        del edges[gaps.index(min(gaps))]
    return edges


def _band(question: Question, index: int, span: tuple, count: int) -> Choice:
    low, high = span
    answer = [int(low), None if high is None else int(high)]
    less, more = question.less_more
    if high is None:
        label = f"{_number(question, low)} of {more}"
    elif low == high:
        label = _number(question, low)
    elif index == 0 and count > 1:
        label = f"{_number(question, high)} of {less}"
    else:
        label = f"{_number(question, low, unit=False)} tot en met {_number(question, high)}"
    return Choice(f"{answer[0]}-{answer[1] or ''}", label, answer)


def _number(question: Question, number: Decimal, unit: bool = True) -> str:
    if question.kind == "bedrag":
        return euro(number)
    return f"{number:f} {question.unit}".strip() if unit else f"{number:f}"


def _edges(question: Question, advice: Advice) -> set[Decimal]:
    """Upper edges in whole euros or years: the editors' own, and every limit still in play."""
    limits = set(_limits_in_play(question, advice))
    own = {edge for edge in _own(question, advice) if _far(edge, limits, question)}
    return limits | own


def _own(question: Question, advice: Advice) -> Iterator[Decimal]:
    for edge in question.bands:
        if not isinstance(edge, str):
            yield Decimal(edge)
        elif (measure := advice.pack.norms.measure(question.fact, edge)) is not None:
            measured = advice.situation.measured(measure)
            if measured is not None:
                yield min(measured.norms) - 1


def _far(edge: Decimal, limits: Iterable[Decimal], question: Question) -> bool:
    """The editors' own edges give way to a limit close by: fewer buttons."""
    if question.kind != "bedrag":
        return True
    return all(abs(edge - limit) > max(edge, limit) / 10 for limit in limits)


def _limits_in_play(question: Question, advice: Advice) -> Iterator[Decimal]:
    for result in advice.results:
        if result.verdict is not Verdict.NO:
            for leaf in leaves(result.scheme.condition):
                if leaf.meaning is not None and leaf.meaning.fact == _measured_by(question):
                    yield from _leaf_edges(leaf, question, advice)


def _measured_by(question: Question) -> str:
    return "inkomen" if question.fact == "inkomen_partner" else question.fact


def leaves(condition: Condition) -> Iterator[Condition]:
    """The tests below a condition."""
    if isinstance(condition, Group):
        for part in condition.parts:
            yield from leaves(part)
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
    """What the other partner brings in at least: a limit is on the two together."""
    pairs = {"inkomen": "inkomen_partner", "inkomen_partner": "inkomen"}
    facts = advice.situation.facts
    if question.fact not in pairs or facts["huishouden"] == ("alleen",):
        return Decimal(0)
    return min(facts[pairs[question.fact]])


def _floor(bound: Decimal) -> Decimal:
    return bound.to_integral_value(ROUND_FLOOR)


def _below(bound: Decimal) -> Decimal:
    return bound.to_integral_value(ROUND_CEILING) - 1


ROUNDED = {"hoogstens": _floor, "meer_dan": _floor, "minder_dan": _below, "minstens": _below}
