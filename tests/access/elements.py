"""A page of our own as a list of elements, in the order they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape

from tests.states.skeleton import ATTRIBUTE, TAG, VOID

TOKEN = re.compile(r"<!--.*?-->|" + TAG.pattern, re.DOTALL)
NAMES = ("aria-label", "alt", "title", "value")


@dataclass(slots=True, eq=False)
class Element:
    tag: str
    said: dict[str, str]
    """Its attributes."""
    above: Element | None = None
    inside: list[Element] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """All text inside, also of the elements in it."""

    def __str__(self) -> str:
        told = "".join(f' {name}="{value}"' for name, value in self.said.items())
        return f"<{self.tag}{told}> {self.text}"[:160]

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    @property
    def named(self) -> bool:
        """Has it words of its own, or inside it?"""
        told = any(self.said.get(name) for name in NAMES) or "aria-labelledby" in self.said
        return bool(self.text) or told or any(one.said.get("alt") for one in self.inside)

    def around(self) -> Iterator[Element]:
        """What it stands in, from the inside out."""
        above = self.above
        while above:
            yield above
            above = above.above

    def within(self, *tags: str) -> bool:
        return any(one.tag in tags for one in self.around())


@dataclass
class Page:
    html: str
    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._read()

    def all(self, *tags: str) -> list[Element]:
        return [one for one in self.elements if one.tag in tags]

    @cached_property
    def ids(self) -> list[str]:
        return [one.said["id"] for one in self.elements if "id" in one.said]

    def _read(self) -> None:
        open_, at = list[Element](), 0
        for found in TOKEN.finditer(self.html):
            self._words(open_, self.html[at : found.start()])
            at = found.end()
            end, tag, attributes, closed = found.groups()
            if end:
                open_.pop()
            elif tag:
                said = {name: unescape(value) for name, value in ATTRIBUTE.findall(attributes)}
                one = Element(tag, said, open_[-1] if open_ else None)
                self.elements.append(one)
                if open_:
                    open_[-1].inside.append(one)
                if not closed and tag not in VOID:
                    open_.append(one)

    def _words(self, open_: list[Element], text: str) -> None:
        if text.strip():
            for one in open_[2:]:  # nobody asks what html and body say
                one.words.append(unescape(text))
        elif text:
            for one in open_[2:]:
                one.words.append(" ")
