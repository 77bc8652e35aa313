"""One fact of a code: not said, not known, or its value. Pure."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from web.answers import DONT_KNOW, RATHER_NOT
from web.content.code_book import WEIGHT, Entry
from web.content.questions import CHILD_AGES, CLASSES
from web.conversation import NONE
from web.handover.numbers import EURO, put_band, take_band
from web.handover.packing import Packer, Unpacker
from web.numbers import plain

UNSAID, UNKNOWN, KNOWN = range(3)
KNOWS = 7
"""Of 8 people who answer, how many know."""
TICKED = (4, 1)
CHILDREN = (8, 6, 6, 3, 2, 1)
MANY = len(CHILDREN) - 1


def put(packer: Packer, entry: Entry, value: object, before: bool) -> bool:
    """One fact; was it said? `value`: as in answers, None when nobody said it. `before`: was the
    fact before this one said? A value the book does not know is left out: it is asked again."""
    state = UNSAID if value is None or not _is_known(entry, value) else KNOWN
    state = UNKNOWN if value in (DONT_KNOW, RATHER_NOT) else state
    packer.put(state, _states(entry, before))
    if state == KNOWN:
        value = [NONE] if entry.kind == "lijst" and not _ticked(entry, value) else value
        usual = entry.usual.index(value) if value in entry.usual else len(entry.usual)
        packer.put(usual, _usual(entry))
        if usual == len(entry.usual):
            PUT[entry.kind](packer, entry, value)
    return state != UNSAID


def take(unpacker: Unpacker, entry: Entry, before: bool) -> object:
    """The value, DONT_KNOW, or None."""
    state = unpacker.take(_states(entry, before))
    if state != KNOWN:
        return DONT_KNOW if state == UNKNOWN else None
    usual = unpacker.take(_usual(entry))
    if usual < len(entry.usual):
        return entry.usual[usual]
    return TAKE[entry.kind](unpacker, entry)


def _usual(entry: Entry) -> tuple[int, ...]:
    """Three of four people give one of the usual answers."""
    return (*(3,) * len(entry.usual), max(1, len(entry.usual)))


def _ticked(entry: Entry, value: object) -> list[str]:
    return [item for item in entry.items if item in value]


def _states(entry: Entry, before: bool) -> tuple[int, int, int]:
    said = entry.said[0 if before else 1]
    return (WEIGHT - said) * (KNOWS + 1), said, said * KNOWS


def _is_known(entry: Entry, value: object) -> bool:
    if entry.kind == "leeftijden":
        return all(tuple(age) in CLASSES for age in value if isinstance(age, (list, tuple)))
    if entry.kind != "keuze":
        return True
    return set(value if isinstance(value, (list, tuple)) else [value]) <= set(entry.values)


def _put_choice(packer: Packer, entry: Entry, value: object) -> None:
    """One value, or the few that another question left over."""
    even = (1,) * (len(entry.values) + 1)
    if not isinstance(value, (list, tuple)):
        packer.put(entry.values.index(value), even)
        return
    packer.put(len(entry.values), even)
    for name in entry.values:
        packer.put(name in value, (1, 1))


def _take_choice(unpacker: Unpacker, entry: Entry) -> object:
    chosen = unpacker.take((1,) * (len(entry.values) + 1))
    if chosen < len(entry.values):
        return entry.values[chosen]
    return [name for name in entry.values if unpacker.take((1, 1))]


def _put_list(packer: Packer, entry: Entry, value: list[str]) -> None:
    for item in entry.items:
        packer.put(item in value, TICKED)


def _take_list(unpacker: Unpacker, entry: Entry) -> list[str]:
    return [item for item in entry.items if unpacker.take(TICKED)] or [NONE]


def _put_number(packer: Packer, entry: Entry, value: object) -> None:
    low, high = value if isinstance(value, (list, tuple)) else (value, value)
    cents = _cents(low, ROUND_FLOOR), None if high is None else _cents(high, ROUND_CEILING)
    put_band(packer, cents, entry.lowest * EURO, entry.highest * EURO)


def _take_number(unpacker: Unpacker, entry: Entry) -> object:
    low, high = take_band(unpacker, entry.lowest * EURO, entry.highest * EURO)
    if low == high:
        return _euros(low)
    return [_euros(low), None if high is None else _euros(high)]


def _cents(amount: float | Decimal, rounding: str) -> int:
    return int((Decimal(str(amount)) * EURO).to_integral_value(rounding))


def _euros(cents: int) -> int | float:
    return plain(Decimal(cents) / EURO)


def _put_ages(packer: Packer, entry: Entry, value: list) -> None:
    """How many children, then the class or the age of each."""
    packer.put(min(len(value), MANY), CHILDREN)
    if len(value) >= MANY:
        packer.put(len(value) - MANY, (1,) * DIGITS_OF_MANY)
    for age in value:
        span = tuple(age) if isinstance(age, (list, tuple)) else None
        packer.put(CLASSES.index(span) if span else len(CLASSES), (*(4,) * len(CLASSES), 1))
        if span is None:
            packer.put(age, (1,) * len(CHILD_AGES))


DIGITS_OF_MANY = 16


def _take_ages(unpacker: Unpacker, entry: Entry) -> list:
    count = unpacker.take(CHILDREN)
    if count == MANY:
        count += unpacker.take((1,) * DIGITS_OF_MANY)
    return [_take_age(unpacker) for _ in range(count)]


def _take_age(unpacker: Unpacker) -> object:
    found = unpacker.take((*(4,) * len(CLASSES), 1))
    return list(CLASSES[found]) if found < len(CLASSES) else unpacker.take((1,) * len(CHILD_AGES))


PUT = {"keuze": _put_choice, "lijst": _put_list, "getal": _put_number, "bedrag": _put_number,
       "leeftijden": _put_ages}  # fmt: skip
TAKE = {"keuze": _take_choice, "lijst": _take_list, "getal": _take_number,
        "bedrag": _take_number, "leeftijden": _take_ages}  # fmt: skip
