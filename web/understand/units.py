"""What a number counts: euros, years, hours, or things that are no answer at all."""

from __future__ import annotations

from web.understand.cues import before
from web.understand.message import Message
from web.understand.words.number_words import HUNDRED
from web.understand.words.numbers import Number

CENTURIES = (19, 20)
LONGEST_COUNT = 31
"""`1300 maand` is money; `3 maand` is time."""


def is_euro(message: Message, number: Number) -> bool:
    """`€ 50`, `50 euro`."""
    name = "eenheid_euro"
    behind = _follows(message, number) and message.has(number.end, name)
    return behind or message.has(number.start - 1, name)


def is_time(message: Message, number: Number) -> bool:
    """`20 uur`, `3 maanden`, `9 dagen`."""
    at = number.end
    if not _follows(message, number):
        return False
    short = number.value <= LONGEST_COUNT and message.has(at, "eenheid_duur")
    return short or message.has(at, "eenheid_uur")


def is_years(message: Message, number: Number) -> bool:
    """`20 jaar`: an age, or how long."""
    return _follows(message, number) and message.has(number.end, "eenheid_jaar")


def is_other(message: Message, number: Number) -> bool:
    """A date, a year, a telephone, a class at school, letters, rooms: nothing we ask."""
    plus = number.value >= HUNDRED and message.has(number.end, "geld_los")  # `620 plus service`
    things = _follows(message, number) and message.has(number.end, "eenheid_ding") and not plus
    them = number.end + 1 in message.heard.number_ends  # `ik 51 man 48`
    things = things and not (them and message.has(number.end, "mensen_partner"))
    return things or before(message, number.start, "nummer_na", 0) or _is_year(message, number)


def _is_year(message: Message, number: Number) -> bool:
    text = message.heard.words[number.start].text
    a_year = number.value // HUNDRED in CENTURIES and (text.isdecimal() or not number.digits)
    if not a_year or before(message, number.start, "jaartal_na", 0):
        return a_year
    follows = any(0 <= n.start - number.end <= 1 for n in message.heard.numbers if not n.article)
    return follows and before(message, number.start, "jaartal_bij", 0)  # `inkomen 2026: 22.975`


def _follows(message: Message, number: Number) -> bool:
    """Is there a word behind it, with no comma in between?"""
    words = message.heard.words
    here = number.end < len(words)
    return here and words[number.end].clause == words[number.end - 1].clause
