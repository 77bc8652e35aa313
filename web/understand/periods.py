"""Per how long an amount is, and what it comes to in a month."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from web.numbers import plain
from web.rules.national.payers import MONTHS, PERIODS
from web.understand.amounts import Amount
from web.understand.cues import FAR, WINDOW, distance, spots
from web.understand.message import Message

LISTS = {
    "maand": "per_maand",
    "week": "per_week",
    "vier_weken": "per_vier_weken",
    "anders": "per_anders",
}
MONTH, OTHERWISE = "maand", "anders"
CENT = Decimal(1).scaleb(-2)
NEAR = 4


def period_of(message: Message, amount: Amount, amounts: Sequence[Amount]) -> str | None:
    """`maand`, `vier_weken`, `week`, `anders`: named beside this amount, and not beside another
    number (`20 uur per week`)."""
    near = [n for n in message.heard.numbers if abs(n.start - amount.start) <= WINDOW]
    others = [n for n in near if not amount.start <= n.start < amount.end]
    blocks = [(n.start, n.end) for n in others] + [a.spot for a in amounts if a is not amount]
    found = [
        (far, -(spot[1] - spot[0]), period)
        for period, name in LISTS.items()
        for spot in spots(message, name, amount.start)
        if not _inside(spot, others, period)
        and (far := distance(message, spot, amount.spot, blocks)) is not None
    ]
    far, _, period = min(found, default=(FAR, 0, None))
    return period if far <= NEAR else None


def _inside(spot: tuple[int, int], numbers: Sequence, period: str) -> bool:
    """Is it the unit of a number: `3 maanden`, the week of `20 uur per week`?"""
    unit = any(n.end == spot[0] or n.end + 1 == spot[0] for n in numbers)
    return unit and not any(spot[0] <= n.start < spot[1] for n in numbers) and period != OTHERWISE


def per_month(amount: Amount, period: str | None) -> int | float | list:
    """The same money per month, to the cent; a band as `[low, high]`."""
    low, high = (_month(end, period or MONTH) for end in (amount.low, amount.high))
    return low if amount.low == amount.high else [low, high]


def _month(euros: Decimal | None, period: str) -> int | float | None:
    if euros is None:
        return None
    return plain((euros * PERIODS[period] / MONTHS).quantize(CENT))


def as_told(amount: Amount) -> int | float | list:
    """The amount itself."""
    return per_month(amount, MONTH)
