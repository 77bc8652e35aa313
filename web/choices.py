"""The buttons of a question for this household: options, villages, or bands of numbers. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from web.advice import ALREADY, Advice
from web.answers import DONT_KNOW
from web.content.facts import VILLAGE
from web.content.questions import Question
from web.conversation import shown_options
from web.edges import edges
from web.numbers import euro
from web.rules.screening import Verdict
from web.translate import gettext


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
    if question.fact == VILLAGE:
        villages = advice.pack.municipality.villages
        return tuple(Choice(slug, name, slug) for slug, name in villages.items())
    shown = shown_options(question, advice)
    return tuple(Choice(name, question.options[name].label, name) for name in shown)


def choices_beside(question: Question, advice: Advice) -> tuple[Choice, ...]:
    """What can be chosen beside an exact amount, such as the period it is for."""
    if question.beside is None:
        return ()
    return choices(advice.pack.facts[question.beside.fact].question, advice)


def label_beside(question: Question, advice: Advice) -> str:
    """What was chosen beside the amount, in words: `per week`. Empty when there is no amount."""
    if question.beside is None or advice.answers.get(question.fact, DONT_KNOW) == DONT_KNOW:
        return ""
    value = advice.answers.get(question.beside.fact, question.beside.value)
    return next((c.label for c in choices_beside(question, advice) if c.answer == value), "")


def _schemes(advice: Advice) -> Iterator[Choice]:
    """Only what is still in play: nobody is asked about a scheme that cannot be theirs, or that
    perhaps is not there."""
    seen = set()
    for result in advice.results:
        stem, text = result.scheme.stem, advice.pack.schemes[result.scheme.id]
        if result.verdict is not Verdict.NO and stem not in seen and not text.is_usual:
            seen.add(stem)
            yield Choice(stem, text.title, stem)


def bands(question: Question, advice: Advice) -> tuple[Choice, ...]:
    """Bands whose edges are the limits still in play, so that no band straddles one."""
    spans = []
    low = question.lowest
    for edge in edges(question, advice):
        if low <= edge < question.highest:
            spans.append((low, edge))
            low = edge + 1
    spans.append((low, None))
    return tuple(_band(question, index, span, len(spans)) for index, span in enumerate(spans))


def _band(question: Question, index: int, span: tuple, count: int) -> Choice:
    low, high = span
    answer = [int(low), None if high is None else int(high)]
    less, more = less_more(question)
    if high is None:
        label = or_more(_number(question, low), more)
    elif low == high:
        label = _number(question, low)
    elif index == 0 and count > 1:
        label = or_more(_number(question, high), less)
    else:
        label = between(_number(question, low, unit=False), _number(question, high))
    return Choice(f"{answer[0]}-{answer[1] or ''}", label, answer)


def less_more(question: Question) -> tuple[str, str]:
    """`jonger` and `ouder`, or the words for what needs none of its own."""
    usual = {"minder": gettext("minder"), "meer": gettext("meer")}
    less, more = question.less_more
    return usual.get(less, less), usual.get(more, more)


def or_more(number: str, more: str) -> str:
    """`€ 1.000 of meer`; `more` is a word of the question."""
    return gettext("{getal} of {meer}").format(getal=number, meer=more)


def between(low: str, high: str) -> str:
    """`€ 1.000 tot en met € 2.000`."""
    return gettext("{laagste} tot en met {hoogste}").format(laagste=low, hoogste=high)


def _number(question: Question, number: Decimal, unit: bool = True) -> str:
    if question.kind == "bedrag":
        return euro(number)
    return f"{number:f} {question.unit}".strip() if unit else f"{number:f}"
