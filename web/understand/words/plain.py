"""A message as plain words: small letters, no accents, in sentences and clauses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

APOSTROPHES = re.compile("['’‘`´]")
FOLDED = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
"""Letters that are no letter with an accent, and yet are often typed as this one."""
NUMBER = r"""
    \d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?!\d)     # 1.234,56
  | \d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?!\d)     # 1,234.56
  | (?<!\d[.,])\d+[.,]\d{1,2}(?![.,]?\d)      # 12,50 but not the ages in 2,5,9
  | \d+
"""
PIECE = re.compile(rf"{NUMBER}|[^\W\d_]+|[.!?;\n]+|[,:()\-–—/]|[^\w\s]", re.VERBOSE)
NO_CENTS = re.compile(r"(?<=\d)[.,][-–—=]+(?!\d)")
"""`1500,-` and `1500.-` end no sentence."""
MINUS = re.compile(r"(?<!\d)(?<!\d\s)(?:^|(?<=\s))[-−–](?=(?:€\s?)?\d)")
"""`-2000`, but not the dash of `1500-1700` or `1500 -1700`."""
ENDS, PAUSES = frozenset(".!?;\n"), frozenset(",:()-–—/")
IS = re.compile(r"(?<=[a-z])\s?[:=]\s?(?=€?\s?\d)")
"""`huur: 600` is no pause."""
TITLE = re.compile(r"\b(mw|mevr|dhr|hr|ca|incl|excl|max|ong)\.")
"""`Mw. is 29` is one sentence."""
SITE = re.compile(r"(?<=\w)\.(?=(?:com|nl|eu|org|net|de|be)\b)")
"""`bol.com`, `duo.nl`: no sentence ends there."""
JOINED = re.compile("(?<=[a-z])-(?=[a-z])")
"""`btw-schuld` is no pause."""
SHORT = 2
"""`Schulden? Die heb ik niet`: behind so few words a question mark is only a pause."""
LESS = "min"
LONGEST_SPELLING = 4  # words


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number or emoji. Sentences and clauses are counted from 0."""

    text: str
    sentence: int
    clause: int
    asked: bool = False
    """A question mark stands behind it."""


def folded(text: str) -> str:
    """Small letters without accents: `Oekraïne` is `oekraine`, `İŞ` is `is`."""
    wide = unicodedata.normalize("NFKC", text).lower().translate(FOLDED)
    letters = unicodedata.normalize("NFKD", APOSTROPHES.sub("", wide))
    return "".join(c for c in letters if not unicodedata.category(c).startswith(("M", "Cf")))


def words_of(text: str, spellings: Mapping[tuple[str, ...], tuple[str, ...]], turns: Collection):
    """The words of a message, with other spellings replaced: `kheb` is `ik heb`.

    turns: words that begin a clause of their own, such as `maar`.
    """
    return tuple(_respelled(list(_pieces(text, turns)), spellings))


def _pieces(text: str, turns: Collection) -> Iterator[Word]:
    sentence = clause = said = 0
    pieces = PIECE.findall(_readable(folded(text)))
    for piece, after in pairwise((*pieces, "")):
        if piece[0] in ENDS and not (piece == "?" and 0 < said <= SHORT):
            sentence, clause, said = sentence + 1, clause + 1, 0
        elif piece in PAUSES or piece in turns or piece == "?":
            clause += 1
        if piece[0] not in ENDS and piece not in PAUSES:
            said += 1
            yield Word(piece, sentence, clause, "?" in after)


def _readable(text: str) -> str:
    text = TITLE.sub(r"\1", text)
    for sign in (JOINED, SITE, IS, NO_CENTS):
        text = sign.sub(" ", text)
    return MINUS.sub(f"{LESS} ", text)


def _respelled(words: list[Word], spellings: Mapping) -> Iterator[Word]:
    at = 0
    while at < len(words):
        size, better = _spelling(words, at, spellings)
        asked = words[at + size - 1].asked
        for text in better:
            yield Word(text, words[at].sentence, words[at].clause, asked)
        at += size


def _spelling(words: list[Word], at: int, spellings: Mapping) -> tuple[int, tuple[str, ...]]:
    """How many words another spelling takes from here, and what it says."""
    for size in range(LONGEST_SPELLING, 0, -1):
        told = tuple(word.text for word in words[at : at + size])
        if len(told) == size and told in spellings:
            return size, spellings[told]
    return 1, (words[at].text,)
