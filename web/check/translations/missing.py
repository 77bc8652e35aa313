"""What `rondkomen keur` says of translations: what a page would show in Dutch. Never a fault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from web.content.catalogs import OPEN, SHARED, Catalogs, languages, part_of
from web.content.errors import ContentError
from web.content.library import Library
from web.content.texts import files, texts

MEND = "Vul de vertaling in: docs/vertalen.md. Tot dan staat de tekst er in het Nederlands."


def untranslated(library: Library, only: str | None = None) -> Iterator[ContentError]:
    """For each language and part the first text that is missing, and how many there are. `only`:
    one municipality."""
    folder = library.folder.resolve().parent / "translations"
    for code in languages(folder):
        for places in _missing(library.folder, Catalogs(folder / code), only).values():
            first, many = places[0], len(places)
            what = "Deze tekst is" if many == 1 else f"Deze en nog {many - 1} teksten zijn"
            yield ContentError(*first, f"{what} er nog niet in de taal '{code}'.", MEND)


def _missing(content: Path, catalogs: Catalogs, only: str | None) -> dict[str, list]:
    found: dict[str, list[tuple[Path, int]]] = {}
    for path, name in files(content):
        part = part_of(name)
        if only and part not in (only, *SHARED):
            continue
        say = catalogs.of(name)
        for one in texts(path.read_text("utf-8"), name):
            if one.is_translated and say(one.text).startswith(OPEN):
                found.setdefault(part, []).append((path, one.line))
    return found
