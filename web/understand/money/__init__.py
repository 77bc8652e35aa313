"""Money in a message: what each amount is, whose it is, and what it comes to in a month.

An amount that is a debt, a bill or a toeslag says nothing here. Before tax, per year or after the
bills is asked back: a wrong amount is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from web.understand.cues import Spot, before, behind, nearest, spots
from web.understand.message import Message, Slot
from web.understand.money.amounts import NOTHING, Amount, amounts_in
from web.understand.money.incomes import SURE, incomes
from web.understand.money.kinds import INCOME, PART, RENT, SAVINGS, kind_of
from web.understand.money.periods import OTHERWISE, as_told, per_month, period_of
from web.understand.money.rent import rents
from web.understand.money.whose import owner_of
from web.understand.words.number_words import HUNDRED
from web.understand.words.people import PARTNER, SELF

PROFIT = "winst_jaar"
YEARLY = ("toetsingsinkomen", PROFIT)
OF_OTHERS = "inkomen_medebewoners"
NOW = 5
"""So many words stand between `nu` and the amount of now: `nu door de ww nog maar 1350`."""
OF_HOUSE = ("toetsingsinkomen", OF_OTHERS)


def slots(message: Message) -> Iterator[Slot]:
    """Every amount that answers something."""
    amounts = _without_total(amounts_in(message), message.question)
    kinds = {amount: kind_of(message, amount, amounts) for amount in amounts}
    _now(message, kinds)
    kinds = {a: kind for a, kind in kinds.items() if not _is_past(message, a, kind)}
    amounts = [*kinds]
    _inherit(message, kinds)
    of = {kind: [a for a in amounts if kinds[a] == kind] for kind in set(kinds.values())}
    yield from incomes(message, of.pop(INCOME, []), of.pop(PART, []), amounts)
    yield from rents(message, of.pop(RENT, []), amounts)
    yield from _savings(message, of.pop(SAVINGS, []), amounts)
    for fact, found in of.items():
        if fact in message.pack.facts:
            yield from _others(message, fact, found, amounts)
    yield from _no_savings(message)


def _without_total(amounts: list[Amount], question: str | None) -> list[Amount]:
    """`man 1800 en ik 600, samen 2400`: the sum says nothing new, unless that is asked."""
    every = sum(amount.low for amount in amounts)
    total = [a for a in amounts if 2 * a.low == every] if len(amounts) > 2 else []
    if not total or question == OF_OTHERS:
        return total or amounts
    return [amount for amount in amounts if amount not in total]


def _now(message: Message, kinds: dict[Amount, str | None]) -> None:
    """`vroeger 400 huur en nu 610`: what it was then, it is now."""
    for earlier, amount in pairwise(kinds):
        if kinds[amount] is None and before(message, amount.start, "geld_nu", NOW):
            kinds[amount] = kinds[earlier]


def _is_past(message: Message, amount: Amount, kind: str | None) -> bool:
    """`eerst 1800`, `als ik 1500 verdien`, `geen 1200`."""
    if before(message, amount.start, "geld_geen", 0) and amount.low > NOTHING:
        return True
    start = message.clause(amount.start).start
    if message.question == INCOME and message.near(range(start, amount.start), "geld_laatst"):
        return False  # `de laatste keer was het 1388`
    now = [at for at in range(start, amount.start) if message.has(at, "geld_nu")]
    earlier = range(now[-1] if now else start, amount.start)
    if before(message, amount.start, "band_vorige", 4) and not _is_changed(message, amount):
        return False
    yearly = kind in YEARLY  # of last year: `het was 8000`
    name = "geld_ervoor" if yearly else "geld_toen"
    return any(message.has(at, name) and not _is_role(message, at) for at in earlier)


def _is_changed(message: Message, amount: Amount) -> bool:
    """`vorige maand 1800, nu 1400`."""
    return message.near(range(amount.end, message.sentence(amount.start)[-1] + 1), "geld_nu")


def _is_role(message: Message, at: int) -> bool:
    """`als weduwe krijg ik 1400`, `als zzper`, `krijg daarvoor 1400`: that is so now."""
    if message.has(at, "geld_waarvoor") and message.near((at - 1, at - 2), "inkomen_werkwoord"):
        return True
    role = any(message.has(at + 1, name) for name in ("leeftijd_rol", "winst_zaak", "beroep"))
    return role and message.has(at, "geld_als")


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
    """`ik 1400 en mijn man 900`, `ik 1400, mijn man niks`: nothing but two people."""
    bare = [a for a, kind in kinds.items() if kind is None and a.low >= HUNDRED]
    owners = [owner_of(message, a.start, a.end) for a in bare]
    every = range(len(message.heard.words))
    told = len(kinds) == len(bare) and message.near(every, "geld_ik")
    two = len(bare) == 2 and {*owners} == {SELF, PARTNER}
    other = message.near(every, "mensen_partner") and message.near(every, "geld_niks")
    if told and (two or (len(bare) == 1 and other)):
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


def _is_turnover(message: Message, amount: Amount, places: Sequence[Spot]) -> bool:
    """`omzet was 41000`, `daar moet alles nog af`: that is no profit."""
    gross, net = (nearest(message, name, places) for name in ("winst_bruto", "winst_geld"))
    return amount.spot in gross and amount.spot not in net


def _is_loss(message: Message, amount: Amount) -> bool:
    names = ("verlies_geld", "verlies_ook")
    return any(
        before(message, amount.start, name) or behind(message, amount.end, name, 1)
        for name in names
    )


def _others(
    message: Message, fact: str, found: Sequence[Amount], amounts: Sequence[Amount]
) -> Iterator[Slot]:
    places = [amount.spot for amount in amounts]
    for amount in found:
        partner = f"{fact}_partner"
        owner = SELF if fact in OF_HOUSE else owner_of(message, amount.start, amount.end)
        name = partner if owner == PARTNER and partner in message.pack.facts else fact
        period = period_of(message, amount, amounts)
        loss = fact == PROFIT and _is_loss(message, amount)
        if loss:
            amount = replace(amount, low=-amount.high, high=-amount.low)
        if fact == PROFIT and _is_turnover(message, amount, places):
            yield Slot(name, None, True)
        elif fact in YEARLY:
            yield Slot(name, as_told(amount), period not in (None, OTHERWISE), SURE)
        elif period == OTHERWISE:
            yield Slot(name, None, True)
        else:
            yield Slot(name, per_month(amount, period), weight=SURE)
