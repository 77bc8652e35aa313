"""Numbers worked out once per household from several facts, such as income beside its norm."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property, lru_cache

from web.rules.amounts import AmountsOnDay
from web.rules.possible import outer

Pair = tuple[Decimal, Decimal]
"""A value and the norm it is held against."""
Span = tuple[Pair, Pair]
"""The pairs with the lowest and the highest ratio of value to norm."""


@dataclass(frozen=True, eq=False)
class Measure:
    """A value and its norm, each worked out from the facts in `views`.

    `views` says how much of a fact counts (`has_children`: only whether there are any), so
    that 14 possible ages become 4 classes. `work_out(*seen, a=figures)` gives the pairs that are
    possible: more than one where the rule itself is not known, for example cost sharers.
    """

    name: str
    views: Mapping[str, Callable[[object, AmountsOnDay], object]]
    work_out: Callable[..., tuple[Pair, ...]]
    money: bool = True

    def bound(self, share: Decimal, norm: Decimal) -> Decimal:
        """A percentage of a norm is rounded half up to the cent, as in the municipal tables."""
        return _to_cent(share, norm) if self.money else share * norm


@lru_cache(maxsize=1024)  # shares and norms of the law; a household has only a few of them
def _to_cent(share: Decimal, norm: Decimal) -> Decimal:
    return (share * norm).quantize(Decimal("0.01"), ROUND_HALF_UP)


class Measured:
    """What a measure can still be for one household."""

    def __init__(self, facts: Sequence[str], table: Mapping[tuple, tuple[Pair, ...]]) -> None:
        """`table`: the pairs that go with each combination of what the measure sees."""
        self._facts = facts
        self._table = table
        self.whole = _span(tuple(self.pairs()))
        """The lowest and the highest ratio that are still possible."""
        self._swings: dict[str, frozenset[tuple[Span, ...]]] = {}

    @cached_property
    def _spans(self) -> dict[tuple, Span]:
        return {seen: _span(pairs) for seen, pairs in self._table.items()}

    @property
    def norms(self) -> frozenset[Decimal]:
        """Every norm that is still possible."""
        return frozenset(norm for span in self._spans.values() for _, norm in span)

    def pairs(self) -> Iterator[Pair]:
        """Every pair that is still possible."""
        return itertools.chain.from_iterable(self._table.values())

    def pairs_by(self, fact: str) -> Collection[list[Pair]]:
        """The pairs that are left after each value of one fact."""
        place = self._facts.index(fact)
        groups: dict[object, list[Pair]] = {}
        for seen, pairs in self._table.items():
            groups.setdefault(seen[place], []).extend(pairs)
        return groups.values()

    def facts(self) -> Iterator[str]:
        """The facts that can still take more than one value."""
        if len(self._table) == 1:
            return
        for place, fact in enumerate(self._facts):
            if len({seen[place] for seen in self._table}) > 1:
                yield fact

    def swings(self, fact: str) -> frozenset[tuple[Span, ...]]:
        """The spans that go with the values of one fact, while all other facts stay the same."""
        if fact not in self._swings:
            place = self._facts.index(fact)
            groups: dict[tuple, dict[Span, None]] = {}
            for seen, span in self._spans.items():
                groups.setdefault(seen[:place] + seen[place + 1 :], {})[span] = None
            self._swings[fact] = frozenset(tuple(g) for g in groups.values() if len(g) > 1)
        return self._swings[fact]


def measure_all(measure: Measure, facts: Mapping[str, tuple], figures: AmountsOnDay) -> Measured:
    """Work the measure out for every combination of seen values. Raises NoFigure."""
    seen = [_seen(facts[fact], view, figures) for fact, view in measure.views.items()]
    work_out = measure.work_out
    every = itertools.product(*seen)
    table = {values: work_out(*values, a=figures) for values in every}
    return Measured(tuple(measure.views), table)


def _span(pairs: Sequence[Pair]) -> Span:
    if len(pairs) == 1:
        return pairs[0], pairs[0]
    return min(pairs, key=ratio), max(pairs, key=ratio)


def _seen(possible: tuple, view: Callable, figures: AmountsOnDay) -> tuple:
    """How the measure sees what is still possible."""
    if len(possible) == 1:
        return (view(possible[0], figures),)
    return outer(tuple(dict.fromkeys([view(value, figures) for value in possible])))


def ratio(pair: Pair) -> Decimal:
    """Value as a share of the norm; a norm of nothing is exceeded by anything but nothing."""
    value, norm = pair
    if norm:
        return value / norm
    return Decimal("Infinity") if value > 0 else Decimal(0)
