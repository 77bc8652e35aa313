"""Numbers in a message, in digits and in words: `2,1k`, `veertienhonderd vijftig`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from web.understand.words.number_words import (
    A_HALF,
    AND,
    HALF,
    HUNDRED,
    SIZES,
    TEN,
    TWENTY,
    Names,
    in_digits,
    is_tens,
)
from web.understand.words.plain import Word

NO_LIMIT = Decimal("Infinity")
ARTICLES = frozenset({"een", "n", "ne", "a", "one"})
TENS_IN_ENGLISH = "ty"
YEARS = ("jaar", "joar", "jr")


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


def numbers_in(words: Sequence[Word], names: Names) -> tuple[Number, ...]:
    """All numbers. names: what the words for numbers say, such as `dertien`: 13."""
    return tuple(_all(_Spoken(words, names)))


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
        value, end = self._sized(*self._halved(*found), limit)
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
        if 0 < value < TEN and self._text(at, at + 1) == AND and is_tens(tens):
            return value + tens, at + 3
        unit = self._spoken_at(at, at + 1)
        together = self.words[at].text.endswith(TENS_IN_ENGLISH)
        together = together or (is_tens(value) and self._text(at, at + 2) in YEARS)
        if together and unit and unit < TEN:  # `thirty five`, `veertig zes jaar`
            return value + unit, at + 2
        return value, at + 1

    def _halved(self, value: Decimal, end: int) -> tuple[Decimal, int]:
        """`vier en een half duizend`."""
        one = 1 if self._text(end - 1, end + 1) in ARTICLES else 0
        half = self._text(end - 1, end) == AND and self._text(end - 1, end + 1 + one) in HALF
        size = self._names.get(self._text(end - 1, end + 2 + one)) if half else None
        return (value + A_HALF, end + 2 + one) if size in SIZES else (value, end)

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
            return self._digits_at(start, at, room)
        more = self.number(at, room)
        least = TWENTY if joined else Decimal(1)
        return more if more and more[0] >= least else None

    def _digits_at(self, start: int, at: int, room: Decimal) -> tuple[Decimal, int] | None:
        """The 500 of `21 duizend 500`."""
        more = self.number(at, room) if self._text(start, at) else None
        return more if more and more[0] >= HUNDRED else None

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
