"""The conversation so far, to show: what was asked, and what was answered, in words. Pure.

It is built anew from the answers and the turns: what somebody typed is gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from web import ages
from web.advice import Advice, unasked
from web.answers import DONT_KNOW
from web.chat.asking import asks_for, covering, ticks
from web.chat.moment import Moment
from web.chat.state import Turn
from web.chat.turns import caught_up
from web.choices import choices, label_beside
from web.content.questions import Question
from web.summary import in_words, unknown


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was told, and where to change it: a place on the path (from 1), or among what
    is not asked in the row, or only here."""

    question: Question
    words: tuple[str, ...]
    number: int | None = None
    aside: int | None = None
    fact: str = ""
    """The hint to take back; empty when it is an answer."""


@dataclass(frozen=True, slots=True)
class Bubble:
    """One turn."""

    title: str
    """The question it answered; empty when it told something else."""
    typed: bool
    lines: tuple[Line, ...]


def log(moment: Moment) -> tuple[Bubble, ...]:
    """Every turn of which something still stands, in order."""
    bubbles, shown = [], set()
    for turn in reversed(caught_up(moment)):
        told_now = (line for fact in turn.facts for line in _lines(moment, fact, turn.typed))
        lines = {line.question.id: line for line in told_now}
        lines = {name: line for name, line in lines.items() if name not in shown}
        shown |= lines.keys()
        if lines:
            bubbles.append(_bubble(moment, turn, tuple(lines.values())))
    return tuple(reversed(bubbles))


def _bubble(moment: Moment, turn: Turn, lines: tuple[Line, ...]) -> Bubble:
    answered = (line.question for line in lines if line.question.id == turn.question)
    title = next((question.title for question in answered), "")
    return Bubble(title, turn.typed, lines)


def _lines(moment: Moment, fact: str, typed: bool) -> Iterator[Line]:
    """What was told of a fact, when it still stands."""
    journey, advice = moment.journey, moment.advice
    question = covering(moment.pack, journey, fact)
    if question:
        number = journey.asked.index(question.id) + 1
        words = (typed and _said(moment, question)) or told(question, advice)
        yield Line(question, words, number=number)
    elif fact in moment.chat.hints and (asks := asks_for(moment.pack, fact)):
        yield Line(asks, named(moment, asks), fact=fact)
    elif fact in journey.answers:
        for place, aside in enumerate(unasked(moment.pack), 1):
            if aside.fact == fact:
                yield Line(aside, in_words(aside, advice), aside=place)


def named(moment: Moment, question: Question) -> tuple[str, ...]:
    """A hint in words, as on the ticks of its question."""
    if question.kind == "leeftijden":
        return tuple(map(ages.in_words, moment.chat.hints[question.fact]))
    return _labels(moment, question, moment.named(question))


def _said(moment: Moment, question: Question) -> tuple[str, ...]:
    """A list that was told in words. On the screen a tick such as that for debts stays on until
    somebody says no; who typed "no food" said nothing of it."""
    if question.kind != "lijst":
        return ()
    return _labels(moment, question, ticks(question, moment.journey.answers, moment.pack))


def _labels(moment: Moment, question: Question, ticked: Iterable[str]) -> tuple[str, ...]:
    buttons = {choice.value: choice.label for choice in choices(question, moment.advice)}
    labels = {name: option.label for name, option in question.options.items()} | buttons
    return tuple(labels.get(n, question.none_label) for n in ticked)


def told(question: Question, advice: Advice) -> tuple[str, ...]:
    """An answer in words; an income with the period it is for."""
    words, beside = in_words(question, advice), label_beside(question, advice)
    return (f"{words[0]} {beside}",) if beside else words


def doubted(moment: Moment) -> Line | None:
    """What is asked back, in words."""
    doubt = moment.doubt
    question = doubt and asks_for(moment.pack, doubt.fact)
    if not question:
        return None
    if doubt.value == DONT_KNOW:
        return Line(question, (unknown(),))
    chat = replace(moment.chat, hints={doubt.fact: doubt.value})
    if question.kind in ("lijst", "leeftijden"):
        asked = [name for name in moment.journey.asked if name != question.id]
        answers = {f: v for f, v in moment.journey.answers.items() if f not in question.facts}
        journey = replace(moment.journey, answers=answers, asked=tuple(asked))
        return Line(question, named(replace(moment, journey=journey, chat=chat), question))
    answers = {**moment.journey.answers, doubt.fact: doubt.value}
    then = replace(moment, journey=replace(moment.journey, answers=answers))
    return Line(question, told(question, then.advice))
