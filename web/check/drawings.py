"""Checks of `landelijk/iconen.yaml` and `themas.yaml`: what they name is there, and so is the
drawing."""

from __future__ import annotations

from collections.abc import Iterator

from web.content.errors import ContentError, did_you_mean
from web.content.files import Map
from web.content.icons import ANSWERS, OTHER, PAGES, SCHEMES, read_icons
from web.content.library import Library
from web.content.themes import themed
from web.drawings import drawings


def undrawn(library: Library) -> Iterator[ContentError]:
    """Drawings that do not exist, and names that nothing has any more. A name of a scheme may wait
    for a municipality that has one."""
    root = read_icons(library.folder).root
    for part in (root[SCHEMES], root[PAGES], root[ANSWERS]):
        for name in part:
            yield from _drawn(part, name)
    yield from _drawn(root, OTHER)
    for row, drawing in themed(library.folder):
        if drawing not in drawings():
            problem = f"De tekening '{drawing}' is er niet."
            yield row.fault("tekeningen", problem, did_you_mean(drawing, drawings()))
    yield from _named(root[PAGES], _pages(library))
    yield from _named(root[ANSWERS], _options(library))


def _drawn(part: Map, name: str) -> Iterator[ContentError]:
    if part[name] not in drawings():
        problem = f"De tekening '{part[name]}' is er niet."
        yield part.fault(name, problem, did_you_mean(part[name], drawings()))


def _named(part: Map, known: set[str]) -> Iterator[ContentError]:
    for name in part:
        if name not in known:
            yield part.fault(name, f"'{name}' bestaat niet.", did_you_mean(name, known))


def _pages(library: Library) -> set[str]:
    kinds = ("teksten/gebeurtenissen", "teksten/situaties", "landelijk/noodhulp")
    return {path.stem for kind in kinds for path in library.folder.glob(f"{kind}/*.md")}


def _options(library: Library) -> set[str]:
    return {name for question in library.questions for name in question.options}
