"""Phrases an editor wrote, read once; where they stand in a message is for `matching.py`.

`huur .. niet betalen` is huur, up to 3 other words, niet betalen. The signs are explained in
docs/woorden-herkennen.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from sys import intern

from web.understand.words.elements import Element, Listed, Part, Places
from web.understand.words.heard import Heard
from web.understand.words.matching import find, starts_of

GAPS = {"..": 3, "...": 8}
BOTH = " & "
PIECE = re.compile(r"\([^()]+\)|<[^<>]+>|\S+")


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """A phrase, ready to be found. Each part must occur in the same sentence, in any order."""

    parts: tuple[Part, ...]
    needs: tuple[frozenset[str], ...]
    """Of each of these sets at least one word must occur: a quick look before the real one."""

    def rarest(self, often: Mapping[str, int]) -> frozenset[str]:
        """The set that occurs least; empty when it can begin with anything.

        often: how many phrases name a word, and so, roughly, how often it is typed.
        """
        return min(self.needs, key=lambda told: sum(often[w] for w in told), default=frozenset())

    def find(self, heard: Heard) -> Iterator[Places]:
        """Every place where it stands."""
        if any(map(heard.occurs.isdisjoint, self.needs)):
            return
        starts = [starts_of(part, heard) for part in self.parts]
        if not all(starts):
            return
        for places in find(self.parts[0], heard, starts[0]):
            sentence = heard.sentence(places[0])
            others = zip(self.parts[1:], starts[1:], strict=True)
            more = [_beside(places, find(p, heard, at & sentence)) for p, at in others]
            if all(more):
                yield tuple(sorted({*places, *(p for one in more for p in one)}))


def _beside(taken: Places, found: Iterator[Places]) -> Places:
    """The first that uses no word twice."""
    return next((places for places in found if not set(places) & set(taken)), ())


def compiled(text: str, lists: Mapping[str, Element]) -> Phrase:
    """Read a phrase. Raises KeyError for a list that does not exist, ValueError when empty."""
    parts = tuple(_part(part, lists) for part in text.split(BOTH))
    if not all(any(not e.optional and not e.gap for e in part) for part in parts):
        raise ValueError(text)
    needs = tuple(e.words for part in parts for e in part if not e.optional)
    return Phrase(parts, tuple(filter(None, needs)))


def words_in(phrase: Phrase) -> Iterator[str]:
    """Every word it names."""
    for part in phrase.parts:
        for element in part:
            yield from element.words
            if element.listed:
                phrases = chain.from_iterable(element.listed.begun.values())
                yield from (word for part in phrases for one in part for word in one.words)


def one_of(phrases: Iterable[str]) -> Element:
    """A list: any of its phrases, each of plain words."""
    by_first: dict[str, tuple[Part, ...]] = {}
    for phrase in phrases:
        part = _part(phrase, {})
        for word in part[0].words:
            by_first[word] = (*by_first.get(word, ()), part)
    long = any(len(part) > 1 for parts in by_first.values() for part in parts)
    return Element(frozenset(by_first), Listed(by_first) if long else None)


def _part(text: str, lists: Mapping[str, Element]) -> Part:
    return tuple(_element(piece, lists) for piece in PIECE.findall(text))


def _element(piece: str, lists: Mapping[str, Element]) -> Element:
    optional, bare = piece.startswith("("), piece.strip("()")
    if not bare.startswith("<"):
        return _made(bare, optional)
    listed = lists[bare.strip("<>")]
    return replace(listed, optional=True) if optional else listed


@cache
def _made(piece: str, optional: bool) -> Element:
    """Equal pieces are one object: a set for each of them would be a third of all the memory the
    vocabulary takes. What an editor wrote; nothing anybody typed."""
    if piece in GAPS:
        return Element(gap=GAPS[piece])
    if piece == "$":
        return Element(end=True)
    if piece == "#":
        return Element(number=True, optional=optional)
    return Element(frozenset(map(intern, piece.split("|"))), optional=optional)
