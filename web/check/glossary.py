"""The hard words: each once, short enough for brackets, and explained without a second one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from web.content.errors import ContentError, did_you_mean
from web.content.explained import Explainer
from web.content.glossary import Term
from web.content.library import Library
from web.content.pack import NATIONAL

LONGEST = 8
"""Words in brackets: more would break the sentence around it."""
MOST = 3
"""Sentences that explain. A question and its answer are one."""
STOP = re.compile(r"[.!](?=\s|$)")
SIGNS = re.compile(r"[()\[\].?!*]")


def unclear(library: Library) -> Iterator[ContentError]:
    """What is wrong with the hard words, in the order of the file."""
    terms = sorted(library.glossary.terms, key=lambda term: term.row.line)
    yield from _twice(terms)
    explainer = Explainer(terms)
    schemes = [path.stem for path in (library.folder / NATIONAL).glob("*.md")]
    for term in terms:
        yield from _short(term)
        yield from _meaning(term, explainer)
        if term.scheme and term.scheme not in schemes:
            problem = f"De regeling '{term.scheme}' bestaat niet landelijk."
            yield term.row.fault("regeling", problem, did_you_mean(term.scheme, schemes))


def _twice(terms: Iterable[Term]) -> Iterator[ContentError]:
    first: dict[str, Term] = {}
    for term in terms:
        for form in term.forms:
            other = first.setdefault(form.lower(), term)
            if other is not term or term.forms.count(form) > 1:
                key = "woord" if form == term.word else "ook"
                mend = "Laat het op één plek staan."
                yield term.row.fault(key, f"'{form}' staat ook bij '{other.word}'.", mend)


def _short(term: Term) -> Iterator[ContentError]:
    many = len(term.short.split())
    if many > LONGEST:
        mend = f"Maak het {LONGEST} woorden of korter: het staat tussen haakjes achter het woord."
        yield term.row.fault("kort", f"'kort' heeft {many} woorden.", mend)
    if sign := SIGNS.search(term.short):
        mend = "Schrijf alleen een paar woorden, zonder punt."
        yield term.row.fault("kort", f"In 'kort' past geen '{sign[0]}'.", mend)


def _meaning(term: Term, explainer: Explainer) -> Iterator[ContentError]:
    many = len(STOP.findall(term.meaning))
    if many > MOST:
        mend = f"Maak er hoogstens {MOST} van."
        yield term.row.fault("uitleg", f"De uitleg heeft {many} zinnen.", mend)
    for key, text in (("kort", term.short), ("uitleg", term.meaning), ("doen", term.action)):
        known = {term, *explainer.by_hand(text)}
        for other, found in explainer.find(text):
            if other not in known:
                problem = f"In '{key}' staat nog een moeilijk woord: {found[0]}."
                mend = "Zeg het in gewone woorden, of leg ook dat woord hier uit."
                yield term.row.fault(key, problem, mend)
