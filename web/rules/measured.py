"""What a measure can still be for one household: every value beside every norm that is possible."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

Pair = tuple[Decimal, Decimal]
"""A value and the norm it is held against."""
Span = tuple[Pair, Pair]
"""The pairs with the lowest and the highest ratio of value to norm."""
Compare = Callable[[Decimal, Decimal], bool]
Holding = list[list[int]]
"""Of each value (a row) beside each norm: how many of its two outer ratios hold, so 1 is maybe. A
limit cuts a range in at most one place."""


class Half:
    """What the value or the norm can be, by what is seen of each fact."""

    def __init__(self, seen: Mapping[str, tuple], table: Iterable[tuple]) -> None:
        """`table`: what goes with each combination of `seen`, as in `itertools.product`."""
        self.seen = seen
        self.found: dict[tuple, int] = {}
        """Everything it can be, numbered."""
        number = self.found.setdefault
        self._which = [number(one, len(self.found)) for one in table]

    def after(self, fact: str) -> Collection[set[int]]:
        """The numbers of what it can be, after each value of a fact."""
        place, groups = list(self.seen).index(fact), {}
        for values, which in zip(itertools.product(*self.seen.values()), self._which, strict=True):
            groups.setdefault(values[place], set()).add(which)
        return groups.values()

    def parting(self, truths: Sequence[Sequence[int]]) -> Iterator[str]:
        """The facts of which another value gives another truth while all other facts stay the
        same. `truths`: of each number, what is true beside everything the other half can be."""
        rows = [truths[which] for which in self._which]
        apart = len(rows)
        for fact, values in self.seen.items():
            size = len(values)
            apart //= size  # in a product, this far lies the next
            if size > 1 and _differ(rows, apart, size):
                yield fact


class Measured:
    """A value and its norm, worked out together: `values` gives pairs, and `norms` nothing."""

    def __init__(self, values: Half, norms: Half) -> None:
        self._values, self._norms = values, norms

    @cached_property
    def _pairs(self) -> list[list[tuple[Pair, ...]]]:
        """The pairs that go with each value (a row) beside each norm."""
        norms = self._norms.found
        return [[self._both(value, norm) for norm in norms] for value in self._values.found]

    @property
    def whole(self) -> Span:
        """The lowest and the highest ratio that are still possible."""
        return _span(list(self.outer()))

    def outer(self) -> Iterator[Pair]:
        """Those of all pairs that can be the lowest or the highest."""
        return self.pairs()

    @property
    def norms(self) -> frozenset[Decimal]:
        """Every norm that is still possible."""
        return frozenset(norm for row in self._pairs for pairs in row for _, norm in _span(pairs))

    def pairs(self) -> Iterator[Pair]:
        """Every pair that is still possible."""
        return (pair for row in self._pairs for pairs in row for pair in pairs)

    def pairs_by(self, fact: str) -> Iterator[list[Pair]]:
        """The pairs that are left after each value of one fact."""
        half, table = self._values, self._pairs
        if fact in self._norms.seen:
            half, table = self._norms, list(zip(*table, strict=True))
        for numbers in half.after(fact):
            yield [pair for number in numbers for pairs in table[number] for pair in pairs]

    def facts(self) -> Iterator[str]:
        """The facts that can still take more than one value."""
        seen = {**self._values.seen, **self._norms.seen}
        return (fact for fact, values in seen.items() if len(values) > 1)

    def holding(self, compare: Compare, bound: Callable[[Decimal], Decimal]) -> Holding:
        """Whether each value compares with the bound that each norm gives."""
        return [
            [sum(compare(value, bound(norm)) for value, norm in _span(pairs)) for pairs in row]
            for row in self._pairs
        ]

    def parting(self, holding: Holding) -> Iterator[str]:
        """The facts of which another value gives another truth while all other facts stay the
        same."""
        yield from self._values.parting(holding)
        yield from self._norms.parting(list(zip(*holding, strict=True)))

    @staticmethod
    def _both(pairs: tuple[Pair, ...], _norms: tuple) -> tuple[Pair, ...]:
        return pairs


class MeasuredApart(Measured):
    """A value and a norm of its own, neither below nothing: of one value the highest norm gives
    the lowest ratio, of one norm the lowest value. So hardly a ratio has to be worked out."""

    def outer(self) -> Iterator[Pair]:
        """Those of all pairs that can be the lowest or the highest."""
        for place in {at for at, _, _ in self._ends}:
            values = [value[place] for value in self._values.found]
            yield min(values), max(high for at, _, high in self._ends if at == place)
            yield max(values), min(low for at, low, _ in self._ends if at == place)

    @cached_property
    def _ends(self) -> list[tuple[int, Decimal, Decimal]]:
        """Of everything the norm can be: the place of its value, and its lowest and highest."""
        return [(place, min(several), max(several)) for place, several in self._norms.found]

    def holding(self, compare: Compare, bound: Callable[[Decimal], Decimal]) -> Holding:
        """Whether each value compares with the bound that each norm gives. A norm becomes a bound
        once, however many values stand beside it."""
        bounds = [(at, bound(low), bound(high)) for at, low, high in self._ends]
        return [
            [compare(value[at], low) + compare(value[at], high) for at, low, high in bounds]
            for value in self._values.found
        ]

    @staticmethod
    def _both(values: tuple[Decimal, ...], norms: tuple[int, tuple[Decimal, ...]]) -> tuple:
        place, several = norms
        value = values[place]
        return tuple([(value, norm) for norm in several])


def _differ(truths: Sequence[Sequence], apart: int, size: int) -> bool:
    """Does any truth differ from that of the next value, in a product with this many values?"""
    block = apart * size  # all values of the fact, beside one combination of those before it
    return any(
        truths[start : start + block - apart] != truths[start + apart : start + block]
        for start in range(0, len(truths), block)
    )


def _span(pairs: Sequence[Pair]) -> Span:
    if len(pairs) == 1:
        return pairs[0], pairs[0]
    return min(pairs, key=_order), max(pairs, key=_order)


def _order(pair: Pair) -> tuple[Decimal, Decimal]:
    """By ratio. Nothing beside several norms: the highest norm comes first, the lowest last."""
    return ratio(pair), -pair[1]


def ratio(pair: Pair) -> Decimal:
    """Value as a share of the norm; a norm of nothing is exceeded by anything but nothing."""
    value, norm = pair
    if norm:
        return value / norm
    return Decimal("Infinity") if value > 0 else Decimal(0)
