"""Kinderbijslag: for every child under 18, whatever the income. Algemene Kinderbijslagwet."""

from __future__ import annotations

from decimal import Decimal

from web.rules.amounts import AmountsOnDay


def kinderbijslag(kinderen: tuple[int, ...], *, a: AmountsOnDay) -> Decimal:
    """Euro and cents a quarter. `kinderen` are the ages of the children under 18.

    The law looks at the age on the first day of the quarter; we know the age of today. Raises
    NoFigure.
    """
    return sum((_for_child(age, a) for age in kinderen), Decimal(0))


def _for_child(age: int, a: AmountsOnDay) -> Decimal:
    """Euro a quarter for a child of this age."""
    if age >= a.kinderbijslag_leeftijd_12:
        return a.kinderbijslag_12_17
    return a.kinderbijslag_6_11 if age >= a.kinderbijslag_leeftijd_6 else a.kinderbijslag_0_5
