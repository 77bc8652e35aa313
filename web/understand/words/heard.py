"""A message as it was heard: words, what each can be, and numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from web.understand.words.numbers import Number
from web.understand.words.plain import Word


@dataclass(frozen=True)
class Heard:
    """A message, with for each word what it can be."""

    words: Sequence[Word]
    can_be: Sequence[frozenset[str]]
    """Words of the vocabulary."""
    numbers: tuple[Number, ...]

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

    @cached_property
    def number_ends(self) -> dict[int, int]:
        """Where each number starts, and where it ends."""
        return {number.start: number.end for number in self.numbers}

    @cached_property
    def at_length(self) -> Heard:
        """The same message, in which only a full stop ends a sentence."""
        words = tuple(replace(word, sentence=word.stops) for word in self.words)
        return replace(self, words=words)

    def without(self, places: Collection[int]) -> Heard:
        """The same message, in which the words at these places say nothing."""
        if not places:
            return self
        nothing: frozenset[str] = frozenset()
        heard = (nothing if at in places else told for at, told in enumerate(self.can_be))
        return replace(self, can_be=tuple(heard))

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
