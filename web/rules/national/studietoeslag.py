"""Studietoeslag: for students who cannot work beside it. Participatiewet artikel 36b."""

from __future__ import annotations

from decimal import Decimal

from web.rules.amounts import AmountsOnDay

FIRST, LAST = 15, 21
"""The ages in the names of the figures: the lowest, and the one that holds for everybody above."""


def studietoeslag(leeftijd: Decimal | int, *, a: AmountsOnDay) -> Decimal:
    """The least a municipality pays, in euro and cents a month. Raises NoFigure.

    Nothing for who is younger than the law names.
    """
    if leeftijd < FIRST:
        return Decimal(0)
    return getattr(a, f"studietoeslag_minimum_{min(int(leeftijd), LAST)}")
