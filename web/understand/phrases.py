"""From phrases to answers: whose it is, and what it says."""

from __future__ import annotations

from collections.abc import Iterator

from web.understand.found import NEVER_DENIED, Found
from web.understand.message import Message, Slot
from web.understand.people import CHILD, OTHER, PARTNER, SELF

PERSONAL, OF_A_CHILD, OF_ANOTHER = "feiten_persoonlijk", "feiten_ook_kind", "feiten_ook_ander"
"""Lists of facts: of one person only; that also count for a child; that count for anybody."""
OVER = {"cliënt": SELF, "partner": PARTNER}


def slots(message: Message) -> Iterator[Slot]:
    """Every fact that a phrase gives."""
    for one in message.found:
        owner = OVER.get(one.entry.over) or message.owners[one.places[-1]]
        for name, value in one.gives.items():
            fact = None if name in NEVER_DENIED else fact_of(name, owner, message)
            if fact:
                yield Slot(fact, value, one.entry.doubt, len(one.places))


def special(message: Message, kind: str) -> list[object]:
    """What phrases say of an emergency (`nood`), a command (`opdracht`) or a topic (`over`), the
    longest phrase first."""
    told = [one for one in message.found if kind in one.gives]
    return [one.gives[kind] for one in sorted(told, key=_size)]


def _size(one: Found) -> int:
    return -len(one.places)


def fact_of(name: str, owner: str, message: Message) -> str | None:
    """The fact for whom it is about: `inkomen_partner`. None: it says nothing of this household."""
    words = message.lexicon.words
    if owner == SELF:
        return name
    if owner == PARTNER:
        twin = f"{name}_partner"
        if twin in message.pack.facts:
            return twin
        return None if name in words(PERSONAL) else name
    if owner == CHILD and name in words(OF_A_CHILD):
        return name
    return name if owner in (OTHER, CHILD) and name in words(OF_ANOTHER) else None
