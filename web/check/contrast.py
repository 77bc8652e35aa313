"""Check of `thema` in `gemeente.yaml`: can every colour be read on what it stands on?"""

from __future__ import annotations

from collections.abc import Iterator

from web import theme
from web.content.errors import ContentError
from web.content.files import read_yaml
from web.content.municipality import Municipality
from web.content.theme import KEY


def unreadable(municipality: Municipality) -> Iterator[ContentError]:
    """Pairs that meet on a page and lie too close together, in the light. In the dark the colours
    are always our own."""
    if not municipality.theme or municipality.path is None:
        return
    node = read_yaml(municipality.path)[KEY]
    for ink, ground, there, least in theme.too_close(municipality.theme):
        named = next(name for name in (ink, ground, *node) if name in node)
        problem = f"'{ink}' op '{ground}' is slecht te lezen: het contrast is {_told(there)}."
        yield node.fault(named, problem, f"Maak het minstens {_told(least)}.")


def _told(number: float) -> str:
    """Rounded down, so that 4,49 is never told as 4,5."""
    return f"{int(number * 10) / 10:.1f}".replace(".", ",")
