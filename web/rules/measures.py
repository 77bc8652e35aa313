"""Numbers worked out once per household from several facts, such as income beside its norm."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from web.rules.amounts import AmountsOnDay
from web.rules.possible import outer
from web.rules.truth import Truth

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
    idle: Callable[[Mapping[str, tuple]], Collection[str]] = lambda _facts: ()
    """The facts that make no difference to this household, so that one of their values will do."""

    def bound(self, share: Decimal, norm: Decimal) -> Decimal:
        """A percentage of a norm is rounded half up to the cent, as in the municipal tables."""
        return _to_cent(share, norm) if self.money else share * norm


@lru_cache(maxsize=1024)  # shares and norms of the law; a household has only a few of them
def _to_cent(share: Decimal, norm: Decimal) -> Decimal:
    return (share * norm).quantize(Decimal("0.01"), ROUND_HALF_UP)


class Measured:
    """What a measure can still be for one household."""

    def __init__(self, seen: Mapping[str, tuple], table: Mapping[tuple, tuple[Pair, ...]]) -> None:
        """`seen`: what the measure sees of each fact. `table`: the pairs that go with each
        combination of that, in the order of `itertools.product`."""
        self._facts = tuple(seen)
        self._sizes = tuple(map(len, seen.values()))
        self._table = table
        self._distinct: dict[tuple[Pair, ...], int] = {}
        self._which = [self._number(pairs) for pairs in table.values()]
        self.spans = tuple(map(_span, self._distinct))
        """Each span that is still possible. Many combinations have the same."""
        self.whole = _span([pair for span in self.spans for pair in span])
        """The lowest and the highest ratio that are still possible."""

    def _number(self, pairs: tuple[Pair, ...]) -> int:
        return self._distinct.setdefault(pairs, len(self._distinct))

    @property
    def norms(self) -> frozenset[Decimal]:
        """Every norm that is still possible."""
        return frozenset(norm for span in self.spans for _, norm in span)

    def pairs(self) -> Iterator[Pair]:
        """Every pair that is still possible."""
        return itertools.chain.from_iterable(self._distinct)

    def pairs_by(self, fact: str) -> Collection[list[Pair]]:
        """The pairs that are left after each value of one fact."""
        place = self._facts.index(fact)
        groups: dict[object, list[Pair]] = {}
        for seen, pairs in self._table.items():
            groups.setdefault(seen[place], []).extend(pairs)
        return groups.values()

    def facts(self) -> Iterator[str]:
        """The facts that can still take more than one value."""
        sizes = zip(self._facts, self._sizes, strict=True)
        return (fact for fact, size in sizes if size > 1)

    def parting(self, truths: Sequence[Truth]) -> Iterator[str]:
        """The facts of which another value gives another truth while all other facts stay the
        same. `truths`: what is true of each of `spans`."""
        truths = [truths[which] for which in self._which]
        for place, (fact, size) in enumerate(zip(self._facts, self._sizes, strict=True)):
            apart = math.prod(self._sizes[place + 1 :])  # in a product, this far lies the next
            rows = [truths[start : start + apart] for start in range(0, len(truths), apart)]
            beside = (pair for at, pair in enumerate(itertools.pairwise(rows), 1) if at % size)
            if any(row != following for row, following in beside):
                yield fact


def measure_all(measure: Measure, facts: Mapping[str, tuple], figures: AmountsOnDay) -> Measured:
    """Work the measure out for every combination of seen values. Raises NoFigure."""
    idle = measure.idle(facts)
    seen = {
        fact: _seen(facts[fact][:1] if fact in idle else facts[fact], view, figures)
        for fact, view in measure.views.items()
    }
    work_out = measure.work_out
    every = itertools.product(*seen.values())
    return Measured(seen, {values: work_out(*values, a=figures) for values in every})


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
