"""What somebody at a desk needs beside the outcome: what is urgent, open and to be asked. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from web.advice import THREAT, Advice
from web.content.desks import Desk
from web.content.questions import Question
from web.conversation import Journey
from web.handover.book import VIOLENCE
from web.handover.sections import is_unsure
from web.routing import second_line


@dataclass(frozen=True, slots=True)
class Point:
    """A question to ask together, its place on the path, and the schemes it still decides."""

    question: Question
    number: int
    decides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeskPage:
    """What the page for the desk shows on top of the outcome."""

    urgent: tuple[str, ...]
    """What threatens, in the words of the question; violence left out."""
    unsure: tuple[Point, ...]
    """Answered with "I do not know", and it could change what comes out."""
    next: tuple[Point, ...]
    """Not asked yet."""
    second_line: tuple[Desk, ...]
    """Who takes over from the first desk in this municipality."""


def desk_page(advice: Advice, journey: Journey) -> DeskPage:
    """Build it from the advice and the path that led to it."""
    waiting = (Point(q, len(journey.asked) + 1, _decides(q, advice)) for q in advice.waiting)
    return DeskPage(
        urgent=tuple(_threats(advice)),
        unsure=tuple(_unsure(advice, journey)),
        next=tuple(waiting),
        second_line=second_line(advice.pack),
    )


def _threats(advice: Advice) -> Iterator[str]:
    options = advice.pack.facts[THREAT].question.options
    named = (name for name in (*advice.urgent, *advice.acute) if name != VIOLENCE)
    yield from (options[name].label for name in named)


def _unsure(advice: Advice, journey: Journey) -> Iterator[Point]:
    questions = {question.id: question for question in advice.pack.questions}
    waiting = {question.id for question in advice.waiting}
    for number, name in enumerate(journey.asked, 1):
        question = questions[name]
        if name not in waiting and is_unsure(question, advice):
            yield Point(question, number, _decides(question, advice))


def _decides(question: Question, advice: Advice) -> tuple[str, ...]:
    """Titles, each once: a municipality's own page may stand beside the national one."""
    facts = {*question.facts, *question.opens}
    debts = [advice.debt_help] if advice.debt_help else []
    found = (r.scheme for r in (*advice.results, *debts) if not facts.isdisjoint(r.open))
    titles = (_title(advice, scheme) for scheme in found)
    return tuple(dict.fromkeys(titles))


def _title(advice: Advice, scheme) -> str:
    text = advice.pack.schemes.get(scheme.id) or advice.pack.debt_help
    return text.title
