"""What a volunteer or helper reads beside a question: `samen` in `vragen/*.md`."""

from __future__ import annotations

from dataclasses import dataclass

from web.content import fields
from web.content.files import Map

KEY = "samen"
PARTS = {"meaning": "betekenis", "ask": "vraag_zo", "example": "voorbeeld", "avoid": "niet"}


@dataclass(frozen=True, slots=True)
class SideText:
    """Help for who asks the question aloud. Never shown to a resident who fills in alone."""

    meaning: str
    """What the question means; what counts and what does not."""
    ask: str
    """The question as a spoken sentence."""
    example: str
    avoid: str
    """What not to do at this question."""


def read_side_text(front: Map) -> SideText | None:
    """The help under `samen`, with all its parts; None when there is none. Raises ContentError."""
    if KEY not in front:
        return None
    node = fields.submap(front, KEY)
    fields.only(node, PARTS.values())
    return SideText(**{name: fields.text(node, key) for name, key in PARTS.items()})
