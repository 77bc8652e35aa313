"""Living alone, said in a clause of one word (`39, alleen, ww`) or by who died."""

from __future__ import annotations

from collections.abc import Iterator

from web.understand.cues import spots
from web.understand.message import Message, Slot

ALONE, SMALL, ONLY = "huis_alleen", "huis_alleen_erbij", "huis_alleen_maar"
DIED, ON_OWN = "huis_dood", "huis_zelf"
LOOSE = 0


def alone(message: Message) -> Iterator[Slot]:
    """In a story; a message of one clause is left to the open question."""
    words = message.heard.words
    starts = [at for at in range(len(words)) if message.has(at, ALONE)]
    told = any(_is_clause(message, at) for at in starts)
    if (told and not _are_two(message)) or _is_left(message):
        yield Slot("huishouden", "alleen", weight=LOOSE)


def _is_left(message: Message) -> bool:
    """`Woont zelfstandig. Haar man is gestorven.`"""
    died = [at for at, _ in spots(message, DIED)]
    partner = any(message.near(message.earlier(at), "huis_echt") for at in died)
    return partner and bool(spots(message, ON_OWN))


def _is_clause(message: Message, at: int) -> bool:
    if message.has(at + 1, ONLY):
        return False
    clause, sentence = message.clause(at), message.sentence(at)
    begins = clause[0] == sentence[0] and len(clause) < len(sentence)
    rest = (one for one in clause if one != at)
    small = all(message.has(one, SMALL) for one in rest)
    return small and not begins and len(clause) < len(message.heard.words)


def _are_two(message: Message) -> bool:
    every = range(len(message.heard.words))
    return message.near(every, "geld_wij") or message.near(every, "huis_partner")
