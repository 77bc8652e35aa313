"""The card as plain text, to paste in a mail or a message. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from web.content.files import Map
from web.handover.card import Card


def plain_text(card: Card, say: Map) -> str:
    """What is on the card, line by line, the code last. `say`: `teksten/meenemen.yaml`."""
    return "\n".join(_lines(card, say))


def _lines(card: Card, say: Map) -> Iterator[str]:
    yield say["tekst_begin"].format(loket=card.desk, gemeente=card.place)
    for section in card.sections:
        yield ""
        yield section.title.upper()
        yield from (f"- {line.words}" for line in section.lines)
        if section.more:
            yield f"- {section.more}"
    if card.code:
        yield ""
        yield say["tekst_code"]
        yield card.code
