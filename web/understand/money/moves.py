"""Amounts that change: `van 610 naar 645`. Which of the two counts depends on when."""

from __future__ import annotations

from web.understand.cues import before, behind, spots
from web.understand.message import Message
from web.understand.money.amounts import Amount

FROM, TO = "geld_van", "geld_naar"
SOON = "geld_komend"
COMING, PAST = "geld_straks", "geld_al"


def is_old(message: Message, amount: Amount) -> bool:
    """The 610 of `van 610 naar 645`."""
    return before(message, amount.start, FROM, 1) and behind(message, amount.end, TO, 1)


def is_new(message: Message, amount: Amount) -> bool:
    """The 645 of `van 610 naar 645`."""
    earlier = [n for n in message.heard.numbers if n.end <= amount.start]
    old = earlier and message.has(earlier[-1].start - 1, FROM)
    return bool(old) and before(message, amount.start, TO, 1)


def is_more(message: Message, amount: Amount) -> bool:
    """`wil 50 euro meer`; but not `meer niet`."""
    at = amount.end + message.has(amount.end, "eenheid_euro")
    more = message.has(at, "geld_meer") and at in message.clause(amount.start)
    return more and at == message.clause(at)[-1]


def is_later(message: Message, amount: Amount) -> bool:
    """`vanaf juli wordt de huur 680`, `volgende maand krijg ik 1400`."""
    start = message.clause(amount.start).start
    will = message.near(range(start, amount.start), "geld_wordt")
    will = will or behind(message, amount.end, "geld_wordt", 1)
    will = will or any(start <= at < amount.start for at, _ in spots(message, SOON, amount.start))
    return will and is_coming(message, amount)


def is_done(message: Message, amount: Amount) -> bool:
    """`de huur ging van 610 naar 645`."""
    return message.near(message.sentence(amount.start), PAST)


def is_coming(message: Message, amount: Amount) -> bool:
    """Has the change still to come: `gaat van 610 naar 645`?"""
    sentence = message.sentence(amount.start)
    return message.near(sentence, COMING) and not is_done(message, amount)
