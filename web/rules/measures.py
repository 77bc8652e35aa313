"""Numbers worked out once per household from several facts, such as income beside its norm."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from web.rules.amounts import AmountsOnDay

Pair = tuple[Decimal, Decimal]
"""A value and the norm it is held against."""
Span = tuple[Pair, Pair]
"""The pairs with the lowest and the highest ratio of value to norm."""


@dataclass(frozen=True, eq=False)
class Measure:
    """A value and its norm, each worked out from the facts in `views`.

    `views` says how much of a fact counts (`{"kinderen": bool}`: whether there are children), so
    that 14 possible ages become 4 classes. `work_out(*seen, a=figures)` gives the pairs that are
    possible: more than one where the rule itself is not known, for example cost sharers.
    """

    name: str
    views: Mapping[str, Callable[[object, AmountsOnDay], object]]
    work_out: Callable[..., tuple[Pair, ...]]
    money: bool = True

    def bound(self, share: Decimal, norm: Decimal) -> Decimal:
        """A percentage of a norm is rounded half up to the cent, as in the municipal tables."""
        bound = share * norm
        return bound.quantize(Decimal("0.01"), ROUND_HALF_UP) if self.money else bound


@dataclass(frozen=True, slots=True)
class Measured:
    """What a measure can still be for one household."""

    whole: Span
    swings: Mapping[str, frozenset[tuple[Span, ...]]]
    """For each fact: the spans that go with its values while all other facts stay the same."""
    pairs: frozenset[Pair]


def measure_all(measure: Measure, facts: Mapping[str, tuple], figures: AmountsOnDay) -> Measured:
    """Work the measure out for every combination of seen values. Raises NoFigure."""
    seen = [
        tuple(dict.fromkeys(view(value, figures) for value in facts[fact]))
        for fact, view in measure.views.items()
    ]
    table: dict[tuple, Span] = {}
    pairs: set[Pair] = set()
    for values in itertools.product(*seen):
        found = measure.work_out(*values, a=figures)
        pairs.update(found)
        table[values] = (min(found, key=ratio), max(found, key=ratio))
    spans = table.values()
    whole = (min((s[0] for s in spans), key=ratio), max((s[1] for s in spans), key=ratio))
    return Measured(whole, dict(_swings(measure, seen, table)), frozenset(pairs))


def ratio(pair: Pair) -> Decimal:
    """Value as a share of the norm; a norm of nothing is exceeded by anything."""
    value, norm = pair
    return value / norm if norm else Decimal("Infinity")


def _swings(measure: Measure, seen: list[tuple], table: Mapping[tuple, Span]):
    for place, fact in enumerate(measure.views):
        if len(seen[place]) > 1:
            groups: dict[tuple, dict[Span, None]] = {}
            for values, span in table.items():
                groups.setdefault(values[:place] + values[place + 1 :], {})[span] = None
            yield fact, frozenset(tuple(group) for group in groups.values() if len(group) > 1)
