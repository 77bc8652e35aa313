"""The personas, and the ways in which one of them can answer the questions."""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from tests.personas import PERSONAS
from web.advice import Advice, advise, settled
from web.answers import DONT_KNOW
from web.choices import bands
from web.content.library import Library
from web.content.options import Option
from web.content.pack import Pack
from web.content.questions import Question
from web.conversation import Journey, fill, shown_options
from web.rules.national.social_minimum import per_month
from web.rules.screening import Result, Verdict
from web.rules.truth import Truth

NAMES = [persona["id"] for persona in PERSONAS]


@dataclass(frozen=True)
class Person:
    """One persona: who lives where, and what is true of them."""

    pack: Pack
    day: datetime.date
    facts: Mapping[str, object]

    def volunteered(self, library: Library) -> dict[str, object]:
        """What nobody would ask this person, so that it is told on the page with answers."""
        told = {fact: self.facts[fact] for fact in self.pack.usual if fact in self.facts}
        rest = {fact: value for fact, value in self.facts.items() if fact not in told}
        assumed = self.advice(library, rest).assumed
        return {fact: value for fact, value in told.items() if fact in assumed}

    def advice(self, library: Library, answers: Mapping[str, object]) -> Advice:
        """What this person gets to hear after these answers."""
        return advise(library, self.pack, answers, self.day)


def person(library: Library, persona: Mapping) -> Person:
    """A persona as the engine needs it."""
    facts = dict(persona["antwoorden"])
    pack = library.pack(facts.pop("gemeente"))
    return Person(pack, datetime.date.fromisoformat(persona["datum"]), facts)


@dataclass
class Walk:
    """One way along the questions of the site, with the advice after each answer."""

    questions: list[Question] = field(default_factory=list)
    answers: dict[str, object] = field(default_factory=dict)
    advices: list[Advice] = field(default_factory=list)

    @property
    def last(self) -> Advice:
        """The outcome at the end."""
        return self.advices[-1]


def in_whole_euros(someone: Person) -> Person:
    """The same person, who leaves the cents out."""
    whole = {f: int(v) if isinstance(v, float) else v for f, v in someone.facts.items()}
    return replace(someone, facts=whole)


def in_any_order(library: Library, someone: Person, rng: random.Random) -> Walk:
    """Answer what is waiting in a random order, until nothing waits that this person can say."""
    walk, passed = Walk(answers=someone.volunteered(library)), set()
    while True:
        walk.advices.append(someone.advice(library, walk.answers))
        waiting = [q for q in walk.last.waiting if q.id not in passed]
        if not waiting:
            return walk
        question = rng.choice(waiting)
        passed.add(question.id)
        walk.questions.append(question)
        walk.answers |= {f: someone.facts[f] for f in question.facts if f in someone.facts}


def along_the_site(library: Library, someone: Person, *, by_band: bool = False) -> Walk:
    """Answer as on the site: the next question, as its form would fill it."""
    walk, journey = Walk(), Journey(someone.volunteered(library))
    walk.advices.append(someone.advice(library, journey.answers))
    while (question := walk.last.next_question) is not None:
        if question.id in journey.asked:
            raise AssertionError(f"{question.id} is asked twice")
        walk.questions.append(question)
        journey = journey.answer(question, filled(question, someone, walk.last, by_band))
        walk.answers = dict(journey.answers)
        walk.advices.append(someone.advice(library, journey.answers))
    return walk


def filled(question: Question, someone: Person, advice: Advice, by_band: bool) -> dict:
    """The facts that follow from how this person fills in the form of one question."""
    if question.kind == "lijst" and not absent(question, someone):
        shown = shown_options(question, advice)
        ticked = [name for name in shown if ticks(question.options[name], someone.facts)]
        return fill(question, ticked, shown)
    if question.fact not in someone.facts:
        return fill(question, DONT_KNOW)
    value = someone.facts[question.fact]
    if by_band and question.kind in ("getal", "bedrag"):
        value = band_of(question, advice, _per_month(question, someone, value))
    elif question.beside and question.beside.fact in someone.facts:
        beside = question.beside.fact
        value = {question.fact: value, beside: someone.facts[beside]}
    return fill(question, value)


def _per_month(question: Question, someone: Person, value: float) -> float:
    """The buttons of an income are for a month."""
    if question.beside is None:
        return value
    period = someone.facts.get(question.beside.fact, question.beside.value)
    return float(per_month(Decimal(str(value)), period))


def absent(question: Question, someone: Person) -> bool:
    """A list nothing is known of, such as costs a persona does not speak of."""
    own = question.has_own_fact and question.fact != "krijgt_al"
    return own and question.fact not in someone.facts


def ticks(option: Option, facts: Mapping[str, object]) -> bool:
    """Does somebody with these facts tick this? What a persona does not mention is not ticked."""
    if option.adds:
        return any(item in facts.get(fact, ()) for fact, item in option.adds.items())
    if option.if_ticked:
        return all(_fits(facts.get(f), value) for f, value in option.if_ticked.items())
    return any(facts.get(f, value) != value for f, value in option.if_not.items())


def _fits(mine: object, value: object) -> bool:
    return mine == value or (isinstance(value, list) and mine in value)


def band_of(question: Question, advice: Advice, value: float) -> list:
    """The button this number belongs to."""
    number = int(Decimal(str(value)))
    for choice in bands(question, advice):
        low, high = choice.answer
        if low <= number and (high is None or number <= high):
            return choice.answer
    raise AssertionError(f"no button for {number} at {question.id}")


def verdicts(advice: Advice) -> dict[str, str]:
    """Everything the questions were asked for, to compare two outcomes."""
    results = [*advice.results, *([advice.debt_help] if advice.debt_help else [])]
    return {
        **{result.scheme.id: result.verdict.value for result in results},
        "loket": advice.desk.id,
        "spoed": ", ".join((*advice.urgent, *advice.acute)),
        "paginas": ", ".join(page.stem for page in advice.pages),
    }


def desk_known(advice: Advice) -> bool:
    """Can no question change the first desk any more?"""
    return not any(_waits(advice, fact) for fact in advice.route.open)


def decided(advice: Advice) -> float:
    """The share of schemes that no question about the household can change any more.

    What somebody already gets is asked at the end, and only about schemes that are left.
    """
    done = [result for result in advice.results if _is_decided(advice, result)]
    return len(done) / len(advice.results)


def _is_decided(advice: Advice, result: Result) -> bool:
    left = result.open - {"krijgt_al"}
    return result.verdict is not Verdict.MAYBE or not any(_waits(advice, fact) for fact in left)


def _waits(advice: Advice, fact: str) -> bool:
    """Is this fact still going to be asked?"""
    if settled(fact, advice.answers, advice.pack):
        return False
    questions = [q for q in advice.pack.questions if fact in q.facts and not q.offered]
    return any(_makes_sense(advice, question.id) for question in questions)


def _makes_sense(advice: Advice, question: str) -> bool:
    sense = advice.pack.only_if.get(question)
    return sense is None or advice.situation.ask(sense).truth is not Truth.NO
