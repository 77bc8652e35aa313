"""The lists themselves: `.po` files that change only where a text changed.

A changed Dutch sentence is a new one, to be translated anew: nothing is guessed (no `fuzzy`). What
is gone is kept at the end of its file, so that it comes back with its translation.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from babel.messages import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import read_po, write_po

from web.check.translations.messages import SHARED, Message

HEAD = """\
# Rondkomen: {part} ({language}). How to translate: docs/vertalen.md
# Made by `rondkomen vertaal`. Fill in msgstr; leave the rest to the command."""
NOISE = tuple(
    f'"{name}'
    for name in "POT-Cr PO-Rev Last-Tr Language-Team Generated Report-Msgid Project-Id".split()
)
"""Lines of the head that would change at every run."""
MOST_KINDS = 3


def read(path: Path) -> Catalog:
    """What is there; empty when there is no such file."""
    if not path.exists():
        return Catalog(path.parent.name)
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.name, abort_invalid=True)


def entries(catalog: Catalog) -> Iterator[Entry]:
    """The texts of a list, without its head."""
    return (entry for entry in catalog if entry.id)


def by_part(found: Iterable[Message]) -> dict[str, list[Message]]:
    """The texts of each part. One that stands in a shared part too is translated there."""
    parts: dict[str, list[Message]] = {}
    owner: dict[str, str] = {}
    for one in found:
        parts.setdefault(one.part, [])
        shared = owner.get(key(one.id))
        if shared is None and one.part in SHARED:
            owner[key(one.id)] = shared = one.part
        parts[shared or one.part].append(one)
    return parts


def update(path: Path, found: Iterable[Message], known: Mapping[str, Entry]) -> Catalog:
    """Write the list anew with the texts of now. `known`: what is translated, in any part."""
    old, new = read(path), Catalog(path.parent.name, fuzzy=False)
    new.header_comment = HEAD.format(part=path.stem, language=path.parent.name)
    for one in found:
        _add(new, one)
    for entry in entries(new):
        if (told := known.get(key(entry.id))) and bool(told.pluralizable) == entry.pluralizable:
            entry.string, entry.user_comments = told.string, told.user_comments
    gone = {key(entry.id): entry for entry in (*old.obsolete.values(), *entries(old))}
    here = {key(entry.id) for entry in entries(new)}
    new.obsolete.update((k, gone[k]) for k in gone if k not in here and _is_told(gone[k]))
    _write(path, new)
    return new


def known(paths: Iterable[Path]) -> dict[str, Entry]:
    """What is translated anywhere, also of texts that are gone: a text may come back, or move to
    another part."""
    lists = [*map(read, sorted(paths))]
    gone = [entry for one in lists for entry in one.obsolete.values()]
    here = [entry for one in lists for entry in entries(one)]
    return {key(entry.id): entry for entry in (*gone, *here) if _is_told(entry)}


def share(catalog: Catalog) -> tuple[int, int]:
    """How many texts are translated, and how many there are."""
    told = [_is_told(entry) for entry in entries(catalog)]
    return sum(told), len(told)


def _add(catalog: Catalog, one: Message) -> None:
    entry = catalog.add(one.id, "", locations=[(one.file, one.line)])
    if len(entry.auto_comments) < MOST_KINDS and one.kind not in entry.auto_comments:
        entry.auto_comments.append(one.kind)
    if "%(" not in "".join(entry.id):
        entry.flags.discard("python-format")  # `100% van` is no format


def _write(path: Path, catalog: Catalog) -> None:
    written = io.BytesIO()
    write_po(written, catalog, width=0)
    lines = written.getvalue().decode("utf-8").splitlines(keepends=True)
    text = "".join(line for line in lines if not line.startswith(NOISE))
    if not path.exists() or path.read_text("utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _is_told(entry: Entry) -> bool:
    return all([entry.string] if isinstance(entry.string, str) else entry.string)


def by_key(catalog: Catalog) -> dict[str, Entry]:
    """Each text by what it is in Dutch."""
    return {key(entry.id): entry for entry in entries(catalog)}


def key(id_: str | Sequence[str]) -> str:
    """The Dutch text; of a plural the one."""
    return id_ if isinstance(id_, str) else id_[0]
