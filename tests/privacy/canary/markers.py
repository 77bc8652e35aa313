"""Values unlike anything else on this machine, each with the name of the place it was put in."""

from __future__ import annotations

import random
import string
from decimal import Decimal

LONGEST_AMOUNT = 99_999


class Markers:
    """One set of markers. Text shares a stem, so that half a marker is found as well."""

    def __init__(self) -> None:
        self._random = random.SystemRandom()
        self.stem = self._letters(10)
        self.names: dict[str, str] = {}
        """Every text to look for, and where it was put."""

    def text(self, name: str) -> str:
        """Small letters only: no header, cookie, address or JSON writes these in another way."""
        return self.known(f"{self.stem}{self._letters(6)}", name)

    def known(self, text: str, name: str) -> str:
        """A text that is a marker already: an address, a cookie, a key."""
        self.names[text] = name
        return text

    def amount(self, name: str, lowest: Decimal, highest: Decimal) -> str | None:
        """An exact amount such as `48213,57`, looked for in each way an amount is written. None
        where no amount is unlike anything else: ages, and numbers of people or hours."""
        if highest <= 1000:
            return None
        low, high = max(1000, int(lowest)), min(LONGEST_AMOUNT, int(highest) - 1)
        euros, cents = self._random.randint(low, high), self._random.choice(range(11, 99, 2))
        grouped = f"{euros:,}".replace(",", ".")
        for text in (f"{euros}.{cents}", f"{grouped},{cents}"):
            self.known(text, name)
        return self.known(f"{euros},{cents}", name)

    def network(self, name: str) -> str:
        """The first three numbers of addresses on this machine that a visitor can come from."""
        return self.known(f"127.{self._number()}.{self._number()}.", name)

    def forwarded(self, name: str) -> str:
        """Addresses as a proxy names them, old and new kind."""
        old = f"100.{self._number()}.{self._number()}.{self._number()}"
        new = f"2001:db8:{self._number()}:{self._number()}::{self._number()}"
        return f"{self.known(old, name)}, {self.known(new, name)}"

    def _number(self) -> int:
        return self._random.randint(100, 254)

    def _letters(self, count: int) -> str:
        return "".join(self._random.choices(string.ascii_lowercase, k=count))
