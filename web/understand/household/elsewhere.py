"""Children who do not live here: `mijn zoon van 12 woont bij zijn vader`."""

from __future__ import annotations

from collections.abc import Sequence

from web.understand.cues import spots
from web.understand.household.pieces import ALL, MANY, RANK
from web.understand.household.row import Row
from web.understand.message import Message

AWAY, DEAD, HOME = "kind_elders", "kind_dood", "kind_thuis"
OLDEST, SEEN, PUT_OUT = "kind_oudste", "kind_zie", "kind_gezet"
PEOPLE = ("mensen_partner", "mensen_ander", "mensen_zelf")


def is_elsewhere(message: Message, row: Row, rows: Sequence[Row]) -> bool:
    """Do all children of this row live somewhere else?"""
    away = _is_away(message, row, rows)
    if away and len(row.ages) > 1 and message.has(row.places[-1], RANK):
        _leave(message, row)
        return False
    return away


def all_left(message: Message, rows: Sequence[Row]) -> bool:
    """`onze kinderen van 19 en 22 zijn de deur uit`: no child is left."""
    words = [at for row in rows for at in row.places]
    many = message.near(words, MANY) or message.near(words, ALL)
    return many and all(_is_away(message, row, rows) for row in rows)


def _leave(message: Message, row: Row) -> None:
    """`2, 5 en 8, waarvan de oudste bij zijn vader woont`."""
    one = max(row.ages) if message.has(row.places[-1], OLDEST) else min(row.ages)
    row.ages.remove(one)
    row.told = None if row.told is None else row.told - 1


def _is_away(message: Message, row: Row, rows: Sequence[Row]) -> bool:
    sentence = message.sentence(row.places[0])
    if any(at in sentence for at, _ in spots(message, SEEN)):
        return True
    dead = [at for at, _ in spots(message, DEAD) if at > row.places[-1]]
    if any(_is_of(message, at, row, rows) for at in dead):
        return True
    away = [] if message.near(sentence, PUT_OUT) else [at for at, _ in spots(message, AWAY)]
    visit = any(at in sentence for at, _ in spots(message, "kind_bezoek"))
    shared = message.near(sentence, "kind_deels") and not visit
    return not shared and any(_is_of(message, at, row, rows) for at in away)


def _is_of(message: Message, at: int, row: Row, rows: Sequence[Row]) -> bool:
    """Is this said of the children of this row: those who were named last before it?"""
    sentence = message.sentence(at)
    beside = [one for one in rows if one.places[0] in sentence]
    before = [one for one in beside if one.places[0] < at]
    if row is not (before[-1] if before else next(iter(beside), None)):
        return False
    begin = row.places[-1] + 1 if before else message.clause(at).start
    if message.has(begin, "bewoner_en") and message.has(begin + 1, "bewoner_wonen"):
        return not message.near(message.earlier(row.places[0]), "mensen_client")
    if any(message.near(range(begin, at), name) for name in PEOPLE):
        return False
    return not any(begin <= home < at for home, _ in spots(message, HOME))
