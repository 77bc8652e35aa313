"""Layer 1: every word is known, or explained where it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from web.check.language import Fault, Piece
from web.check.language.frequency import known
from web.check.language.lists import NAME, Lists
from web.check.language.text import WORD

EXPLAINS = (
    r"\s*[\"'”’]?\s*(?:\(|:|,? ook wel|"
    r"(?:is|zijn) (?:de|het|een|dat|iemand|geld|wat|als|hulp|extra)\b|betekent|heet|"
    r"wil zeggen|, (?:dat|een|het|wat) |, iemand|"
    r"[.?!] (?:Dat|Dit|Deze|Die|Hij|Zij|Zo.n \w+) |"
    r"[^.?!]*[.?!] (?:Dat|Dit) (?:is|zijn|betekent|heet) )"
)
"""What follows a word that is explained: `(...)`, `: ...`, `is ...`, `. Dat is ...`."""
IS_CALLED = (
    r"(?:heet|heten|noemen (?:we|wij)|noemt (?:men|de \w+))\s+"
    r"(?:dat |dit )?(?:(?:de|het|een)\s+)?[\"'‘“]?"
)
CAPITALS = re.compile(r"(?!IJ)[A-Z]{2,5}s?|(?!IJ)[A-Z][a-z]{0,2}[A-Z]\w*")
"""An abbreviation: `AIO`, `WoZ`. Nobody knows it by how often it is met."""
UNEXPLAINED = "uitleg"
WHY = {"jargon": "moeilijk woord", "synoniem": "één woord voor één ding"}
SHORTEST = 3
"""Letters. Shorter words are little words."""


@dataclass(frozen=True, slots=True)
class Words:
    """Judges the words of one piece."""

    lists: Lists

    def faults(self, piece: Piece) -> Iterator[Fault]:
        """What a reader does not know, in a text by itself."""
        text = self.lists.without_names(piece.text, piece.kind)
        terms = [found[0] for found in self.lists.terms_found.finditer(text)]
        for term in terms:
            if not explains(text, term):
                yield Fault(UNEXPLAINED, term, "moeilijk woord zonder uitleg", "Leg het hier uit.")
        rest, covered = self.lists.terms_found.sub(NAME, text), list[str]()
        for fault in self._jargon(rest, piece.kind):
            covered.append(fault.words)
            yield fault
        yield from self._rare(rest, {word.lower() for one in covered for word in WORD.findall(one)})

    def explained_in(self, text: str) -> set[str]:
        """The terms of the glossary that this text explains."""
        found = {match[0] for match in self.lists.terms_found.finditer(text)}
        return {self.lists.terms[term.lower()] for term in found if explains(text, term)}

    def _jargon(self, text: str, kind: str) -> Iterator[Fault]:
        for jargon in self.lists.jargon_for({word.lower() for word in WORD.findall(text)}):
            if not jargon.kinds or kind in jargon.kinds:
                for found in jargon.found.finditer(text):
                    why = WHY[jargon.rule]
                    yield Fault(jargon.rule, found[0], why, f"Schrijf: {jargon.instead}")

    def _rare(self, text: str, covered: Collection[str]) -> Iterator[Fault]:
        for found in WORD.finditer(text):
            word = found[0].lower()
            letters = CAPITALS.fullmatch(found[0])
            plain = len(word) < SHORTEST or known(word) or _is_name(text, found)
            if word in covered or self.lists.allows(found[0]) or (plain and not letters):
                continue
            if not explains(text, found[0]):
                yield _unknown(found[0], bool(letters))


def _unknown(word: str, letters: bool) -> Fault:
    if letters:
        return Fault("letterwoord", word, "afkorting", "Leg de letters hier uit.")
    mend = "Kies een gewoner woord, of leg het hier uit."
    return Fault("woord", word, "veel mensen kennen dit woord niet", mend)


def explains(text: str, term: str) -> bool:
    """Does this text say what the term means, right behind it or before it?"""
    behind, before = _explaining(term.lower())
    return bool(behind.search(text) or before.search(text))


@cache
def _explaining(term: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    word = re.escape(term)
    return (
        re.compile(rf"\b{word}\b{EXPLAINS}", re.IGNORECASE),
        re.compile(rf"\b{IS_CALLED}{word}\b", re.IGNORECASE),
    )


def _is_name(text: str, found: re.Match[str]) -> bool:
    """A capital inside a sentence."""
    before = text[: found.start()].rstrip(" \"'“‘(")
    return found[0][0].isupper() and bool(before) and before[-1] not in ".?!:"
