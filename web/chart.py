"""Money at a glance: what somebody has in a month, and what may come on top. Pure.

One bar of parts on one scale. Of a range its lowest is drawn as sure and the rest as perhaps, so
nothing is drawn more precisely than it is known. What nobody knows has no length: it is told
beside the bar, and where there is too little to draw there is no bar at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from web import money
from web.advice import Advice
from web.content.files import Map
from web.extra import Extra
from web.rules.national.social_minimum import constant
from web.rules.screening import Amount

HAVE, LIKELY, PERHAPS = "nu", "waarschijnlijk", "misschien"
INCOME = constant("inkomen", "inkomen", lambda _a: Decimal(1))
"""The income of the household in a month: a measure beside a norm of one."""
WHOLE = 100


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the bar, in percents of its length."""

    kind: str
    start: float
    width: float
    sure: bool
    """At least this much; else what it may be on top of that."""


@dataclass(frozen=True, slots=True)
class Row:
    """What stands beside the bar, in words."""

    kind: str
    text: str
    """`ongeveer € 120 per maand`; empty when nobody knows."""


@dataclass(frozen=True, slots=True)
class Chart:
    """The bar, and its words in the same order."""

    parts: tuple[Part, ...]
    rows: tuple[Row, ...]
    more: bool
    """There is more of which nobody knows how much it is."""


def chart_of(advice: Advice, extra: Extra, say: Map) -> Chart | None:
    """The bar of this outcome; None when there is too little to draw."""
    amounts = {
        HAVE: have(advice),
        LIKELY: _monthly(extra.amount),
        PERHAPS: _monthly(extra.more),
    }
    known = {kind: amount for kind, amount in amounts.items() if amount is not None}
    longest = sum(amount.high for amount in known.values())
    coming = [kind for kind in (LIKELY, PERHAPS) if kind in known and known[kind].high >= 1]
    if not coming or len(known) < 2:
        return None
    rows = [Row(HAVE, _words(amounts[HAVE], say))]
    rows += [Row(kind, _words(known[kind], say)) for kind in coming]
    more = bool(extra.unknown or extra.perhaps_unknown or extra.perhaps_unsure)
    return Chart(tuple(_parts(known, longest)), tuple(rows), more)


def have(advice: Advice) -> Amount | None:
    """What the household has in a month, as it was told; None when that has no known end."""
    facts, anybody = advice.situation.facts, advice.pack.unknown
    asked = ["inkomen"] + ["inkomen_partner"] * ("samen" in facts["huishouden"])
    measured = advice.situation.measured(INCOME)
    if measured is None or any(max(anybody[fact]) in facts[fact] for fact in asked):
        return None
    (low, _), (high, _) = measured.whole
    return money.shown(Amount(low, high, money.MONTH))


def _monthly(amount: Amount | None) -> Amount | None:
    return amount and money.over(amount, money.MONTH)


def _words(amount: Amount | None, say: Map) -> str:
    return money.say_shown(amount, say, amount.high < 1) if amount else ""


def _parts(known: dict[str, Amount], longest: Decimal) -> Iterator[Part]:
    start = Decimal(0)
    for kind, amount in known.items():
        for sure, width in ((True, amount.low), (False, amount.high - amount.low)):
            if width:
                share = WHOLE / longest
                yield Part(kind, _round(start * share), _round(width * share), sure)
                start += width


def _round(percent: Decimal) -> float:
    return float(round(percent, 2))
