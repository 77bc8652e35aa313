"""Where money comes from: with two sources and one amount, that amount is not all of it."""

from __future__ import annotations

from web.understand.cues import before, spots
from web.understand.message import Message
from web.understand.money.amounts import Amount

SOURCES = "inkomen_bron"


def is_one_of_more(message: Message, amount: Amount) -> bool:
    """`aow plus 180 pensioen`, `pensioen is 347 en de aow komt apart`, `aow en een pensioentje van
    300`: another source stands on the other side of the amount, or the last one has this amount
    as its own, and nobody says that this is the total."""
    sentence, owner = set(message.sentence(amount.start)), message.owners[amount.start]
    mine = [
        at
        for at, _ in spots(message, SOURCES, amount.start)
        if at in sentence and message.owners[at] == owner
    ]
    words, can_be = message.lexicon.words(SOURCES), message.heard.can_be
    front = {name for at in mine if at < amount.start for name in can_be[at] & {*words}}
    back = {name for at in mine if at >= amount.end for name in can_be[at] & {*words}}
    total = message.near(sentence, "geld_totaal")
    own = len(front) > 1 and before(message, amount.start, "deel_van", 0)
    return (own or bool(front and back and front.isdisjoint(back))) and not total
