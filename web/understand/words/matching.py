"""Where a part of a phrase stands in a message.

Two looks. The first is at every place at once, in a few sums on the bits of a number, and leaves
hardly a place over; so a long message stays quick to read. The second finds the words themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from web.understand.words.elements import Element, Listed, Part, Places
from web.understand.words.heard import Heard

Ends = Mapping[int, Places]
"""Where the message goes on, and the words that were used up to there."""


def find(part: Part, heard: Heard, starts: int) -> Iterator[Places]:
    """Every place where it stands. starts: where to look, as bits (`starts_of`)."""
    yield from filter(None, (_match(part, heard, at) for at in _places(starts)))


def starts_of(part: Part, heard: Heard) -> int:
    """Where this part may start, as bits (`Heard.marks`): from its last element to its first, all
    places at once. Sentences are not looked at yet."""
    onward = (2 << len(heard.words)) - 1
    for element in reversed(part):
        onward = _before(element, heard, onward)
        if not onward:
            return 0
    return onward & ((1 << len(heard.words)) - 1)


def _before(element: Element, heard: Heard, onward: int) -> int:
    """Where this element may start, when what follows may start at `onward`."""
    if element.end:
        return onward & heard.pausing
    for _ in range(element.gap):
        onward |= onward >> 1
    if element.gap:
        return onward
    starts = onward if element.optional else 0
    if element.words and not element.listed:
        return starts | heard.marks(element.words) & (onward >> 1)
    for size, places in _sizes(element, heard).items():
        starts |= places & (onward >> size)
    return starts


def _sizes(element: Element, heard: Heard) -> Mapping[int, int]:
    """Where a number or a phrase of a list stands, as bits, by how many words it takes there."""
    if element.listed:
        return _told(element.listed, heard)[1]
    return heard.number_sizes


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


def _next(element: Element, heard: Heard, at: int, start: int) -> Ends:
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
    if element.listed:
        return _told(element.listed, heard)[0].get(at, {})
    return {} if heard.can_be[at].isdisjoint(element.words) else {at + 1: (at,)}


def _told(listed: Listed, heard: Heard) -> tuple[Mapping[int, Ends], Mapping[int, int]]:
    """By place: the phrases of a list that stand there. And where they stand, as bits, by how many
    words they take. Looked up once for all phrases that name the list."""
    if listed not in heard.kept:
        starts = 0
        for word in heard.where.keys() & listed.begun.keys():
            for phrase in listed.begun[word]:
                starts |= starts_of(phrase, heard)
        told = {at: _ends(listed, heard, at) for at in _places(starts)}
        sizes: defaultdict[int, int] = defaultdict(int)
        for at, ends in told.items():
            for end in ends:
                sizes[end - at] |= 1 << at
        heard.kept[listed] = told, sizes
    return heard.kept[listed]


def _places(bits: int) -> Iterator[int]:
    """Which bits are set, the lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _ends(listed: Listed, heard: Heard, at: int) -> Ends:
    begins = sorted(heard.can_be[at] & listed.begun.keys())
    phrases = (phrase for word in begins for phrase in listed.begun[word])
    found = filter(None, (_match(phrase, heard, at) for phrase in phrases))
    return {places[-1] + 1: places for places in found}
