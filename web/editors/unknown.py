"""Everything a municipality's files leave `onbekend`: where it stands, and what to ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from web.content.errors import ContentError
from web.content.fields import UNKNOWN
from web.content.files import Map, read_yaml
from web.content.library import SCHEMES, Library
from web.content.municipality import Municipality
from web.editors import asks

KNOWN_ALL = ("voorbeelden", "kernen", "normen")
"""Below these an `onbekend` is no open question: an answer in an example, a name."""
KINDS = {SCHEMES: asks.SCHEME, "loketten": asks.DESK}


@dataclass(frozen=True, slots=True)
class Open:
    """One open question."""

    about: str
    """The title of the scheme or desk; the name of the municipality for `gemeente.yaml`."""
    key: str
    path: Path
    line: int
    question: str


def open_questions(library: Library, municipality: Municipality) -> Iterator[Open]:
    """Of one municipality, in the order of its files. What a scheme takes over from its base counts
    as well. A file that cannot be read is left out: `rondkomen keur` tells of it."""
    if municipality.path is None:
        return
    yield from open_in(read_yaml(municipality.path), municipality.name, asks.TOWN)
    for kind, questions in KINDS.items():
        for path in sorted((municipality.path.parent / kind).glob("*.md")):
            try:
                page = library.as_written(path)
                front = library.based(page).page.front if kind == SCHEMES else page.front
            except ContentError:
                continue
            yield from open_in(front, str(front.get("titel", page.stem)), questions)


def open_in(front: Map, about: str, questions: dict[str, str]) -> Iterator[Open]:
    """What the facts of one file leave open."""
    for keys, home, said in _walk(front, ()):
        key = keys[-1]
        at = home.fault(key, "")
        asked = asks.question(questions, keys, said)
        yield Open(about, ".".join(keys), at.path, at.line, asked)


def _walk(node: Map, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Map, str]]:
    for key, value in node.items():
        keys = (*above, key)
        if keys[0] in KNOWN_ALL:
            continue
        if key == UNKNOWN or value == UNKNOWN:
            yield keys, node, str(value)
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, Mapping):
                yield from _walk(part, keys)
