"""What the open question makes of a short answer: a button typed out, yes, no, "weet niet". Pure.

Which words those are, and what yes and no mean for a question, is content: `antwoorden.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from web.answers import DONT_KNOW, RATHER_NOT
from web.content.options import Option
from web.content.questions import Question
from web.conversation import NONE, TakeBack, fill
from web.understand.message import Message, Slot
from web.understand.patterns import Phrase, compiled
from web.understand.plain import words_of

YES, NO, NOTHING, BOTH = "ja", "nee", "niets", "allebei"
SHORT = {
    NOTHING: "antwoord_niets",
    BOTH: "antwoord_allebei",
    NO: "antwoord_nee",
    YES: "antwoord_ja",
}
"""Lists, the clearest first: `nee, niets hiervan` is nothing."""
UNKNOWN, ELSEWHERE = "antwoord_weet_niet", "antwoord_weet_niet_anders"
SILENT, FILLER = "antwoord_liever_niet", "antwoord_vulling"
MEANINGS = "antwoorden"
"""The table: per question what yes, no, nothing and both fill."""
ASK_BACK = "navragen"
LONGEST = 12
"""Words. In a longer story "weet niet" is about something else."""
PARTS = re.compile(r"[(),]")


def slots(message: Message) -> Iterator[Slot]:
    """Answers to the open question. They weigh nothing: what was said in full goes first."""
    question = _open(message)
    if question is None or not message.heard.words:
        return
    typed = list(_typed_button(message, question))
    yield from typed or _not_told(message, question) or _short(message, question)


def _open(message: Message) -> Question | None:
    """The open question, by its id or else by a fact it fills."""
    name, asked = message.question, message.pack.questions
    ways = ([q for q in asked if q.id == name], [q for q in asked if name in q.facts])
    return next((q for found in ways for q in found), None)


def _typed_button(message: Message, question: Question) -> Iterator[Slot]:
    """The words on a button, or a part of them between commas: `ik heb geen vaste plek`."""
    typed = tuple(word.text for word in message.heard.words)
    if question.none_label and typed in _ways(question.none_label):
        yield from _facts(_empty(question), len(typed))
        return
    meant = [o for o in question.options.values() if typed in (*_ways(o.label), *_ids(o))]
    if len(meant) == 1:
        yield from _facts(_ticked(question, meant[0]), len(typed))


@cache
def _ways(label: str) -> frozenset[tuple[str, ...]]:
    parts = (label, *PARTS.split(label))
    ways = {tuple(word.text for word in words_of(part, {}, ())) for part in parts}
    return frozenset(way for way in ways if way and way not in {(YES,), (NO,)})


def _ids(option: Option) -> list[tuple[str, ...]]:
    """`vier weken`, but not `geen`: that is no word of one answer only."""
    return [] if option.value in (YES, NO, NONE) else [tuple(option.value.split("_"))]


def _ticked(question: Question, option: Option) -> dict[str, object]:
    """In a list this is one tick, and nothing is said of the others."""
    if question.kind != "lijst":
        return {question.fact: option.value}
    return {**option.if_ticked, **{fact: [item] for fact, item in option.adds.items()}}


def _empty(question: Question) -> dict[str, object]:
    """Nothing ticked, as on the form."""
    filled = fill(question, [])
    return {fact: value for fact, value in filled.items() if not isinstance(value, TakeBack)}


def _not_told(message: Message, question: Question) -> list[Slot]:
    """They do not know or will not say, and say nothing else of this question."""
    told = any(fact in question.facts for one in message.found for fact in one.entry.gives)
    numbers = [n for n in message.heard.numbers if not n.article]
    if told or numbers or len(message.heard.words) > LONGEST or _at(message, ELSEWHERE):
        return []
    if _at(message, SILENT):
        value = RATHER_NOT if RATHER_NOT in question.options else DONT_KNOW
    elif _at(message, UNKNOWN, loose=True):
        value = DONT_KNOW
    else:
        return []
    return list(_facts(dict.fromkeys(question.facts, value)))


def _short(message: Message, question: Question) -> Iterator[Slot]:
    """Yes, no, nothing or both, as the whole message or as its first clause."""
    spots = {kind: _at(message, name) for kind, name in SHORT.items()}
    known = set().union(*spots.values(), _at(message, FILLER))
    every, first = range(len(message.heard.words)), message.clause(0)
    if known.issuperset(every):
        kind = _kind(spots, every)
        meant = _meaning(message, question, kind) if kind else {}
        yield from _ask_back(question) if meant == ASK_BACK else _facts(meant)
    elif known.issuperset(first) and (kind := _kind(spots, first)) in (YES, NO):
        if kind == YES and any(message.has(at, "ontkenning_na") for at in every):
            return
        meant = _meaning(message, question, kind)
        if meant != ASK_BACK:
            yield from _facts({f: v for f, v in meant.items() if f in question.facts})


def _kind(spots: Mapping[str, Collection[int]], where: Collection[int]) -> str | None:
    """What these words say. Yes and no together say nothing."""
    kinds = [kind for kind, places in spots.items() if places & set(where)]
    return None if {YES, NO} <= set(kinds) else next(iter(kinds), None)


def _meaning(message: Message, question: Question, kind: str) -> Mapping[str, object] | str:
    table = message.library.vocabulary.tables.get(MEANINGS, {})
    if kind in (meant := table.get(question.id, {})):
        return meant[kind]
    if kind in (YES, NO) and {YES, NO} <= question.options.keys():
        return {question.fact: kind}
    if kind in (NO, NOTHING) and question.kind == "lijst":
        return _empty(question)
    return ASK_BACK


def _ask_back(question: Question) -> Iterator[Slot]:
    """Two that disagree: the question is asked again, without a guess."""
    for value in (DONT_KNOW, next(iter(question.options), [])):
        one = [value] if question.kind == "lijst" and value != DONT_KNOW else value
        yield Slot(question.fact, one, doubt=True, weight=0)


def _facts(filled: Mapping[str, object], weight: int = 0) -> Iterator[Slot]:
    for fact, value in filled.items():
        yield Slot(fact, value, weight=weight)


def _at(message: Message, name: str, *, loose: bool = False) -> set[int]:
    """The words that a phrase of this list takes. `loose`: `weet ik eigenlijk niet`."""
    phrases = (_phrase(text, loose) for text in message.lexicon.words(name))
    return {at for phrase in phrases for places in phrase.find(message.heard) for at in places}


@cache
def _phrase(text: str, loose: bool) -> Phrase:
    """A phrase of the editors; nothing anybody typed."""
    return compiled(" .. ".join(text.split()) if loose else text, {})
