"""A conversation between two messages: what is known, and what is asked now. Pure."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import cached_property

from web.advice import Advice, advise
from web.chat.asking import asks_for, is_settled, ticks
from web.chat.state import PLACE, Chat
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.content.questions import Question
from web.conversation import NONE, Journey
from web.understand import Doubt


@dataclass(frozen=True)
class Moment:
    """The answers and the conversation of one visitor, on one day."""

    library: Library
    pack: Pack
    day: datetime.date
    journey: Journey
    chat: Chat = field(default_factory=Chat)
    moves_to: str = ""
    """The municipality the conversation goes on in."""

    @cached_property
    def advice(self) -> Advice:
        """All that follows from the answers."""
        return advise(self.library, self.pack, self.journey.answers, self.day)

    @property
    def doubt(self) -> Doubt | None:
        """What is asked back now: "Bedoelt u ...?"."""
        first = next(iter(self.chat.doubts), None)
        return first if first and first.value is not None else None

    @cached_property
    def question(self) -> Question | None:
        """The question that is open: one that was named without an answer, or the next one."""
        for doubt in self.chat.doubts[:1]:
            if doubt.value is None and (named := asks_for(self.pack, doubt.fact)):
                return named
        return self.advice.next_question

    @property
    def asks_place(self) -> bool:
        """Who did not say where they live is asked so first. They may skip it."""
        begun = self.chat.turns or self.journey.asked or self.chat.doubts
        return self.pack.slug == NATIONAL and not begun

    @property
    def open_id(self) -> str:
        """The id of what the next message answers, or `gemeente`; empty when nothing is open."""
        if self.asks_place:
            return PLACE
        if self.doubt:
            about = asks_for(self.pack, self.doubt.fact)
            return about.id if about else PLACE
        return self.question.id if self.question else ""

    @property
    def token(self) -> str:
        """Names what is open, so that a page that was left behind changes nothing else."""
        return f"{self.open_id}?" if self.doubt else self.open_id

    def named(self, question: Question) -> list[str]:
        """The ticks of a list that were named in passing, before it was asked."""
        if question.kind != "lijst" or is_settled(question, self.journey.answers, self.pack):
            return []
        found = ticks(question, {**self.journey.answers, **self.chat.hints}, self.pack)
        alone = any(self.chat.hints.get(f) in o.if_not.values() for f, o in _ticking(question))
        return found or ([NONE] if alone else [])

    def is_named(self, question: Question) -> bool:
        """Was something named of it that is still to be asked: "Nog meer?" """
        told = question.fact in self.chat.hints
        return told if question.kind == "leeftijden" else bool(self.named(question))

    def is_alone(self, question: Question) -> bool:
        """Was named that it is none of these, such as "Ik woon alleen"? Then "Klopt dat?" """
        return self.named(question) == [NONE]


def _ticking(question: Question) -> list:
    """The facts that a tick settles for yes or no, each with that tick."""
    options = question.options.values()
    return [(fact, option) for option in options for fact in option.if_ticked]
