"""Which question asks for a fact, and which ticks of a list are told before it is asked. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from web.advice import Advice, settled
from web.answers import DONT_KNOW
from web.content.options import Option
from web.content.pack import Pack
from web.content.questions import Question
from web.conversation import NONE, Journey, asked_questions, shown_options
from web.rules.possible import name_of

Known = Mapping[str, object]
"""Answers and hints together, by fact."""


def asks_for(pack: Pack, fact: str) -> Question | None:
    """The question of the row that settles this fact: the first one that does."""
    return next((q for q in pack.questions if fact in q.facts), None)


def is_settled(question: Question, answers: Known, pack: Pack) -> bool:
    """Is there a last word on all this question is about?"""
    return all(settled(fact, answers, pack) for fact in question.facts)


def covering(pack: Pack, journey: Journey, fact: str) -> Question | None:
    """The question of this person's path that answered for this fact."""
    asked = asked_questions(pack, journey)
    return next((question for question in asked if fact in question.facts), None)


def ticks(question: Question, known: Known, pack: Pack) -> list[str]:
    """The ticks of a list that go with what is known before it was ever asked. `ticked` of
    web/conversation.py is for a list that was: there, silence on another question is a tick."""
    found = [
        name
        for name, option in question.options.items()
        if name != NONE and _is_told(option, known, pack)
    ]
    own = known.get(question.fact)
    others = own if isinstance(own, (list, tuple)) and question.has_own_fact else ()
    return found + [name for name in others if name not in (*question.options, NONE)]


def _is_told(option: Option, known: Known, pack: Pack) -> bool:
    if option.adds:
        return any(item in _list(known.get(fact)) for fact, item in option.adds.items())
    if option.if_ticked:
        return all(_says(known.get(fact), value) for fact, value in option.if_ticked.items())
    return any(_opens(fact, value, known, pack) for fact, value in option.if_not.items())


def _opens(fact: str, no: object, known: Known, pack: Pack) -> bool:
    """Is there more than "no"? Told outright, or because what was told makes sense only then: who
    is late with the rent has debts."""
    if known.get(fact, DONT_KNOW) != DONT_KNOW:
        return known[fact] != no
    return any(fact in needed_for(pack, told) for told in known)


def needed_for(pack: Pack, fact: str) -> set[str]:
    """The facts that say whether the question for this fact makes sense."""
    question = asks_for(pack, fact)
    sense = pack.only_if.get(question.id) if question else None
    return {name_of(need) for need in sense.needs} if sense else set()


def shown_in_chat(question: Question, advice: Advice, ticked: Iterable[str]) -> list[str]:
    """The ticks an answer in words speaks of. Whoever types "no food" says nothing of debts, though
    the list of threats has a tick for those too."""
    shown, ticked = shown_options(question, advice), set(ticked)
    if not question.has_own_fact:
        return shown
    return [n for n in shown if n in ticked or question.fact in question.options[n].adds]


def _says(answer: object, value: object) -> bool:
    return answer == value or (isinstance(value, list) and answer in value)


def _list(value: object) -> list:
    return list(value) if isinstance(value, (list, tuple)) else []
