"""The page with all questions: what counts after what was sent, and what it then shows. Pure.

One walk does both. It takes the questions in the order of the pages of one question, answers each
with what stands in its fields, and passes it when they are empty. So nobody can say here what
nobody would have been asked there, and the two never differ.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from web.advice import Advice, advise, unasked
from web.changes import facts_filled, facts_told
from web.content.library import Library
from web.content.pack import Pack
from web.content.questions import Question
from web.conversation import Journey
from web.together.said import Said, Sent, said_before, said_now


@dataclass(frozen=True, slots=True)
class Posted:
    """The fields of each question that was on the page, by its id."""

    parts: Mapping[str, Sent] = field(default_factory=dict)
    extras: Mapping[str, Sent] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """One question on the page."""

    question: Question
    said: Said

    @property
    def answered(self) -> bool:
        """Also when the answer is "I do not know"."""
        return self.said.filled is not None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the page, and the answers to keep."""

    journey: Journey
    advice: Advice
    parts: tuple[Part, ...]
    """What was asked or is still to ask, in the editors' order. Their place here, from 1, is the
    only name an address may give them: it tells nothing of this person."""
    extras: tuple[Part, ...]
    """What is taken for granted, or was told although nobody asked, and offers."""

    @property
    def next_number(self) -> int | None:
        """The place of the first question without an answer."""
        open_ = (number for number, part in enumerate(self.parts, 1) if not part.answered)
        return next(open_, None)

    @property
    def open_count(self) -> int:
        """How many questions have no answer yet."""
        return sum(not part.answered for part in self.parts)

    @property
    def faults(self) -> dict[int, str]:
        """What is wrong, by the place of the question; offers come after the rest."""
        both = enumerate((*self.parts, *self.extras), 1)
        return {number: part.said.fault for number, part in both if part.said.fault}

    def place_changed(self, before: Journey) -> int | None:
        """The place of the last question of which the answer changed: there somebody was."""
        both = list(enumerate((*self.parts, *self.extras), 1))
        changed = (number for number, part in reversed(both) if self._differs(part, before))
        return next(changed, None)

    def _differs(self, part: Part, before: Journey) -> bool:
        asked = (part.question.id in one.asked for one in (before, self.journey))
        old, new = before.answers, self.journey.answers
        facts = facts_filled(part.question)
        return len(set(asked)) > 1 or any(old.get(fact) != new.get(fact) for fact in facts)


def sheet(
    library: Library,
    pack: Pack,
    journey: Journey,
    day: datetime.date,
    posted: Posted | None = None,
) -> Sheet:
    """The page after what was posted; without it, as the answers so far make it."""
    return _Walk(library, pack, journey, day, posted or Posted()).sheet()


class _Walk:
    def __init__(
        self, library: Library, pack: Pack, before: Journey, day: datetime.date, posted: Posted
    ) -> None:
        self.library, self.pack, self.before, self.day = library, pack, before, day
        self.posted = posted
        self.now = Journey(self._loose())
        self.advice = self._advise()

    def _advise(self) -> Advice:
        return advise(self.library, self.pack, self.now.answers, self.day)

    def _loose(self) -> dict[str, object]:
        """Answers no question of the row gave, such as the village. What stands beside an amount
        is sent again with it."""
        sent = (q for q in self.pack.questions if q.id in self.posted.parts and q.beside)
        told = facts_told(self.pack, self.before) | {q.beside.fact for q in sent}
        return {f: value for f, value in self.before.answers.items() if f not in told}

    def sheet(self) -> Sheet:
        faults = self._take_extras()
        parts: dict[str, Part] = {}
        while question := self._next(parts):
            parts[question.id] = self._part(question)
        shown = tuple(p for q in self.pack.questions if (p := parts.get(q.id)) and self._shows(p))
        extras = tuple(self._extras({part.question.id for part in shown}, faults))
        return Sheet(self.now, self.advice, shown, extras)

    def _next(self, parts: Mapping[str, Part]) -> Question | None:
        return next((q for q in self.advice.waiting if q.id not in parts), None)

    def _part(self, question: Question) -> Part:
        """Take one question in, or pass it."""
        then, sent = self.advice, self.posted.parts.get(question.id)
        if sent is None:
            said = said_before(question, then, self.before)
        else:
            said = said_now(question, then, self.before, sent)
        if said.filled is not None:
            self.now = self.now.answer(question, said.filled)
        if said.fault:  # as on the page of one question: how often money comes is a choice
            self.now = self.now.set_beside(question, said.form.so_far_beside())
            said = replace(said_before(question, then, self.now), fault=said.fault)
        if self.now.answers != then.answers:
            self.advice = self._advise()
        return Part(question, said)

    def _shows(self, part: Part) -> bool:
        """A question that was passed may be settled by a later one."""
        return part.answered or bool(part.said.fault) or part.question in self.advice.waiting

    def _take_extras(self) -> dict[str, str]:
        """What stands in the fields below the row. Returns what is wrong, by id."""
        answers, faults = dict(self.now.answers), {}
        for question in unasked(self.pack):
            sent = self.posted.extras.get(question.id)
            if sent is None or question.id in self.posted.parts:
                continue
            told = said_now(question, self.advice, _as_asked(question, self.now), sent)
            answers.pop(question.fact, None)
            if told.filled and not told.dont_know:  # who does not know gets the usual value again
                answers.update(told.filled)
            if told.fault:
                faults[question.id] = told.fault
        if answers != self.now.answers:
            self.now = replace(self.now, answers=answers)
            self.advice = self._advise()
        return faults

    def _extras(self, shown: set[str], faults: Mapping[str, str]) -> Iterator[Part]:
        told = facts_told(self.pack, self.now)
        for question in unasked(self.pack):
            given = question.fact in self.now.answers and question.fact not in told
            counts = question.fact in self.advice.assumed or question in self.advice.offers
            if question.id not in shown and (given or counts):
                said = said_before(question, self.advice, _as_asked(question, self.now))
                yield Part(question, replace(said, fault=faults.get(question.id, "")))


def _as_asked(question: Question, journey: Journey) -> Journey:
    """Nobody asks these in the row: that there is an answer is enough."""
    asked = (question.id,) if question.fact in journey.answers else ()
    return replace(journey, asked=asked)
