"""One payer's money, and two payers who share one amount on the account."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple, Protocol

NOTHING = Decimal(0)


class Way(Protocol):
    """The way back from net to gross, in euro a year (`pay.Line`)."""

    corners: Sequence[tuple[Decimal, Decimal]]

    def gross(self, net: Decimal) -> Decimal:
        """What was paid before tax."""


class Untaxed:
    """Money no tax is taken off: what arrives is what was paid."""

    corners: Sequence[tuple[Decimal, Decimal]] = ()

    def gross(self, net: Decimal) -> Decimal:
        """The same."""
        return net


UNTAXED = Untaxed()


class Stream(NamedTuple):
    """Money from one payer. A gross euro counts for `low` to `high` euro of yearly income."""

    way: Way
    low: Decimal
    high: Decimal
    most: Decimal | None = None
    """No more than this arrives in a year, such as a full AOW."""
    least: Decimal = NOTHING
    """No less than this, as far as there is so much."""
    share: Decimal = NOTHING
    """As first payer: of what two payers withhold tax from, it pays at least this share."""
    more: Decimal = Decimal(1)
    """At most, what arrives is this many times what was told: something is kept apart."""
    heads: int = 1
    """So many people get an equal part of it, each taxed on their own."""

    def counts(self, net: Decimal) -> tuple[Decimal, Decimal]:
        """The yearly income that goes with this net amount a year, at least and at most."""
        gross = self._gross(net)
        most = gross if self.more == 1 else self._gross(net * self.more)
        return gross * self.low, most * self.high

    def _gross(self, net: Decimal) -> Decimal:
        heads = self.heads
        return self.way.gross(net) if heads == 1 else self.way.gross(net / heads) * heads


def together(first: Stream, others: Iterable[Stream], net: Decimal) -> tuple[Decimal, Decimal]:
    """At least and at most, when nobody knows how much of `net` comes from which payer.

    Both ways are straight between corners, so the ends lie where one payer gives all or where the
    way of the first has a corner.
    """
    found = [
        (one[0] + other[0], one[1] + other[1])
        for second in others
        for part in _parts(first, second, net)
        for one, other in [(first.counts(part), second.counts(net - part))]
    ] or [first.counts(net)]
    return min(low for low, _ in found), max(high for _, high in found)


def _parts(first: Stream, second: Stream, net: Decimal) -> Iterator[Decimal]:
    """What the first payer may give of it."""
    most = net if first.most is None else min(net, first.most)
    share = NOTHING if second.way is UNTAXED else first.share
    least = min(most, max(first.least, net * share))
    yield least
    yield most
    yield from (corner for _gross, corner in first.way.corners if least < corner < most)
