"""Where a marker turned up: in which place, and in what way it was written."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from tests.privacy.canary.markers import Markers

ESCAPE = re.compile(rb"\\u00([0-9a-f]{2})|\\x([0-9a-f]{2})|&#x([0-9a-f]{2});|\\([0-3][0-7]{2})")
HALF = "een half merkteken"
Spelling = tuple[str, bytes]
"""A way of writing and the bytes it gives, without capitals."""


@dataclass(frozen=True, order=True)
class Found:
    """One marker in one place."""

    place: str
    way: str
    marker: str


def search(places: Mapping[str, bytes], markers: Markers) -> set[Found]:
    """Every marker in every place, in every way."""
    spelled = [(text, name, list(spellings(text))) for text, name in markers.names.items()]
    rest = [(name, list_) for text, name, list_ in spelled if not text.startswith(markers.stem)]
    with_stem = [(name, list_) for text, name, list_ in spelled if text.startswith(markers.stem)]
    stem = [(HALF, list(spellings(markers.stem)))]
    found: set[Found] = set()
    for place, data in places.items():
        seen = views(data)
        hits = _hits(seen, rest)
        if half := _hits(seen, stem):  # only now is it worth asking which one
            hits |= _hits(seen, with_stem) or half
        found |= {Found(place, way, name) for way, name in hits}
    return found


def spellings(text: str) -> Iterator[Spelling]:
    """All ways in which a text may have been written. Base64 also depends on what stood before
    it, so there are three of those, without the signs that depend on the neighbours."""
    plain = text.encode()
    yield "gewoon", plain.lower()
    yield "omgekeerd", plain[::-1].lower()
    yield "hex", plain.hex().encode()
    yield "utf-16", text.encode("utf-16-le").lower()
    yield "utf-16", text.encode("utf-16-be").lower()
    for before in range(3):
        first, end = -(-before * 8 // 6), (before + len(plain)) * 8 // 6
        yield "base64", base64.b64encode(bytes(before) + plain)[first:end].lower()


def views(data: bytes) -> list[Spelling]:
    """The bytes without capitals, and once more with each kind of escape undone."""
    small = bytes(data).lower()
    found = [("", small)]
    if b"%" in small:
        found.append((" achter %", unquote_to_bytes(small).lower()))
    if ESCAPE.search(small):
        found.append((" achter een escape", ESCAPE.sub(_unescape, small).lower()))
    return found


def _unescape(found: re.Match[bytes]) -> bytes:
    hexed = found[1] or found[2] or found[3]
    return bytes([int(hexed, 16) if hexed else int(found[4], 8)])


def _hits(
    seen: list[Spelling], wanted: Iterable[tuple[str, list[Spelling]]]
) -> set[tuple[str, str]]:
    """Way and name of everything that is there."""
    return {
        (way + how, name)
        for name, written in wanted
        for way, spelling in written
        for how, view in seen
        if spelling in view
    }
