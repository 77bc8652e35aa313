"""Pieces of a text of the editors as plain sentences: what stands before the first heading, or
under a heading. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from web.content.files import Page

HEADING = re.compile(r"^## +(.+)$", re.MULTILINE)
ITEM = re.compile(r"^(?:-|[0-9]+\.) +")
SIGNS = re.compile(r"\*+")
FOLD = "***"
"""Between two parts: see web/content/markdown.py."""


def opening(body: str) -> tuple[str, ...]:
    """The paragraphs above the first heading."""
    return tuple(_paragraphs(HEADING.split(body)[0]))


def under(page: Page, headings: Iterable[str]) -> tuple[str, ...]:
    """The paragraphs under the first heading that begins with one of these words: in Dutch, since
    a translation has its parts in the same order."""
    starts = tuple(start.casefold() for start in headings)
    texts = HEADING.split(page.body)[2::2]
    for heading, text in zip(HEADING.findall(page.written or page.body), texts, strict=True):
        if heading.casefold().startswith(starts):
            return tuple(_paragraphs(text))
    return ()


def _paragraphs(text: str) -> Iterator[str]:
    """Each paragraph and each item of a list, without the signs of Markdown."""
    for block in re.split(r"\n\s*\n", text.strip().removesuffix(FOLD).strip()):
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
