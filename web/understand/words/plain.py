"""A message as plain words: small letters, no accents, in sentences and clauses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

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
TITLE = re.compile(r"\b(mw|mevr|dhr|hr|ca|incl|excl|max|ong|alleenst)\.")
"""`Mw. is 29` is one sentence."""
SITE = re.compile(r"(?<=\w)\.(?=(?:com|nl|eu|org|net|de|be)\b)")
"""`bol.com`, `duo.nl`: no sentence ends there."""
THOUSANDS = re.compile(r"(?<!\d)(\d{1,2})k(\d)(?!\d)")
"""`1k6` is `1,6k`."""
JOINED = re.compile("(?<=[a-z])-(?=[a-z])")
"""`btw-schuld` is no pause."""
SHORT = 2
"""`Schulden? Die heb ik niet`: behind so few words a question mark is only a pause."""
AND = frozenset((",", "en", "and"))
"""`Ik ben 34, ik heb bijstand en ik zoek hulp`: behind these a new sentence can begin."""
LESS = "min"
LONGEST_SPELLING = 4  # words


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number or emoji. Sentences and clauses are counted from 0."""

    text: str
    sentence: int
    """`Mijn huur is 640 en ik heb schulden` is two of them: two times somebody says who or what."""
    stops: int
    """How many full stops and the like stand before it."""
    clause: int
    asked: bool = False
    """A question mark stands behind it."""


@dataclass(frozen=True, slots=True)
class Joints:
    """Words at which a message turns to something else."""

    turns: Collection[str] = ()
    """They begin a clause of their own: `maar`."""
    people: Collection[str] = ()
    """Behind a comma or `en` they begin a sentence: `ik`."""
    things: Collection[str] = ()
    """Behind a comma they do, when the sentence before it began with somebody: `de`."""
    goes_on: Collection[str] = ()
    """Behind `en ik` they say that it does not: `ook`."""


NO_JOINTS = Joints()


def folded(text: str) -> str:
    """Small letters without accents: `Oekraïne` is `oekraine`, `İŞ` is `is`."""
    wide = unicodedata.normalize("NFKC", text).lower().translate(FOLDED)
    letters = unicodedata.normalize("NFKD", APOSTROPHES.sub("", wide))
    return "".join(c for c in letters if not unicodedata.category(c).startswith(("M", "Cf")))


def words_of(
    text: str,
    spellings: Mapping[tuple[str, ...], tuple[str, ...]],
    joints: Joints = NO_JOINTS,
) -> tuple[Word, ...]:
    """The words of a message, with other spellings replaced: `kheb` is `ik heb`."""
    return tuple(_respelled(list(_pieces(text, joints)), spellings))


def _pieces(text: str, joints: Joints) -> Iterator[Word]:
    sentence = stops = clause = 0
    said: list[str] = []  # of this sentence
    pieces = PIECE.findall(_readable(folded(text)))
    for piece, after, then in zip(pieces, (*pieces[1:], ""), (*pieces[2:], "", ""), strict=False):
        ends = piece[0] in ENDS and not (piece == "?" and 0 < len(said) <= SHORT)
        anew = _begins_anew(piece, after, then, said, joints)
        if ends or anew:
            sentence, stops, clause, said = sentence + 1, stops + ends, clause + 1, []
        elif piece in PAUSES or piece in joints.turns or piece == "?":
            clause += 1
        if piece[0] not in ENDS and piece not in PAUSES:
            yield Word(piece, sentence, stops, clause, "?" in after)
            said += [] if anew else [piece]


def _begins_anew(piece: str, after: str, then: str, said: Sequence[str], joints: Joints) -> bool:
    """`... en ik heb schulden`, `ik ..., de huur is`: who tells one thing goes on with another. Not
    behind a word or two, and not `en ik 1500` or `en ik ook`."""
    if len(said) <= SHORT or piece not in AND or not then.isalpha() or then in joints.goes_on:
        return False
    thing = piece == "," and after in joints.things and said[0] in joints.people
    return after in joints.people or thing


def _readable(text: str) -> str:
    text = THOUSANDS.sub(r"\1,\2k", TITLE.sub(r"\1", text))
    for sign in (JOINED, SITE, IS, NO_CENTS):
        text = sign.sub(" ", text)
    return MINUS.sub(f"{LESS} ", text)


def _respelled(words: list[Word], spellings: Mapping) -> Iterator[Word]:
    at = 0
    while at < len(words):
        size, better = _spelling(words, at, spellings)
        if better == (words[at].text,) and size == 1:
            yield words[at]
            at += 1
            continue
        asked = words[at + size - 1].asked
        for text in better:
            yield replace(words[at], text=text, asked=asked)
        at += size


def _spelling(words: list[Word], at: int, spellings: Mapping) -> tuple[int, tuple[str, ...]]:
    """How many words another spelling takes from here, and what it says."""
    for size in range(LONGEST_SPELLING, 0, -1):
        told = tuple(word.text for word in words[at : at + size])
        if len(told) == size and told in spellings:
            return size, spellings[told]
    return 1, (words[at].text,)
