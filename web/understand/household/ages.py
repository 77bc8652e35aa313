"""Ages of the person and the partner: `ik ben 29`, `mijn man 50 jaar`, `mevrouw, 74`."""

from __future__ import annotations

from collections.abc import Iterator

from web.understand.cues import MOST_NUMBERS, before
from web.understand.household.bare import is_bare
from web.understand.household.links import LINKS, is_age, is_aside, is_client, word_before
from web.understand.household.soon import is_almost, is_becoming, is_coming
from web.understand.message import Message, Slot
from web.understand.units import is_years
from web.understand.words.number_words import HUNDRED, TEN, TWENTY
from web.understand.words.numbers import Number
from web.understand.words.people import CHILD, OTHER, PARTNER, SELF

AGES = {SELF: "leeftijd", PARTNER: "leeftijd_partner"}
BOTH = "allebei"
LEAST = 12
"""Somebody younger does not fill this in; `2 jaar` is how long."""
SURE, LOOSE = 2, 0
OWNER = "wie het laatst genoemd is"
WHO = {
    "leeftijd_wij": BOTH,
    "mensen_partner": PARTNER,
    "mensen_ander": OTHER,
    "mensen_kind": CHILD,
    "mensen_hij_zij": OWNER,
    "mensen_zelf": OWNER,
    "leeftijd_woord": OWNER,
    "leeftijd_rol": SELF,
}
"""Lists of words in front of an age, and whose it is then."""


def slots(message: Message) -> Iterator[Slot]:
    """Ages that say whose they are, or that answer the open question."""
    told = [(n, who) for n in message.free_numbers[:MOST_NUMBERS] if (who := _whose(message, n))]
    for number, who in told:
        message.take(number)
        if who == BOTH:
            yield from _both(message, number, told)
        elif who in AGES:
            yield _slot(message, number, AGES[who])
        if who == PARTNER and message.near(message.sentence(number.start), "huis_echt"):
            yield Slot("huishouden", "samen", weight=LOOSE)


def _slot(message: Message, number: Number, fact: str) -> Slot:
    value = int(number.value)
    if _is_about(message, number):
        return Slot(fact, [value, value + int(TEN) - 1], weight=SURE)
    if is_almost(message, number):
        return Slot(fact, value - 1, weight=SURE)
    soon = is_coming(message, number)
    return Slot(fact, None if soon else value, soon, SURE)


def _both(message: Message, number: Number, told: list) -> Iterator[Slot]:
    """`wij zijn 68 en 70`: whose is which? `allebei 70` says it."""
    sure = len([who for _, who in told if who == BOTH]) == 1
    sure = sure and before(message, number.start, "leeftijd_beide", 1)
    for fact in AGES.values():
        yield Slot(fact, int(number.value) if sure else None, not sure)


def _is_about(message: Message, number: Number) -> bool:
    """`in de vijftig`."""
    tens = number.value >= TWENTY and number.value % TEN == 0
    return tens and before(message, number.start, "leeftijd_rond", 0)


def _whose(message: Message, number: Number) -> str | None:
    very_old = number.value >= HUNDRED and not is_years(message, number)
    if number.value < LEAST or very_old or not is_age(message, number):
        return None
    linked = word_before(message, number.start)
    more = message.has(number.end, "leeftijd_niet") and not _is_last(message, number)
    client = linked is not None and is_client(message, linked)  # `man 52 van Somalia`
    if (more and not client) or _is_how_long(message, number) or _is_denied(message, number):
        return None
    who = _are(message, number) or _named(message, number, linked)
    who = who or _is(message, number) or _alone(message, number)
    who = who or (SELF if is_becoming(message, number) or is_bare(message, number) else None)
    if who is None and message.question in AGES.values():
        bare = not is_years(message, number) or _is_only(message, number)
        who = message.owners[number.start] if bare else None
    if who == SELF and message.question == AGES[PARTNER] and not _says_i(message, number):
        return PARTNER
    return who


def _is_last(message: Message, number: Number) -> bool:
    """Does the clause end behind it, or the next age follow: `ik 51 vrouw 48`?"""
    next_one = number.end + 1 in message.heard.number_ends
    ends = number.end - 1 == message.clause(number.end - 1)[-1]
    people = ("mensen_partner", "mensen_kind")
    return ends or (next_one and any(message.has(number.end, name) for name in people))


def _says_i(message: Message, number: Number) -> bool:
    return message.near(message.earlier(number.start), "geld_ik")


def _is_how_long(message: Message, number: Number) -> bool:
    """`al 40 jaar getrouwd`, `12 jaar ouder`."""
    after = number.end + 1
    if is_years(message, number) and message.has(after, "leeftijd_dan"):
        return True
    goes_on = after in message.clause(number.start) and not message.has(after, "leeftijd_oud")
    return is_years(message, number) and goes_on and message.has(number.start - 1, "leeftijd_lang")


def _is_denied(message: Message, number: Number) -> bool:
    """The 45 of `niet 45 maar 54`."""
    later = [n.start for n in message.heard.numbers if n.start > number.start]
    denied = message.has(number.start - 1, "geld_ontkend")
    return denied and any(message.heard.together(number.start, at) for at in later)


def _are(message: Message, number: Number) -> str | None:
    """`mijn vriend en ik zijn allebei 26`; and the first of `hij 45, ik 41`."""
    sentence = message.sentence(number.start)
    partner = message.near(sentence, "mensen_partner") or message.near(sentence, "leeftijd_wij")
    if partner and before(message, number.start, "leeftijd_beide", 1):
        return BOTH
    them = message.has(number.start - 1, "mensen_hij_zij")
    them = them and message.owners[number.start - 1] == SELF
    ages = [n for n in message.heard.numbers if n is not number and is_age(message, n)]
    return PARTNER if them and any(message.has(n.start - 1, "geld_ik") for n in ages) else None


def _named(message: Message, number: Number, at: int | None) -> str | None:
    """Whom the word in front names."""
    apart = at is not None and at not in message.clause(number.start)
    if at is None or (apart and is_aside(message, at)):
        return None
    if is_client(message, at):
        return SELF
    who = next((who for name, who in WHO.items() if message.has(at, name)), None)
    return message.owners[at] if who == OWNER else who


def _is(message: Message, number: Number) -> str | None:
    """`in huis, bin 23`, `woont alleen en is 78 jaar`."""
    if message.has(number.start - 1, "leeftijd_ben"):
        return SELF
    after = number.end + is_years(message, number)
    ben_ik = message.has(after, "leeftijd_ben") and message.has(after + 1, "geld_ik")
    if ben_ik and message.heard.pauses(after + 2):  # `36 jaar ben ik`
        return SELF
    became = message.has(after, "leeftijd_geworden")
    if became and message.near(message.clause(number.start), "leeftijd_ben"):
        return SELF
    last = number.end == message.clause(number.start)[-1]
    is_so = message.has(number.start - 1, "leeftijd_is") and is_years(message, number)
    is_so = is_so or (message.has(number.start - 1, "geld_nu") and last)  # `en nu 39 jaar`
    return message.owners[number.start] if is_so else None


def _alone(message: Message, number: Number) -> str | None:
    """`28 jaar` between two commas, `54 jaar oud`, `een 45-jarige man`."""
    if not is_years(message, number):
        return None
    after = number.end + 1
    if message.has(number.end, "eenheid_jarig"):
        return SELF if message.has(after, "leeftijd_mens") else None
    old = message.has(after, "leeftijd_oud")
    return message.owners[number.start] if old or _is_only(message, number) else None


def _is_only(message: Message, number: Number) -> bool:
    """Nothing but an age in this clause."""
    clause = message.clause(number.start)
    others = [at for at in clause if not number.start <= at <= number.end]
    return all(message.has(at, LINKS) and not message.has(at, "leeftijd_duur") for at in others)
