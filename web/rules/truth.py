"""What is said of a household: yes, no or maybe; what is still open; and why."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from web.rules.conditions import Condition

NOTHING: frozenset[str] = frozenset()


class Truth(enum.Enum):
    """What is known of a condition. The values are the words of the API."""

    YES = "ja"
    NO = "nee"
    MAYBE = "misschien"

    __hash__ = object.__hash__  # that of Enum goes by the name, in Python, each time

    def opposite(self) -> Truth:
        """Yes for no and no for yes; maybe stays maybe."""
        if self is MAYBE:
            return self
        return NO if self is YES else YES


YES, NO, MAYBE = Truth
"""By their own names: asked for thousands of times, and `Truth.YES` is ten times slower."""


class Outcome(NamedTuple):
    """What a condition says of one household, and why: the reason tree is the verdict itself."""

    truth: Truth
    open: frozenset[str]
    """Facts that can still change the truth."""
    condition: Condition
    because: tuple[Outcome, ...] = ()
    outdated: bool = False
    """A maybe for want of a figure for this day."""
