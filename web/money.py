"""Amounts of money in words. Pure. What several come to together: `web/totals.py`.

An amount we worked out is shown in whole euros, rounded down, both its ends: nobody is promised
too much. Ends that then lie one euro apart are told as one, the lowest: two would look as if it
mattered which. An amount a plan names is shown as the plan has it.

From there on only what is shown counts, so that whoever multiplies finds what we say: over another
period an amount is what is shown, times or divided, and a part is rounded down.
"""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal

from web.content.files import Map
from web.numbers import euro
from web.rules.screening import Amount

PER_YEAR = {"maand": 12, "kwartaal": 4, "jaar": 1}
"""How often money comes in a year. What comes once, or nobody knows how often, is not here."""
MONTH, YEAR = "maand", "jaar"
EURO = Decimal(1)


def shown(amount: Amount, *, fixed: bool = False) -> Amount:
    """The amount as it stands on the screen."""
    if fixed:
        return amount
    return as_one(Amount(_down(amount.low), _down(amount.high), amount.per))


def as_one(amount: Amount) -> Amount:
    """Whole ends one euro apart are told as one."""
    one = amount.low >= 1 and _near(amount.low, amount.high)
    return Amount(amount.low, amount.low, amount.per) if one else amount


def over(amount: Amount, per: str) -> Amount | None:
    """The same money over `maand`, `kwartaal` or `jaar`; None where it does not come back. What
    does not come so often is spread: in whole euros, rounded down."""
    if amount.per not in PER_YEAR:
        return None
    times, parts = PER_YEAR[amount.per], PER_YEAR[per]
    ends = [end * times / parts for end in (amount.low, amount.high)]
    low, high = ends if times >= parts else map(_down, ends)
    return Amount(low, high, per)


def in_words(amount: Amount, say: Map, *, fixed: bool = False) -> str:
    """`ongeveer € 120 per maand`. `fixed`: a figure of a plan, which is not "ongeveer"."""
    return say_shown(shown(amount, fixed=fixed), say, fixed)


def also(amount: Amount, say: Map, *, fixed: bool = False) -> str:
    """The same money over a year, and of a quarter over a month; empty where that helps nobody.

    What comes once a year is not spread over months: nobody receives it so.
    """
    return also_shown(shown(amount, fixed=fixed), say, fixed)


def say_shown(amount: Amount, say: Map, fixed: bool) -> str:
    """An amount that is rounded as it is shown, in words."""
    low, high = amount.low, amount.high
    words = {"laag": euro(low), "hoog": euro(high), "per": say[f"per_{amount.per}"]}
    if fixed and low == high:
        return say["bedrag_vast"].format(**words)
    if high < 1:
        return say["bedrag_klein"].format(**{**words, "hoog": euro(EURO)})
    if low < 1:
        return say["bedrag_hoogstens"].format(**words)
    return say["bedrag_ongeveer" if _near(low, high) else "bedrag_tussen"].format(**words)


def also_shown(amount: Amount, say: Map, fixed: bool) -> str:
    """`also`, of an amount that is rounded as it is shown."""
    if amount.high < 1:
        return ""
    others = []
    for per in {"maand": (YEAR,), "kwartaal": (MONTH, YEAR)}.get(amount.per, ()):
        others.append(say_shown(over(amount, per), say, fixed and per == YEAR))
    return say["bedrag_ook"].format(bedrag=say["bedrag_of"].join(others)) if others else ""


def exact(amount: Amount) -> bool:
    """Is it one amount as it stands on the screen?"""
    card = shown(amount)
    return card.low == card.high


def _near(low: Decimal, high: Decimal) -> bool:
    return high - low <= EURO


def _down(end: Decimal) -> Decimal:
    return end.quantize(EURO, ROUND_FLOOR)
