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
from web.understand.words.patterns import Phrase, compiled
from web.understand.words.plain import words_of

YES, NO, NOTHING, BOTH = "ja", "nee", "niets", "allebei"
SHORT = {
    NOTHING: "antwoord_niets",
    BOTH: "antwoord_allebei",
    NO: "antwoord_nee",
    YES: "antwoord_ja",
}
"""Lists, the clearest first: `nee, niets hiervan` is nothing."""
UNKNOWN, ELSEWHERE = "antwoord_weet_niet", "antwoord_weet_niet_anders"
SILENT, FILLER, BUT = "antwoord_liever_niet", "antwoord_vulling", "antwoord_tegen"
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
    _forget(message)
    words = tuple(word.text for word in message.heard.words)
    typed = list(_typed_button(words, question))
    yield from typed or _not_told(message, question) or _short(message, question)


def _open(message: Message) -> Question | None:
    """The open question, by its id or else by a fact it fills."""
    name, asked = message.question, message.pack.questions
    ways = ([q for q in asked if q.id == name], [q for q in asked if name in q.facts])
    return next((q for found in ways for q in found), None)


def _forget(message: Message) -> None:
    """A short answer as a whole says more than one word of it: no *niet* in `weet ik niet`."""
    every, filling = set(range(len(message.heard.words))), _at(message, FILLER)
    unsure = set() if _at(message, ELSEWHERE) else _unsure(message)
    short = set().union(*(_at(message, name) for name in SHORT.values()))
    if unsure and every <= unsure | filling:
        most = len(every)
    elif short and every <= short | filling:
        most = 1
    else:
        return
    message.found[:] = [
        one for one in message.found if not one.entry.questions or len(one.places) > most
    ]


def whole_button(message: Message, text: str) -> list[Slot]:
    """The words on a button in another language than Dutch: they say that, and nothing else. To
    the readers of Dutch *job* is a wage, and that is no answer in `a course for a job`."""
    question, typed = _open(message), tuple(word.text for word in words_of(text, {}))
    return [*_typed_button(typed, question)] if question and typed else []


def _typed_button(typed: tuple[str, ...], question: Question) -> Iterator[Slot]:
    """The words on a button, or a part of them between commas: `ik heb geen vaste plek`."""
    if question.none_label and typed in _ways(question.none_label):
        yield from _facts(_empty(question), len(typed))
        return
    meant = [o for o in question.options.values() if typed in (*_ways(o.label), *_ids(o))]
    if len(meant) == 1:
        yield from _facts(_ticked(question, meant[0]), len(typed))


@cache
def _ways(label: str) -> frozenset[tuple[str, ...]]:
    parts = (label, *PARTS.split(label))
    ways = {tuple(word.text for word in words_of(part, {})) for part in parts}
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


def _unsure(message: Message) -> set[int]:
    return _at(message, SILENT) | _at(message, UNKNOWN, loose=True)


def _short(message: Message, question: Question) -> Iterator[Slot]:
    """Yes, no, nothing or both, as the whole message or as its first clause."""
    spots = {kind: _at(message, name) for kind, name in SHORT.items()}
    spots[YES] -= spots[NO]  # `heb ik niet` holds `heb ik`
    known = set().union(*spots.values(), _at(message, FILLER))
    every, first = range(len(message.heard.words)), _opening(message, spots)
    if known.issuperset(every):
        kind = _kind(spots, every)
        meant = _meaning(message, question, kind) if kind else {}
        yield from _ask_back(question, meant) if ASK_BACK in meant else _facts(meant)
    elif known.issuperset(first) and (kind := _kind(spots, first)) in (YES, NO):
        if kind == YES and any(message.has(at, "ontkenning_na") for at in every):
            return
        meant = _meaning(message, question, kind)
        yield from _facts({fact: meant[fact] for fact in question.facts if fact in meant})


def _opening(message: Message, spots: Mapping[str, Collection[int]]) -> range:
    """The first clause; of speech without commas only the words of yes or no it begins with."""
    clause, said = message.clause(0), spots[YES] | spots[NO]
    end = next((at for at in clause if at not in said), clause.stop)
    aside = message.near(clause, BUT) or message.near(clause, "plaats_woon") or message.found
    return range(end) if end and not aside else clause


def _kind(spots: Mapping[str, Collection[int]], where: Collection[int]) -> str | None:
    """What these words say. Yes and no together say nothing."""
    kinds = [kind for kind, places in spots.items() if places & set(where)]
    return None if {YES, NO} <= set(kinds) else next(iter(kinds), None)


def _meaning(message: Message, question: Question, kind: str) -> Mapping[str, object]:
    """What it fills; under `navragen` what to ask back instead, if we have an idea."""
    table = message.lexicon.vocabulary.tables.get(MEANINGS, {})
    if kind in (meant := table.get(question.id, {})):
        return {ASK_BACK: None} if meant[kind] == ASK_BACK else meant[kind]
    if kind in (YES, NO) and {YES, NO} <= question.options.keys():
        return {question.fact: kind}
    if kind in (NO, NOTHING) and question.kind == "lijst":
        return _empty(question)
    return {ASK_BACK: None}


def _ask_back(question: Question, meant: Mapping[str, object]) -> Iterator[Slot]:
    """`Bedoelt u ...?`; without an idea the question is asked again, of the first fact it fills."""
    yield Slot(question.facts[0], meant[ASK_BACK], doubt=True, weight=0)


def _facts(filled: Mapping[str, object], weight: int = 0) -> Iterator[Slot]:
    for fact, value in filled.items():
        yield Slot(fact, value, weight=weight)


def _at(message: Message, name: str, *, loose: bool = False) -> set[int]:
    """The words that a phrase of this list takes. `loose`: `weet ik eigenlijk niet`."""
    glue = " .. " if loose else " "
    phrases = (_phrase(glue.join(told)) for told in message.lexicon.begun(message.heard, name))
    return {at for phrase in phrases for places in phrase.find(message.heard) for at in places}


@cache
def _phrase(text: str) -> Phrase:
    """A phrase of the editors; nothing anybody typed."""
    return compiled(text, {})
