"""The answers in a few words each, for the page where people check them. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from web import ages
from web.advice import Advice
from web.answers import DONT_KNOW
from web.choices import bands, between, choices, less_more, or_more
from web.content.questions import Question
from web.conversation import Journey, ticked
from web.numbers import euro
from web.translate import gettext


@dataclass(frozen=True, slots=True)
class Row:
    """One question that was asked, its place on the path, and the answer in words."""

    number: int
    question: Question
    answer: tuple[str, ...]


def rows(advice: Advice, journey: Journey) -> tuple[Row, ...]:
    """Every question that was asked, in order."""
    by_id = {question.id: question for question in advice.pack.questions}
    asked = [by_id[name] for name in journey.asked if name in by_id]
    return tuple(
        Row(number, question, in_words(question, advice))
        for number, question in enumerate(asked, 1)
    )


def usual_rows(advice: Advice, journey: Journey) -> tuple[Row, ...]:
    """What is taken for granted, or was said to be otherwise, with its place in that list."""
    found = []
    for number, name in enumerate(advice.pack.usual, 1):
        question = advice.pack.facts[name].question
        if name in advice.assumed:
            found.append(Row(number, question, (question.usual.sentence,)))
        elif name in advice.answers and question.id not in journey.asked:
            found.append(Row(number, question, in_words(question, advice)))
    return tuple(found)


def in_words(question: Question, advice: Advice) -> tuple[str, ...]:
    """The answer to one question, as it stood on the buttons."""
    answers = advice.answers
    given = [answers[fact] for fact in question.facts if fact in answers]
    if not given or all(value == DONT_KNOW for value in given):
        return (gettext("Overgeslagen") if question.can_skip else unknown(),)
    if question.kind == "lijst":
        return tuple(_ticks(question, advice)) or (question.none_label or gettext("Niets hiervan"),)
    if question.kind == "leeftijden":
        return tuple(map(ages.in_words, given[0])) or (gettext("Geen kinderen"),)
    if question.kind == "keuze":
        return tuple(c.label for c in choices(question, advice) if c.answer == given[0])
    return (_number(question, given[0], advice),)


def unknown() -> str:
    """What stands there for who does not know."""
    return gettext("Weet ik niet")


def _ticks(question: Question, advice: Advice) -> Iterator[str]:
    given = ticked(question, advice.answers)
    labels = {choice.value: choice.label for choice in choices(question, advice)}
    for name in given:
        if name in labels:
            yield labels[name]
        elif name in question.options:
            yield question.options[name].label


def _number(question: Question, value: object, advice: Advice) -> str:
    if not isinstance(value, list):
        return euro(value) if question.kind == "bedrag" else f"{value} {question.unit}".strip()
    for band in bands(question, advice):
        if band.answer == value:
            return band.label
    low, high = value
    amounts = [
        euro(v) if question.kind == "bedrag" else str(v) for v in (low, high) if v is not None
    ]
    return or_more(amounts[0], less_more(question)[1]) if high is None else between(*amounts)
