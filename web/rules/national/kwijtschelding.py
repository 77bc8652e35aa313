"""Kwijtschelding: what somebody need not pay of a local tax.

Uitvoeringsregeling Invorderingswet 1990 artikel 11 to 16, which municipalities and water boards
follow (Regeling kwijtschelding belastingen medeoverheden).
"""

from __future__ import annotations

from decimal import Decimal

from web.rules.amounts import AmountsOnDay
from web.rules.national.rounding import up

NONE = Decimal(0)


def cost_norm(norm: Decimal, share: Decimal) -> Decimal:
    """What living costs, in whole euros a month: a share of the bijstandsnorm, rounded up.

    The share is chosen locally, between `kwijtschelding_deel_norm` and
    `kwijtschelding_deel_norm_hoogstens`. The rounding is that of the workbook of the
    Belastingdienst; the regeling does not name it, and a local rule may keep the cents.
    """
    return up(norm * share)


def capacity(nbi_month: Decimal, cost_norm_month: Decimal, *, a: AmountsOnDay) -> Decimal:
    """What somebody pays first, in euro a year: a share of what is left each month. Artikel 11.

    `nbi_month` is the netto besteedbaar inkomen, after rent and premium. Raises NoFigure.
    """
    left = max(NONE, nbi_month - cost_norm_month)
    return a.kwijtschelding_deel_capaciteit * 12 * left


def remission(
    assessment: Decimal,
    assets_above: Decimal,
    nbi_month: Decimal,
    cost_norm_month: Decimal,
    net_childcare_month: Decimal = NONE,
    *,
    a: AmountsOnDay,
) -> Decimal:
    """What need not be paid, in euro. Raises NoFigure.

    `assets_above` is what somebody has above what is left free. `net_childcare_month` is the part
    of childcare people pay themselves: leave it out where the local rule does not count it.
    """
    own = capacity(nbi_month - net_childcare_month, cost_norm_month, a=a)
    return max(NONE, assessment - assets_above - own)
