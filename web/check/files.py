"""Files in the folder of a municipality that nothing would read: a rule lost in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from web.content.errors import ContentError, did_you_mean
from web.content.library import Library
from web.content.municipality import Municipality

FOLDERS = ("loketten", "regelingen", "vragen")
FILES = ("gemeente.yaml", "brief.md")
NAME = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*\.md")


def municipality_folders(library: Library) -> list[str]:
    """Every folder, also one that misses its `gemeente.yaml`."""
    found = (library.folder / "gemeenten").glob("*")
    return sorted(path.name for path in found if path.is_dir())


def strays(municipality: Municipality) -> Iterator[ContentError]:
    """Files and folders with a name that is never looked for."""
    if municipality.path is None:
        return
    own = municipality.path.parent
    for path in _shown(own):
        if path.is_dir() and path.name in FOLDERS:
            yield from _names(path)
        elif path.name not in FILES:
            mend = did_you_mean(path.name, (*FOLDERS, *FILES))
            yield ContentError(path, 1, f"'{path.name}' leest niemand.", mend)


def borrowed(library: Library, municipality: Municipality) -> Iterator[ContentError]:
    """Lines that name another municipality: a folder that was copied and not yet made its own."""
    if municipality.path is None:
        return
    others = [one.name for one in library.known if one.slug != municipality.slug]
    name = re.compile(rf"\b({'|'.join(map(re.escape, others)) or '(?!)'})\b")
    for path in sorted(filter(Path.is_file, municipality.path.parent.rglob("*.*"))):
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
            if "http" not in line and (found := name.search(line)):
                problem = f"Hier staat '{found[1]}', een andere gemeente."
                yield ContentError(path, number, problem, "Klopt dat, of is dit nog een kopie?")


def _shown(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _names(folder: Path) -> Iterator[ContentError]:
    for path in _shown(folder):
        if not NAME.fullmatch(path.name):
            mend = "Gebruik kleine letters, cijfers en streepjes, en aan het eind .md."
            yield ContentError(path, 1, f"'{path.name}' is geen naam voor een bestand.", mend)
