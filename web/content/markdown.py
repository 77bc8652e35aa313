"""Markdown to HTML. HTML in the source is refused elsewhere and switched off here as well."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt


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
    return _renderer().render(text) if text else ""


def paragraphs(text: str) -> Iterator[range]:
    """The lines of each piece of running text, counted from 0: of a paragraph or of one item of a
    list, but of no heading, table or code."""
    for token in _blocks().parse(text):
        if token.type == "paragraph_open":
            yield range(*token.map)
