"""From what arrives on the account to what was earned before tax, and back.

Over a year the net income is straight between corners: where a bracket ends, a credit starts to
shrink or is gone, or the first tax is due. So the way back is exact, without trying.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from web.rules.amounts import AmountsOnDay
from web.rules.national.income_tax import ZERO, Kind, Levy, levy_on


class Corner(NamedTuple):
    """Euro a year before tax, and what is left of it."""

    gross: Decimal
    net: Decimal


class Line:
    """Gross to net and back, in euro a year: straight between corners and beyond the last one."""

    __slots__ = ("_down", "_gross", "_net", "_up", "corners")

    def __init__(self, corners: Iterable[tuple[Decimal, Decimal]]) -> None:
        """Raises ValueError where more gross would be less net: then the figures are wrong."""
        self.corners = tuple(Corner(*corner) for corner in corners)
        steps = [(b.gross - a.gross, b.net - a.net) for a, b in pairwise(self.corners)]
        if not steps or any(gross <= 0 or net < 0 for gross, net in steps) or not steps[-1][1]:
            raise ValueError("Net pay falls, or never rises, when gross pay rises.")
        # The last corner only gives the direction beyond the one before it.
        self._gross = tuple(corner.gross for corner in self.corners[:-1])
        self._net = tuple(corner.net for corner in self.corners[:-1])
        self._down = tuple(net / gross for gross, net in steps)
        self._up = tuple(gross / net if net else ZERO for gross, net in steps)

    def net(self, gross: Decimal) -> Decimal:
        """What is left of `gross`. Below the first corner: what the first corner gives."""
        return _along(gross, self._gross, self._net, self._down)

    def gross(self, net: Decimal) -> Decimal:
        """What `net` was before tax. Below the first corner: what the first corner gives.

        Where several amounts leave the same net, the highest: then nobody is promised a toeslag
        that has to be paid back. (With the figures so far no two amounts do.)
        """
        return _along(net, self._net, self._gross, self._up)


def _along(
    value: Decimal, starts: Sequence[Decimal], there: Sequence[Decimal], slopes: Sequence[Decimal]
) -> Decimal:
    place = bisect_right(starts, value) - 1
    if place < 0:
        return there[0]
    return there[place] + (value - starts[place]) * slopes[place]


@lru_cache(maxsize=512)  # seven kinds, and eight ways to tax each, on a few days
def line_of(
    kind: Kind, pensioner: bool, credit: bool, alone: bool, a: AmountsOnDay, hours: bool = True
) -> Line:
    """The line of one kind of income; the arguments are those of levy_on.

    Raises NoFigure where a figure of the day is not known, ValueError for an unknown kind.
    """
    levy = levy_on(kind, pensioner, credit, alone, a, hours)
    return Line((gross, gross - levy.of(gross)) for gross in _corners(levy))


def _corners(levy: Levy) -> Iterator[Decimal]:
    """Every bend, every point where tax minus credits passes nothing, and one far away."""
    bends = sorted({ZERO, *levy.corners()})
    bends.append(2 * bends[-1])
    for start, end in pairwise(bends):
        yield start
        before, after = levy.before_nil(start), levy.before_nil(end)
        if before * after < 0:
            yield start + (end - start) * before / (before - after)
    yield bends[-1]


def gross_payment(line: Line, net: Decimal, times: int) -> Decimal:
    """One regular payment before tax, from what arrives; `times` a year: 12, 13 (4 weeks) or 52.

    Holiday pay and a 13th month are taxed apart, so they do not belong in `net`. Exact but for
    the steps of the official table: a few cents a month.
    """
    return line.gross(net * times) / times


def net_payment(line: Line, gross: Decimal, times: int) -> Decimal:
    """One regular payment as it arrives, from what it is before tax. The way back of the above."""
    return line.net(gross * times) / times
