"""Markdown to HTML. HTML in the source is refused elsewhere and switched off here as well."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt


@cache
def _renderer() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def to_html(text: str) -> str:
    """Headings start at level 2: the page has its own heading of level 1."""
    return _renderer().render(text) if text else ""
