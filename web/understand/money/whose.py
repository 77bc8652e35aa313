"""Whose money or age it is: of the person, the partner, both together, or somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from web.understand.message import Message
from web.understand.words.people import CHILD, OTHER, PARTNER, SELF

TOGETHER = "samen"
NEAR = 4
OF, THEM = "mensen_van", "mensen_hij_zij"
THINGS = ("inkomen_geld", "huur_geld", "spaar_geld")
PEOPLE = {
    PARTNER: ("mensen_partner",),
    CHILD: ("mensen_kind",),
    OTHER: ("mensen_ander", "geld_ex"),
}


def owner_of(message: Message, start: int, end: int) -> str:
    """Whose number this is, by who was named last before it, or straight behind it."""
    behind = _behind(message, end)
    if any(_is_partner(message, at) for at in behind):
        return PARTNER
    if told := _of_whom(message, start) or _earns(message, behind):
        return told
    if message.near(range(max(0, start - 2), start), "geld_zelf"):
        return SELF
    owner = _owner(message, start)
    subjects = [at for at in message.sentence(start) if at < start and _is_subject(message, at)]
    partner = owner == SELF and _is_partners(message, start, subjects)
    around = [*behind, *range(max(0, start - NEAR), start)]
    joint = any(_is_together(message, at) for at in around) or _is_ours(message, start, subjects)
    joint = joint or _is_of_pair(message, start)
    joint = joint and (not partner or asks_partner(message))
    if owner in (SELF, PARTNER) and joint and not _are_sources(message, start):
        return TOGETHER
    return PARTNER if partner else owner


def asks_partner(message: Message) -> bool:
    """Is the open question about the partner?"""
    return (message.question or "").endswith("_partner")


def _of_whom(message: Message, start: int) -> str | None:
    """`het loon van mijn man is 1800`; and `mijn ex krijgt 1800`."""
    for at in reversed(message.earlier(start)):
        if at in message.heard.number_ends or message.has(at, "geld_ik"):
            return None
        of = message.has(at, OF) and any(message.has(at - 1, name) for name in THINGS)
        if of and (who := _person(message, at + 1)):
            return who
        if message.has(at, "geld_ex") and not message.near((at - 1, at - 2), "mensen_niet_na"):
            return OTHER
    return None


def _earns(message: Message, behind: Sequence[int]) -> str | None:
    """`1200 van mijn zoon`, `1200 verdient mijn zus`."""
    for at in behind[:-1]:
        if message.has(at, OF) or message.has(at, "inkomen_werkwoord"):
            return _person(message, at + 1)
    return None


def _person(message: Message, at: int) -> str | None:
    """Who is named here, or behind `mijn`; not who types it."""
    at += message.has(at, "mensen_bezit")
    named = (who for who, lists in PEOPLE.items() if any(message.has(at, n) for n in lists))
    return next(named, None)


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
    people = people or message.near(range(len(can_be)), "geld_paar")
    return len(sources) > 1 and not people


def _behind(message: Message, end: int) -> list[int]:
    """The words behind a number that still belong to it."""
    ends = {number.start for number in message.heard.numbers}
    clause = (at for at in message.clause(end - 1) if at >= end)
    mine = takewhile(lambda at: at not in ends and not _is_next(message, at, ends), clause)
    return list(mine)[:NEAR]


def _is_next(message: Message, at: int, ends: set[int]) -> bool:
    """`en`, and the `samen` of `600 samen 2400`."""
    total = at + 1 in ends and message.has(at, "geld_samen")
    return total or message.has(at, "geld_los")


def _is_ours(message: Message, start: int, subjects: Sequence[int]) -> bool:
    """`we krijgen 2400`; but not `wij 2 kinderen, man 2000`."""
    last = subjects[-1] if subjects else start
    ours = last < start and message.has(last, "geld_wij")
    return ours and not message.near(range(last + 1, start), "mensen_partner")


def _is_of_pair(message: Message, start: int) -> bool:
    """`echtpaar, samen aow en pensioen, 2240`."""
    pair = message.near(range(len(message.heard.words)), "geld_paar")
    return pair and message.near(message.sentence(start), "geld_samen")


def _is_partners(message: Message, start: int, subjects: Sequence[int]) -> bool:
    """Under a question about the partner; or `ik 1450 en zij 600`."""
    i_am = [at for at in subjects if message.has(at, "geld_ik")]
    since = max(0, start - NEAR, *(at + 1 for at in i_am))  # `hij 1900, ik 1100`
    them = message.near(range(since, start), THEM)
    together = message.heard.together
    earlier = [n for n in message.heard.numbers if n.start < start and together(n.start, start)]
    if asks_partner(message):
        return them or not i_am
    later = any(message.has(n.start - 1, "geld_ik") for n in message.heard.numbers)
    return them and (bool(i_am and earlier) or (later and message.has(start - 1, THEM)))


def _is_subject(message: Message, at: int) -> bool:
    return message.has(at, "geld_ik") or message.has(at, "geld_wij")


def _is_partner(message: Message, at: int) -> bool:
    aside = message.near((at - 1, at - 2), "geld_niet_van")
    return message.has(at, "mensen_partner") and not aside


def _is_together(message: Message, at: int) -> bool:
    return message.has(at, "geld_samen") and not message.has(at - 1, "geld_woont")
