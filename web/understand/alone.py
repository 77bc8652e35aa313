"""Living alone, said in a clause of one word: `39, alleen, ww`."""

from __future__ import annotations

from collections.abc import Iterator

from web.understand.message import Message, Slot

ALONE, SMALL = "huis_alleen", "huis_alleen_erbij"
LOOSE = 0


def alone(message: Message) -> Iterator[Slot]:
    """In a story; a message of one clause is left to the open question."""
    words = message.heard.words
    starts = [at for at in range(len(words)) if message.has(at, ALONE)]
    if any(_is_clause(message, at) for at in starts) and not _are_two(message):
        yield Slot("huishouden", "alleen", weight=LOOSE)


def _is_clause(message: Message, at: int) -> bool:
    clause, sentence = message.clause(at), message.sentence(at)
    begins = clause[0] == sentence[0] and len(clause) < len(sentence)
    rest = (one for one in clause if one != at)
    small = all(message.has(one, SMALL) for one in rest)
    return small and not begins and len(clause) < len(message.heard.words)


def _are_two(message: Message) -> bool:
    every = range(len(message.heard.words))
    return message.near(every, "geld_wij") or message.near(every, "huis_partner")
