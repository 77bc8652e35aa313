"""A text in figures: how long its sentences are, how heavy its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter

from textstat.backend.utils.constants import LANG_CONFIGS

from web.check.language.frequency import known, syllables
from web.check.language.lists import Lists
from web.check.language.text import length, sentences, words

SCRAP = 4
"""Words. Shorter sentences are no sentences to a reader when there are many of them."""
DOUMA = LANG_CONFIGS["nl"]


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted in a text. Texts together: `+`."""

    sentences: int = 0
    words: int = 0
    """An amount is one too."""
    letters_only: int = 0
    syllables: int = 0
    rare: int = 0
    scraps: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(a + b for a, b in zip(COUNTED(self), COUNTED(other), strict=True)))


COUNTED = attrgetter(*(one.name for one in fields(Counts)))
"""`dataclasses.astuple` copies deeply: it took a sixth of the time of a page."""


@dataclass(frozen=True, slots=True)
class Figures:
    """A text in figures. Shares from 0 to 1."""

    sentences: int
    words: int
    words_a_sentence: float
    flesch: float
    """Flesch-Douma, with the constants of textstat: 70 and more is easy."""
    rare: float
    scraps: float


def figures(lists: Lists, texts: Iterable[str]) -> Figures:
    """What can be said of these texts together: paragraphs, lines and cells of a page."""
    told = sum((_counted(lists, text) for text in texts), Counts())
    count, many = max(told.sentences, 1), max(told.letters_only, 1)
    mean = told.words / count
    flesch = DOUMA["fre_base"] - DOUMA["fre_sentence_length"] * mean
    flesch -= DOUMA["fre_syll_per_word"] * told.syllables / many
    rare, scraps = told.rare / many, told.scraps / count
    return Figures(told.sentences, told.words, mean, flesch, rare, scraps)


@cache
def _counted(lists: Lists, text: str) -> Counts:
    lengths = [length(sentence) for sentence in sentences(text)]
    used = words(lists.without_names(text))
    return Counts(
        sentences=len(lengths),
        words=sum(lengths),
        letters_only=len(used),
        syllables=sum(map(syllables, used)),
        rare=sum(not (known(word) or lists.allows(word)) for word in used),
        scraps=sum(size < SCRAP for size in lengths),
    )
