"""What a message is like: examples an editor wrote, weighed word by word.

Naive Bayes, as in any textbook. A word, or two words in a row, that stands more often among the
examples of a kind than among the calm ones speaks for that kind. The weights are counted from the
examples when the vocabulary is made ready, so the same words always weigh the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from heapq import nlargest
from math import fsum, log, sqrt

from web.understand.words.plain import folded

ALMOST_NOTHING = 0.1
"""Added to each count: a word that never stood among the calm examples is rare, not impossible."""
WELL_KNOWN, ENOUGH = 3, 0.5
"""A word in so many calm examples is known. With fewer known words than this share ..."""
STRANGE = 2.5
"""... it is a language with few examples: every word looks rare, so much more must be told."""
SHORTEST = 4
"""Fewer words are not weighed: `weet ik niet` says nothing, and `ik spring` is for a phrase."""
WINDOW, STEP = 12, 6
"""In a long story each stretch of so many words is weighed too, or the rest would hide it."""
NEAREST, SURE = 3, 10.0
START, END, NUMBER = "^", "$", "#"
STOP = re.compile(r"[.!?;\n]+")
WORD = re.compile(r"\d+|[^\W\d_]+|[^\w\s.,:;!?()\"\-–—/]")
"""A number, a word or a picture."""


class Examples:
    """Examples by kind, counted. calm: the kind in which nothing is wrong."""

    def __init__(self, texts: Mapping[str, Sequence[str]], calm: str) -> None:
        self._texts, self._calm = texts, calm
        self._kinds = [kind for kind in texts if kind != calm]
        words = {kind: [words_in(text) for text in told] for kind, told in texts.items()}
        self._same = {" ".join(one): kind for kind, told in words.items() for one in told}
        counts = {kind: _counted(told) for kind, told in words.items()}
        self._weights = self._weighed(counts, {kind: len(told) for kind, told in words.items()})
        self._familiar = {sign for sign, seen in counts[calm].items() if seen >= WELL_KNOWN}

    def _weighed(
        self, counts: Mapping[str, Counter[str]], sizes: Mapping[str, int]
    ) -> dict[str, tuple[float, ...]]:
        """What each sign says for each kind. Most stand in one example or two, so what is counted
        alike is one object."""

        @cache
        def weights(*seen: int) -> tuple[float, ...]:
            often = {k: _often(n, sizes[k]) for k, n in zip(counts, seen, strict=True)}
            return tuple(often[kind] - often[self._calm] for kind in self._kinds)

        every = set().union(*counts.values())
        return {sign: weights(*(one[sign] for one in counts.values())) for sign in every}

    def strengths(self, text: str) -> dict[str, float]:
        """How strongly the strongest stretch of a message speaks for each kind. Below 0 it sounds
        calm. Is it an example itself? Then that is all it is."""
        if same := self._same.get(" ".join(words_in(text))):
            return {kind: SURE * (kind == same) for kind in self._kinds}
        told = [self._strengths(words) for words in stretches(text)]
        return {kind: max((one[kind] for one in told), default=0.0) for kind in self._kinds}

    def _strengths(self, words: Sequence[str]) -> dict[str, float]:
        """A sum would grow with the length, so it is divided by the root of how many are known."""
        known = [self._weights[sign] for sign in signs(words) if sign in self._weights]
        less = STRANGE if self._is_strange(words) else 0.0
        sums = map(fsum, zip(*known, strict=True)) if known else [0.0] * len(self._kinds)
        root = sqrt(len(known) or 1)
        return {kind: told / root - less for kind, told in zip(self._kinds, sums, strict=True)}

    def nearest(self, kind: str, text: str) -> list[str]:
        """Why it sounds like this kind: the examples with which it shares most."""
        heard = signs(words_in(text))
        return nlargest(NEAREST, self._texts[kind], lambda one: self._shared(kind, heard, one))

    def _shared(self, kind: str, heard: frozenset[str], example: str) -> float:
        told = signs(words_in(example))
        return sum(max(0, self.weight(kind, sign)) for sign in heard & told) / sqrt(len(told))

    def weight(self, kind: str, sign: str) -> float:
        """The log of how much more often it stands in this kind than in calm examples."""
        return self._weights[sign][self._kinds.index(kind)]

    def _is_strange(self, words: Sequence[str]) -> bool:
        return sum(word in self._familiar for word in words) < ENOUGH * len(words)


def _often(seen: int, size: int) -> float:
    """The log of how often a sign stands in so many examples."""
    return log((seen + ALMOST_NOTHING) / (size + 2 * ALMOST_NOTHING))


def _counted(examples: Iterable[Sequence[str]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for words in examples:
        counts.update(signs(words))
    return counts


def words_in(text: str) -> list[str]:
    """The words of a text, in small letters; every number counts alike."""
    return [NUMBER if word[0].isdigit() else word for word in WORD.findall(folded(text))]


def signs(words: Sequence[str]) -> frozenset[str]:
    """Each word and each two in a row, the first and the last marked as such."""
    pairs = zip((START, *words), (*words, END), strict=True)
    return frozenset((*words, *map(" ".join, pairs)))


def stretches(text: str) -> Iterator[Sequence[str]]:
    """The whole message, each sentence of it and each stretch of a long story."""
    words = words_in(text)
    sentences = map(words_in, STOP.split(text))
    yield from (told for told in (words, *sentences) if len(told) >= SHORTEST)
    if len(words) > WINDOW + STEP:
        yield from (words[at : at + WINDOW] for at in range(0, len(words) - STEP, STEP))
