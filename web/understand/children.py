"""Children in a message, with their ages: `jongens van 13 en 16`, `een baby en een peuter van 2`.

Words that belong together make a row; in a row each number is an age, or how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from web.content.questions import CHILD_AGES
from web.understand.cues import MOST_NUMBERS, behind
from web.understand.links import is_somebody
from web.understand.message import Message
from web.understand.numbers import Number
from web.understand.row import Row
from web.understand.young import PARENT, age_of, is_of_child, is_parent_of

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
OF = "kind_van"
QUESTION = "kinderen"
Piece = int | Number
"""A child word, by its place, or a number."""


def rows(message: Message) -> list[Row]:
    """All children that are named or counted, in the order of the message. `ik zit met twee
    kinderen alleen, 5 en 8` is one row."""
    found: list[Row] = []
    for row in _rows(message):
        last = found[-1] if found else None
        many = last and (last.told or last.heads)
        if many and many == len(row.ages) and not last.ages and not row.heads:
            last.ages, last.numbers = row.ages, [*last.numbers, *row.numbers]
        else:
            found.append(row)
    return found


def _rows(message: Message) -> Iterator[Row]:
    for pieces, places in _together(message):
        named = any(isinstance(piece, int) or _is_theirs(message, piece) for piece in pieces)
        row = Row(places, named=named or _is_list(message, pieces))
        for at, piece in enumerate(pieces):
            if isinstance(piece, Number):
                _number(message, row, pieces, at)
            else:
                _word(message, row, pieces, at)
        counted = row.told is not None and row.ages
        if row.named or counted or message.question == QUESTION:
            yield row


def _is_list(message: Message, pieces: Sequence[Piece]) -> bool:
    """`de kinderen zijn bij mij, 8 en 11`: two or more ages by themselves behind the children."""
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1 or isinstance(first, int) or isinstance(last, int):
        return False
    return _is_apart(message, first) and all(piece.value in CHILD_AGES for piece in pieces)


def _is_apart(message: Message, number: Number) -> bool:
    """Does it begin a clause, with the children named before it?"""
    at, words = number.start, message.heard.words
    if at and words[at - 1].clause == words[at].clause:
        return False
    earlier = [one for one in message.sentence(at) if one < at]
    return message.near(earlier, ALL) or message.near(earlier, PARENT)


def _together(message: Message) -> Iterator[tuple[list[Piece], list[int]]]:
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
        if ends or loose or (one is None and not _is_between(message, at)):
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


def _is_one_of(message: Message, number: Number) -> bool:
    """`twee jongens, eentje van 7 en 1 van 9`: one of those who were counted."""
    return number.value == 1 and message.has(number.end, OF)


def _is_one(message: Message, number: Number) -> bool:
    """`van een`, `is een jaar`: an age, and no article."""
    of, so = message.has(number.start - 1, OF), message.has(number.start - 1, "leeftijd_is")
    return of or (so and message.has(number.end, "eenheid_jaar"))


def _is_loose(message: Message, number: Number) -> bool:
    """`man 47, jongens van 13`: not of the children behind it."""
    after = number.end
    while any(message.has(after, name) for name in ("kind_soort", "eenheid_jarig")):
        after += 1
    words = message.heard.words
    child = any(message.has(after, name) for name in CHILD)
    counts = child and words[after].clause == words[number.start].clause
    asked = message.question == QUESTION and not is_somebody(message, number.start)
    told = message.has(number.end, OF) or _is_theirs(message, number)
    return not (counts or told or asked or _is_apart(message, number))


def _is_theirs(message: Message, number: Number) -> bool:
    return is_parent_of(message, number) or is_of_child(message, number)


def _is_between(message: Message, at: int) -> bool:
    return any(message.has(at, name) for name in BETWEEN)


def _word(message: Message, row: Row, pieces: Sequence[Piece], at: int) -> None:
    place = pieces[at]
    aged = at + 1 < len(pieces) and isinstance(pieces[at + 1], Number)
    if message.has(place, TWINS):
        row.heads += 2
    elif message.has(place, BABY):
        row.heads += 1
        row.ages += [] if aged else [0]
    elif (message.has(place, ONE) or message.has(place, RANK)) and not message.has(place, MANY):
        row.heads += not (aged and message.has(place, ALL))


def _number(message: Message, row: Row, pieces: Sequence[Piece], at: int) -> None:
    number = pieces[at]
    row.numbers.append(number)
    if row.told is not None and _is_one_of(message, number):
        row.heads += 1
        return
    if _counts(message, pieces, at):
        row.told = int(number.value) + (row.told if row.told is not None else 0)
        return
    age = age_of(message, number)
    before = pieces[at - 1] if at else None
    twins = isinstance(before, int) and message.has(before, TWINS)
    row.ages += [age, age] if twins else [age]


def _counts(message: Message, pieces: Sequence[Piece], at: int) -> bool:
    """`twee kinderen`, `kind drie, jongen 9`, `er twee van 9 en 13`."""
    if message.has(pieces[at].start, "kind_eentje") or is_parent_of(message, pieces[at]):
        return True
    before = pieces[at - 1] if at else None
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    rest = [piece for piece in pieces[at + 1 : at + MOST_NUMBERS] if isinstance(piece, Number)]
    if (
        rest
        and not pieces[at].digits
        and len(rest) == pieces[at].value
        and all(n.digits for n in rest)
    ):
        return True
    if isinstance(after, int):
        beside = isinstance(before, int) and before + 1 == pieces[at].start
        if beside and pieces[at].digits and message.has(before, ONE) and message.has(after, ONE):
            return False
        many = message.has(after, MANY) or message.has(after, TWINS)
        many = many or (not at and pieces[at].value > 1 and after == pieces[at].end)
        single = pieces[at].value == 1 and not beside and after == pieces[at].end
        return many or single or (beside and message.has(before, ALL))
    first = not isinstance(before, int) or before + 1 < pieces[at].start
    of = isinstance(after, Number) and message.has(after.start - 1, OF)
    return of and first and after.start - 1 == pieces[at].end
