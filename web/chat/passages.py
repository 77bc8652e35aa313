"""Pieces of a text of the editors as plain sentences: what stands before the first heading, or
under a heading. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

HEADING = re.compile(r"^## +(.+)$", re.MULTILINE)
ITEM = re.compile(r"^(?:-|[0-9]+\.) +")
SIGNS = re.compile(r"\*+")


def opening(body: str) -> tuple[str, ...]:
    """The paragraphs above the first heading."""
    return tuple(_paragraphs(HEADING.split(body)[0]))


def under(body: str, headings: Iterable[str]) -> tuple[str, ...]:
    """The paragraphs under the first heading that begins with one of these words."""
    starts = tuple(start.casefold() for start in headings)
    _, *parts = HEADING.split(body)
    for heading, text in zip(parts[::2], parts[1::2], strict=True):
        if heading.casefold().startswith(starts):
            return tuple(_paragraphs(text))
    return ()


def _paragraphs(text: str) -> Iterator[str]:
    """Each paragraph and each item of a list, without the signs of Markdown."""
    for block in re.split(r"\n\s*\n", text.strip()):
        lines: list[str] = []
        for line in block.splitlines():
            if ITEM.match(line) and lines:
                yield _plain(lines)
                lines = []
            lines.append(line)
        if lines:
            yield _plain(lines)


def _plain(lines: list[str]) -> str:
    return SIGNS.sub("", " ".join(" ".join(lines).split())).removeprefix("- ")
