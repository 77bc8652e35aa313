"""Made-up visitors: the page with all questions and the pages of one question never differ."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest
from werkzeug.datastructures import MultiDict

from tests.conftest import DAY
from tests.personas.journeys import verdicts
from tests.together.hands import at_random
from web.advice import Advice, advise
from web.answers import DONT_KNOW
from web.changes import after_change
from web.content.library import Library
from web.content.pack import Pack
from web.content.questions import Question
from web.conversation import Journey
from web.earlier import as_first_asked
from web.together.said import said_now
from web.together.sheet import Posted, Sheet, sheet

VISITORS = range(60)
each_visitor = pytest.mark.parametrize("seed", VISITORS)


@dataclass
class Visitor:
    """Somebody who answered one question at a time, and what they sent each time."""

    library: Library
    pack: Pack
    rng: random.Random
    journey: Journey = field(default_factory=Journey)
    sent: dict[str, MultiDict] = field(default_factory=dict)

    def advice(self, journey: Journey | None = None) -> Advice:
        return advise(self.library, self.pack, (journey or self.journey).answers, DAY)

    def walk(self) -> None:
        while question := (advice := self.advice()).next_question:
            self.answer(question, advice)

    def answer(self, question: Question, advice: Advice, unknown: float = 0.15) -> None:
        """Press a button on the page of this question."""
        sent = MultiDict(at_random(question, advice, self.rng, unknown))
        said = said_now(question, advice, self.journey, sent)
        assert said.filled is not None, (question.id, sent, said.fault)
        self.sent[question.id] = sent
        self.journey = self.journey.answer(question, said.filled)

    def all_on_one_page(self, posted: dict | None = None) -> Sheet:
        posted = Posted(self.sent if posted is None else posted)
        return sheet(self.library, self.pack, Journey(), DAY, posted)


def visitor(library: Library, seed: int) -> Visitor:
    rng = random.Random(seed)
    slug = rng.choice([*library.slugs(), "landelijk"])
    someone = Visitor(library, library.pack(slug), rng)
    someone.walk()
    return someone


@each_visitor
def test_all_at_once_is_one_by_one(library, seed):
    someone = visitor(library, seed)
    page = someone.all_on_one_page()
    assert not page.faults
    assert page.journey == someone.journey
    assert verdicts(page.advice) == verdicts(someone.advice())


@each_visitor
def test_a_change_is_the_change_of_the_form(library, seed):
    """One earlier answer becomes another; what no longer has a question goes, the rest stays.

    A fact nobody knows is left out: the form keeps the word for ticks it shows no more.
    """
    someone = visitor(library, seed)
    name = someone.rng.choice(someone.journey.asked)
    question = next(q for q in someone.pack.questions if q.id == name)
    then = as_first_asked(someone.pack, someone.journey, question)
    someone.answer(question, someone.advice(then))
    by_form = after_change(library, someone.pack, someone.journey, DAY)
    page = someone.all_on_one_page()
    assert verdicts(page.advice) == verdicts(someone.advice(by_form))
    assert _known(page.journey) == _known(by_form)


@each_visitor
def test_half_a_page_stays_as_it_is(library, seed):
    """Some questions left open: reloading, or a look at the form, changes nothing."""
    someone = visitor(library, seed)
    some = {name: sent for name, sent in someone.sent.items() if someone.rng.random() < 0.5}
    page = someone.all_on_one_page(some)
    again = sheet(library, someone.pack, page.journey, DAY)
    assert again.journey.answers == page.journey.answers
    assert verdicts(again.advice) == verdicts(page.advice)
    assert after_change(library, someone.pack, page.journey, DAY).answers == page.journey.answers


def _known(journey: Journey) -> dict:
    return {fact: value for fact, value in journey.answers.items() if value != DONT_KNOW}
