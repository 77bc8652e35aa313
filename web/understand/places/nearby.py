"""Words around the name of a place that make it another place, or an office and not a home.

Lists: `content_b1/teksten/herken/plaatsen.yaml`.
"""

from __future__ import annotations

from collections.abc import Sequence

from web.understand.message import Message
from web.understand.words.people import CLIENT

HOME, OF, BESIDE = "plaats_woon", "plaats_van_wie", "plaats_bij"
CLOSE_BY, SOMEWHERE = "plaats_vlakbij", "plaats_erbij"
LIVES, SHE_OR_HE = "plaats_woont", "plaats_hij"
THERE, FROM_TOWN = "plaats_daar", "plaats_geld"
NEAR = 4
"""Words."""


def lives_there_still(message: Message, end: int) -> bool:
    """`geboren in Ommen en ik woon er nog`. end: the word behind the name."""
    behind = range(end, message.sentence(end - 1).stop)
    homes = [at for at in behind if message.has(at, HOME)]
    return any(message.near((at + 1, at + 2), THERE) for at in homes)


def lives_elsewhere(message: Message, clause: range) -> bool:
    """`mijn zoon is uit huis, hij woont in Deventer`: the clause is about somebody else."""
    if message.near(message.sentence(clause[0]), CLIENT):
        return False
    return any(message.has(at, LIVES) and message.has(at - 1, SHE_OR_HE) for at in clause)


def is_close_by(message: Message, before: Sequence[int], end: int) -> bool:
    """`vlakbij Ommen`, `ergens bij Ommen in de buurt`. before: the words before the name."""
    if message.near(before[-1:], CLOSE_BY):
        return True
    around = (*before[-NEAR:], *range(end, end + NEAR))
    return message.near(before[-1:], BESIDE) and message.near(around, SOMEWHERE)


def is_an_office(message: Message, before: Sequence[int], end: int) -> bool:
    """`de bank van Ommen`, but not `gemeente Ommen` by itself, or `uitkering gemeente Ommen`."""
    if not message.near(before[-1:], OF) or message.near(before[-NEAR:], FROM_TOWN):
        return False
    clause = message.clause(end - 1)
    return not (before[-1] == clause[0] and end == clause.stop)
