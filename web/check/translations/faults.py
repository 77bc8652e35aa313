"""What can be wrong with a translation that a program can see. Pure.

Whether it says the same is for people; that it names the same amounts, numbers and desks, and still
says no where Dutch says no, is looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

FILLED = re.compile(r"%\(\w+\)[sd]|\{\w*\}")
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
NO_WORDS = re.compile(rf"`[^`]*`|{FILLED.pattern}|{TAG.pattern}")
SIGNS = re.compile(r"\*+|`")
ADDRESS = re.compile(r"\]\(([^)]*)\)|(https?://[^\s)]+|[\w.+-]+@[\w-]+\.[\w.]+)")
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
NO = re.compile(r"\b(?:niet|geen|nooit|nee|niets|niemand|nergens|zonder|niks)\b", re.IGNORECASE)
NO_ENGLISH = re.compile(
    r"\b(?:no|not|never|none|nothing|nobody|nowhere|without|cannot|neither|nor|un\w+|\w+less)\b"
    r"|n['’]t\b|\b(?:too|instead|other than|leave|skip|stop\w*|free|wrong|rather|trouble)\b",
    re.IGNORECASE,
)
"""Also the words that say it the other way round: `niet meer` is `stopped`."""
UNIT = re.compile(r"euro(?:$| )")
BLOCK = re.compile(r"(?:[-*>]|#+|[0-9]+\.)\s")
AMOUNT = re.compile(r"(?:%\(|\{)bedrag\b")
NEGATIONS = {"en": NO_ENGLISH}
WORDS = 4
"""A text of so many words is a sentence: nobody says it the same in two languages."""


@dataclass(frozen=True, slots=True)
class Told:
    """One text and its translation."""

    dutch: str
    said: str
    is_name: bool = False
    """A scheme or desk: people hear its Dutch name there."""


Check = Callable[[Told, str], bool]


def faults(one: Told, language: str) -> Iterator[str]:
    """What is wrong, in a few words each."""
    return (what for what, is_right in CHECKS.items() if not is_right(one, language))


def _same(pattern: re.Pattern[str], clean: Callable[[str], str] = str) -> Check:
    def found(text: str) -> list[str]:
        return sorted(clean(match[0]) for match in pattern.finditer(text))

    return lambda one, _: found(one.dutch) == found(one.said)


def _same_numbers(one: Told, _: str) -> bool:
    """Written the same too: `€ 1.250`, as on every letter and as the site itself writes it."""
    texts = (FILLED.sub("", TAG.sub("", text)) for text in (one.dutch, one.said))
    dutch, said = (sorted(NUMBER.findall(text)) for text in texts)
    return dutch == said


def _still_says_no(one: Told, language: str) -> bool:
    pattern = NEGATIONS.get(language)
    return not (pattern and NO.search(one.dutch)) or bool(pattern.search(one.said))


def _keeps_its_name(one: Told, _: str) -> bool:
    return not one.is_name or one.said.startswith(one.dutch.partition(" (")[0])


def _is_translated(one: Told, _: str) -> bool:
    return one.is_name or one.said != one.dutch or len(_words(one.dutch)) < WORDS


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{2,}", NO_WORDS.sub("", text))


def _counts_euro(one: Told, _: str) -> bool:
    """The site writes € for the first word of a unit."""
    return not UNIT.match(one.dutch) or bool(UNIT.match(one.said))


def _is_one_line(one: Told, _: str) -> bool:
    return one.said == one.said.strip() and "\n" not in one.said


def _begins_as_text(one: Told, _: str) -> bool:
    return not BLOCK.match(one.said) or bool(BLOCK.match(one.dutch))


def _begins_large(one: Told, _: str) -> bool:
    """An amount is filled in with words, such as *about*, that begin small."""
    return not AMOUNT.match(one.said) or bool(AMOUNT.match(one.dutch))


CHECKS: dict[str, Check] = {
    "other placeholders": _same(FILLED),
    "other markup": _same(TAG),
    "other signs of Markdown": _same(SIGNS),
    "another address": _same(ADDRESS),
    "other numbers": _same_numbers,
    "the negation is gone": _still_says_no,
    "the Dutch name is gone": _keeps_its_name,
    "still Dutch": _is_translated,
    "a unit without euro": _counts_euro,
    "white space around it": _is_one_line,
    "begins like a heading or a list": _begins_as_text,
    "begins with a small letter": _begins_large,
}


def pairs(ids: str | Iterable[str], said: str | Iterable[str], *, is_name: bool) -> list[Told]:
    """A text with its translation; of a plural the one and the many."""
    dutch, told = ([text] if isinstance(text, str) else [*text] for text in (ids, said))
    return [Told(d, s, is_name) for d, s in zip(dutch, told, strict=True) if s]
