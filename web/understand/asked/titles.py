"""The titles of schemes and desks, ready to be found in a message, also mistyped.

So that what an editor adds is known in the chat without another word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from weakref import WeakKeyDictionary

from web.content import elsewhere
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.understand.words.heard import Heard
from web.understand.words.patterns import Phrase, Places, compiled, words_in
from web.understand.words.plain import words_of
from web.understand.words.spelling import Spelling

ASIDE = re.compile(r"\([^()]*\)")
"""`AIO (geld bij uw AOW)`: what it is called stands before it."""


class Titles:
    """The titles of one or more packs."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        """titles: by the title as it stands, the stem of its file."""
        plain = {_plain(title): stem for title, stem in titles.items()}
        self._phrases: list[tuple[Phrase, str]] = [
            (compiled(title, {}), stem) for title, stem in plain.items() if title
        ]
        self._words = {word for phrase, _ in self._phrases for word in words_in(phrase)}
        self._spelling = Spelling(self._words, ())

    def find(self, heard: Heard) -> Iterator[tuple[str, Places]]:
        """The stem of every title that stands in the message, and the words it takes."""
        told = {text: self._spelling.heard(text) for text in {word.text for word in heard.words}}
        again = Heard(heard.words, tuple(told[word.text] for word in heard.words), ())
        for phrase, stem in self._phrases:
            for places in phrase.find(again):
                yield stem, places


def titles_of(library: Library, pack: Pack) -> Titles:
    """The titles that count for somebody in this municipality; without one: all there are."""
    titles = _READY.get(pack)
    if titles is None:
        others = [*elsewhere.titles(library)] if pack.slug == NATIONAL else []
        titles = _READY[pack] = Titles(dict([*reversed(others), *_of(pack)]))
    return titles


_READY: WeakKeyDictionary[Pack, Titles] = WeakKeyDictionary()
"""As long as the pack itself is kept."""


def _of(pack: Pack) -> Iterator[tuple[str, str]]:
    for desk in pack.desks.values():
        yield desk.title, desk.page.stem
    for scheme in (*pack.schemes.values(), *filter(None, [pack.debt_help])):
        yield scheme.title, scheme.rule.stem


def _plain(title: str) -> str:
    return " ".join(word.text for word in words_of(ASIDE.sub("", title), {}))
