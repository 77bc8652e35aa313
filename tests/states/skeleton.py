"""What pages are built of, whatever their texts say: to look once at what is built the same way."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tests.states.site import State

TAG = re.compile(r'<(/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(/?)>')
ATTRIBUTE = re.compile(r'([\w:-]+)(?:="([^"]*)")?')
VOID = set("area base br col embed hr img input link meta source track wbr".split())
TOLD = {"class", "role", "type", "lang", "dir", "hidden", "open", "disabled", "aria-hidden"}
"""Of these the value counts too: it changes what is seen or heard."""
DEEP = 4
"""A part is an element inside this many others: a button in a form in a card is another part than
a button in the header."""

Skeleton = frozenset[str]


def skeleton(html: str) -> Skeleton:
    """The parts of a page. How often one stands there, and in which order, does not count."""
    parts, above = set[str](), [""]
    for end, tag, attributes, closed in TAG.findall(html):
        if end:
            above.pop()
            continue
        names = (_name(*one) for one in ATTRIBUTE.findall(attributes))
        part = ">".join([*above[-1].split(">")[1 - DEEP :], f"{tag} {' '.join(names)}"])
        parts.add(part)
        if not closed and tag not in VOID:
            above.append(part)
    return frozenset(parts)


def _name(name: str, value: str) -> str:
    return f"{name}={value}" if name in TOLD else name


def by_skeleton(pages: Iterable[State]) -> dict[Skeleton, State]:
    """Of each skeleton the longest page: what fits there, fits on the others."""
    found: dict[Skeleton, State] = {}
    for page in pages:
        parts = skeleton(page.text)
        if parts not in found or len(page.text) > len(found[parts].text):
            found[parts] = page
    return found


def cover(found: dict[Skeleton, State]) -> list[State]:
    """A few pages that together have every part there is."""
    left, rest, chosen = set().union(*found), list(found), list[State]()
    while left:
        best = max(rest, key=lambda parts: len(parts & left))
        chosen.append(found[best])
        left -= best
    return chosen
