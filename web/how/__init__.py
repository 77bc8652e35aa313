"""How we reckon, made from the data itself: the sums in words, examples of others, every figure.

Pure. Read at the first visit and kept for the day.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache

from web.content.library import Library
from web.how.examples import ExampleGroup, example_groups
from web.how.figures import FigureGroup, figure_groups
from web.how.sums import Sum, read_sums


@dataclass(frozen=True, slots=True)
class HowPage:
    """Everything on `/zo-rekenen-wij`, in the order of the page."""

    day: datetime.date
    sums: tuple[Sum, ...]
    examples: tuple[ExampleGroup, ...]
    figures: tuple[FigureGroup, ...]


@lru_cache(maxsize=2)
def how_page(library: Library, day: datetime.date) -> HowPage:
    """The page on one day. Raises ContentError."""
    return HowPage(
        day,
        tuple(read_sums(library, day)),
        tuple(example_groups(library)),
        tuple(figure_groups(library, day)),
    )
