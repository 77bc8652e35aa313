"""The page of the chat as plain data: help first, what is said back, what is asked. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from web.advice import THREAT, Advice
from web.chat.explain import Explanation, explain
from web.chat.log import Bubble, Line, doubted, log, named
from web.chat.moment import Moment
from web.chat.state import MOST_MISSES, PLACE, Said
from web.content.municipality import Municipality
from web.content.pages import Emergency
from web.content.questions import Question
from web.content.schemes import SchemeText
from web.conversation import NONE
from web.faults import sentence
from web.outcome import OutcomePage, emergencies, outcome_page

URGENT = ("nood", "dreiging")
TOP = 3
"""Schemes named at the end; the outcome has them all."""


@dataclass(frozen=True, slots=True)
class Help:
    """What goes before all else. `kind`: `zelfdoding`, `geweld`, `zorg` when it is not sure, or
    `dreiging` for the rest."""

    kind: str
    advice: Advice
    """With these threats counted, also while their question is still open."""
    emergencies: tuple[Emergency, ...]
    danger: tuple[Emergency, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """One thing that is said back. `kind` is the code; what goes with it depends on that."""

    kind: str
    sentences: tuple[str, ...] = ()
    explanation: Explanation | None = None
    scheme: SchemeText | None = None


@dataclass(frozen=True, slots=True)
class ChatPage:
    """Everything on the page."""

    bubbles: tuple[Bubble, ...]
    help: tuple[Help, ...]
    replies: tuple[Reply, ...]
    error: str
    stuck: bool
    """Three messages in a row were not understood."""
    asks_place: bool
    other_place: Municipality | None
    doubt: Line | None
    question: Question | None
    named: tuple[str, ...]
    """What was named in passing of this question, in words."""
    alone: bool
    """That it is none of these was named: "Klopt dat?" and not "Nog meer?" """
    none: str
    """What the button below a list says."""
    outcome: OutcomePage | None
    """When no question is left."""

    @property
    def top(self) -> tuple:
        """The first few schemes."""
        cards = (*self.outcome.likely, *self.outcome.perhaps) if self.outcome else ()
        return cards[:TOP]

    @property
    def more(self) -> int:
        """How many schemes there are beside those."""
        return len(self.outcome.likely) + len(self.outcome.perhaps) - len(self.top)


def page_of(moment: Moment) -> ChatPage:
    """The page after the last message."""
    chat, doubt, question = moment.chat, doubted(moment), moment.question
    place = moment.doubt and moment.doubt.fact == PLACE
    open_ = None if moment.asks_place or moment.doubt else question
    done = not (moment.asks_place or moment.doubt or question)
    stuck = chat.misses >= MOST_MISSES
    said = [said for said in chat.said if not (stuck and said[0] == "niet")]  # once is enough
    return ChatPage(
        bubbles=log(moment),
        help=tuple(_help(moment)),
        replies=tuple(r for one in said if (r := _reply(moment, one))),
        error=_error(moment),
        stuck=stuck,
        asks_place=moment.asks_place,
        other_place=moment.library.municipality(str(moment.doubt.value)) if place else None,
        doubt=doubt,
        question=open_,
        named=_named(moment, open_),
        alone=bool(open_) and moment.is_alone(open_),
        none=_none(moment, open_) if open_ else "",
        outcome=outcome_page(moment.library, moment.advice, moment.journey.asked) if done else None,
    )


def _named(moment: Moment, question: Question | None) -> tuple[str, ...]:
    return named(moment, question) if question and moment.is_named(question) else ()


def _none(moment: Moment, question: Question) -> str:
    label = question.options[NONE].label if NONE in question.options else ""
    return question.none_label or label or moment.library.chat["niets"]


def _error(moment: Moment) -> str:
    """What to do about the last answer. A list has a button where the form has a lowest tick."""
    fault = next((said[1] for said in moment.chat.said if said[0] == "fout" and said[1:]), "")
    question, say = moment.question, moment.library.chat["fout"]
    if not fault or question is None:
        return ""
    if question.kind == "lijst" and fault in say:
        return say[fault].format(knop=_none(moment, question))
    return sentence(fault, question, moment.library.errors)


def _help(moment: Moment) -> Iterator[Help]:
    """In order: what was said, then the threats."""
    pages = moment.library.emergencies
    danger = tuple(page for page in pages if page.kind == "direct")
    for kind, *about in moment.chat.said:
        if kind in ("nood", "zorg") and about:
            violent = about[0] == "geweld"
            people = (e for e in pages if e.kind == "mens" and bool(e.threats) == violent)
            shown = about[0] if kind == "nood" else kind
            yield Help(shown, moment.advice, tuple(people), danger)
        elif kind == "dreiging" and about:
            answers = {**moment.journey.answers, THREAT: about}
            told = replace(moment, journey=replace(moment.journey, answers=answers))
            yield Help(kind, told.advice, emergencies(pages, about), danger)


def _reply(moment: Moment, said: Said) -> Reply | None:
    """What one code says; None when it says nothing (any more)."""
    kind, *about = said
    say, question = moment.library.chat, moment.question
    if kind in say["zegt"]:
        return Reply("zin", (say["zegt"][kind].format(gemeente=moment.pack.municipality.name),))
    if kind == "weigert":
        known = (moment.library.refusals.get(one) for one in (*about, "niets_bewaard"))
        return Reply(kind, tuple(filter(None, known)))
    if kind == "waarom":
        return Reply("zin", (question.why if question else say["waarom_niets"],))
    if kind == "over" and len(about) > 1:
        told = explain(moment.library, moment.pack, about[0], about[1], moment.day)
        return Reply(kind, explanation=told)
    if kind == "terugbetalen":
        return Reply(kind, scheme=moment.pack.find(moment.chat.about))
    return Reply(kind) if kind in ("mens", "stop", "opnieuw", "privacy", "uitleg") else None
