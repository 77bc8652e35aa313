"""Phrases an editor wrote, and where they stand in a message.

`huur .. niet betalen` is huur, up to 3 other words, niet betalen. The signs are explained in
docs/woorden-herkennen.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from web.understand.words.heard import Heard

GAPS = {"..": 3, "...": 8}
BOTH = " & "
PIECE = re.compile(r"\([^()]+\)|<[^<>]+>|\S+")


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One piece of a phrase: words of which one must stand here, phrases of which one must, a
    number, or a gap."""

    words: frozenset[str] = frozenset()
    """For a list: those its phrases begin with."""
    lists: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    """By their first word."""
    gap: int = 0
    number: bool = False
    end: bool = False
    """Nothing may follow in this clause."""
    optional: bool = False


Part = tuple[Element, ...]
Places = tuple[int, ...]
"""Which words of the message a phrase used, in order."""


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
        occurs = heard.occurs
        for needed in self.needs:
            if occurs.isdisjoint(needed):
                return
        first, *others = self.parts
        for places in _find(first, heard):
            sentence = heard.words[places[0]].sentence
            more = [_in_sentence(part, heard, sentence, places) for part in others]
            if all(more):
                yield tuple(sorted({*places, *(p for one in more for p in one)}))


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
            yield from (w for phrases in element.lists.values() for p in phrases for w in _all(p))


def _all(part: Part) -> Iterator[str]:
    return (word for element in part for word in element.words)


def one_of(phrases: Iterable[str]) -> Element:
    """A list: any of its phrases, each of plain words."""
    by_first: dict[str, tuple[Part, ...]] = {}
    for phrase in phrases:
        part = _part(phrase, {})
        for word in part[0].words:
            by_first[word] = (*by_first.get(word, ()), part)
    return Element(frozenset(by_first), by_first)


def _part(text: str, lists: Mapping[str, Element]) -> Part:
    return tuple(_element(piece, lists) for piece in PIECE.findall(text))


def _element(piece: str, lists: Mapping[str, Element]) -> Element:
    optional = piece.startswith("(")
    piece = piece.strip("()")
    if piece in GAPS:
        return Element(gap=GAPS[piece])
    if piece == "$":
        return Element(end=True)
    if piece == "#":
        return Element(number=True, optional=optional)
    if piece.startswith("<"):
        return replace(lists[piece.strip("<>")], optional=optional)
    return Element(frozenset(piece.split("|")), optional=optional)


def _in_sentence(part: Part, heard: Heard, sentence: int, taken: Places) -> Places:
    for places in _find(part, heard):
        if heard.words[places[0]].sentence == sentence and not set(places) & set(taken):
            return places
    return ()


def _find(part: Part, heard: Heard) -> Iterator[Places]:
    for start in _starts(part[0], heard):
        if found := _match(part, heard, start):
            yield found


def _starts(element: Element, heard: Heard) -> Iterable[int]:
    """Where this element stands; everywhere when it need not stand there at all."""
    if element.optional or element.gap or element.end:
        return range(len(heard.words))
    if element.number:
        return heard.number_ends
    return sorted({at for word in element.words & heard.occurs for at in heard.where[word]})


def _match(part: Part, heard: Heard, start: int) -> Places:
    """The words this part uses when it starts here. Per place only the first way is kept, so a
    hostile message cannot make this slow."""
    ways: dict[int, Places] = {start: ()}
    for element in part:
        onward: dict[int, Places] = dict(ways) if element.optional else {}
        for at, used in ways.items():
            for end, more in _next(element, heard, at, start).items():
                onward.setdefault(end, (*used, *more))
        ways = onward
    return next(filter(None, ways.values()), ())


def _next(element: Element, heard: Heard, at: int, start: int) -> dict[int, Places]:
    """Where the message goes on after this element, and the words it used."""
    if element.end:
        return {at: ()} if heard.pauses(at) else {}
    if element.gap:
        ends = range(at, at + element.gap + 1)
        return {end: () for end in ends if end == at or heard.together(start, end - 1)}
    if not heard.together(start, at):
        return {}
    if element.number:
        end = heard.number_ends.get(at)
        return {end: tuple(range(at, end))} if end else {}
    begins = heard.can_be[at] & element.words
    if not element.lists:
        return {at + 1: (at,)} if begins else {}
    phrases = (phrase for word in sorted(begins) for phrase in element.lists[word])
    found = filter(None, (_match(phrase, heard, at) for phrase in phrases))
    return {places[-1] + 1: places for places in found}
