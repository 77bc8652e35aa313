"""Where somebody lives: municipality and village, out of the names in a message.

A name alone is not enough: who says *ziekenhuis in Zwolle* does not live there (`standing.py`).
Who is asked for the place may just name it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from web.understand.message import Message, Slot
from web.understand.places.nearby import OF
from web.understand.places.standing import (
    FAR,
    HOME,
    IN,
    MUNICIPALITY,
    NEAR,
    VILLAGE,
    Spot,
    Standing,
    meant,
)
from web.understand.places.towns import Town, Towns, towns_of

Named = Callable[[str], tuple[Town, ...]]
LONGEST_NAME, LONG_NAME = 4, 9
"""Words; letters."""


def slots(message: Message) -> Iterator[Slot]:
    """Where they live; everything that is named as doubtful when it cannot be told."""
    towns = towns_of(message.library)
    told = _told(message, towns, _spots(message, towns))
    told = told or _told(message, towns, _guesses(message, towns))
    most = max((weight for weight, *_ in told), default=0)
    for weight, doubt, spot in told:
        if weight == most:
            town = meant(spot, message)
            doubt = doubt or _is_one_of_many(spot, message)
            yield Slot(MUNICIPALITY, town.slug, doubt, spot.end - spot.start)
            if village := _village(town, spot, message, towns):
                yield Slot(VILLAGE, village, doubt, spot.end - spot.start)


def _told(message: Message, towns: Towns, spots: list[Spot]) -> list[tuple[int, bool, Spot]]:
    """The names of where they (may) live, and how firmly that is told. An ordinary word that is
    no name here does not count as one that was named before."""
    told: list[tuple[int, bool, Spot]] = []
    last = None
    for spot in spots:
        standing = Standing(message, towns, spot, last)
        weight, doubt = standing.told
        if weight:
            told.append((weight, doubt, spot))
        if weight or not standing.is_word:
            last = spot
    return told


def _spots(message: Message, towns: Towns) -> list[Spot]:
    """Every name, the longest first where names overlap, in the order of the message."""
    words, spots, at = message.heard.words, [], 0
    named = cache(towns.named)  # for this message only: no text is kept
    while at < len(words):
        spot = next(
            filter(None, (_spot(message, named, at, n) for n in range(LONGEST_NAME, 0, -1))), None
        )
        if spot:
            spots.append(spot)
        at = spot.end if spot else at + 1
    return spots


def _spot(message: Message, named: Named, at: int, size: int) -> Spot | None:
    words = message.heard.words
    if at + size > len(words) or not message.heard.together(at, at + size - 1):
        return None
    if size > 1 and message.has(at, OF):  # `gemeente Ommen`
        return None
    found = named(" ".join(word.text for word in words[at : at + size]))
    return Spot(at, at + size, found) if found else None


def _guesses(message: Message, towns: Towns) -> list[Spot]:
    """Names that are not quite right, where a name is expected. A few words can be one name."""
    asked = message.question in (MUNICIPALITY, VILLAGE)
    words, found = message.heard.words, []
    for at in range(len(words)):
        expected = asked and len(words) <= FAR or _is_expected(message, at)
        for size in range(LONGEST_NAME, 0, -1) if expected else ():
            if at + size <= len(words) and message.heard.together(at, at + size - 1):
                alike = towns.alike("".join(word.text for word in words[at : at + size]))
                found += [Spot(at, at + size, alike, alike=True)] if alike else []
    return found[:1]


def _is_expected(message: Message, at: int) -> bool:
    """Behind "woon in"; a long name also behind just "in": no other word looks like it."""
    before = range(max(0, at - NEAR), at)
    is_long = len(message.heard.words[at].text) >= LONG_NAME
    return message.has(at - 1, IN) and (is_long or message.near(before, HOME))


def _is_one_of_many(spot: Spot, message: Message) -> bool:
    slugs = {town.slug for town in spot.towns}
    return len(slugs) > 1 and message.pack.slug not in slugs


def _village(town: Town, spot: Spot, message: Message, towns: Towns) -> str | None:
    """The village; one that gave its name to the municipality only when that was the question."""
    if town.village or message.question != VILLAGE or spot.alike:
        return town.village
    name = " ".join(word.text for word in message.heard.words[spot.start : spot.end])
    return towns.village(town.slug, name)
