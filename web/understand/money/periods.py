"""Per how long an amount is, and what it comes to in a month."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from web.numbers import plain
from web.rules.national.payers import MONTHS, PERIODS
from web.understand.cues import FAR, WINDOW, distance, spots
from web.understand.message import Message
from web.understand.money.amounts import Amount
from web.understand.words.numbers import Number

LISTS = {
    "maand": "per_maand",
    "week": "per_week",
    "vier_weken": "per_vier_weken",
    "anders": "per_anders",
}
MONTH, FOUR_WEEKS, OTHERWISE = "maand", "vier_weken", "anders"
EVERY, WEEKS = "per_elke", 4
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
        and not message.has(spot[0] - 1, "periode_ooit")
        and (far := distance(message, spot, amount.spot, blocks)) is not None
    ]
    if weeks := _weeks(message, amount, others):
        return weeks
    far, _, period = min(found, default=(FAR, 0, None))
    if _is_more_times(message, amount):
        return OTHERWISE
    alone = not blocks and period == FOUR_WEEKS  # `1320 maar dat is vierwekelijks`
    return period if far <= NEAR or alone else None


def _weeks(message: Message, amount: Amount, numbers: Sequence[Number]) -> str | None:
    """`per 4 wk`, `elke twee weken`."""
    for number in numbers:
        named = message.has(number.end, "eenheid_week") and message.has(number.start - 1, EVERY)
        spot = (number.start, number.end + 1)
        far = distance(message, spot, amount.spot, ()) if named and number.value > 1 else None
        if far is not None and far <= NEAR:
            return FOUR_WEEKS if number.value == WEEKS else OTHERWISE
    return None


def _is_more_times(message: Message, amount: Amount) -> bool:
    """`twee keer per maand 600`, `2 x 600 in de maand`."""
    near = range(amount.start - NEAR - 1, amount.start)
    counted = [n for n in message.heard.numbers if n.start in near and n.value > 1]
    together = message.heard.together
    return any(message.has(n.end, "geld_keer") and together(n.end, amount.start) for n in counted)


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
