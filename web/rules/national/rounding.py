"""How the law rounds money. Each formula says itself which of these it uses, and where."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
EURO = Decimal(1)


def to_cents(amount: Decimal) -> Decimal:
    """To the nearest cent, half a cent up."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def to_euros(amount: Decimal) -> Decimal:
    """To the nearest whole euro, half a euro up."""
    return amount.quantize(EURO, ROUND_HALF_UP)


def down(amount: Decimal) -> Decimal:
    """To the whole euro below."""
    return amount.quantize(EURO, ROUND_FLOOR)


def up(amount: Decimal) -> Decimal:
    """To the whole euro above."""
    return amount.quantize(EURO, ROUND_CEILING)
