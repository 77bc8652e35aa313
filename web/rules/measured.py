"""What a measure can still be for one household: every value beside every norm that is possible."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from web.rules.truth import Truth

Pair = tuple[Decimal, Decimal]
"""A value and the norm it is held against."""
Span = tuple[Pair, Pair]
"""The pairs with the lowest and the highest ratio of value to norm."""


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

    def parting(self, truths: Sequence[tuple[Truth, ...]]) -> Iterator[str]:
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
        self._pairs = [[self._both(value, norm) for norm in norms.found] for value in values.found]
        """The pairs that go with each value (a row) beside each norm."""

    @cached_property
    def whole(self) -> Span:
        """The lowest and the highest ratio that are still possible."""
        return _span(list(self.pairs()))

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

    def parting(self, says: Callable[[Span], Truth]) -> Iterator[str]:
        """The facts of which another value gives another truth while all other facts stay the
        same. `says`: what is true of the lowest and the highest ratio of one combination."""
        truths = [tuple(map(says, row)) for row in self._spans]
        yield from self._values.parting(truths)
        yield from self._norms.parting(list(zip(*truths, strict=True)))

    @cached_property
    def _spans(self) -> list[list[Span]]:
        return [list(map(_span, row)) for row in self._pairs]

    @staticmethod
    def _both(pairs: tuple[Pair, ...], _norms: tuple) -> tuple[Pair, ...]:
        return pairs


class MeasuredApart(Measured):
    """A value and a norm of its own, neither below nothing: of one value the highest norm gives
    the lowest ratio, of one norm the lowest value. So hardly a ratio has to be worked out."""

    @cached_property
    def whole(self) -> Span:
        """The lowest and the highest ratio that are still possible."""
        norms: dict[int, list[Decimal]] = {}
        for place, several in self._norms.found:
            norms.setdefault(place, []).extend(several)
        outer: list[Pair] = []
        for place, several in norms.items():
            values = [value[place] for value in self._values.found]
            outer += (min(values), max(several)), (max(values), min(several))
        return _span(outer)

    @cached_property
    def _spans(self) -> list[list[Span]]:
        return [[(max(pairs), min(pairs)) for pairs in row] for row in self._pairs]

    @staticmethod
    def _both(values: tuple[Decimal, ...], norms: tuple[int, tuple[Decimal, ...]]) -> tuple:
        place, several = norms
        value = values[place]
        return tuple([(value, norm) for norm in several])


def _differ(truths: Sequence[tuple], apart: int, size: int) -> bool:
    """Does any truth differ from that of the next value, in a product with this many values?"""
    rows = [truths[start : start + apart] for start in range(0, len(truths), apart)]
    beside = (pair for at, pair in enumerate(itertools.pairwise(rows), 1) if at % size)
    return any(row != following for row, following in beside)


def _span(pairs: Sequence[Pair]) -> Span:
    if len(pairs) == 1:
        return pairs[0], pairs[0]
    return min(pairs, key=ratio), max(pairs, key=ratio)


def ratio(pair: Pair) -> Decimal:
    """Value as a share of the norm; a norm of nothing is exceeded by anything but nothing."""
    value, norm = pair
    if norm:
        return value / norm
    return Decimal("Infinity") if value > 0 else Decimal(0)
