"""Children in a message, with their ages: `jongens van 13 en 16`, `een baby en een peuter van 2`.

Words that belong together make a row; in a row each number is an age, or how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from web.content.questions import CHILD_AGES
from web.understand.household.heads import are_left, is_count
from web.understand.household.pieces import (
    ALL,
    BABY,
    MANY,
    OF,
    ONE,
    QUESTION,
    RANK,
    TWINS,
    Piece,
    is_apart,
    is_theirs,
    together,
)
from web.understand.household.row import Row
from web.understand.household.young import age_of
from web.understand.message import Message
from web.understand.words.numbers import Number


def _names_no_more(row: Row, than: Row) -> bool:
    """Than somebody said there are."""
    return not row.heads or (than.told is not None and row.heads <= than.told)


def rows(message: Message) -> list[Row]:
    """All children that are named or counted, in the order of the message. `ik zit met twee
    kinderen alleen, 5 en 8` is one row."""
    found: list[Row] = []
    for row in _rows(message):
        last = found[-1] if found else None
        many = last and (last.told or last.heads)
        if many and many == len(row.ages) and not last.ages and _names_no_more(row, last):
            last.ages, last.numbers = row.ages, [*last.numbers, *row.numbers]
        elif last and last.told and row.told and _is_part(last, row):
            row.numbers = [*last.numbers, *row.numbers]
            found[-1] = row
        else:
            found.append(row)
    return found


def _rows(message: Message) -> Iterator[Row]:
    for pieces, places in together(message):
        named = any(isinstance(piece, int) or is_theirs(message, piece) for piece in pieces)
        row = Row(places, named=named or _is_list(message, pieces))
        for at, piece in enumerate(pieces):
            if isinstance(piece, Number):
                _number(message, row, pieces, at)
            else:
                _word(message, row, pieces, at)
        _repeat(row)
        counted = row.told is not None and row.ages
        if row.named or counted or message.question == QUESTION:
            yield row


def _is_list(message: Message, pieces: Sequence[Piece]) -> bool:
    """`de kinderen zijn bij mij, 8 en 11`: two or more ages by themselves behind the children."""
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1 or isinstance(first, int) or isinstance(last, int):
        return False
    return is_apart(message, first) and all(piece.value in CHILD_AGES for piece in pieces)


def _is_part(whole: Row, row: Row) -> bool:
    """`ik heb er vijf, er wonen er nog twee thuis van 14 en 17`."""
    return not whole.ages and row.complete and row.told < whole.told


def _is_one_of(message: Message, number: Number) -> bool:
    """`twee jongens, eentje van 7 en 1 van 9`: one of those who were counted."""
    return number.value == 1 and message.has(number.end, OF)


def _word(message: Message, row: Row, pieces: Sequence[Piece], at: int) -> None:
    place = pieces[at]
    if _is_counted(message, row, pieces, at):
        return
    aged = at + 1 < len(pieces) and isinstance(pieces[at + 1], Number)
    if message.has(place, TWINS):
        row.heads += 2
    elif message.has(place, BABY):
        row.heads += 1
        row.ages += [] if aged else [0]
    elif (message.has(place, ONE) or message.has(place, RANK)) and not message.has(place, MANY):
        row.heads += not (aged and message.has(place, ALL))
        counted = at and isinstance(pieces[at - 1], Number) and pieces[at - 1].end == place
        row.groups += [] if counted or message.has(place, RANK) else [[1]]


def _number(message: Message, row: Row, pieces: Sequence[Piece], at: int) -> None:
    number = pieces[at]
    row.numbers.append(number)
    row.vague = row.vague or message.has(number.end, "kind_tot")
    counts = is_count(message, pieces, at)
    if (row.told is not None or row.heads) and _is_one_of(message, number):
        row.heads, counts = row.heads + 1, True
    elif counts:
        _count(message, row, pieces, at)
    if counts:
        row.groups.append([int(number.value)])
        return
    age = age_of(message, number)
    if row.groups:
        row.groups[-1].append(age)
    before = pieces[at - 1] if at else None
    twins = isinstance(before, int) and message.has(before, TWINS)
    row.ages += [age, age] if twins else [age]


def _count(message: Message, row: Row, pieces: Sequence[Piece], at: int) -> None:
    """`drie kinderen, twee meisjes van 4 en 6`: those two are among the three."""
    number = pieces[at]
    part = row.whole and row.told is not None and number.value <= row.told
    if row.told is None or (part and are_left(message, number)):
        row.told = int(number.value)
    elif not part:
        row.told += int(number.value)
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    row.whole = row.whole or (isinstance(after, int) and message.has(after, ALL))


def _repeat(row: Row) -> None:
    """`2 van 14 en 1 van 12`: three ages. Who is counted without an age, is told again later."""
    groups = [(many, ages) for many, *ages in row.groups if ages]
    if len(groups) > 1 and all(len(ages) in (1, many) for many, ages in groups):
        row.ages = [age for many, ages in groups for age in ages * (many // len(ages))]
        row.told = len(row.ages) if row.told is None or not row.whole else row.told


def _is_counted(message: Message, row: Row, pieces: Sequence[Piece], at: int) -> bool:
    """`3 kind`, which is nobody in particular."""
    number = pieces[at - 1] if at else None
    many = isinstance(number, Number) and row.told == number.value and row.told > 1
    return many and number.end == pieces[at] and message.has(pieces[at], ALL)
