"""Ages that are still to come: `ik word volgende maand 18`, `hij is bijna 5`."""

from __future__ import annotations

from web.understand.cues import before
from web.understand.message import Message
from web.understand.numbers import Number

COMING, ALMOST, WHEN = "leeftijd_straks", "leeftijd_bijna", "leeftijd_wanneer"
FAR = 6
YEARS = "eenheid_jaar"


def is_almost(message: Message, number: Number) -> bool:
    """Within a year they are this old, so now they are one year younger."""
    if before(message, number.start, ALMOST, 1):
        return True
    told = [at for at in message.sentence(number.start) if not number.start <= at <= number.end]
    in_years = message.near((at for at in told if at < number.start), YEARS)
    return is_coming(message, number) and message.near(told, WHEN) and not in_years


def is_coming(message: Message, number: Number) -> bool:
    """Somebody becomes this old, who knows when."""
    return before(message, number.start, COMING, FAR)


def is_becoming(message: Message, number: Number) -> bool:
    """`word volgende maand 18`: who says `word` says it of himself."""
    places = [at for at in message.sentence(number.start) if at < number.start][-FAR:]
    return message.near(places, "leeftijd_ik_word") and is_almost(message, number)
