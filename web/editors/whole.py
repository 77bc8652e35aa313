"""`rondkomen toon`: a scheme as the site reads it, and the file and line of each key."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from web.content.based_on import BODY, base_of, merged, no_second_floor
from web.content.errors import did_you_mean
from web.content.files import read_page
from web.content.library import SCHEMES, Library
from web.content.pack import NATIONAL
from web.content.schemes import KEYS
from web.editors import raw
from web.editors.making import Refused, find


def whole(library: Library, municipality: str, stem: str) -> str:
    """The merged file: its facts between two lines `---`, and its text. It reads as a content file.
    Raises Refused, and ContentError for a file that cannot be read."""
    path = _path(library, municipality, stem)
    page, at = read_page(path), base_of(read_page(path).front, library.folder)
    base = no_second_floor(read_page(at)) if at else None
    told = merged(page, base)
    parts = {one.path: raw.keys(one.front) for one in (page, base) if one}
    lines = ["---"]
    for key in _in_order(told.page.front):
        home = told.origins[key]
        part = parts[home][key]
        lines += [f"# {_where(library, home, part.line)}", part.text]
    told_in = told.origins[BODY]
    text = raw.body(told_in)
    lines.append(f"# De {BODY} hieronder: {_where(library, told_in, text.line)}")
    return "\n".join([*lines, "---", text.text])


def _in_order(keys: Iterable[str]) -> list[str]:
    places = {key: number for number, key in enumerate(KEYS)}
    return sorted(keys, key=lambda key: places.get(key, len(places)))


def _where(library: Library, path: Path, line: int) -> str:
    return f"{path.relative_to(library.folder).as_posix()}, regel {line}"


def _path(library: Library, municipality: str, stem: str) -> Path:
    """The local file; of a scheme the municipality takes as it is, the national one."""
    folders = [library.folder / NATIONAL]
    if municipality != NATIONAL:
        slug = find(library, municipality).slug
        folders.insert(0, library.folder / "gemeenten" / slug / SCHEMES)
    known = {path.stem: path for folder in reversed(folders) for path in folder.glob("*.md")}
    if stem not in known:
        raise Refused(f"De regeling '{stem}' is hier niet. {did_you_mean(stem, known)}")
    return known[stem]
