"""How old a child is that a number speaks of."""

from __future__ import annotations

from web.understand.links import word_before
from web.understand.message import Message
from web.understand.numbers import Number
from web.understand.soon import is_almost
from web.understand.units import is_euro, is_other, is_time

MONTHS = 12
LATER = "leeftijd_over"
PARENT = "kind_ouder"
CHILD = ("kind_een", "kind_rang")
OTHERS = ("mensen_partner", "mensen_ander", "mensen_zelf")


def age_of(message: Message, number: Number) -> int | None:
    """In whole years; of weeks and months only what is a whole year. None: no age."""
    if is_euro(message, number) or is_other(message, number):
        return None
    if not is_time(message, number):
        oldest = message.pack.facts["leeftijd"].highest
        if number.value > oldest:
            return None
        return max(0, int(number.value) - is_almost(message, number))
    if message.has(number.end, "eenheid_uur") or message.has(number.start - 1, LATER):
        return None
    return int(number.value) // MONTHS if message.has(number.end, "eenheid_maand") else 0


def is_parent_of(message: Message, number: Number) -> bool:
    """`moeder van drie`."""
    of = message.has(number.start - 1, "kind_van")
    return of and number.value < MONTHS and message.has(number.start - 2, PARENT)


def is_of_child(message: Message, number: Number) -> bool:
    """`mijn zoon zit op school, hij is 9`."""
    who = word_before(message, number.start)
    if who is None or not (message.has(who, "kind_die") or message.has(who + 1, "kind_die")):
        return False
    earlier = [at for at in message.sentence(who) if at < number.start]
    named = [at for at in earlier if any(message.has(at, one) for one in (*CHILD, *OTHERS))]
    return bool(named) and any(message.has(named[-1], one) for one in CHILD)
