"""Huurtoeslag: the state pays part of the rent. Wet op de huurtoeslag, as of 2026.

We followed the calculation sheet of Dienst Toeslagen for 2026, not the text of the law.
"""

from __future__ import annotations

from decimal import Decimal

from web.rules.amounts import AmountsOnDay
from web.rules.national.huurtoeslag_2025 import highest_rent, huurtoeslag_2025, steps
from web.rules.national.rounding import down, to_cents

REFORM = "huurtoeslag_afbouw_alleen"
"""A figure that exists only since the reform of 2026."""


def huurtoeslag(
    huur: Decimal,
    bewoners: tuple[int, bool],
    jaarinkomen: tuple[Decimal, Decimal],
    inkomen_huisgenoten: Decimal,
    *,
    a: AmountsOnDay,
) -> Decimal:
    """Whole euros a month. Raises NoFigure.

    `huur` is the bare rent a month; what is above the highest rent is left out. `bewoners`: how
    many people live there, and are all of them young? Incomes are of a year; of the other
    residents it is the part that counts.
    """
    income = sum(jaarinkomen, inkomen_huisgenoten)
    if not a.knows(REFORM):
        return huurtoeslag_2025(huur, bewoners, income, a=a)
    people, young = bewoners
    alone = people == 1
    basishuur = a.huurtoeslag_basishuur_alleen if alone else a.huurtoeslag_basishuur_meer
    amount = steps(min(huur, highest_rent(young, a)), basishuur, people, a)
    return down(max(Decimal(0), amount - _taper(alone, income, a)))


def _taper(alone: bool, income: Decimal, a: AmountsOnDay) -> Decimal:
    """What goes off each month for the income above the income point."""
    point = a.huurtoeslag_inkomen_alleen if alone else a.huurtoeslag_inkomen_meer
    share = a.huurtoeslag_afbouw_alleen if alone else a.huurtoeslag_afbouw_meer
    return to_cents(share * max(Decimal(0), income - point) / 12)
