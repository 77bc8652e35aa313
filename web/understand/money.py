"""Money in a message: what each amount is, whose it is, and what it comes to in a month.

An amount that is a debt, a bill or a toeslag says nothing here. Before tax, per year or after the
bills is asked back: a wrong amount is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from web.understand.amounts import NOTHING, Amount, amounts_in
from web.understand.cues import before, behind, spots
from web.understand.incomes import SURE, incomes
from web.understand.kinds import INCOME, PART, RENT, SAVINGS, kind_of
from web.understand.message import Message, Slot
from web.understand.numbers import HUNDRED
from web.understand.people import PARTNER, SELF
from web.understand.periods import OTHERWISE, as_told, per_month, period_of
from web.understand.rent import rents
from web.understand.whose import owner_of

PROFIT = "winst_jaar"
YEARLY = ("toetsingsinkomen", PROFIT)
OF_HOUSE = ("toetsingsinkomen", "inkomen_medebewoners")


def slots(message: Message) -> Iterator[Slot]:
    """Every amount that answers something."""
    amounts = [a for a in amounts_in(message) if not _is_past(message, a)]
    kinds = {amount: kind_of(message, amount, amounts) for amount in amounts}
    _inherit(message, kinds)
    of = {kind: [a for a in amounts if kinds[a] == kind] for kind in set(kinds.values())}
    yield from incomes(message, of.pop(INCOME, []), of.pop(PART, []), amounts)
    yield from rents(message, of.pop(RENT, []), amounts)
    yield from _savings(message, of.pop(SAVINGS, []), amounts)
    for fact, found in of.items():
        if fact in message.pack.facts:
            yield from _others(message, fact, found, amounts)
    yield from _no_savings(message)


def _is_past(message: Message, amount: Amount) -> bool:
    """`eerst 1800`, `als ik 1500 verdien`, `geen 1200`."""
    if before(message, amount.start, "geld_geen", 0) and amount.low > NOTHING:
        return True
    earlier = [at for at in message.clause(amount.start) if at < amount.start]
    profit = (message.question or "").startswith(PROFIT)  # of last year: `het was 8000`
    return message.near(earlier, "geld_ervoor" if profit else "geld_toen")


def _inherit(message: Message, kinds: dict[Amount, str | None]) -> None:
    """`loon 1900, mijn vrouw 850`: the second is what the first was, of somebody else."""
    _of_two(message, kinds)
    last: Amount | None = None
    for amount, kind in kinds.items():
        same = last and message.heard.together(last.start, amount.start)
        if kind is None and same and kinds[last] == INCOME and amount.low >= HUNDRED:
            others = {owner_of(message, a.start, a.end) for a in (last, amount)}
            kinds[amount] = INCOME if others == {SELF, PARTNER} else None
        last = amount


def _of_two(message: Message, kinds: dict[Amount, str | None]) -> None:
    """`ik 1400 en mijn man 900`: nothing but two people and two amounts."""
    bare = [a for a, kind in kinds.items() if kind is None and a.low >= HUNDRED]
    owners = [owner_of(message, a.start, a.end) for a in bare]
    told = message.near(range(len(message.heard.words)), "geld_ik")
    if len(kinds) == len(bare) == 2 and told and {*owners} == {SELF, PARTNER}:
        kinds.update(dict.fromkeys(bare, INCOME))


def _savings(
    message: Message, found: Sequence[Amount], amounts: Sequence[Amount]
) -> Iterator[Slot]:
    """Of both together; but what is put aside each month is no savings, nor what is below 0."""
    for amount in found:
        saved = period_of(message, amount, amounts) is None and not _is_loss(message, amount)
        if saved and message.owners[amount.start] in (SELF, PARTNER):
            yield Slot(SAVINGS, as_told(amount), weight=SURE)


def _no_savings(message: Message) -> Iterator[Slot]:
    """`spaargeld? was het maar waar`."""
    words = message.heard.words
    for start, end in spots(message, "spaar_geld"):
        no = any(first == end for first, _ in spots(message, "spaar_nee"))
        alone = end < len(words) and words[end].sentence != words[start].sentence
        if no and alone:
            yield Slot(SAVINGS, 0, weight=SURE)


def _is_loss(message: Message, amount: Amount) -> bool:
    names = ("verlies_geld", "verlies_ook")
    return any(
        before(message, amount.start, name) or behind(message, amount.end, name, 1)
        for name in names
    )


def _others(
    message: Message, fact: str, found: Sequence[Amount], amounts: Sequence[Amount]
) -> Iterator[Slot]:
    for amount in found:
        partner = f"{fact}_partner"
        owner = SELF if fact in OF_HOUSE else owner_of(message, amount.start, amount.end)
        name = partner if owner == PARTNER and partner in message.pack.facts else fact
        period = period_of(message, amount, amounts)
        loss = fact == PROFIT and _is_loss(message, amount)
        if loss:
            amount = replace(amount, low=-amount.high, high=-amount.low)
        if fact in YEARLY:
            yield Slot(name, as_told(amount), period not in (None, OTHERWISE), SURE)
        elif period == OTHERWISE:
            yield Slot(name, None, True)
        else:
            yield Slot(name, per_month(amount, period), weight=SURE)
