"""Every answer can be said in the chat: some phrase gives it, or its own label is understood."""

from __future__ import annotations

from collections.abc import Iterator

from web.content import fields
from web.content.errors import ContentError, did_you_mean
from web.content.facts import VILLAGE
from web.content.files import Map, read_page
from web.content.library import Library
from web.content.options import Option
from web.content.pack import NATIONAL, Pack
from web.content.questions import Question
from web.understand import understand

EXCEPT = "niet_te_zeggen"
"""The table with answers nobody says in words, by question."""
PARTNER = "_partner"


def unsaid(library: Library) -> Iterator[ContentError]:
    """Answers to the national questions that no words give."""
    pack, excepted = library.pack(NATIONAL), _excepted(library)
    asked = [q for q in pack.questions if q.options and q.fact != VILLAGE]
    for name in sorted(set(excepted) - {question.id for question in asked}):
        mend = did_you_mean(name, [question.id for question in asked])
        yield excepted.fault(name, f"De vraag '{name}' bestaat niet.", mend)
    said = _said(library)
    for question in asked:
        skipped = fields.texts(excepted, question.id)
        options = read_page(question.path).front["opties"]
        for name, option in question.options.items():
            known = _is_said(library, pack, question, option, said)
            if not known and name not in skipped:
                mend = f"Zet er woorden voor in teksten/herken, of zet het bij '{EXCEPT}'."
                yield options.fault(name, f"In de chat kan niemand '{name}' zeggen.", mend)
        for name in sorted(set(skipped) - set(question.options)):
            mend = did_you_mean(name, question.options)
            yield excepted.fault(question.id, f"'{name}' is geen antwoord.", mend)


def _excepted(library: Library) -> Map:
    table = library.vocabulary.tables.get(EXCEPT)
    return table if isinstance(table, Map) else Map(library.folder / "teksten" / "herken", 1)


def _said(library: Library) -> set[tuple[str, object]]:
    """Every fact with a value that some entry gives."""
    gives = (g for e in library.vocabulary.entries for g in (e.gives, e.negated or {}))
    return {(name, one) for g in gives for name, value in g.items() for one in _each(value)}


def _is_said(library: Library, pack: Pack, question: Question, option: Option, said: set) -> bool:
    wanted = _wanted(question, option)
    if not wanted or any(pair in said for fact, one in wanted for pair in _also(fact, one)):
        return True
    told = understand(option.label, question.id, library, pack).answers
    return any(one in _each(told[fact]) for fact, one in wanted if fact in told)


def _wanted(question: Question, option: Option) -> list[tuple[str, object]]:
    """What choosing this fills, in any of its ways. A tick can also only open another question."""
    if question.kind == "keuze":
        return [(question.fact, option.value)]
    ticked = ((fact, one) for fact, value in option.if_ticked.items() for one in _each(value))
    return [*option.adds.items(), *ticked]


def _also(fact: str, value: object) -> list[tuple[str, object]]:
    """Words about somebody's partner are the words about oneself."""
    return [(fact, value), (fact.removesuffix(PARTNER), value)]


def _each(value: object) -> list:
    return list(value) if isinstance(value, (list, tuple)) else [value]
