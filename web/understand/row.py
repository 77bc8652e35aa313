"""Children named in one breath: how many, and how old."""

from __future__ import annotations

from dataclasses import dataclass, field

from web.understand.numbers import Number


@dataclass
class Row:
    """Children named in one breath."""

    places: list[int]
    ages: list[int] = field(default_factory=list)
    heads: int = 0
    """How many were named: `een zoon en een dochter` are two."""
    told: int | None = None
    """How many somebody said there are."""
    numbers: list[Number] = field(default_factory=list)
    named: bool = True
    """With a word for a child in it."""

    @property
    def complete(self) -> bool:
        """Are all of their ages known?"""
        return len(self.ages) >= self.heads and self.told in (None, len(self.ages))
