"""One person's way through the questions, shared by form and chat. Pure: no Flask, no storage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from web.advice import Advice, makes_sense
from web.answers import DONT_KNOW
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


class Ahead(NamedTuple):
    """What comes after the answers so far."""

    question: Question | None
    left: int
    """How many questions may still come, this one too."""


def ahead_of(advice: Advice) -> Ahead:
    """What is left to ask, worked out."""
    return Ahead(advice.next_question, len(advice.waiting))


def fill(question: Question, chosen: object, shown: Iterable[str] = ()) -> dict[str, object]:
    """The facts that follow from what somebody chose.

    `chosen`: an option, a list of ticked options, a number, a band, ages, DONT_KNOW, or facts by
    name: an amount with what was chosen beside it.
    `shown`: the ticks that were on the screen; what was not shown stays unknown.
    """
    if question.kind == "lijst":
        if chosen != DONT_KNOW:
            return _fill_list(question, list(chosen), set(shown) or set(question.options))
        # Nor does an earlier "no" stand any more, such as "no children live with me".
        fills = (f for o in question.options.values() for f in (o.only_ticked, o.if_not))
        taken_back = map(_taken_back, fills)
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
    known = {*question.options, NONE}
    own = [name for name in _list(answers.get(question.fact)) if name not in known]
    return [n for n, option in question.options.items() if _is_ticked(option, answers)] + own


def _is_ticked(option: Option, answers: Mapping[str, object]) -> bool:
    if option.adds:
        return any(item in _list(answers.get(fact)) for fact, item in option.adds.items())
    if option.if_ticked:
        return all(_says(answers.get(fact), value) for fact, value in option.if_ticked.items())
    # A tick that only opens another question: ticked unless its "no" still stands.
    return any(answers.get(fact) != value for fact, value in option.if_not.items())


def _says(answer: object, value: object) -> bool:
    """A closer answer says it too: `een` where the tick says "one or more"."""
    return answer == value or (isinstance(value, list) and answer in value)


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


def asked_questions(pack: Pack, journey: Journey) -> list[Question]:
    """The questions of this path, in the order they were asked."""
    return [pack.by_id[name] for name in journey.asked if name in pack.by_id]


def question_at(
    pack: Pack, journey: Journey, following: Question | None, number: int
) -> Question | None:
    """The question at place `number` (from 1) of this person's own path, or None. `following`: the
    one after all that were asked."""
    asked = asked_questions(pack, journey)
    if 1 <= number <= len(asked):
        return asked[number - 1]
    return following if number == len(asked) + 1 else None
