"""Studietoeslag: for students who cannot work beside it. Participatiewet artikel 36b."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from operator import itemgetter

from web.rules.amounts import AmountsOnDay, NoFigure


def studietoeslag(leeftijd: Decimal | int, *, a: AmountsOnDay) -> Decimal:
    """The least a municipality pays, in euro and cents a month. Raises NoFigure.

    From the table by age. For who is younger than where it starts nobody told us anything: that
    is no nothing.
    """
    table = a.studietoeslag_minimum
    row = bisect_right(table, leeftijd, key=itemgetter(0))
    if not row:
        raise NoFigure("studietoeslag_minimum")
    _from, least = table[row - 1]
    return least
