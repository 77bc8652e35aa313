"""The words for children and the numbers of a message, as far as they stand together."""

from __future__ import annotations

from collections.abc import Iterator

from web.content.questions import CHILD_AGES
from web.understand.cues import behind
from web.understand.household.links import is_somebody
from web.understand.household.young import (
    PARENT,
    age_of,
    is_of_child,
    is_only_of_child,
    is_parent_of,
)
from web.understand.message import Message
from web.understand.words.numbers import Number

ONE, MANY, ALL, TWINS, BABY = "kind_een", "kind_veel", "kind_alle", "kind_twee", "kind_baby"
RANK = "kind_rang"
CHILD = (ONE, MANY, ALL, TWINS, RANK)
BETWEEN = (
    "leeftijd_tussen",
    "kind_soort",
    "eenheid_jaar",
    "eenheid_duur",
    "leeftijd_wanneer",
    "leeftijd_bijna",
)
OF, OLD, NAMED, YEARS = "kind_van", "kind_oude", "kind_heet", "eenheid_jaar"
WITH = "kind_heb"
QUESTION = "kinderen"
Piece = int | Number
"""A child word, by its place, or a number."""


def together(message: Message) -> Iterator[tuple[list[Piece], list[int]]]:
    """Child words and numbers, with nothing but small words in between."""
    numbers = {number.start: number for number in message.heard.numbers}
    pieces: list[Piece] = []
    places: list[int] = []
    at, words = 0, message.heard.words
    while at < len(words):
        number = numbers.get(at)
        one = _piece(message, at, number)
        end = number.end if number and one is not None else at + 1
        ends = at and words[at].sentence != words[at - 1].sentence
        loose = isinstance(one, Number) and not pieces and _is_loose(message, one)
        if ends or loose or (one is None and not _is_between(message, at, pieces)):
            if pieces:
                yield pieces, places
            pieces, places = [], []
        if one is not None and not loose:
            pieces, places = [*pieces, one], [*places, *range(at, end)]
        at = end
    if pieces:
        yield pieces, places


def _piece(message: Message, at: int, number: Number | None) -> Piece | None:
    if any(message.has(at, name) for name in CHILD):
        return at
    if number is None or (number.article and not _is_one(message, number)):
        return None
    if behind(message, number.end, "kind_opkomst", 0):
        return None
    return number if age_of(message, number) is not None else None


def _is_one(message: Message, number: Number) -> bool:
    """`van een`, `is een jaar`: an age; `een van 8`: how many. `Van een zoon` is an article."""
    of, so = message.has(number.start - 1, OF), message.has(number.start - 1, "leeftijd_is")
    of = of and not any(message.has(number.end, name) for name in (*CHILD, "kind_soort"))
    one = message.has(number.end, OF) and number.end + 1 in message.heard.number_ends
    return of or one or (so and message.has(number.end, "eenheid_jaar"))


def _is_loose(message: Message, number: Number) -> bool:
    """`man 47, jongens van 13`: not of the children behind it."""
    after = number.end
    if message.has(after, YEARS) and message.has(after + 1, OLD):
        after += 0 if is_somebody(message, number.start) else 2
    while any(message.has(after, name) for name in ("kind_soort", "eenheid_jarig")):
        after += 1
    words = message.heard.words
    child = any(message.has(after, name) for name in CHILD)
    counts = child and words[after].clause == words[number.start].clause
    asked = message.question == QUESTION and not is_somebody(message, number.start)
    told = message.has(number.end, OF) or is_theirs(message, number)
    return not (counts or told or asked or is_apart(message, number))


def is_theirs(message: Message, number: Number) -> bool:
    whose = (is_parent_of, is_of_child, is_only_of_child, _is_called)
    return any(is_so(message, number) for is_so in whose)


def _is_between(message: Message, at: int, pieces: list[Piece]) -> bool:
    return any(message.has(at, name) for name in BETWEEN) or (
        bool(pieces) and _is_name(message, at)
    )


def _is_name(message: Message, at: int) -> bool:
    """`mijn dochters, Sanne is 9 en Tim is 13`: a word nobody knows, with an age behind it."""
    heard = message.heard
    if heard.can_be[at] or not heard.words[at].text.isalpha():
        return False
    after = at + 1 + message.has(at + 1, NAMED)
    return heard.together(at, after) and after in heard.number_ends


def _is_called(message: Message, number: Number) -> bool:
    """`alleen met Daan van 6 en Lotte van 3`: two names or more."""
    if not _has_name(message, number):
        return False
    sentence = message.sentence(number.start)
    inside = (n for n in message.heard.numbers if n.start in sentence)
    called = sum(_has_name(message, n) for n in inside)
    other = any(message.near(sentence, name) for name in ("schuld_geld", "geld_werkt"))
    return called > 1 and not other


def _has_name(message: Message, number: Number) -> bool:
    at = number.start - 2
    if not (message.has(at + 1, OF) and message.has(at - 1, WITH)):
        return False
    text, can_be = message.heard.words[at].text, message.heard.can_be[at]
    return text.isalpha() and not can_be & {text, f"={text}"} and number.value in CHILD_AGES


def is_apart(message: Message, number: Number) -> bool:
    """Does it begin a clause, with the children named before it?"""
    at, words = number.start, message.heard.words
    together = at and words[at - 1].clause == words[at].clause
    if together and not message.has(at - 1, "kind_gezin"):
        return False
    earlier = message.earlier(at)
    many = message.near(earlier, ALL) or message.near(earlier, PARENT)
    return many or is_only_of_child(message, number)
