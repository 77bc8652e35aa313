"""What a change of mind does to the other answers: the path is walked again. Pure."""

from __future__ import annotations

import datetime
from dataclasses import replace

from web.advice import Advice, advise, makes_sense
from web.content.library import Library
from web.content.pack import Pack
from web.content.questions import Question
from web.conversation import Journey, asked_questions, shown_options


def after_change(library: Library, pack: Pack, journey: Journey, day: datetime.date) -> Journey:
    """Walk the questions again after a change, and drop answers that no longer have a question."""
    told = facts_told(pack, journey) - _told_elsewhere(pack, journey)
    loose = {fact: value for fact, value in journey.answers.items() if fact not in told}
    walked, passed = Journey(loose), set()
    while True:
        advice = advise(library, pack, walked.answers, day)
        question = next((q for q in advice.waiting if q.id not in passed), None)
        if question is None:
            return _sensible(pack, walked, advice)
        passed.add(question.id)
        given = _given(question, journey, advice)
        if question.id in journey.asked and given:
            walked = walked.answer(question, given)


def _told_elsewhere(pack: Pack, journey: Journey) -> set[str]:
    """Facts a tick of the path can fill, but with another value: told on the card, say."""
    path = asked_questions(pack, journey)
    beside = {question.beside.fact for question in path if question.beside}
    settled = beside.union(*(question.facts for question in path))
    options = [option for question in path for option in question.options.values()]
    fills = [fill for o in options for fill in (o.if_not, o.if_ticked)]
    return {
        fact
        for fact, value in journey.answers.items()
        if fact not in settled and not any(fill.get(fact) == value for fill in fills)
    }


def _sensible(pack: Pack, journey: Journey, advice: Advice) -> Journey:
    """Without what was told elsewhere and makes no sense any more: arrears of nobody's debts."""
    path = facts_told(pack, journey)
    kept = {
        fact: value
        for fact, value in journey.answers.items()
        if fact in path or makes_sense(pack.facts[fact].question.id, pack, advice.situation)
    }
    return replace(journey, answers=kept)


def facts_told(pack: Pack, journey: Journey) -> set[str]:
    """The facts that the questions of this path answer for."""
    return {fact for question in asked_questions(pack, journey) for fact in facts_filled(question)}


def facts_filled(question: Question) -> tuple[str, ...]:
    """Every fact an answer to this question can touch."""
    options = question.options.values() if question.kind == "lijst" else ()
    ticks = (fact for o in options for fact in (*o.if_not, *o.if_ticked))
    beside = (question.beside.fact,) if question.beside else ()
    return tuple(dict.fromkeys((*question.facts, *ticks, *beside)))


def _given(question: Question, journey: Journey, advice: Advice) -> dict[str, object]:
    """What this question filled. Of a fact it can only say "no" to, or only "yes", the rest is
    another's."""
    answers = journey.answers
    beside = (question.beside.fact,) if question.beside else ()
    given = {fact: answers[fact] for fact in (*question.facts, *beside) if fact in answers}
    if question.kind != "lijst":
        return given
    others = {fact for q in asked_questions(advice.pack, journey) for fact in q.facts}
    shown = shown_options(question, advice)
    for name, option in question.options.items():
        only = option.only_ticked.items() if name in shown else ()
        only = [(fact, value) for fact, value in only if fact not in others]
        given.update({f: v for f, v in only if answers.get(f) == v})
        if all(answers.get(fact) == value for fact, value in option.if_not.items()):
            given.update(option.if_not)  # its "no" stands; a part of it may be another's answer
    return given
