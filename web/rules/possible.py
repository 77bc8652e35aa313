"""Trying everything that is still possible, and seeing which fact makes the difference."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from decimal import Decimal


def try_all(function: Callable, possible: Sequence[tuple]) -> dict[tuple, Hashable]:
    """The result of `function` for every combination of values that is still possible."""
    return {values: function(*values) for values in itertools.product(*possible)}


def what_matters(table: Mapping[tuple, object], needs: Sequence[str]) -> set[str]:
    """The facts that change the result while all other facts stay the same."""

    def matters(place: int) -> bool:
        first: dict[tuple, object] = {}
        return any(
            first.setdefault(values[:place] + values[place + 1 :], result) != result
            for values, result in table.items()
        )

    return {need for place, need in enumerate(needs) if matters(place)}


def next_question(
    order: Iterable[str], answered: Iterable[str], open_: Iterable[str]
) -> str | None:
    """The first fact in the editors' fixed order that is open and was not answered yet."""
    still = set(open_) - set(answered)
    return next((fact for fact in order if fact in still), None)


def outer(possible: tuple) -> tuple:
    """Of numbers the outer two do: a measure or an amount goes one way in every number."""
    if len(possible) > 2 and isinstance(possible[0], Decimal):
        return min(possible), max(possible)
    return possible


def name_of(need: str) -> str:
    """`inkomen_soort` for `inkomen_soort.bijstand`: the fact a tick belongs to."""
    return need.partition(".")[0]
