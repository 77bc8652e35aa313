"""What somebody gets to hear: emergencies, schemes, debt help, the desk, the next question. Pure.

The form, the chat, the API and the command line all show this one object.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from web.answers import DONT_KNOW, Answers, is_whole, situation_of
from web.content.desks import Desk
from web.content.library import Library
from web.content.pack import Pack
from web.content.pages import TextPage
from web.content.questions import Question
from web.content.schemes import SchemeText
from web.routing import Route, find_desks
from web.rules.screening import Result, screen
from web.rules.situation import Situation
from web.rules.truth import Outcome, Truth

ALREADY = "krijgt_al"
THREAT = "dreiging"


@dataclass(frozen=True, eq=False)
class Advice:
    """Everything that follows from the answers, on one day. Each part is worked out when it is
    first asked for: the page of a question needs few of them."""

    library: Library
    pack: Pack
    day: datetime.date
    answers: Answers
    situation: Situation

    @cached_property
    def urgent(self) -> tuple[str, ...]:
        """Threats the law calls urgent: a talk within the law's term."""
        return self._threats("dreigingen")

    @cached_property
    def acute(self) -> tuple[str, ...]:
        """Other threats that need help today."""
        return self._threats("acuut")

    @cached_property
    def results(self) -> tuple[Result, ...]:
        """What these answers say of each scheme."""
        return tuple(screen(self.pack.rules, self.situation))

    @cached_property
    def debt_help(self) -> Result | None:
        """The same of debt help; None where nobody wrote of it."""
        text = self.pack.debt_help
        return screen([text.rule], self.situation)[0] if text else None

    @cached_property
    def route(self) -> Route:
        """Which desk is first, and which others help."""
        return find_desks(self.pack, self.situation)

    @cached_property
    def _page_outcomes(self) -> dict[TextPage, Outcome]:
        """Whether each page for a life event or situation fits; what is open there is worth
        asking, for somebody without a home must find that page."""
        pages = (*self.pack.events, *self.pack.situations)
        return {p: self.situation.ask(p.shown_if) for p in pages if p.shown_if is not None}

    @cached_property
    def pages(self) -> tuple[TextPage, ...]:
        """Pages for this life event or situation."""
        found = self._page_outcomes.items()
        return tuple(page for page, outcome in found if outcome.truth is Truth.YES)

    @cached_property
    def letter(self) -> bool:
        """The page about letters, texts and visits fits."""
        return "brief" in self.answers and "geen" not in self.situation.facts["brief"]

    @cached_property
    def assumed(self) -> Mapping[str, object]:
        """Facts nobody gave, at their usual value, that a verdict leans on or that are never
        asked."""
        facts = self.pack.facts
        return {name: facts[name].question.usual.value for name in self.situation.assumed}

    @cached_property
    def open(self) -> frozenset[str]:
        """Facts that can still change something of all this."""
        matters = (*self.results, self.debt_help, *self._page_outcomes.values())
        return self.route.open.union({THREAT}, *(one.open for one in matters if one is not None))

    @cached_property
    def waiting(self) -> tuple[Question, ...]:
        """Questions that can still change something, in the order in which they are asked."""
        return tuple(_waiting(self.pack, self.situation, self.answers, self.open))

    @cached_property
    def offers(self) -> tuple[Question, ...]:
        """Questions nobody has to answer, but that would make an amount more precise."""
        open_, pack = self.open - self.answers.keys(), self.pack
        offered = (q for q in pack.questions if q.offered and q.fact in open_)
        return tuple(q for q in offered if makes_sense(q.id, pack, self.situation))

    @property
    def offer_links(self) -> tuple[tuple[Question, int], ...]:
        """The offers, each with the number of its own page (`/<gemeente>/aanname/<number>`)."""
        places = {question: number for number, question in enumerate(unasked(self.pack), 1)}
        return tuple((question, places[question]) for question in self.offers)

    @property
    def next_question(self) -> Question | None:
        """The question to ask now, or None when nothing can change any more."""
        return self.waiting[0] if self.waiting else None

    def result_of(self, text: SchemeText) -> Result:
        """What these answers say of one scheme, or of debt help."""
        if self.debt_help is not None and text is self.pack.debt_help:
            return self.debt_help
        return next(result for result in self.results if result.scheme is text.rule)

    @property
    def desk(self) -> Desk:
        """Where to go first."""
        return self.route.first

    @property
    def urgent_desk(self) -> Desk:
        """Where to go first when it cannot wait: what the municipality named, else the first."""
        named = self.pack.municipality.urgent.desk
        return (named and self.pack.desk(named)) or self.desk

    def _threats(self, kind: str) -> tuple[str, ...]:
        facts, known = self.situation.facts, self.pack.facts[THREAT].values
        listed = self.library.urgent.get(kind) or ()
        return tuple(t for t in listed if t in known and facts[f"{THREAT}.{t}"] == (True,))


def advise(library: Library, pack: Pack, answers: Answers, day: datetime.date) -> Advice:
    """What follows from these answers. Raises BadAnswer."""
    situation = situation_of(pack, answers, library.amounts.on(day))
    return Advice(library, pack, day, answers, situation)


def unasked(pack: Pack) -> tuple[Question, ...]:
    """Questions with a page of their own beside the row: what counts at its usual value, then
    what is offered. Their place (from 1) is their address, so it never depends on an answer."""
    usual = (pack.facts[fact].question for fact in pack.usual)
    return (*usual, *(question for question in pack.questions if question.offered))


def settled(name: str, answers: Answers, pack: Pack) -> bool:
    """Did somebody give a last word on this fact, even if it was "I do not know"?"""
    return name in answers and is_whole(answers[name], pack.facts[name])


def _waiting(pack: Pack, situation: Situation, answers: Answers, open_: frozenset[str]):
    left = {name for name in open_ if not settled(name, answers, pack)}
    asked: set[str] = set()
    for question in pack.questions:  # what is told apart most easily goes first
        if not _matters(question, answers, left) or not asked.isdisjoint(question.facts):
            continue
        known = all(settled(name, answers, pack) for name in question.facts)
        if known or question.offered or question.fact in situation.assumed:
            continue
        if makes_sense(question.id, pack, situation) and not _doubted(question, pack, answers):
            asked.update(question.facts)
            yield question


def makes_sense(name: str, pack: Pack, situation: Situation) -> bool:
    """May this question (`huur`) or tick (`inkomen_soort.partner_geen`) be shown?"""
    sense = pack.only_if.get(name)
    return sense is None or situation.ask(sense).truth is Truth.YES


def _matters(question: Question, answers: Answers, left: set[str]) -> bool:
    """Context is asked once, in passing; anything else only while it can change something."""
    if question.context:
        return answers.keys().isdisjoint(question.facts)
    return not (left.isdisjoint(question.facts) and left.isdisjoint(question.opens))


def _doubted(question: Question, pack: Pack, answers: Answers) -> bool:
    """Who does not know whether there is any is not asked how much, where we have a fair count."""
    lists = [q for q in pack.questions if question.fact in q.opens] if question.counted else []
    return any(all(answers.get(fact) == DONT_KNOW for fact in q.facts) for q in lists)
