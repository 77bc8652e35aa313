"""Markdown to HTML. HTML in the source is refused elsewhere and switched off here as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt

FOLD = re.compile(r"^\*\*\*[ \t]*$", re.MULTILINE)
"""A line an editor writes: each part below it, from its heading on, is closed at first."""
PART = re.compile(r"^## +", re.MULTILINE)


@cache
def _renderer() -> MarkdownIt:
    return _markdown()


def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


@cache
def _blocks() -> MarkdownIt:
    """Knows paragraphs, and reads nothing in them: that is all the work."""
    return _markdown().disable("inline")


def to_html(text: str) -> str:
    """Headings start at level 2: the page has its own heading of level 1."""
    shown, *closed = FOLD.split(text, maxsplit=1)
    before, *parts = PART.split(closed[0]) if closed else [""]
    return _html(shown) + _html(before) + "".join(map(_folded, parts))


def _folded(part: str) -> str:
    """A part under its heading, as `<details>`: found by a search in the page, open on paper."""
    heading, _, text = part.partition("\n")
    return (
        f'<details class="uitvouw"><summary>{_html(f"## {heading}").strip()}</summary>\n'
        f"{_html(text)}</details>\n"
    )


def _html(text: str) -> str:
    return _renderer().render(text) if text.strip() else ""


def paragraphs(text: str) -> Iterator[range]:
    """The lines of each piece of running text, counted from 0: of a paragraph or of one item of a
    list, but of no heading, table or code."""
    for token in _blocks().parse(text):
        if token.type == "paragraph_open":
            yield range(*token.map)
