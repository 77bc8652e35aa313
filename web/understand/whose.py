"""Whose money or age it is: of the person, the partner, both together, or somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from web.understand.message import Message
from web.understand.people import CHILD, PARTNER, SELF

TOGETHER = "samen"
NEAR = 4


def owner_of(message: Message, start: int, end: int) -> str:
    """Whose number this is, by who was named last before it, or straight behind it."""
    behind = _behind(message, end)
    if any(_is_partner(message, at) for at in behind):
        return PARTNER
    if message.near(range(max(0, start - 2), start), "geld_zelf"):
        return SELF
    owner = _owner(message, start)
    subjects = [at for at in message.sentence(start) if at < start and _is_subject(message, at)]
    if owner == SELF and _is_partners(message, start, subjects):
        return PARTNER
    around = [*behind, *range(max(0, start - NEAR), start)]
    joint = subjects[-1:] and message.has(subjects[-1], "geld_wij")
    joint = joint or any(_is_together(message, at) for at in around)
    if owner in (SELF, PARTNER) and joint and not _are_sources(message, start):
        return TOGETHER
    return owner


def _owner(message: Message, start: int) -> str:
    """`4 kinderen (3 en 5), loon 2300`: that is not the pay of the children."""
    begins = message.clause(start)[0]
    loose = message.has(begins, "inkomen_bron") or message.has(begins, "huur_geld")
    return SELF if message.owners[start] == CHILD and loose else message.owners[start]


def _are_sources(message: Message, start: int) -> bool:
    """`aow en pensioen samen 1720`: of one person, when nobody else is named."""
    sentence = message.sentence(start)
    words, can_be = message.lexicon.words("inkomen_bron"), message.heard.can_be
    sources = {name for at in sentence for name in can_be[at] & {*words}}
    people = any(message.near(sentence, name) for name in ("geld_wij", "mensen_partner"))
    return len(sources) > 1 and not people


def _behind(message: Message, end: int) -> list[int]:
    """The words behind a number that still belong to it."""
    ends = {number.start for number in message.heard.numbers}
    clause = (at for at in message.clause(end - 1) if at >= end)
    mine = takewhile(lambda at: at not in ends and not message.has(at, "geld_los"), clause)
    return list(mine)[:NEAR]


def _is_partners(message: Message, start: int, subjects: Sequence[int]) -> bool:
    """Under a question about the partner; or `ik 1450 en zij 600`."""
    i_am = any(message.has(at, "geld_ik") for at in subjects)
    them = message.near(range(max(0, start - NEAR), start), "mensen_hij_zij")
    together = message.heard.together
    earlier = [n for n in message.heard.numbers if n.start < start and together(n.start, start)]
    if (message.question or "").endswith("_partner"):
        return them or not i_am
    return them and i_am and bool(earlier)


def _is_subject(message: Message, at: int) -> bool:
    return message.has(at, "geld_ik") or message.has(at, "geld_wij")


def _is_partner(message: Message, at: int) -> bool:
    aside = message.near((at - 1, at - 2), "geld_niet_van")
    return message.has(at, "mensen_partner") and not aside


def _is_together(message: Message, at: int) -> bool:
    return message.has(at, "geld_samen") and not message.has(at - 1, "geld_woont")
