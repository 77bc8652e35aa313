"""`rondkomen toon`: a scheme as the site reads it, and the file and line of each key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from web.content.based_on import BODY, KEY, USUAL, base_of, merged, no_second_floor
from web.content.catalogs import OWN
from web.content.errors import ContentError, did_you_mean
from web.content.files import read_page
from web.content.library import SCHEMES, Library
from web.content.pack import NATIONAL
from web.content.schemes import KEYS
from web.editors import raw
from web.editors.making import Refused, find

SHOWN = "De site zegt daarom hoogstens 'misschien'."
NOT_SHOWN = "De site noemt het hier pas met 'gebruikelijke_regelingen: ja' in gemeente.yaml."


def whole(library: Library, municipality: str, stem: str) -> str:
    """The merged file: its facts between two lines `---`, and its text. It reads as a content file.
    Raises Refused, and ContentError for a file that cannot be read."""
    path = _path(library, municipality, stem)
    page = read_page(path)
    at = base_of(page.front, library.folder)
    base = at and no_second_floor(read_page(at))  # not `library.based`: that needs the glossary
    told = merged(page, base)
    parts = {one.path: raw.keys(one.front) for one in (page, base) if one}
    lines = ["---", *_only_usual(library, municipality, path)]
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


def _only_usual(library: Library, municipality: str, path: Path) -> Iterator[str]:
    """Of what many municipalities have, and this one did not write: so much, and how to begin."""
    if path.parent == library.folder / USUAL and municipality != NATIONAL:
        one = find(library, municipality).municipality
        yield f"# {one.name} heeft hier geen eigen bestand voor."
        yield "# Dit komt uit de voorbeeldregelingen: wat veel gemeenten hebben."
        yield f"# {SHOWN if library.municipality(one.slug).has_usual else NOT_SHOWN}"
        yield f"# Een eigen bestand maken: rondkomen nieuw {one.slug} {path.stem}"
        yield f"# Dat begint met '{KEY}: {path.stem}'. U schrijft daarin alleen wat anders is."


def _path(library: Library, municipality: str, stem: str) -> Path:
    """The local file; of a scheme the municipality takes as it is, the national one or the one that
    many municipalities have."""
    folders = [library.folder / USUAL, library.folder / NATIONAL]
    if municipality != NATIONAL:
        slug = find(library, municipality).municipality.slug
        folders.append(library.folder / OWN / slug / SCHEMES)
    known = {path.stem: path for folder in folders for path in folder.glob("*.md")}
    if stem not in known:
        raise Refused(f"De regeling '{stem}' is hier niet. {did_you_mean(stem, known)}")
    path = known[stem]
    if municipality == NATIONAL or path.parent != folders[0]:
        return path
    own = sorted(folders[-1].glob("*.md"))
    return next((one for one in own if _leans_on(stem, one)), path)


def _leans_on(stem: str, path: Path) -> bool:
    """A file that cannot be read is not what was asked for: `keur` tells of it."""
    try:
        return read_page(path).front.get(KEY) == stem
    except ContentError:
        return False
