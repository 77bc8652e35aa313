"""One thing for an editor to do, and how soon."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from pathlib import Path

SHOWN = 3
"""Places that are named; of more the number."""


class When(enum.IntEnum):
    """How soon. The report follows this order."""

    NOW = 0
    MONTH = 1
    QUARTER = 2
    SOMETIME = 3
    UNSEEN = 4
    """Nobody knows whether it is good."""
    INFO = 5


class About(enum.IntEnum):
    """What it is about; of two things that are as soon, the first goes before the second."""

    FAULT = 0
    LINK = 1
    DATE = 2
    CHECK = 3
    HINT = 4


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do."""

    when: When
    about: About
    places: tuple[tuple[Path, int], ...]
    """File and line; of a link every place where it stands."""
    problem: str
    mend: str

    def where(self, content: Path) -> str:
        """`gemeenten/dalfsen/gemeente.yaml, regel 3`, and how many places more."""
        told = [f"{_below(content, path)}, regel {line}" for path, line in self.places[:SHOWN]]
        more = len(self.places) - SHOWN
        return "; ".join(told) + (f"; en nog {more}" if more > 0 else "")

    @property
    def order(self) -> tuple:
        """The most urgent first; the same every time."""
        return (self.when, self.about, self.places, self.problem)


def _below(content: Path, path: Path) -> str:
    return (path.relative_to(content) if path.is_relative_to(content) else path).as_posix()
