"""Where words of a list stand in a message, and how far that is from a number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from web.understand.message import Message

Spot = tuple[int, int]
"""From the first word up to the one behind the last."""
NEW_CLAUSE, NEW_THING, ANOTHER_NUMBER = 3, 3, 9
WINDOW = 16
MOST_NUMBERS = 12
"""Nobody tells more in one message; a longer list is no story."""
FAR = 9
"""A word further away than this does not say what a number is."""


def spots(message: Message, name: str, near: int | None = None) -> list[Spot]:
    """Every place where a phrase of this list stands, the longest phrases only. near: only around
    this word, so that a long message stays quick to read."""
    if name not in message.spots:
        message.spots[name] = sorted(_all(message, name), key=lambda one: (one[0], -one[1]))
    found = message.spots[name]
    if near is not None:
        first, behind_last = (bisect_left(found, (near + far,)) for far in (-WINDOW, WINDOW))
        found = found[first:behind_last]
    kept: list[Spot] = []
    for spot in found:
        if not kept or spot[1] > kept[-1][1]:
            kept.append(spot)
    return kept


def _all(message: Message, name: str) -> Iterator[Spot]:
    """Every place where a phrase of this list stands."""
    for phrase in message.lexicon.begun(message.heard, name):
        for at in message.heard.where[phrase[0]]:
            if _stands(message, phrase, at):
                yield at, at + len(phrase)


def _stands(message: Message, phrase: Sequence[str], at: int) -> bool:
    heard = message.heard
    if not heard.together(at, at + len(phrase) - 1):
        return False
    return all(word in heard.can_be[at + i] for i, word in enumerate(phrase))


def before(message: Message, at: int, name: str, most: int = 3) -> bool:
    """Does a phrase of the list end at most so many words before this one, in its sentence?"""
    together = message.heard.together
    found = spots(message, name, at)
    return any(0 <= at - end <= most and together(start, at) for start, end in found)


def behind(message: Message, end: int, name: str, most: int = 3) -> bool:
    """Does a phrase of the list begin at most so many words behind a number that ends here?"""
    together = message.heard.together
    found = spots(message, name, end)
    return any(0 <= start - end <= most and together(end - 1, start) for start, _ in found)


def distance(message: Message, spot: Spot, number: Spot, others: Iterable[Spot]) -> int | None:
    """How far a word is from a number. Small words in between do not count; a comma, "en" and
    another number do. None: another sentence."""
    if abs(spot[0] - number[0]) > WINDOW or not message.heard.together(spot[0], number[0]):
        return None
    words = message.heard.words
    low, high = (spot, number) if spot[1] <= number[0] else (number, spot)
    between = range(low[1], high[0])
    far = sum(_counts(message, at) for at in between)
    far += NEW_THING * sum(message.has(at, "geld_los") for at in between)
    far += NEW_CLAUSE * (words[high[0]].clause != words[low[1] - 1].clause)
    return far + ANOTHER_NUMBER * sum(low[1] <= one[0] < high[0] for one in others)


def _counts(message: Message, at: int) -> bool:
    """No small word, and no picture: `huur 🏠 598`."""
    return message.heard.words[at].text.isalnum() and not message.has(at, "geld_tussen")


def nearest(message: Message, name: str, numbers: Sequence[Spot]) -> Iterator[Spot]:
    """For each place of the list the number it is closest to."""
    found = (closest(message, spot, numbers) for spot in spots(message, name))
    yield from filter(None, found)


def closest(message: Message, spot: Spot, numbers: Sequence[Spot]) -> Spot | None:
    """The number a word is closest to."""
    far = {one: distance(message, spot, one, numbers) for one in numbers}
    near = [one for one in numbers if far[one] is not None and far[one] <= FAR]
    return min(near, key=lambda one: far[one], default=None)
