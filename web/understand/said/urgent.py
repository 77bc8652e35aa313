"""An emergency, or what may be one: as a phrase says it, or as examples do."""

from __future__ import annotations

from dataclasses import dataclass

from web.understand.message import Message
from web.understand.said.phrases import special

EMERGENCY, WORRY = "nood", "zorg"
ALARM, MAYBE = 3.5, 3.0
"""How strongly a message speaks like the examples of an emergency, to be one or to be perhaps one.
Measured: docs/besluiten/0022-nood-met-voorbeelden.md."""


@dataclass(frozen=True, slots=True)
class Urgent:
    """`zelfdoding` or `geweld`. Never both an emergency and a worry."""

    emergency: str | None = None
    worry: str | None = None


def urgent(message: Message, text: str) -> Urgent:
    """What is urgent in a message. A phrase knows best which kind it is."""
    strengths = message.lexicon.examples.strengths(text)
    most = max(strengths, key=lambda kind: strengths[kind])
    told = special(message, EMERGENCY)
    if told or strengths[most] > ALARM:
        return Urgent(emergency=str(told[0]) if told else most)
    perhaps = special(message, WORRY)
    if perhaps or strengths[most] > MAYBE:
        return Urgent(worry=str(perhaps[0]) if perhaps else most)
    return Urgent()
