"""What one word says as a number: `1.234,56`, `vijfendertig`, `drieeneenhalf`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from web.understand.words.spelling import SHORTEST_SOUND, sound

TEN, TWENTY, HUNDRED, THOUSAND = map(Decimal, (10, 20, 100, 1000))
SIZES = (THOUSAND, HUNDRED)
GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?")
ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?")
LEADING_NULL = re.compile(r"0\d")
MOST_DIGITS = 9
AND = "en"
HALF, A_HALF = ("half", "halve", "halfje"), Decimal("0.5")


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
        self._tens = {n: v for n, v in names.items() if is_tens(v)}
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
        if text.endswith(HALF):
            return self._and_a_half(text)
        return self._units_and_tens(text) if text.endswith(self._endings) else None

    def _and_a_half(self, text: str) -> Decimal | None:
        """`drieenhalf`, `drieeneenhalf`."""
        for half in HALF:
            for end in (f"eneen{half}", f"en{half}"):
                unit = self.get(text.removesuffix(end)) if text.endswith(end) else None
                if unit is not None:
                    return unit + A_HALF
        return None

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


def is_tens(value: Decimal | int | None) -> bool:
    """`twintig`, `dertig`."""
    return value is not None and TWENTY <= value < HUNDRED and value % TEN == 0
