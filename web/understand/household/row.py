"""Children named in one breath: how many, and how old."""

from __future__ import annotations

from dataclasses import dataclass, field

from web.understand.words.numbers import Number


@dataclass
class Row:
    """Children named in one breath."""

    places: list[int]
    ages: list[int] = field(default_factory=list)
    heads: int = 0
    """How many were named: `een zoon en een dochter` are two."""
    told: int | None = None
    """How many somebody said there are."""
    whole: bool = False
    """Were all children counted, and not only the boys?"""
    numbers: list[Number] = field(default_factory=list)
    vague: bool = False
    """`van 1 tot 13`: between which ages they are."""
    named: bool = True
    """With a word for a child in it."""
    groups: list[list[int]] = field(default_factory=list)
    """`2 van 14 en 1 van 12`: of each how many, and then which ages."""

    @property
    def complete(self) -> bool:
        """Are all of their ages known?"""
        enough = len(self.ages) >= self.heads and self.told in (None, len(self.ages))
        return enough and not self.vague
