"""A message as it was heard: words, what each can be, and numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from web.understand.words.numbers import Number
from web.understand.words.plain import Word


@dataclass(frozen=True)
class Heard:
    """A message, with for each word what it can be."""

    words: Sequence[Word]
    can_be: Sequence[frozenset[str]]
    """Words of the vocabulary."""
    numbers: tuple[Number, ...]
    kept: dict[Any, Any] = field(default_factory=dict, init=False)
    """What was looked up in it once, for all who ask for it."""
    _marks: dict[frozenset[str], int] = field(default_factory=dict)

    @cached_property
    def occurs(self) -> frozenset[str]:
        """Everything that a word in it can be."""
        return frozenset(self.where)

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """The places of everything that a word in it can be."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, words in enumerate(self.can_be):
            for word in words:
                places[word].append(at)
        return places

    def marks(self, told: frozenset[str]) -> int:
        """Where a word can be one of these, as the bits of a number: 0b101 is word 0 and word 2.
        Kept, for many phrases ask for the same words."""
        bits = self._marks.get(told)
        if bits is None:
            places = (at for word in told & self.occurs for at in self.where[word])
            bits = self._marks[told] = _bits(places)
        return bits

    @cached_property
    def pausing(self) -> int:
        """Before which words a clause ends, as bits; the end of the message too."""
        return _bits(at for at in range(len(self.words) + 1) if self.pauses(at))

    @cached_property
    def number_sizes(self) -> dict[int, int]:
        """Where numbers start, as bits, by how many words they take."""
        sizes: defaultdict[int, int] = defaultdict(int)
        for start, end in self.number_ends.items():
            sizes[end - start] |= 1 << start
        return sizes

    def sentence(self, at: int) -> int:
        """The words of the sentence that this word stands in, as bits."""
        return self._sentences[self.words[at].sentence]

    @cached_property
    def _sentences(self) -> dict[int, int]:
        places: defaultdict[int, int] = defaultdict(int)
        for at, word in enumerate(self.words):
            places[word.sentence] |= 1 << at
        return places

    @cached_property
    def number_ends(self) -> dict[int, int]:
        """Where each number starts, and where it ends."""
        return {number.start: number.end for number in self.numbers}

    @cached_property
    def at_length(self) -> Heard:
        """The same message, in which only a full stop ends a sentence."""
        if all(word.sentence == word.stops for word in self.words):
            return self
        words = tuple(Word(w.text, w.stops, w.stops, w.clause, w.asked) for w in self.words)
        return replace(self, words=words)

    def without(self, places: Collection[int]) -> Heard:
        """The same message, in which the words at these places say nothing."""
        if not places:
            return self
        nothing: frozenset[str] = frozenset()
        heard = (nothing if at in places else told for at, told in enumerate(self.can_be))
        return replace(self, can_be=tuple(heard), _marks={})

    def pauses(self, at: int) -> bool:
        """Does a clause end before this word?"""
        return at >= len(self.words) or (
            at > 0 and self.words[at - 1].clause != self.words[at].clause
        )

    def together(self, one: int, other: int) -> bool:
        """Are both in the message, in one sentence?"""
        last = len(self.words)
        return (
            one < last and other < last and self.words[one].sentence == self.words[other].sentence
        )


def _bits(places: Iterable[int]) -> int:
    bits = 0
    for at in places:
        bits |= 1 << at
    return bits
