"""A row of choices as one number, as small as it can be, and back. Pure.

Each choice is one of a few, with a weight for how often it comes: what is likely takes little room.
This is asymmetric numeral coding (Jarek Duda, 2009) on one whole number of any size, so there are
no rounding and no state: a choice of weight w out of W makes the number about W/w times as large.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate


class Packer:
    """Takes choices in; they come out of `Unpacker` in the same order."""

    def __init__(self) -> None:
        self._choices: list[tuple[int, Sequence[int]]] = []

    def put(self, chosen: int, weights: Sequence[int]) -> None:
        """The choice `chosen` (from 0) out of as many as there are weights."""
        self._choices.append((chosen, weights))

    def number(self) -> int:
        """All choices, as one number."""
        number = 0
        for chosen, weights in reversed(self._choices):
            before, weight = sum(weights[:chosen]), weights[chosen]
            number = number // weight * sum(weights) + before + number % weight
        return number


class Unpacker:
    """Gives choices out."""

    def __init__(self, number: int) -> None:
        self.left = number
        """What is still in it: 0 when every choice came out."""

    def take(self, weights: Sequence[int]) -> int:
        """The next choice, out of as many as there are weights."""
        self.left, rest = divmod(self.left, sum(weights))
        ends = list(accumulate(weights))
        chosen = next(i for i, end in enumerate(ends) if rest < end)
        self.left = self.left * weights[chosen] + rest - (ends[chosen] - weights[chosen])
        return chosen
