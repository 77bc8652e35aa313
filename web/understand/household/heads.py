"""Which numbers say how many children there are: `twee kinderen`, `ik heb er vijf`."""

from __future__ import annotations

from collections.abc import Sequence

from web.understand.cues import MOST_NUMBERS
from web.understand.household.pieces import ALL, MANY, OF, ONE, TWINS, Piece
from web.understand.household.young import is_parent_of
from web.understand.message import Message
from web.understand.units import is_years
from web.understand.words.numbers import Number

HOME, OF_THEM = "kind_nog", "kind_er"


def is_count(message: Message, pieces: Sequence[Piece], at: int) -> bool:
    """`twee kinderen`, `kind drie, jongen 9`, `er twee van 9 en 13`."""
    told = message.has(pieces[at].start, "kind_eentje") or is_parent_of(message, pieces[at])
    if told or _is_of_them(message, pieces[at]):
        return True
    if is_years(message, pieces[at]):
        return False
    before = pieces[at - 1] if at else None
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    rest = [piece for piece in pieces[at + 1 : at + MOST_NUMBERS] if isinstance(piece, Number)]
    word = bool(rest) and not pieces[at].digits and all(one.digits for one in rest)
    if word and len(rest) == pieces[at].value:
        return True
    if isinstance(after, int):
        if message.has(pieces[at].start - 1, OF) and after != pieces[at].end:
            return False  # `een van 15 en een tweeling`
        beside = isinstance(before, int) and before + 1 == pieces[at].start
        if beside and pieces[at].digits and message.has(before, ONE) and message.has(after, ONE):
            return False
        many = message.has(after, MANY) or message.has(after, TWINS)
        many = many or (not at and pieces[at].value > 1 and after == pieces[at].end)
        single = pieces[at].value == 1 and not beside and after == pieces[at].end
        return many or single or (beside and message.has(before, ALL))
    first = not isinstance(before, int) or before + 1 < pieces[at].start
    first = first or message.heard.pauses(pieces[at].start)
    of = isinstance(after, Number) and message.has(after.start - 1, OF)
    return of and first and after.start - 1 == pieces[at].end


def _is_of_them(message: Message, number: Number) -> bool:
    """`ik heb er vijf`, `twee ervan`; not `de oudste is er 10`."""
    at = number.start - 1
    aged = is_years(message, number) or message.has(at - 1, "leeftijd_is")
    return (message.has(at, OF_THEM) and not aged) or message.has(number.end, OF_THEM)


def are_left(message: Message, number: Number) -> bool:
    """`drie kinderen waarvan twee thuis`: the others live elsewhere."""
    return message.near((number.end, number.end + 1), HOME)
