"""Huurtoeslag up to and including 2025, and the steps in the rent that still hold after it.

Wet op de huurtoeslag artikel 13 (highest rent), 16 to 19 (basishuur) and 21 (steps), as it was.
"""

from __future__ import annotations

from decimal import Decimal

from web.rules.amounts import AmountsOnDay
from web.rules.national.rounding import down, to_cents


def huurtoeslag_2025(
    huur: Decimal, bewoners: tuple[int, bool], inkomen: Decimal, *, a: AmountsOnDay
) -> Decimal:
    """Whole euros a month, over the yearly income of all residents. Raises NoFigure.

    A rent above the highest gave no right. Service costs counted in part; we do not know them.
    So the amount does not go one way in the rent, as it does since 2026.
    """
    people, young = bewoners
    if huur > highest_rent(young, a):
        return Decimal(0)
    return down(steps(huur, _basishuur(people, inkomen, a), people, a))


def highest_rent(young: bool, a: AmountsOnDay) -> Decimal:
    """Euro a month. `young`: everybody who lives there is, and nobody has a child."""
    return a.huurtoeslag_huur_hoogstens_jong if young else a.huurtoeslag_huur_hoogstens


def steps(rent: Decimal, basishuur: Decimal, people: int, a: AmountsOnDay) -> Decimal:
    """Euro and cents a month: the higher a part of the rent lies, the less of it is paid.

    What lies below the basishuur people pay themselves, also where that ends in a later step. A
    household of young people never comes above the first step: its highest rent ends there.
    """
    quality = a.huurtoeslag_kwaliteitskortingsgrens
    large = people >= a.huurtoeslag_groot_vanaf
    cap = a.huurtoeslag_aftoppingsgrens_groot if large else a.huurtoeslag_aftoppingsgrens_klein
    ends = (basishuur, max(basishuur, quality), max(basishuur, cap), rent)
    shares = (a.huurtoeslag_deel_a, a.huurtoeslag_deel_b, a.huurtoeslag_deel_c)
    parts = zip(shares, ends, ends[1:], strict=False)
    return sum((_part(share, low, min(high, rent)) for share, low, high in parts), Decimal(0))


def _part(share: Decimal, low: Decimal, high: Decimal) -> Decimal:
    return to_cents(share * max(Decimal(0), high - low))


def _basishuur(people: int, income: Decimal, a: AmountsOnDay) -> Decimal:
    """What people pay themselves, in euro a month: it rose with income."""
    if people == 1:
        lowest, square, line = (
            a.huurtoeslag_basishuur_alleen,
            a.huurtoeslag_2025_a_alleen,
            a.huurtoeslag_2025_b_alleen,
        )
    else:
        lowest, square, line = (
            a.huurtoeslag_basishuur_meer,
            a.huurtoeslag_2025_a_meer,
            a.huurtoeslag_2025_b_meer,
        )
    return max(lowest, square * income**2 + line * income + a.huurtoeslag_2025_t)
