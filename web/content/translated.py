"""The content in another language: the same rules, with each text as translators say it.

It is translated while it is read. So nothing behind it knows of languages, no request pays, and
what a condition looks at is the same as in Dutch. What holds no texts is not read again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from web.content.catalogs import Catalogs
from web.content.code_book import Book
from web.content.files import Map, Page
from web.content.library import Library
from web.content.promises import Outcome
from web.content.texts import translated, translated_body
from web.content.vocabulary import Vocabulary

WORD = re.compile(r"[^\W_]+")


class Translated(Library):
    """A library in the language of its catalogs."""

    is_translated = True

    def __init__(self, dutch: Library, catalogs: Catalogs) -> None:
        super().__init__(dutch.folder)
        self.places, self._dutch, self._catalogs = dutch.places, dutch, catalogs

    @property
    def dutch(self) -> Library:
        """The content this is a translation of."""
        return self._dutch

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What people type in Dutch is understood on every page; so is an emergency."""
        return self._dutch.vocabulary

    @cached_property
    def code_books(self) -> Mapping[int, Book]:
        """A code says the same in every language."""
        return self._dutch.code_books

    @cached_property
    def evidence(self) -> dict[str, Outcome]:
        """Figures only."""
        return self._dutch.evidence

    def read(self, path: Path) -> Map:
        """A YAML file, translated."""
        name = self._name(path)
        return translated(super().read(path), name, self._catalogs.of(name))

    def as_written(self, path: Path) -> Page:
        """A Markdown file, translated."""
        page, name = super().as_written(path), self._name(path)
        say = self._catalogs.of(name)
        front = translated(page.front, name, say)
        body = translated_body(page.body, say)
        return replace(page, front=front, body=body, written=page.body)

    def in_dutch(self, text: str) -> str:
        """What somebody typed; the Dutch words of a button when they typed what is on it."""
        return self._buttons.get(_plain(text), text)

    @cached_property
    def _buttons(self) -> dict[str, str]:
        pairs = zip(_texts(self.chat), _texts(self._dutch.chat), strict=True)
        return {_plain(said): dutch for said, dutch in pairs}

    def _name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()


def _texts(value: object) -> Iterator[str]:
    """Every text in a group or a list, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def _plain(text: str) -> str:
    """Without capitals and signs, so that a full stop more or less makes no difference."""
    return " ".join(WORD.findall(text.lower()))
