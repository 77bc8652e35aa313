"""Kindgebonden budget: for parents with a low income. Wet op het kindgebonden budget artikel 2."""

from __future__ import annotations

from decimal import Decimal

from web.rules.amounts import AmountsOnDay
from web.rules.national.rounding import down, to_cents


def kindgebonden_budget(
    kinderen: tuple[int, ...],
    toeslagpartner: bool,
    jaarinkomen: tuple[Decimal, Decimal],
    *,
    a: AmountsOnDay,
) -> Decimal:
    """Whole euros a month. `kinderen` are the ages of the children under 18. Raises NoFigure.

    `jaarinkomen` is the yearly toetsingsinkomen, one's own and the partner's. The partner's counts
    only of a toeslagpartner.
    """
    income = sum(jaarinkomen) if toeslagpartner else jaarinkomen[0]
    return down(kindgebonden_budget_year(kinderen, toeslagpartner, income, a=a) / 12)


def kindgebonden_budget_year(
    kinderen: tuple[int, ...], toeslagpartner: bool, inkomen: Decimal, *, a: AmountsOnDay
) -> Decimal:
    """Euro and cents a year, over the income of toeslagpartners together. Raises NoFigure."""
    if not kinderen:
        return Decimal(0)
    threshold = a.kgb_drempel_samen if toeslagpartner else a.kgb_drempel_alleen
    most = sum((_for_child(age, a) for age in kinderen), Decimal(0))
    if not toeslagpartner:
        most += a.kgb_alleenstaande_ouder
    taper = a.kgb_afbouw * max(Decimal(0), inkomen - threshold)
    return to_cents(max(Decimal(0), most - taper))


def _for_child(age: int, a: AmountsOnDay) -> Decimal:
    """The highest amount a year for a child of this age. Lid 2 and 3."""
    if age >= a.kgb_leeftijd_16:
        return a.kgb_per_kind + a.kgb_extra_16
    return a.kgb_per_kind + (a.kgb_extra_12 if age >= a.kgb_leeftijd_12 else 0)
