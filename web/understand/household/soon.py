"""Ages that are still to come: `ik word volgende maand 18`, `hij is bijna 5`."""

from __future__ import annotations

from web.understand.cues import before, behind
from web.understand.message import Message
from web.understand.words.numbers import Number

COMING, ALMOST, WHEN = "leeftijd_straks", "leeftijd_bijna", "leeftijd_wanneer"
I_BECOME, NOT_YET = "leeftijd_word_ik", "leeftijd_nog"
FAR = 6
YEARS = "eenheid_jaar"


def is_almost(message: Message, number: Number) -> bool:
    """Within a year they are this old, so now they are one year younger."""
    if before(message, number.start, ALMOST, 1):
        return True
    if not is_coming(message, number):
        return False
    earlier = message.earlier(number.start)
    later = range(number.end + 1, message.sentence(number.start).stop)
    told = message.near(earlier, WHEN) or message.near(later, WHEN)
    return told and not message.near(earlier, YEARS)


def is_coming(message: Message, number: Number) -> bool:
    """Somebody becomes this old, who knows when."""
    told = before(message, number.start, COMING, FAR) or before(message, number.start, NOT_YET, 1)
    return told or behind(message, number.end, I_BECOME, 1)


def is_becoming(message: Message, number: Number) -> bool:
    """`word volgende maand 18`: who says `word` says it of himself."""
    places = message.earlier(number.start)[-FAR:]
    return message.near(places, "leeftijd_ik_word") and is_almost(message, number)
