"""How old a child is that a number speaks of."""

from __future__ import annotations

from web.content.questions import CHILD_AGES
from web.understand.household.links import word_before
from web.understand.household.soon import is_almost
from web.understand.message import Message
from web.understand.units import is_euro, is_other, is_time, is_years
from web.understand.words.numbers import Number

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


def is_only_of_child(message: Message, number: Number) -> bool:
    """`een dochter in de brugklas, 12 jaar`, `die is nog thuis, 16`: nothing but an age, behind a
    child."""
    clause, years = message.clause(number.start), is_years(message, number)
    only = clause.start == number.start and clause.stop == number.end + years
    told = years or message.near(message.earlier(number.start), "kind_nog")
    return only and told and number.value in CHILD_AGES and _names_child(message, number)


def is_of_child(message: Message, number: Number) -> bool:
    """`mijn zoon zit op school, hij is 9`."""
    who = word_before(message, number.start)
    if who is None or not (message.has(who, "kind_die") or message.has(who + 1, "kind_die")):
        return False
    return _names_child(message, number)


def _names_child(message: Message, number: Number) -> bool:
    """Is a child the last who was named before it?"""
    earlier = reversed(message.earlier(number.start))
    named = (at for at in earlier if any(message.has(at, one) for one in (*CHILD, *OTHERS)))
    last = next(named, -1)
    return any(message.has(last, one) for one in CHILD)
