"""What other municipalities have, for who did not say where they live. Their packs stay unread: all
of them together are far too much for one message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from web.content.based_on import base_of
from web.content.catalogs import OWN
from web.content.fields import text
from web.content.files import Page, parse_yaml, read, read_page
from web.content.library import SCHEMES, Library

KINDS = (SCHEMES, "loketten")
TITLE = re.compile(r"^titel:.*$", re.MULTILINE)


def titles(library: Library) -> Iterator[tuple[str, str]]:
    """The Dutch title and the stem of every scheme and desk of a municipality. Only that line of
    each file is read. Raises ContentError."""
    for path in _files(library, "*"):
        told = TITLE.search(read(path))
        yield (_title(told[0], path) if told else _title_of_base(library, path)), path.stem


def titled(library: Library, stem: str) -> str | None:
    """What it is called in the first municipality that has it."""
    path = next(_files(library, stem), None)
    return path and text(library.based(library.page(path)).page.front, "titel")


def _files(library: Library, stem: str) -> Iterator[Path]:
    for kind in KINDS:
        yield from sorted((library.folder / OWN).glob(f"*/{kind}/{stem}.md"))


def _title(line: str, path: Path) -> str:
    return text(parse_yaml(line, path, 0), "titel")


def _title_of_base(library: Library, path: Path) -> str:
    page: Page = read_page(path)
    base = base_of(page.front, library.folder)
    return text((library.page(base) if base else page).front, "titel")
