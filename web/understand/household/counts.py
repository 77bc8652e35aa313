"""Numbers that are neither an age nor money: hours of child care, years, how many people."""

from __future__ import annotations

from collections.abc import Iterator

from web.numbers import plain
from web.understand.cues import MOST_NUMBERS, spots
from web.understand.message import Message, Slot
from web.understand.money.amounts import Amount
from web.understand.money.kinds import is_workplace
from web.understand.money.periods import OTHERWISE, per_month, period_of
from web.understand.units import is_euro, is_time, is_years
from web.understand.words.numbers import Number

PEOPLE = ("medebewoners", "medebewoners_18_26")
YEARS, HOURS = "jaren_laag_inkomen", "opvang_uren"
PER = "betaald_per"


def counts(message: Message) -> Iterator[Slot]:
    """What the open question makes of a number, and years and hours that say what they are."""
    alone = len(message.heard.words) == 1  # `een`, which is no article then
    numbers = message.heard.numbers if alone else message.free_numbers
    for number in numbers[:MOST_NUMBERS]:
        if is_euro(message, number):
            continue
        slot = _people(message, number) or _years(message, number) or _hours(message, number)
        if slot:
            message.take(number)
            yield slot


def _people(message: Message, number: Number) -> Slot | None:
    if message.question not in PEOPLE or is_time(message, number) or is_years(message, number):
        return None
    return Slot(message.question, plain(number.value))


def _years(message: Message, number: Number) -> Slot | None:
    """`al 5 jaar een laag inkomen`; bare only when that is the question. Part of a year is none."""
    named = any(s in message.clause(number.start) for s, _ in spots(message, "laag_inkomen"))
    asked = message.question == YEARS
    if not asked and not (named and is_years(message, number)):
        return None
    if is_time(message, number):
        if any(is_years(message, n) for n in message.heard.numbers):
            return None
        return Slot(YEARS, 0) if asked and not message.has(number.end, "eenheid_uur") else None
    return Slot(YEARS, int(number.value))


def _hours(message: Message, number: Number) -> Slot | None:
    """Hours of child care in a month."""
    clause = message.clause(number.start)
    places = [spot for spot in spots(message, "opvang_woord") if spot[0] in clause]
    near = any(not is_workplace(message, spot) for spot in places)
    hours = _is_hours(message, number)
    if not (message.question == HOURS or (near and hours)) or is_years(message, number):
        return None
    end = number.end + 1 if hours else number.end
    amount = Amount(number.value, number.value, number.start, end)
    period = period_of(message, amount, [])
    days = any(is_time(message, n) and not _is_hours(message, n) for n in message.heard.numbers)
    unsure = period == OTHERWISE or days
    if unsure or (period is None and message.question != HOURS):
        return Slot(HOURS, None, True)
    return Slot(HOURS, per_month(amount, period))


def _is_hours(message: Message, number: Number) -> bool:
    return message.has(number.end, "eenheid_uur")
