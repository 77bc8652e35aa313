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


def on_top(sure: Iterable[Part], perhaps: Iterable[Part]) -> Total:
    """What may come beside what is sure: from nothing to the most it can be.

    An amount that may be nothing at all counts as not known: its most says only how little was
    told, and nobody should reckon with it.
    """
    sure = list(sure)
    both = [*sure, *map(_told, perhaps)]
    less, more = total(sure), total(both)
    kept, before = _coming_back(_together(both)), _coming_back(_together(sure))
    per = _period(kept)
    amount, year = (_more(_sum(kept, p), _sum(before, p)) for p in (per, YEAR))
    counted, unknown = more.counted - less.counted, more.unknown - less.unknown
    return Total(amount, year, more.mixed, False, counted, more.once, more.once_fixed, unknown)


def _more(after: Amount, before: Amount) -> Amount | None:
    most = after.high - before.high
    return Amount(Decimal(0), most, after.per) if most > 0 else None


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
    cards = [shown(part.amount, fixed=part.fixed) for part in parts]
    spread = [card if card.per == per else over(card, per) for card in cards]
    zero = Decimal(0)
    low, high = sum((c.low for c in spread), zero), sum((c.high for c in spread), zero)
    return as_one(Amount(low, high, per))


def in_words(total: Total, say: Map) -> str:
    """As on a card; empty when there is nothing to tell."""
    return say_shown(total.amount, say, total.fixed) if total.amount else ""


def also(total: Total, say: Map) -> str:
    """As on a card; of money of different periods the year."""
    if total.amount is None or not total.mixed:
        return also_shown(total.amount, say, total.fixed) if total.amount else ""
    return say["bedrag_ook"].format(bedrag=say_shown(total.year, say, total.fixed))
