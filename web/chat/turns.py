"""The turns of a conversation: one more, those of the form, or the last one undone. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from web.advice import makes_sense
from web.chat.asking import is_settled
from web.chat.moment import Moment
from web.chat.state import MOST_TURNS, Chat, Turn
from web.chat.taking import AGES, LIST, Taking
from web.conversation import Journey, asked_questions


def caught_up(moment: Moment) -> tuple[Turn, ...]:
    """The turns, with a button for every question that was answered on a page of the form."""
    turns = moment.chat.turns
    told = {fact for turn in turns for fact in turn.facts}
    asked = asked_questions(moment.pack, moment.journey)
    missing = (q for q in asked if told.isdisjoint(q.facts))
    return (*turns, *(Turn(q.id, False, q.facts) for q in missing))


def next_turn(moment: Moment, journey: Journey, chat: Chat, *, typed: bool) -> Moment:
    """The moment after a message or button, with a turn for what changed."""
    turns = caught_up(moment)
    facts = (
        *_changed(moment.journey.answers, journey.answers),
        *_changed(moment.chat.hints, chat.hints),
    )
    facts = tuple(dict.fromkeys(fact for fact in facts if fact in journey.answers | chat.hints))
    if facts:
        turns = (*turns, Turn(moment.open_id, typed, facts))
    after = replace(moment, journey=journey, chat=replace(chat, turns=turns[-MOST_TURNS:]))
    return _all_named(after)


def _changed(before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[str]:
    return (fact for fact, value in after.items() if before.get(fact) != value)


def _all_named(moment: Moment) -> Moment:
    """When no question is left, what was named in passing is all there is to it."""
    for question in moment.pack.questions:
        if moment.advice.next_question is not None:
            break
        named = not moment.chat.hints.keys().isdisjoint(question.facts)
        sense = makes_sense(question.id, moment.pack, moment.advice.situation)
        if named and sense and question.kind in (LIST, AGES):
            taking = Taking(moment.advice, moment.journey, moment.chat.hints)
            taking.finish(question)
            chat = replace(moment.chat, hints=taking.hints)
            moment = replace(moment, journey=taking.journey, chat=chat)
    return moment


def undone(moment: Moment) -> Moment | None:
    """Without the last turn that told something; None when there is none left."""
    turns = list(caught_up(moment))
    while turns:
        facts = set(turns.pop().facts)
        answers = {f: v for f, v in moment.journey.answers.items() if f not in facts}
        hints = {f: v for f, v in moment.chat.hints.items() if f not in facts}
        if (answers, hints) == (dict(moment.journey.answers), dict(moment.chat.hints)):
            continue
        asked = asked_questions(moment.pack, moment.journey)
        kept = tuple(q.id for q in asked if is_settled(q, answers, moment.pack))
        chat = replace(moment.chat, turns=tuple(turns), hints=hints, doubts=())
        return replace(moment, journey=Journey(answers, kept), chat=chat)
    return None
