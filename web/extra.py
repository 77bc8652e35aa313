"""What the schemes of one outcome come to together, in words and as amounts. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from web import money, totals
from web.cards import SchemeCard
from web.content.files import Map
from web.rules.screening import Amount, Verdict


@dataclass(frozen=True, slots=True)
class Extra:
    """What the schemes come to together, in words; empty where there is nothing to add up."""

    text: str
    """As on a card: `ongeveer € 120 per maand`."""
    also: str
    """The same over another period."""
    mixed: bool
    """Not all of it comes every month, so the month is an average."""
    once: str
    count: int
    """How many schemes are in it."""
    unknown: int
    """Of how many more that probably fit we do not know how much it is, or how often."""
    perhaps: str
    """What may come on top of it: as on its card, or of several together at most."""
    perhaps_count: int
    perhaps_unsure: int
    """Of how many more the card shows an amount that is too unsure to count."""
    perhaps_unknown: int
    """Of how many more that perhaps fit nobody can tell how much it would be."""
    amount: Amount | None
    """What `text` says."""
    more: Amount | None
    """What `perhaps` says."""


def extra(by: Mapping[Verdict, tuple[SchemeCard, ...]], say: Map, *, finished: bool) -> Extra:
    """While questions are left, what is perhaps says more of us than of this household."""
    sure = [_part(card) for card in by[Verdict.YES] if _is_money(card)]
    perhaps = [_part(card) for card in by[Verdict.MAYBE] if _is_money(card)]
    likely, more = totals.total(sure), totals.on_top(sure, perhaps if finished else ())
    return Extra(
        text=totals.in_words(likely, say),
        also=totals.also(likely, say),
        mixed=likely.mixed,
        once=money.in_words(likely.once, say, fixed=likely.once_fixed) if likely.once else "",
        count=likely.counted,
        unknown=likely.unknown,
        perhaps=totals.in_words(more, say),
        perhaps_count=more.counted,
        perhaps_unsure=more.unsure,
        perhaps_unknown=more.unknown,
        amount=likely.amount,
        more=more.amount,
    )


def _is_money(card: SchemeCard) -> bool:
    return card.text.exists and not card.text.in_kind and not card.money.nothing


def _part(card: SchemeCard) -> totals.Part:
    fixed = not card.money.worked_out
    return totals.Part(card.stem, card.money.amount, card.text.instead_of, fixed)
