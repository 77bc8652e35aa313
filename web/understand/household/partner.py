"""Whether there is a partner in the home: `mijn man zit zonder werk` says so, whatever he does."""

from __future__ import annotations

from web.understand.cues import spots
from web.understand.household.links import is_client
from web.understand.message import Message

ANY, SPOUSE, OWN = "huis_partner", "huis_echt", "huis_mijn"
THEIRS = "huis_hun"
BETWEEN = "huis_soort"
LIFE, ADVICE = "huis_leven", "huis_raad"
"""A friend who works or earns is more than a friend. One who gives advice is not."""
OTHERS = ("mensen_ander", "mensen_kind")
LOST, AWAY = "huis_voorbij", "huis_elders"
"""Lists: who is no partner any more, in all of the message; who lives elsewhere, in a sentence."""


def lives_with_partner(message: Message) -> bool:
    """Is a partner named who lives there?"""
    if any(_is_ours(message, start) for start, _ in spots(message, LOST)):
        return False
    words = range(len(message.heard.words))
    return any(_is_here(message, at) for at in words if message.has(at, ANY))


def _is_here(message: Message, at: int) -> bool:
    sentence = message.sentence(at)
    if any(start in sentence for start, _ in spots(message, AWAY)):
        return False
    if not (_is_owned(message, at) or _is_bare(message, at)):
        return False
    if message.has(at, SPOUSE):
        return True
    return message.near(message.clause(at), LIFE) and not message.near(sentence, ADVICE)


def _is_ours(message: Message, at: int) -> bool:
    """Not `mijn moeder is overleden`: of whom was spoken last?"""
    named = (one for one in reversed(message.earlier(at)) if _is_anyone(message, one))
    last = next(named, None)
    return last is None or not any(message.has(last, name) for name in OTHERS)


def _is_anyone(message: Message, at: int) -> bool:
    return any(message.has(at, name) for name in (ANY, "mensen_zelf", *OTHERS))


def _is_owned(message: Message, at: int) -> bool:
    """`mijn man`, `haar zieke man`; not `mijn zus en haar man`."""
    owner = at - 2 if message.has(at - 1, BETWEEN) else at - 1
    if not message.has(owner, OWN) or not message.heard.together(owner, at):
        return False
    earlier = message.earlier(owner)
    others = any(message.near(earlier, name) for name in OTHERS)
    return not (message.has(owner, THEIRS) and others)


def _is_bare(message: Message, at: int) -> bool:
    """`man ziek, ik werken`: it begins a clause, and somebody else tells it."""
    begins = at == message.clause(at)[0] and message.has(at, SPOUSE)
    if message.heard.pauses(at + 2) and message.has(at + 1, "ontkenning_na"):
        return False  # `vrouw niet, alleen ik`
    tells = message.near(range(len(message.heard.words)), "geld_ik")
    return begins and tells and not is_client(message, at)
