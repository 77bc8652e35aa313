"""What the money of several schemes comes to together, as whoever adds up the cards finds it. Pure.

- A total is the sum of what the cards show (`web/money.py`), in the period they share. Of one
  scheme it is what its card shows.
- Money of different periods is told per month, of a quarter a third and of a year a twelfth, each
  rounded down as on its card. Its year is the sum of what the cards come to in a year, so it is
  not 12 times that month.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from web.content.files import Map
from web.money import MONTH, PER_YEAR, YEAR, also_shown, as_one, over, say_shown, shown
from web.rules.screening import Amount

ONCE = "eenmalig"


@dataclass(frozen=True, slots=True)
class Part:
    """What one scheme may add to a total."""

    stem: str
    amount: Amount | None
    """None: there is money, but nobody knows how much."""
    instead_of: tuple[str, ...] = ()
    """Schemes nobody gets beside this one."""
    fixed: bool = False
    """A figure of a plan, not worked out by us."""


@dataclass(frozen=True, slots=True)
class Total:
    """What several schemes come to, as their cards show it."""

    amount: Amount | None
    """In the period they share, else per month; None when nothing of it comes back."""
    year: Amount | None
    """The same over a year."""
    mixed: bool
    """They do not share a period."""
    fixed: bool
    """All of it are figures of a plan."""
    counted: int
    once: Amount | None
    once_fixed: bool
    unknown: int
    """How many there are of which we do not know how much it is, or how often."""


@dataclass(frozen=True, slots=True)
class OnTop:
    """What may come beside what is sure."""

    amount: Amount | None
    """Of one scheme what its card shows; of several from nothing to the most it can be."""
    fixed: bool
    counted: int
    unsure: int
    """Of how many the card does show an amount, but one nobody should reckon with."""
    unknown: int


def total(parts: Iterable[Part]) -> Total:
    """Add up. Of schemes nobody gets together only the larger counts."""
    kept = _together(parts)
    again, once = _coming_back(kept), [p for p in kept if p.amount and p.amount.per == ONCE]
    per, year = _period(again), _sum(again, YEAR)
    return Total(
        amount=_sum(again, per) if again else None,
        year=year if again else None,
        mixed=len({part.amount.per for part in again}) > 1,
        fixed=all(part.fixed for part in again),
        counted=len(again),
        once=_sum(once, ONCE) if once else None,
        once_fixed=all(part.fixed for part in once),
        unknown=len(kept) - len(again) - len(once),
    )


def on_top(sure: Iterable[Part], perhaps: Iterable[Part]) -> OnTop:
    """What may come beside what is sure.

    An amount that may be nothing at all is not counted: its most says only how little was told,
    and nobody should reckon with it. Nor is what comes once.
    """
    sure, perhaps = list(sure), list(perhaps)
    both, before = _together([*sure, *map(_told, perhaps)]), _coming_back(_together(sure))
    kept = {part.stem for part in both}
    left = [part for part in perhaps if part.stem in kept]
    counted = _coming_back(map(_told, left))
    unknown = sum(part.amount is None for part in left)
    alone = len(counted) == 1 and all(part.stem in kept for part in before)
    return OnTop(
        amount=_card(counted[0]) if alone else _more(_coming_back(both), before),
        fixed=alone and counted[0].fixed,
        counted=len(counted),
        unsure=len(left) - len(counted) - unknown,
        unknown=unknown,
    )


def _more(after: Iterable[Part], before: Iterable[Part]) -> Amount | None:
    per = _period(after)
    most = _sum(after, per).high - _sum(before, per).high
    return Amount(Decimal(0), most, per) if most > 0 else None


def _told(part: Part) -> Part:
    sure = part.amount is not None and part.amount.low >= 1
    return part if sure else Part(part.stem, None, part.instead_of)


def _together(parts: Iterable[Part]) -> list[Part]:
    """Larger ones first, each unless a larger one takes its place."""
    kept: list[Part] = []
    for part in sorted(parts, key=_size, reverse=True):
        taken = any(one.stem in part.instead_of or part.stem in one.instead_of for one in kept)
        if not taken:
            kept.append(part)
    return kept


def _size(part: Part) -> tuple[Decimal, Decimal]:
    yearly = part.amount and (over(part.amount, YEAR) or part.amount)
    return (yearly.high, yearly.low) if yearly else (Decimal(-1), Decimal(-1))


def _coming_back(parts: Iterable[Part]) -> list[Part]:
    return [part for part in parts if part.amount and part.amount.per in PER_YEAR]


def _period(parts: Iterable[Part]) -> str:
    """The period they share, else a month."""
    periods = {part.amount.per for part in parts}
    return periods.pop() if len(periods) == 1 else MONTH


def _sum(parts: Iterable[Part], per: str) -> Amount:
    """What the cards show, over one period."""
    cards = list(map(_card, parts))
    spread = [card if card.per == per else over(card, per) for card in cards]
    zero = Decimal(0)
    low, high = sum((c.low for c in spread), zero), sum((c.high for c in spread), zero)
    return as_one(Amount(low, high, per))


def _card(part: Part) -> Amount:
    return shown(part.amount, fixed=part.fixed)


def in_words(total: Total | OnTop, say: Map) -> str:
    """As on a card; empty when there is nothing to tell."""
    return say_shown(total.amount, say, total.fixed) if total.amount else ""


def also(total: Total, say: Map) -> str:
    """As on a card; of money of different periods the year."""
    if total.amount is None or not total.mixed:
        return also_shown(total.amount, say, total.fixed) if total.amount else ""
    return say["bedrag_ook"].format(bedrag=say_shown(total.year, say, total.fixed))
