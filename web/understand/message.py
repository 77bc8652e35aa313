"""One message while it is being read, and what each reader hands in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from web.content.library import Library
from web.content.pack import Pack
from web.understand.words.found import Found, find_all
from web.understand.words.heard import Heard
from web.understand.words.lexicon import Lexicon, lexicon_of
from web.understand.words.numbers import Number
from web.understand.words.people import PARTNER, SELF, owners


@dataclass(frozen=True, slots=True)
class Slot:
    """A fact and its value. A doubtful one is asked back; `weight` settles who wins when two
    readers disagree: the number of words it rests on."""

    fact: str
    value: object
    doubt: bool = False
    weight: int = 1
    back: bool = False
    """It takes back: what is in this list is not so, whoever says it is."""


@dataclass
class Message:
    """What is known of a message. Readers mark the words they used in `taken`."""

    heard: Heard
    lexicon: Lexicon
    library: Library
    pack: Pack
    question: str | None
    """The open question: its id, a fact it fills, or `gemeente`."""
    taken: set[int] = field(default_factory=set)
    spots: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    """Where phrases of a list stand (`cues.py`), for all who ask."""
    _listed: dict[str, tuple[list[int], frozenset[int]]] = field(default_factory=dict)
    """Where words of a list stand: in order, and as a set."""

    @cached_property
    def found(self) -> list[Found]:
        """Every phrase of the vocabulary in it."""
        return find_all(self.heard, self.lexicon, self.question, self.owners)

    @cached_property
    def owners(self) -> Sequence[str]:
        """Whom each word is about."""
        asked = PARTNER if (self.question or "").endswith("_partner") else SELF
        return owners(self.heard, self.lexicon, asked)

    def has(self, at: int, name: str) -> bool:
        """Is this word in this list of the editors?"""
        return at in self._places(name)[1]

    def near(self, places: Iterable[int], name: str) -> bool:
        """Is one of these words in the list? In a range it is looked up, so that a long message
        stays quick to read."""
        found, every = self._places(name)
        if not isinstance(places, range):
            return not every.isdisjoint(places)
        at = bisect_left(found, places.start)
        return at < len(found) and found[at] < places.stop

    def _places(self, name: str) -> tuple[list[int], frozenset[int]]:
        told = self._listed.get(name)
        if told is None:
            places = self.lexicon.places(self.heard, name)
            told = self._listed[name] = places, frozenset(places)
        return told

    def clause(self, at: int) -> range:
        """The words of the clause that word `at` stands in."""
        return self._clauses[self.heard.words[at].clause]

    def earlier(self, at: int) -> range:
        """The words before word `at`, in its sentence."""
        return range(self.sentence(at).start, at)

    def sentence(self, at: int) -> range:
        """The words of the sentence that word `at` stands in, up to a full stop."""
        return self._sentences[self.heard.words[at].stops]

    @cached_property
    def _clauses(self) -> dict[int, range]:
        return _stretches([word.clause for word in self.heard.words])

    @cached_property
    def _sentences(self) -> dict[int, range]:
        return _stretches([word.stops for word in self.heard.words])

    @property
    def free_numbers(self) -> list[Number]:
        """Numbers no reader used yet. `een` without a reason to count is not among them."""
        return [n for n in self.heard.numbers if n.start not in self.taken and not n.article]

    def take(self, number: Number) -> None:
        """Nobody else may use this number."""
        self.taken.update(range(number.start, number.end))


def _stretches(numbers: Sequence[int]) -> dict[int, range]:
    """Where each clause or sentence begins and ends."""
    return {n: range(bisect_left(numbers, n), bisect_right(numbers, n)) for n in set(numbers)}


def read(text: str, question: str | None, library: Library, pack: Pack) -> Message:
    """A message, heard."""
    lexicon = lexicon_of(library)
    return Message(lexicon.hear(text), lexicon, library, pack, question)
