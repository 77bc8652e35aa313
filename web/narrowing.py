"""Which questions somebody answered with "I do not know" would make an amount more precise. Pure.

These are easier than a figure from a letter, so they are offered first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from web.advice import Advice
from web.answers import DONT_KNOW
from web.content.questions import Question

Link = tuple[Question, int]
"""A question, and its place (from 1) on this person's own path."""
MOST_ASKS = 3
"""Links below one amount; more is a second list of questions."""


def narrowing(advice: Advice, moving: frozenset[str], asked: Sequence[str]) -> tuple[Link, ...]:
    """Of the questions that were asked those that could still say something on `moving`, the
    facts that move an amount."""
    questions = {question.id: question for question in advice.pack.questions}
    places = ((questions[name], place) for place, name in enumerate(asked, 1) if name in questions)
    links = [(q, place) for q, place in places if not moving.isdisjoint(_left_open(q, advice))]
    return tuple(links[:MOST_ASKS])


def together(several: Iterable[tuple[Link, ...]]) -> tuple[Link, ...]:
    """Those of several amounts, each once, in the order of the path."""
    links = {place: question for links in several for question, place in links}
    return tuple((links[place], place) for place in sorted(links)[:MOST_ASKS])


def _left_open(question: Question, advice: Advice) -> tuple[str, ...]:
    """What "I do not know" left open, here and in the questions it saved."""
    unknown = [f for f in question.facts if advice.answers.get(f) == DONT_KNOW]
    if len(unknown) < len(question.facts):
        return tuple(unknown)
    return (*unknown, *(f for f in question.opens if f not in advice.answers))
