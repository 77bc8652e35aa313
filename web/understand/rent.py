"""Rent: without service costs, gas and light. With them it is asked back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from web.understand.amounts import Amount
from web.understand.cues import nearest, spots
from web.understand.incomes import LOOSE, SURE
from web.understand.kinds import RENT
from web.understand.message import Message, Slot
from web.understand.people import PARTNER, SELF
from web.understand.periods import OTHERWISE, per_month, period_of

HOME = "woning"


def rents(message: Message, found: Sequence[Amount], amounts: Sequence[Amount]) -> Iterator[Slot]:
    """The rent, and that somebody rents a house when nothing else says otherwise."""
    places = [amount.spot for amount in amounts]
    more, bare = (set(nearest(message, name, places)) for name in ("huur_erbij", "huur_kaal"))
    for amount in found:
        if not _is_ours(message, amount):
            continue
        period = period_of(message, amount, amounts)
        changes = _changes(message, amount)
        if changes or (amount.spot in more - bare) or period == OTHERWISE:
            yield Slot(RENT, None, True)
        else:
            yield Slot(RENT, per_month(amount, period), weight=SURE)
        if message.question != RENT:
            yield Slot(HOME, RENT, weight=LOOSE)


def _is_ours(message: Message, amount: Amount) -> bool:
    """Not what is behind with the rent, and not what somebody else pays."""
    named = [rent for rent in spots(message, "huur_geld", amount.start) if rent[0] < amount.start]
    clause = {*message.clause(amount.start), *(message.clause(named[-1][0]) if named else ())}
    debt = any(start in clause for start, _ in spots(message, "schuld_geld", amount.start))
    somebody = message.near(clause, "mensen_ander") or message.near(clause, "mensen_kind")
    ours = message.owners[amount.start] in (SELF, PARTNER)
    return not debt and (ours or not somebody)


def _changes(message: Message, amount: Amount) -> bool:
    """`30 euro omhoog`, `omhoog naar 650`; but `812 en in juli gaat het omhoog` is 812 now."""
    clause = message.clause(amount.start)
    if message.has(amount.end, "huur_naar") and message.has(amount.start - 1, "leeftijd_is"):
        return True  # `van 610 naar 640`
    for at in clause:
        between = range(amount.end, at)
        if message.has(at, "huur_anders") and not message.near(between, "geld_los"):
            return True
    return False
