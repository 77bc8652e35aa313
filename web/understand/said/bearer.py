"""Whose income a phrase is: who was named last, unless the words say it another way.

`het loon van mijn man`, `we werken allebei`, `mijn man en ik hebben bijstand`.
"""

from __future__ import annotations

from collections.abc import Sequence

from web.understand.cues import spots
from web.understand.message import Message
from web.understand.words.found import Found
from web.understand.words.people import CHILD, LISTS, MINE, NOT_WHO, OTHER, PARTNER, SELF

OVER = {"cliënt": SELF, "partner": PARTNER}
EACH, JOINT, OF = "mensen_allebei", "mensen_en_ik", "mensen_van"
THIRD = "mensen_derden"
"""`mijn ex`, `de huisbaas`: people whose money is not ours, though it is them who threaten."""
SINGLE = ("mensen_enkel", LISTS[PARTNER], LISTS[CHILD], LISTS[OTHER])
ONESELF = (LISTS[SELF], "mensen_enkel")
FACTS = "feiten_inkomen"
"""Facts that people share or tell of each other."""
INCOME, MY = "inkomen_naam", "mensen_mijn"
GIVEN = "alimentatie"
"""Money that comes from somebody else."""


def bearers(message: Message, one: Found, fact: str) -> Sequence[str]:
    """Of whom this is: one, or both the person and the partner."""
    told = OVER.get(one.entry.over)
    last = one.places[-1]
    if f"{fact}_partner" in one.gives and message.owners[last] == PARTNER:
        return (SELF,)  # `hij 72, zij 69, beiden aow`
    if told or fact not in message.lexicon.words(FACTS) or GIVEN in one.gives[fact]:
        return (told or message.owners[last],)
    if _is_of_both(message, one):
        return (SELF, PARTNER)
    return (_named_apart(message, one) or message.owners[last],)


def _named(message: Message, at: int) -> str | None:
    """Who stands here behind `van`: `(het loon) van mijn man`."""
    if at >= len(message.owners) or not message.heard.together(at - 1, at):
        return None
    if not message.has(at, OF):
        return None
    at += 1
    while message.has(at, MINE):
        at += 1
    others = (PARTNER, CHILD, OTHER)
    return next((who for who in others if message.has(at, LISTS[who])), None)


def _named_apart(message: Message, one: Found) -> str | None:
    """`het loon van mijn man`, `mijn ex zit in ...`."""
    last = one.places[-1]
    if message.has(last, INCOME) and _named(message, last + 1):
        return _named(message, last + 1)
    if message.has(one.places[0] - 1, MY):
        return None
    clause, before = message.clause(last), range(message.sentence(last).start, last + 1)
    if not any(message.near(before, name) for name in (THIRD, INCOME, *ONESELF)):
        return None
    for at in reversed(before):
        if at in clause and message.has(at, THIRD) and not _is_aside(message, at):
            return OTHER
        if message.has(at, INCOME) and _named(message, at + 1):
            return _named(message, at + 1)
        if any(message.has(at, name) for name in ONESELF):
            return None
    return None


def _is_aside(message: Message, at: int) -> bool:
    """`met mijn ex`, or `mijn ex` behind everything."""
    before = at - 2 if message.has(at - 1, MINE) else at - 1
    return message.near((before, at - 2), NOT_WHO)  # `bij oudere mensen`


def _is_of_both(message: Message, one: Found) -> bool:
    clause = message.clause(one.places[-1])
    if any(message.near(clause, LISTS[who]) for who in (CHILD, OTHER)):
        return False
    return _are_joint(message, one, clause) or _are_each(message, one, clause)


def _are_joint(message: Message, one: Found, clause: range) -> bool:
    """`mijn man en ik hebben`."""
    last = one.places[-1]
    ends = [end for at, end in spots(message, JOINT, last) if at in clause and end <= last]
    return any(not _is_single(message, range(end, last)) for end in ends)


def _are_each(message: Message, one: Found, clause: range) -> bool:
    """`we hebben allebei`."""
    if not any(message.near(clause, name) for name in (LISTS[PARTNER], "geld_wij", "mensen_stel")):
        return False
    first, last = one.places[0], one.places[-1]
    each = [at for at in clause if message.has(at, EACH)]
    return any(not _is_single(message, range(min(at, last), max(at, first))) for at in each)


def _is_single(message: Message, places: range) -> bool:
    """Is one person named here?"""
    return any(message.near(places, name) for name in SINGLE)
