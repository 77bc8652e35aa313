"""One person's way through the questions, shared by form and chat. Pure: no Flask, no storage."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from web.advice import Advice, advise, makes_sense
from web.answers import DONT_KNOW
from web.content.library import Library
from web.content.options import Option
from web.content.pack import Pack
from web.content.questions import Question

NONE = "geen"


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Forget a fact if it still has this value: the tick, or the "no", that filled it is gone."""

    value: object


@dataclass(frozen=True, slots=True)
class Journey:
    """The answers so far, and the questions that were asked, in order."""

    answers: Mapping[str, object] = field(default_factory=dict)
    asked: tuple[str, ...] = ()

    def answer(self, question: Question, filled: Mapping[str, object]) -> Journey:
        """Take the facts of one question in. What another question asked closer stays."""
        answers = dict(self.answers)
        for fact, value in filled.items():
            old = answers.get(fact)
            if isinstance(value, TakeBack):
                if old == value.value:
                    del answers[fact]
            elif not (isinstance(old, str) and isinstance(value, list) and old in value):
                answers[fact] = value
        asked = self.asked if question.id in self.asked else (*self.asked, question.id)
        return replace(self, answers=answers, asked=asked)

    def set_beside(self, question: Question, beside: Mapping[str, object]) -> Journey:
        """Take in what was chosen beside an amount that is still to come. An earlier amount that
        went with another choice is forgotten."""
        if all(self.answers.get(fact) == value for fact, value in beside.items()):
            return self
        answers = {fact: v for fact, v in self.answers.items() if fact != question.fact}
        return replace(self, answers={**answers, **beside})


def fill(question: Question, chosen: object, shown: Iterable[str] = ()) -> dict[str, object]:
    """The facts that follow from what somebody chose.

    `chosen`: an option, a list of ticked options, a number, a band, ages, DONT_KNOW, or facts by
    name: an amount with what was chosen beside it.
    `shown`: the ticks that were on the screen; what was not shown stays unknown.
    """
    if question.kind == "lijst":
        if chosen != DONT_KNOW:
            return _fill_list(question, list(chosen), set(shown) or set(question.options))
        taken_back = (_taken_back(option.only_ticked) for option in question.options.values())
        unknown = dict.fromkeys(question.facts, DONT_KNOW)
        return {f: value for filled in (*taken_back, unknown) for f, value in filled.items()}
    # A button is for the value the editors named, whatever was chosen with an amount before.
    beside = {question.beside.fact: question.beside.value} if question.beside else {}
    return {**beside, **(chosen if isinstance(chosen, Mapping) else {question.fact: chosen})}


def _fill_list(question: Question, chosen: list[str], shown: set[str]) -> dict[str, object]:
    filled: dict[str, object] = {}
    for name, option in question.options.items():
        if name not in shown:
            continue
        filled.update({fact: filled.get(fact, [NONE]) for fact in option.adds})
        if name not in chosen:
            filled.update({**_taken_back(option.only_ticked), **option.if_not})
            continue
        # A tick that opens another question takes back what an earlier "no" had settled.
        filled.update({**_taken_back(option.if_not), **option.if_ticked})
        for fact, item in option.adds.items():
            filled[fact] = _with(filled[fact], item)
    for name in chosen:  # schemes of this municipality, which stand in no question file
        if name not in question.options:
            filled[question.fact] = _with(filled.get(question.fact, []), name)
    return filled


def _taken_back(filled: Mapping[str, object]) -> dict[str, object]:
    return {fact: TakeBack(value) for fact, value in filled.items()}


def _with(items: list[str], item: str) -> list[str]:
    return [i for i in items if i != NONE] + [item]


def ticked(question: Question, answers: Mapping[str, object]) -> list[str]:
    """The ticks that go with these answers, to fill in a list somebody comes back to."""
    if all(answers.get(fact, DONT_KNOW) == DONT_KNOW for fact in question.facts):
        return []
    own = [name for name in _list(answers.get(question.fact)) if name not in question.options]
    return [n for n, option in question.options.items() if _is_ticked(option, answers)] + own


def _is_ticked(option: Option, answers: Mapping[str, object]) -> bool:
    if option.adds:
        return any(item in _list(answers.get(fact)) for fact, item in option.adds.items())
    if option.if_ticked:
        return all(answers.get(fact) == value for fact, value in option.if_ticked.items())
    # A tick that only opens another question: ticked unless its "no" still stands.
    return any(answers.get(fact) != value for fact, value in option.if_not.items())


def _list(value: object) -> list:
    return list(value) if isinstance(value, (list, tuple)) else []


def shown_options(question: Question, advice: Advice) -> list[str]:
    """The ticks worth showing: those that can be true of this household, and whose fact some
    scheme, desk or page looks at."""
    if question.kind != "lijst":
        return list(question.options)
    pack, situation = advice.pack, advice.situation
    return [
        name
        for name, option in question.options.items()
        if _counts(option, question, pack) and makes_sense(f"{question.id}.{name}", pack, situation)
    ]


def _counts(option: Option, question: Question, pack: Pack) -> bool:
    facts = {*option.if_ticked, *option.if_not, *option.adds}
    return question.context or bool(facts & pack.used)


def after_change(library: Library, pack: Pack, journey: Journey, day: datetime.date) -> Journey:
    """Walk the questions again after a change, and drop answers that no longer have a question."""
    told = facts_told(pack, journey)
    loose = {fact: value for fact, value in journey.answers.items() if fact not in told}
    walked, passed = Journey(loose), set()
    while True:
        advice = advise(library, pack, walked.answers, day)
        question = next((q for q in advice.waiting if q.id not in passed), None)
        if question is None:
            return walked
        passed.add(question.id)
        given = _given(question, journey, advice)
        if question.id in journey.asked and given:
            walked = walked.answer(question, given)


def facts_told(pack: Pack, journey: Journey) -> set[str]:
    """The facts that the questions of this path answer for."""
    return {fact for question in _asked(pack, journey) for fact in facts_filled(question)}


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
    others = {fact for q in _asked(advice.pack, journey) for fact in q.facts}
    shown = shown_options(question, advice)
    for name, option in question.options.items():
        only = option.only_ticked.items() if name in shown else ()
        only = [(fact, value) for fact, value in only if fact not in others]
        given.update({f: v for f, v in only if answers.get(f) == v})
        if all(answers.get(fact) == value for fact, value in option.if_not.items()):
            given.update(option.if_not)  # its "no" stands; a part of it may be another's answer
    return given


def _asked(pack: Pack, journey: Journey) -> list[Question]:
    by_id = {question.id: question for question in pack.questions}
    return [by_id[name] for name in journey.asked if name in by_id]


def question_at(pack: Pack, journey: Journey, advice: Advice, number: int) -> Question | None:
    """The question at place `number` (from 1) of this person's own path, or None."""
    asked = _asked(pack, journey)
    if 1 <= number <= len(asked):
        return asked[number - 1]
    return advice.next_question if number == len(asked) + 1 else None
