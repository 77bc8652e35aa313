"""How an editor writes which words a list is about: `komt .. in aanmerking`.

`a|b`: one of these. `..`: up to five words between. `*` at the end of a word: any ending; before
it: any beginning. Whole words, whether or not in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

WORD = re.compile(r"[^\W\d_]+")
BETWEEN = r"(?:[\s,:;–-]+[^\s.?!]+){0,5}"
GAP = r"[\s,]+"
BEFORE, BEHIND = r"(?<![\w-])", r"(?![\w-])"
"""A whole word, and no part of one with a hyphen."""


@cache
def pattern(phrase: str) -> re.Pattern[str]:
    """A regular expression for one phrase. A gap at either end is not allowed: ValueError."""
    parts = phrase.split()
    if not parts or ".." in (parts[0], parts[-1]):
        raise ValueError(f"geen zin om te zoeken: {phrase!r}")
    found = ""
    for before, part in zip(["", *parts], parts, strict=False):
        if part == "..":
            found += BETWEEN
        else:
            found += (GAP if before else "") + _one_of(part)
    return re.compile(rf"{BEFORE}{found}{BEHIND}", re.IGNORECASE)


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """One expression for all of them, the longest first. That a word begins is asked once and not
    for each phrase: with hundreds of them that is most of the time."""
    longest = sorted(phrases, key=len, reverse=True)
    bare = (pattern(phrase).pattern[len(BEFORE) : -len(BEHIND)] for phrase in longest)
    return re.compile(f"{BEFORE}(?:{'|'.join(bare)}){BEHIND}", re.IGNORECASE)


def begins(phrases: Iterable[str]) -> frozenset[str]:
    """The words one of these can begin with, in small letters; empty when that can be any."""
    first = {choice.lower() for phrase in phrases for choice in phrase.split()[0].split("|")}
    return frozenset() if any(not WORD.fullmatch(word) for word in first) else frozenset(first)


def _one_of(part: str) -> str:
    choices = [re.escape(choice).replace(r"\*", r"[\w-]*") for choice in part.split("|")]
    return f"(?:{'|'.join(choices)})"
