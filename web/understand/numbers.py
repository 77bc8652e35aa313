"""Numbers in a message, in digits and in words: `1.234,56`, `2,1k`, `veertienhonderd vijftig`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from web.understand.plain import Word
from web.understand.spelling import SHORTEST_SOUND, sound

TEN, TWENTY, HUNDRED, THOUSAND = map(Decimal, (10, 20, 100, 1000))
SIZES = (THOUSAND, HUNDRED)
NO_LIMIT = Decimal("Infinity")
GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?")
ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?")
LEADING_NULL = re.compile(r"0\d")
MOST_DIGITS = 9
ARTICLES = frozenset({"een", "n", "ne", "a", "one"})
AND, TENS_IN_ENGLISH = "en", "ty"


@dataclass(frozen=True, slots=True)
class Number:
    """A number, and the words it takes: from `start` up to `end`."""

    value: Decimal
    start: int
    end: int
    article: bool = False
    """`een` says one, or nothing at all."""
    digits: bool = False
    """Typed in digits."""


def numbers_in(words: Sequence[Word], names: Mapping[str, int]) -> tuple[Number, ...]:
    """All numbers. names: what the words for numbers say, such as `dertien`: 13."""
    return tuple(_all(_Spoken(words, Names(names))))


def _all(spoken: _Spoken) -> Iterator[Number]:
    at = 0
    while at < len(spoken.words):
        found = spoken.number(at, NO_LIMIT)
        if found is None:
            at += 1
            continue
        value, end = found
        text = spoken.words[at].text
        yield Number(value, at, end, end == at + 1 and text in ARTICLES, text[0].isdigit())
        at = end


def in_digits(text: str) -> Decimal | None:
    """`1.234,56` and `1,234.56` are an amount; `1.5` and `1,5` are one and a half. A number that
    begins with 0, as of a telephone, says how many of nothing."""
    if sum(c.isdigit() for c in text) > MOST_DIGITS or LEADING_NULL.match(text):
        return None
    if GROUPED.fullmatch(text):
        text = text.replace(".", "").replace(",", ".")
    elif ENGLISH.fullmatch(text):
        text = text.replace(",", "")
    text = text.replace(",", ".")
    return Decimal(text) if text.isascii() and text.count(".") <= 1 else None


class Names:
    """What the words for numbers say. By sound too: `fieftig` is `vijftig`."""

    def __init__(self, names: Mapping[str, int]) -> None:
        self._names = names
        self._sounds = {sound(n): v for n, v in names.items() if len(n) >= SHORTEST_SOUND}
        self._tens = {n: v for n, v in names.items() if _is_tens(v)}
        self._endings = tuple(self._tens)
        self._sizes = [
            (n, size) for size in SIZES for n, v in names.items() if v == size and len(n) > 1
        ]
        """`duizend` before `honderd`. A letter such as `k` is never a part of a word."""

    def get(self, text: str) -> Decimal | None:
        """What this word says by itself."""
        value = self._names.get(text)
        plural = text.removesuffix(AND) in self._names  # `met zijn drieen`
        if value is None and len(text) >= SHORTEST_SOUND and not plural:
            value = self._sounds.get(sound(text))
        return None if value is None else Decimal(str(value))

    def read(self, text: str) -> Decimal | None:
        """`vijfendertig`, `twaalfhonderd`, `drieduizendvijfhonderd`: one word."""
        value = self.get(text)
        if value is not None:
            return value
        for name, size in self._sizes:
            head, found, tail = text.partition(name)
            if found:
                return self._sized(head, size, tail.removeprefix(AND))
        return self._units_and_tens(text) if text.endswith(self._endings) else None

    def _sized(self, head: str, size: Decimal, tail: str) -> Decimal | None:
        many = self.read(head) if head else Decimal(1)
        rest = self.read(tail) if tail else Decimal(0)
        known = many is not None and rest is not None and many < size and rest < size
        return many * size + rest if known else None

    def _units_and_tens(self, text: str) -> Decimal | None:
        for tens, value in self._tens.items():
            head = text.removesuffix(tens)
            if head != text and head.endswith(("en", "n")):
                unit = self.get(head.removesuffix("en")) or self.get(head.removesuffix("n"))
                return value + unit if unit and unit < TEN else None
        return None


def _is_tens(value: Decimal | int | None) -> bool:
    return value is not None and TWENTY <= value < HUNDRED and value % TEN == 0


class _Spoken:
    """The words of a message, read as numbers."""

    def __init__(self, words: Sequence[Word], names: Names) -> None:
        self.words, self._names = words, names
        told = {text: self._single(text) for text in {word.text for word in words}}
        self._singles = [told[word.text] for word in words]

    def _single(self, text: str) -> Decimal | None:
        if text[0].isdigit():
            return in_digits(text)
        return self._names.read(text) if len(text) > 1 else None

    def number(self, at: int, limit: Decimal) -> tuple[Decimal, int] | None:
        """The number below `limit` that starts here, and where it ends."""
        found = self._small(at)
        if found is None or found[0] >= limit:
            return None
        value, end = self._sized(*found, limit)
        room = next((s for s in SIZES if value >= s and value % s == 0), None)
        if room is None or self._is_digit(end - 1):
            return value, end
        more = self._rest(at, end, room)
        return (value + more[0], more[1]) if more else (value, end)

    def _small(self, at: int) -> tuple[Decimal, int] | None:
        """One word, `vijf en dertig` or `thirty five`."""
        value = self._singles[at] if at < len(self.words) else None
        if value is None or self._is_digit(at):
            return None if value is None else (value, at + 1)
        tens = self._spoken_at(at, at + 2)
        if 0 < value < TEN and self._text(at, at + 1) == AND and _is_tens(tens):
            return value + tens, at + 3
        unit = self._spoken_at(at, at + 1)
        if self.words[at].text.endswith(TENS_IN_ENGLISH) and unit and unit < TEN:
            return value + unit, at + 2
        return value, at + 1

    def _sized(self, value: Decimal, end: int, limit: Decimal) -> tuple[Decimal, int]:
        """`3 duizend`, `drie honderd`, `2,1k`."""
        size = self._names.get(self._text(end - 1, end))
        while size in SIZES and 0 < value < size and value * size < limit:
            value, end = value * size, end + 1
            size = self._names.get(self._text(end - 1, end))
        return value, end

    def _rest(self, start: int, end: int, room: Decimal) -> tuple[Decimal, int] | None:
        """`duizend vijftig`, `honderd en vijftig`; but `vijfhonderd en twee` are two things."""
        joined = self._text(start, end) == AND
        at = end + 1 if joined else end
        if self._spoken_at(start, at) is None:
            return None
        more = self.number(at, room)
        least = TWENTY if joined else Decimal(1)
        return more if more and more[0] >= least else None

    def _text(self, start: int, at: int) -> str:
        """The word there, when it is in the sentence of `start`."""
        words = self.words
        here = at < len(words) and words[at].sentence == words[start].sentence
        return words[at].text if here else ""

    def _spoken_at(self, start: int, at: int) -> Decimal | None:
        here = self._text(start, at) and not self._is_digit(at)
        return self._singles[at] if here else None

    def _is_digit(self, at: int) -> bool:
        return self.words[at].text[0].isdigit()
