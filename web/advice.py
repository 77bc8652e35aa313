"""What somebody gets to hear: emergencies, schemes, debt help, the desk, the next question. Pure.

The form, the chat, the API and the command line all show this one object.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from web.answers import Answers, is_whole, situation_of
from web.content.desks import Desk
from web.content.library import Library
from web.content.pack import Pack, threats
from web.content.pages import TextPage
from web.content.questions import Question
from web.content.schemes import SchemeText
from web.routing import Route, find_desks
from web.rules.conditions import Outcome, Truth
from web.rules.screening import Result, screen
from web.rules.situation import Situation

ALREADY = "krijgt_al"
THREAT = "dreiging"


@dataclass(frozen=True, eq=False)
class Advice:
    """Everything that follows from the answers, on one day."""

    pack: Pack
    day: datetime.date
    answers: Answers
    situation: Situation
    urgent: tuple[str, ...]
    """Threats the law calls urgent: a talk within the law's term."""
    acute: tuple[str, ...]
    """Other threats that need help today."""
    results: tuple[Result, ...]
    debt_help: Result | None
    route: Route
    pages: tuple[TextPage, ...]
    """Pages for this life event or situation."""
    letter: bool
    """The page about letters, texts and visits fits."""
    assumed: Mapping[str, object]
    """Facts nobody gave, at their usual value, that a verdict leans on or that are never asked."""
    open: frozenset[str]
    waiting: tuple[Question, ...]
    """Questions that can still change something, in the order in which they are asked."""

    @property
    def next_question(self) -> Question | None:
        """The question to ask now, or None when nothing can change any more."""
        return self.waiting[0] if self.waiting else None

    def result_of(self, text: SchemeText) -> Result:
        """What these answers say of one scheme, or of debt help."""
        if self.debt_help is not None and text is self.pack.debt_help:
            return self.debt_help
        return next(result for result in self.results if result.scheme is text.rule)

    def first_fact(self, question: Question) -> str:
        """Of a question that fills several facts the first one nobody settled yet."""
        facts = question.facts
        return next((f for f in facts if not settled(f, self.answers, self.pack)), facts[0])

    @property
    def desk(self) -> Desk:
        """Where to go first."""
        return self.route.first

    @property
    def urgent_desk(self) -> Desk:
        """Where to go first when it cannot wait: what the municipality named, else the first."""
        named = self.pack.municipality.urgent.desk
        return (named and self.pack.desk(named)) or self.route.first


def advise(library: Library, pack: Pack, answers: Answers, day: datetime.date) -> Advice:
    """Work out everything for these answers. Raises BadAnswer."""
    situation = situation_of(pack, answers, library.amounts.on(day))
    results = tuple(screen(pack.rules, situation))
    debt_help = screen([pack.debt_help.rule], situation)[0] if pack.debt_help else None
    danger = [t for t in pack.facts[THREAT].values if situation.facts[f"{THREAT}.{t}"] == (True,)]
    urgent = tuple(t for t in threats(library.urgent, "dreigingen") if t in danger)
    route = find_desks(pack, situation)
    pages = _page_outcomes(pack, situation)
    matters = [r for r in (*results, debt_help, *pages.values()) if r is not None]
    open_ = route.open.union({THREAT}, *(one.open for one in matters))
    return Advice(
        pack=pack,
        day=day,
        answers=answers,
        situation=situation,
        urgent=urgent,
        acute=tuple(t for t in threats(library.urgent, "acuut") if t in danger),
        results=results,
        debt_help=debt_help,
        route=route,
        pages=tuple(page for page, outcome in pages.items() if outcome.truth is Truth.YES),
        letter="brief" in answers and "geen" not in situation.facts["brief"],
        assumed={name: pack.facts[name].question.usual.value for name in situation.assumed},
        open=open_,
        waiting=tuple(_waiting(pack, situation, answers, open_)),
    )


def settled(name: str, answers: Answers, pack: Pack) -> bool:
    """Did somebody give a last word on this fact, even if it was "I do not know"?"""
    return name in answers and is_whole(answers[name], pack.facts[name])


def _waiting(pack: Pack, situation: Situation, answers: Answers, open_: frozenset[str]):
    asked: set[str] = set()
    for question in pack.questions:
        known = all(settled(name, answers, pack) for name in question.facts)
        if known or question.fact in situation.assumed or not asked.isdisjoint(question.facts):
            continue
        sense = pack.only_if.get(question.id)
        if sense is not None and situation.ask(sense).truth is not Truth.YES:
            continue
        if _matters(question, pack, answers, open_):
            asked.update(question.facts)
            yield question


def _matters(question: Question, pack: Pack, answers: Answers, open_: frozenset[str]) -> bool:
    """Context is asked once, in passing; anything else only while it can change something."""
    if question.context:
        return not any(name in answers for name in question.facts)
    return any(name in open_ and not settled(name, answers, pack) for name in question.facts)


def _page_outcomes(pack: Pack, situation: Situation) -> dict[TextPage, Outcome]:
    """Whether each page for a life event or situation fits; what is open there is worth asking,
    for somebody without a home must find that page."""
    return {
        page: situation.ask(page.shown_if)
        for page in (*pack.events, *pack.situations)
        if page.shown_if is not None
    }
