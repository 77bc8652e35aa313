"""From phrases to answers: whose it is, and what it says."""

from __future__ import annotations

from collections.abc import Iterator

from web.understand.message import Message, Slot
from web.understand.said.bearer import bearers
from web.understand.said.when import is_now
from web.understand.words.found import NEVER_DENIED, Found
from web.understand.words.people import CHILD, OTHER, PARTNER, SELF

PERSONAL, OF_A_CHILD, OF_ANOTHER = "feiten_persoonlijk", "feiten_ook_kind", "feiten_ook_ander"
"""Lists of facts: of one person only; that also count for a child; that count for anybody."""
ONLY_NOW = "feiten_nu"
"""Facts about today: what is over, or still has to come, says nothing."""


def slots(message: Message) -> Iterator[Slot]:
    """Every fact that a phrase gives."""
    for one in message.found:
        for name, value in one.gives.items():
            for fact in _facts(message, one, name):
                yield Slot(fact, value, one.entry.doubt, len(one.places))


def _facts(message: Message, one: Found, name: str) -> Iterator[str]:
    if name in NEVER_DENIED:
        return
    timely = name in message.lexicon.words(ONLY_NOW) and not one.entry.questions
    if timely and not is_now(message, one.places):
        return
    told = (fact_of(name, owner, message) for owner in bearers(message, one, name))
    yield from filter(None, told)


def special(message: Message, kind: str) -> list[object]:
    """What phrases say of an emergency (`nood`), a worry (`zorg`), a command (`opdracht`) or a
    topic (`over`), the longest phrase first."""
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
