"""Taking in what one message tells: some counts at once, some is asked once more. Pure.

A single answer counts at once. A list that is named in passing means "at least these", so it waits
as a hint until its own question comes up; said at that question it is the whole answer. What goes
against an earlier answer is asked back: a wrong answer is worse than one more question.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from web import ages
from web.advice import Advice, settled
from web.answers import DONT_KNOW, RATHER_NOT, can_be
from web.chat.asking import asks_for, is_settled, needed_for, shown_in_chat, ticks
from web.content.questions import Question
from web.conversation import NONE, Journey, fill
from web.understand import Doubt

AGES, LIST = "leeftijden", "lijst"


class Taking:
    """The answers and hints as they become. `advice`: what was known before this message."""

    def __init__(self, advice: Advice, journey: Journey, hints: Mapping[str, object]) -> None:
        self.advice, self.pack = advice, advice.pack
        self.journey, self.hints = journey, dict(hints)
        self.doubts: list[Doubt] = []

    @property
    def known(self) -> dict[str, object]:
        """Answers, and what was named in passing."""
        return {**self.journey.answers, **self.hints}

    def hear(self, told: Mapping[str, object], open_: Question | None) -> None:
        """Take in a message. `open_`: the question it may be the answer to."""
        told = {fact: DONT_KNOW if v == RATHER_NOT else v for fact, v in told.items()}
        told = {fact: v for fact, v in told.items() if can_be(self.pack, fact, v)}
        periods = {q.beside.fact for q in self.pack.questions if q.beside and q.fact in told}
        for fact in periods:  # an income is told per month, whatever the words were
            told.pop(fact, None)
        whole = open_ if open_ and not told.keys().isdisjoint(open_.facts) else None
        told = self._no_more(whole, told) if whole else told
        said = _settled_by(whole, told) if whole else {}
        for fact, value in told.items():
            if fact not in said:
                self._take(fact, value)
        if whole:
            noes = {fact: said.pop(fact) for fact in said.keys() - set(whole.facts)}
            self._whole(whole, said)
            self.journey = replace(self.journey, answers={**self.journey.answers, **noes})

    def _no_more(self, question: Question, told: Mapping[str, object]) -> Mapping[str, object]:
        """ "No" at a question of which something was named: no more than that. Who takes back just
        that one thing says nothing else."""
        named = ticks(question, self.known, self.pack)
        noes = [o.if_not for name, o in question.options.items() if name in named]
        left = {f: v for f, v in told.items() if not any(no.get(f) == v for no in noes)}
        return told if left.keys().isdisjoint(question.facts) else left

    def replace(self, fact: str, value: object) -> None:
        """They said yes to what was asked back."""
        question = asks_for(self.pack, fact)
        if question and question.kind in (LIST, AGES) and not self._is_settled(question):
            self._in_passing(question, fact, value)
        else:
            answers = {**self.journey.answers, fact: value}
            self.journey = Journey(answers, self.journey.asked)
            self._ask_no_more(fact, question)

    def finish(self, question: Question) -> None:
        """Let what was named in passing be all: its question can change nothing any more."""
        self._fill_in(question, self.known)

    def _take(self, fact: str, value: object) -> None:
        if self.journey.answers.get(fact) == value and settled(
            fact, self.journey.answers, self.pack
        ):
            return  # known, also when it followed from a tick: nothing to add to the row
        question = asks_for(self.pack, fact)
        several = question is not None and question.kind in (LIST, AGES) and len(question.facts)
        if question and not self._is_settled(question) and several:
            self._in_passing(question, fact, value)
        elif self._goes_against(fact, value):
            self._add_or_doubt(fact, value)
        else:
            self._answer(fact, value, question)

    def _in_passing(self, question: Question, fact: str, value: object) -> None:
        if value in (DONT_KNOW, [], [NONE]):
            if question.facts == (fact,) and fact not in self.hints:  # a last word on all of it
                self._fill_in(question, {**self.journey.answers, fact: value}, own_only=True)
        else:
            self._hint(fact, value)

    def _hint(self, fact: str, value: object) -> None:
        self.hints[fact] = both(self.hints.get(fact), value)
        answers = dict(self.journey.answers)
        for need in needed_for(self.pack, fact):  # who names a late bill has debts after all
            if isinstance(answers.get(need), str) and not self._makes_sense(fact):
                del answers[need]
        asked = [q for q in self.pack.questions if q.id in self.journey.asked]
        gone = {q.id for q in asked if q.fact not in answers and q.fact in self.journey.answers}
        path = tuple(name for name in self.journey.asked if name not in gone)
        self.journey = Journey(answers, path)

    def _makes_sense(self, fact: str) -> bool:
        sense = self.pack.only_if.get(asks_for(self.pack, fact).id)
        return sense is None or self.advice.situation.ask(sense).truth.value != "nee"

    def _goes_against(self, fact: str, value: object) -> bool:
        old = self.journey.answers.get(fact, DONT_KNOW)
        return settled(fact, self.journey.answers, self.pack) and old not in (DONT_KNOW, value)

    def _add_or_doubt(self, fact: str, value: object) -> None:
        """More of a list is added; anything else is asked back."""
        if self.pack.facts[fact].kind == LIST and value not in (DONT_KNOW, [NONE]):
            added = both(self.journey.answers[fact], value)
            self.journey = Journey({**self.journey.answers, fact: added}, self.journey.asked)
        elif value != DONT_KNOW:
            self.doubts.append(Doubt(fact, value))

    def _answer(self, fact: str, value: object, question: Question | None) -> None:
        filled = {fact: value}
        if question and question.kind != LIST and question.fact == fact:
            filled = fill(question, value)
        answers = {**self.journey.answers, **filled}
        self.journey = Journey(answers, self.journey.asked)
        self._ask_no_more(fact, question)

    def _ask_no_more(self, fact: str, question: Question | None) -> None:
        """It shows among the answers, as if it had been asked. What counts at its usual value, and
        what is only offered, has a place of its own there."""
        if question is None or question.offered or fact in self.advice.assumed:
            return
        if self._is_settled(question) and question.id not in self.journey.asked:
            asked = (*self.journey.asked, question.id)
            self.journey = Journey(self.journey.answers, asked)

    def _whole(self, question: Question, told: Mapping[str, object]) -> None:
        """What is said at a question, with what was named of it before. "No" means: no more."""
        if question.kind not in (LIST, AGES):
            self._keep(question, fill(question, told[question.fact]))
        elif self.hints.keys().isdisjoint(told) and all(v == DONT_KNOW for v in told.values()):
            self._keep(question, fill(question, DONT_KNOW))
        else:
            merged = {fact: both(self.hints.get(fact), value) for fact, value in told.items()}
            self._fill_in(question, {**self.known, **merged})

    def _fill_in(self, question: Question, known: Mapping, own_only: bool = False) -> None:
        """Answer a question with ticks that follow from what is known."""
        if question.kind == AGES or known.get(question.fact) == DONT_KNOW:
            self._keep(question, fill(question, known[question.fact]))
            return
        ticked = ticks(question, known, self.pack)
        if own_only:
            ticked = [n for n in ticked if question.fact in question.options[n].adds]
        shown = shown_in_chat(question, self.advice, ticked)
        closer = {f: v for f, v in known.items() if f in question.facts and isinstance(v, str)}
        self._keep(question, {**fill(question, ticked, shown), **closer})

    def _keep(self, question: Question, filled: Mapping[str, object]) -> None:
        self.journey = self.journey.answer(question, filled)
        self.hints = {f: v for f, v in self.hints.items() if f not in question.facts}

    def _is_settled(self, question: Question) -> bool:
        return is_settled(question, self.journey.answers, self.pack)


def _settled_by(question: Question, told: Mapping[str, object]) -> dict[str, object]:
    """What is told of this question itself, and the "no" that its ticks would say of another."""
    noes = {fact: no for o in question.options.values() for fact, no in o.if_not.items()}
    return {f: v for f, v in told.items() if f in question.facts or noes.get(f, told) == v}


def both(before: object, now: object) -> object:
    """Of two lists everything; "none" or "I do not know" after something means no more than that.
    Of two single answers the last."""
    if now == DONT_KNOW and isinstance(before, (list, tuple)):
        return now if list(before) in ([], [NONE]) else before
    if not isinstance(now, (list, tuple)) or not isinstance(before, (list, tuple)):
        return now
    if not now or list(now) == [NONE]:
        return list(before)
    if any(isinstance(item, str) for item in now):
        return [item for item in dict.fromkeys((*before, *now)) if item != NONE]
    return list(now) if _holds(now, before) else sorted([*before, *now], key=ages.youngest)


def _holds(now: Iterable, before: Iterable) -> bool:
    """Told again, with more: "4 and 9", and then "4, 9 and 12"."""
    left = list(now)
    for age in before:
        if age not in left:
            return False
        left.remove(age)
    return True
