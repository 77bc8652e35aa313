"""Amounts of money in words, and what several come to together. Pure.

An amount we worked out is shown in whole euros, rounded down, both its ends: nobody is promised
too much. Ends that then lie one euro apart are told as one, the lowest: two would look as if it
mattered which. An amount a plan names is shown as the plan has it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from web.content.files import Map
from web.numbers import euro
from web.rules.screening import Amount

PER_YEAR = {"maand": 12, "kwartaal": 4, "jaar": 1}
"""How often money comes in a year. What comes once, or nobody knows how often, is not here."""
ONCE = "eenmalig"
EURO, TEN = Decimal(1), Decimal(10)


@dataclass(frozen=True, slots=True)
class Part:
    """What one scheme may add to a total."""

    stem: str
    amount: Amount | None
    """None: there is money, but nobody knows how much."""
    instead_of: tuple[str, ...] = ()
    """Schemes nobody gets beside this one."""


@dataclass(frozen=True, slots=True)
class Total:
    """What several schemes come to."""

    year: Amount | None
    """None when nothing of it comes back every year."""
    counted: int
    once: Amount | None
    unknown: int
    """How many there are of which the amount is not known."""

    @property
    def month(self) -> Amount | None:
        """The same money per month."""
        return over(self.year, "maand") if self.year else None


def over(amount: Amount, per: str) -> Amount | None:
    """The same money over `maand`, `kwartaal` or `jaar`; None where it does not come back."""
    if amount.per not in PER_YEAR:
        return None
    low, high = (end * PER_YEAR[amount.per] / PER_YEAR[per] for end in (amount.low, amount.high))
    return Amount(low, high, per)


def total(parts: Iterable[Part]) -> Total:
    """Add up. Of schemes nobody gets together only the larger counts."""
    kept = _together(list(parts))
    years = [year for part in kept if part.amount and (year := over(part.amount, "jaar"))]
    once = [part.amount for part in kept if part.amount and part.amount.per == ONCE]
    return Total(
        _sum(years, "jaar"), len(years), _sum(once, ONCE), len(kept) - len(years) - len(once)
    )


def on_top(sure: Iterable[Part], perhaps: Iterable[Part]) -> Total:
    """What may come beside what is sure: per year from nothing to the most it can be.

    An amount that may be nothing at all counts as not known: its most says only how little was
    told, and nobody should reckon with it.
    """
    sure = list(sure)
    told = [_told(part) for part in perhaps]
    least, both = total(sure), total([*sure, *told])
    more = (both.year.high if both.year else 0) - (least.year.high if least.year else 0)
    year = Amount(Decimal(0), more, "jaar") if more > 0 else None
    unknown = both.unknown - least.unknown
    return Total(year, both.counted - least.counted, both.once, unknown)


def _told(part: Part) -> Part:
    sure = part.amount is not None and part.amount.low >= 1
    return part if sure else Part(part.stem, None, part.instead_of)


def _together(parts: list[Part]) -> list[Part]:
    """Larger ones first, each unless a larger one takes its place."""
    kept: list[Part] = []
    for part in sorted(parts, key=_size, reverse=True):
        taken = any(one.stem in part.instead_of or part.stem in one.instead_of for one in kept)
        if not taken:
            kept.append(part)
    return kept


def _size(part: Part) -> tuple[Decimal, Decimal]:
    yearly = part.amount and (over(part.amount, "jaar") or part.amount)
    return (yearly.high, yearly.low) if yearly else (Decimal(-1), Decimal(-1))


def _sum(amounts: list[Amount], per: str) -> Amount | None:
    if not amounts:
        return None
    return Amount(sum(one.low for one in amounts), sum(one.high for one in amounts), per)


def in_words(amount: Amount, say: Map, *, fixed: bool = False, step: Decimal = EURO) -> str:
    """`ongeveer € 120 per maand`. `fixed`: a figure of a plan, which is not "ongeveer"."""
    low, high = (amount.low, amount.high) if fixed else _down(amount, step)
    words = {"laag": euro(low), "hoog": euro(high), "per": say[f"per_{amount.per}"]}
    if fixed and low == high:
        return say["bedrag_vast"].format(**words)
    if high < 1:
        return say["bedrag_klein"].format(**{**words, "hoog": euro(EURO)})
    if low < 1:
        return say["bedrag_hoogstens"].format(**words)
    return say["bedrag_ongeveer" if _near(low, high) else "bedrag_tussen"].format(**words)


def exact(amount: Amount) -> bool:
    """Is it one amount as it stands on the screen?"""
    low, high = _down(amount, EURO)
    return low == high or (low >= 1 and _near(low, high))


def also(amount: Amount, say: Map, *, fixed: bool = False) -> str:
    """The same money over a year, and of a quarter over a month; empty where that helps nobody.

    What comes once a year is not spread over months: nobody receives it so.
    """
    if not fixed and exact(amount):  # then not two amounts over a year, where a month has one
        amount = Amount(amount.low, amount.low, amount.per)
    periods = {"maand": ("jaar",), "kwartaal": ("maand", "jaar")}.get(amount.per, ())
    others = [in_words(over(amount, per), say, fixed=fixed) for per in periods]
    return say["bedrag_ook"].format(bedrag=say["bedrag_of"].join(others)) if others else ""


def total_in_words(amount: Amount, say: Map) -> str:
    """What is not known to the euro in tens, down as well: a sum of ranges looks too sure."""
    rough = not exact(amount) and amount.high >= TEN * TEN
    return in_words(amount, say, step=TEN if rough else EURO)


def _near(low: Decimal, high: Decimal) -> bool:
    return high - low <= EURO


def _down(amount: Amount, step: Decimal) -> tuple[Decimal, Decimal]:
    low, high = (
        (end / step).quantize(EURO, ROUND_FLOOR) * step for end in (amount.low, amount.high)
    )
    return low, high
