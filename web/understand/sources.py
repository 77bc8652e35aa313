"""Where money comes from: with two sources and one amount, that amount is not all of it."""

from __future__ import annotations

from web.understand.amounts import Amount
from web.understand.cues import spots
from web.understand.message import Message

SOURCES = "inkomen_bron"


def is_one_of_more(message: Message, amount: Amount) -> bool:
    """`aow plus 180 pensioen`, `pensioen is 347 en de aow komt apart`: another source stands on
    the other side of the amount, and nobody says that this is the total."""
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
    return bool(front and back and front.isdisjoint(back)) and not total
