"""The vocabulary of the editors, made ready once: phrases to find, words to hear."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from sys import intern

from web.content.library import Library
from web.content.vocabulary import Entry, Vocabulary
from web.understand.words.examples import Examples
from web.understand.words.heard import Heard
from web.understand.words.number_words import Names
from web.understand.words.numbers import numbers_in
from web.understand.words.patterns import Phrase, compiled, one_of, words_in
from web.understand.words.plain import Joints, folded, words_of
from web.understand.words.spelling import Spelling
from web.understand.words.stored import load

CALM = "niets"
EXAMPLES = {
    "zelfdoding": "voorbeelden_zelfdoding",
    "geweld": "voorbeelden_geweld",
    CALM: "voorbeelden_niets",
}
"""Where the examples of each kind stand."""


@dataclass(frozen=True, eq=False)
class Meaning:
    """One entry, ready to be found."""

    entry: Entry
    phrases: tuple[Phrase, ...]
    unless: tuple[Phrase, ...]


class Lexicon:
    """Everything that can be recognised. Making one takes a while, so it is kept (`lexicon_of`)."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._lists = {n: tuple(map(_plain, told)) for n, told in vocabulary.lists.items()}
        self._elements = {name: one_of(told) for name, told in self._lists.items()}
        self._starts = {name: _by_first(told) for name, told in self._lists.items()}
        self._members = {name: self._member(name) for name in self._lists}
        spellings = vocabulary.tables.get("spelling", {}).items()
        self._spellings = {tuple(_plain(k).split()): tuple(_plain(v).split()) for k, v in spellings}
        lists = ("wending", "zin_begin", "zin_begin_ding", "zin_verder")
        self._joints = Joints(*(frozenset(self.words(name)) for name in lists))
        self.names = Names(vocabulary.tables.get("getallen", {}))
        self.meanings = tuple(map(self._meaning, vocabulary.entries))
        self._index = _index(self.meanings)
        words = {w for m in self.meanings for p in (*m.phrases, *m.unless) for w in words_in(p)}
        words.update(w for phrases in self._lists.values() for p in phrases for w in p.split())
        self._spelling = Spelling(words, self.words("gewoon"))
        self.examples = Examples(
            {k: vocabulary.tables.get(name, ()) for k, name in EXAMPLES.items()}, CALM
        )

    def _member(self, name: str) -> frozenset[str]:
        """The phrases of a list as a set: the one it already has, when all are single words."""
        told, begun = frozenset(self._lists[name]), self._elements[name].words
        return begun if begun == told else told

    def _meaning(self, entry: Entry) -> Meaning:
        return Meaning(entry, self._all(entry.phrases), self._all(entry.unless))

    def _all(self, phrases: Iterable[str]) -> tuple[Phrase, ...]:
        return tuple(compiled(_plain(text), self._elements) for text in phrases)

    def hear(self, text: str) -> Heard:
        """A message, with what each of its words can be."""
        words = words_of(text, self._spellings, self._joints)
        heard = {text: self._spelling.heard(text) for text in {word.text for word in words}}
        can_be = tuple(heard[word.text] for word in words)
        return Heard(words, can_be, numbers_in(words, self.names))

    def possible(self, heard: Heard) -> Iterator[tuple[Meaning, list[Phrase]]]:
        """The entries worth a look: those with a phrase whose rarest word occurs."""
        rows = sorted({row for word in ("", *heard.occurs) for row in self._index.get(word, ())})
        for number, group in groupby(rows, key=itemgetter(0)):
            meaning = self.meanings[number]
            yield meaning, [meaning.phrases[phrase] for _, phrase in group]

    def words(self, name: str) -> tuple[str, ...]:
        """The phrases of a list; empty when there is none."""
        return self._lists.get(name, ())

    def begun(self, heard: Heard, name: str) -> Iterator[tuple[str, ...]]:
        """The phrases of a list whose first word occurs, as words."""
        starts = self._starts.get(name, {})
        for first in starts.keys() & heard.occurs:
            yield from (tuple(phrase.split()) for phrase in starts[first])

    def places(self, heard: Heard, name: str) -> list[int]:
        """Where words of a list of single words stand, in order."""
        told = self._members.get(name, frozenset()) & heard.occurs
        return sorted({at for word in told for at in heard.where[word]})

    def is_in(self, heard: Heard, at: int, name: str) -> bool:
        """Is this word in a list of single words?"""
        return not heard.can_be[at].isdisjoint(self._members.get(name, ()))


def _index(meanings: Iterable[Meaning]) -> dict[str, tuple[tuple[int, int], ...]]:
    """By word: the numbers of an entry and of its phrase. Under "": what may begin anywhere."""
    index: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    often = Counter(w for m in meanings for p in m.phrases for told in p.needs for w in told)
    for number, meaning in enumerate(meanings):
        for at, phrase in enumerate(meaning.phrases):
            row = (number, at)
            for word in phrase.rarest(often) or ("",):
                index[word].append(row)
    return {word: tuple(rows) for word, rows in index.items()}


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    starts: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        first = intern(phrase.partition(" ")[0])
        starts[first] = (*starts.get(first, ()), phrase)
    return starts


def lexicon_of(library: Library) -> Lexicon:
    """The vocabulary of this library, made ready once."""
    return _ready(library.dutch)


@lru_cache(maxsize=1)
def _ready(library: Library) -> Lexicon:
    return load(library.folder) or Lexicon(library.vocabulary)


def _plain(text: object) -> str:
    """A phrase as messages are compared: small letters, no accents."""
    plain = " ".join(folded(str(text)).split())
    return text if plain == text else plain  # most are plain already: one object is enough
