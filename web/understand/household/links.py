"""Which word an age belongs to: `zoon van 9`, `mijn man is 50`, `ik 44`."""

from __future__ import annotations

from web.understand.message import Message
from web.understand.units import is_euro, is_other, is_time
from web.understand.words.numbers import Number
from web.understand.words.people import is_first

LINKS = "leeftijd_los"


def word_before(message: Message, at: int, links: str = LINKS) -> int | None:
    """The last word before this one that is no small word of the list, in its sentence."""
    before = at - 1
    while before >= 0 and message.has(before, links):
        before -= 1
    together = before >= 0 and message.heard.together(before, at)
    return before if together else None


def is_somebody(message: Message, at: int) -> bool:
    """Is what stands here said of a grown-up: `ik ben 34`?"""
    before = word_before(message, at)
    names = ["mensen_zelf", "mensen_partner", "mensen_ander"]
    names += [] if message.question == "kinderen" else ["mensen_hij_zij"]
    return before is not None and any(message.has(before, name) for name in names)


def is_client(message: Message, at: int) -> bool:
    """`een man`, `een alleenstaande moeder`: whom a helper sits with, nobody's mother. `Vrouw, 38`
    too, and `ik vrouw 41`."""
    first = at == message.sentence(at)[0] and message.has(at + 1, "leeftijd_met")
    first = first or is_first(message.heard, message.lexicon, at)
    apart = at - 1 in message.heard.number_ends
    first = first or (not apart and message.near((at - 1, at - 2), "geld_ik"))
    return message.has(at, "leeftijd_mens") and (first or message.has(at - 1, "leeftijd_een"))


def is_aside(message: Message, at: int) -> bool:
    """`ik woon bij mijn moeder`: it is not about her."""
    before = at - 2 if message.has(at - 1, "mensen_bezit") else at - 1
    return message.has(before, "bewoner_elders")


def is_age(message: Message, number: Number) -> bool:
    """Whole, and no older than anybody is."""
    whole = number.value == number.value.to_integral_value()
    oldest = message.pack.facts["leeftijd"].highest
    kinds = (is_euro, is_time, is_other)
    return whole and number.value <= oldest and not any(k(message, number) for k in kinds)
