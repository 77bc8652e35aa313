"""Which words of the vocabulary a typed word can be: inflected, as it sounds, or mistyped."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract
from snowballstemmer import stemmer

SHORTEST_STEM, SHORTEST_SOUND = 4, 4
SLIPS = ((9, 2), (5, 1))
"""A word of this many letters may hold this many typing errors."""
SPELT = (("ij", "ei"), ("y", "ei"), ("ouw", "ou"), ("au", "ou"))
SPELT_AT_END = (("en", "e"), ("dt", "t"), ("d", "t"))
"""What even a real word is often confused with: `betaald` and `betaalt`."""
SOUNDS = tuple(pair.split() for pair in ("dt t", "ch g", "ck k", "c k", "ph f", "v f", "z s"))
TWICE = re.compile(r"([a-z])\1+")
_stem = stemmer("dutch").stemWord


def stem(word: str) -> str:
    """The part of a Dutch word that stays: `werk` of `werkt`."""
    return _stem(word)


def sound(word: str) -> str:
    """How a word sounds, so that `wort` is `wordt` and `blokzeil` is `blokzijl`."""
    for letters, letter in SOUNDS:
        word = word.replace(letters, letter)
    return spelt(TWICE.sub(r"\1", word))


def spelt(word: str) -> str:
    """The word without what is often confused: `betaald` is `betaalt`."""
    for letters, letter in SPELT:
        word = word.replace(letters, letter)
    for letters, letter in SPELT_AT_END:
        if word.endswith(letters):
            return word.removesuffix(letters) + letter
    return word


class Spelling:
    """The words of the vocabulary, by stem and by sound.

    words: as phrases write them: `huur`, `*schuld`, `=as` (only exactly so).
    common: real words that are heard as they are, and never as another word.
    """

    def __init__(self, words: Iterable[str], common: Collection[str]) -> None:
        self._stem_of: dict[str, str] = {}
        self._stems: dict[str, tuple[str, ...]] = {}
        self._sounds: dict[str, tuple[str, ...]] = {}
        self._exact: set[str] = set()
        self._compounds: set[str] = set()
        self._inside: list[str] = []
        self._common = frozenset(common)
        for word in words:
            self._add(word)
        near: defaultdict[tuple[str, str, int], list[str]] = defaultdict(list)
        for one in sorted(word for word in self._exact if word.isalpha()):
            for ends in _ends(one):
                near[*ends, len(one)].append(one)
        self._near = dict(near)

    def _add(self, word: str) -> None:
        if word.count("*") > 1:
            self._inside.append(word)
        elif "*" in word:
            self._compounds.add(word)
        elif word.startswith("="):
            self._exact.add(word)
        else:
            self._exact.add(word)
            self._stem_of[word] = stem(word)
            for alike, key in ((self._stems, self._stem_of[word]), (self._sounds, sound(word))):
                alike[key] = (*alike.get(key, ()), word)  # a set of one takes four times as much

    def heard(self, word: str) -> frozenset[str]:
        """Every word of the vocabulary that this typed word can be."""
        found = {one for one in (word, f"={word}") if one in self._exact}
        parts = self._compounds & _cuts(word)
        parts.update(one for one in self._inside if one.strip("*") in word)
        if word in self._common:
            return frozenset(found | parts)
        if len(word) >= SHORTEST_STEM:
            alike = self._stems.get(self._stem_of.get(word) or stem(word), ())
            found.update(one for one in alike if one[0] == word[0])  # `gewoon` is no `woon`
        if len(word) >= SHORTEST_SOUND:
            alike = self._sounds.get(sound(word), ())
            known = word in self._exact  # `staat` is no `stad`
            found.update(one for one in alike if not known or spelt(one) == spelt(word))
        return frozenset(parts.union(found or self._mistyped(word)))

    def _mistyped(self, word: str) -> Iterable[str]:
        slips = next((slips for letters, slips in SLIPS if len(word) >= letters), 0)
        if not slips or not word.isalpha():
            return ()
        sizes = range(len(word) - slips, len(word) + slips + 1)
        keys = ((*ends, size) for ends in _ends(word) for size in sizes)
        alike = [one for key in keys for one in self._near.get(key, ())]
        near = extract(word, alike, scorer=OSA.distance, score_cutoff=slips, limit=None)
        least = min((slip for _, slip, _ in near), default=0)
        return [one for one, slip, _ in near if slip == least and len(one) >= _letters(slip)]


def _ends(word: str) -> tuple[tuple[str, str], ...]:
    """Its first and its last letter: a typing error leaves one of them as it was."""
    return (word[0], ""), ("", word[-1])


def _cuts(word: str) -> set[str]:
    """`huur*` and `*schuld` for every place where `huurschuld` can be cut."""
    places = range(len(word) + 1)
    return {cut for at in places for cut in (f"{word[:at]}*", f"*{word[at:]}")}


def _letters(slips: int) -> int:
    return min(letters for letters, most in SLIPS if most >= slips)
