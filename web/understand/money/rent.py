"""Rent: without service costs, gas and light. With them it is asked back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from web.understand.cues import FAR, Spot, before, closest, distance, spots
from web.understand.message import Message, Slot
from web.understand.money.amounts import NOTHING, Amount
from web.understand.money.incomes import LOOSE, SURE
from web.understand.money.kinds import RENT
from web.understand.money.moves import is_coming, is_done, is_later, is_more, is_new, is_old
from web.understand.money.periods import OTHERWISE, per_month, period_of
from web.understand.money.whose import TOGETHER, owner_of
from web.understand.units import LONGEST_COUNT, is_time
from web.understand.words.people import PARTNER, SELF

HOME = "woning"
COSTS, PLUS = "huur_los", "huur_plus"


def rents(message: Message, found: Sequence[Amount], amounts: Sequence[Amount]) -> Iterator[Slot]:
    """The rent, and that somebody rents a house when nothing else says otherwise."""
    found = [amount for amount in found if not _is_costs(message, amount, amounts)]
    found = [a for a in found if a.euro or a.low == NOTHING or a.low > LONGEST_COUNT]
    bare, all_in = _bare(message, found, amounts)
    for amount in bare or found:
        if not _is_ours(message, amount, amounts):
            continue
        period = period_of(message, amount, amounts)
        if is_old(message, amount) and is_done(message, amount):
            amount = next((a for a in amounts if a.start > amount.start), amount)
        if is_new(message, amount) and is_coming(message, amount):
            continue
        if _changes(message, amount) or (not bare and amount in all_in) or period == OTHERWISE:
            yield Slot(RENT, None, True)
        else:
            yield Slot(RENT, per_month(amount, period), weight=SURE)
        if message.question != RENT:
            yield Slot(HOME, RENT, weight=LOOSE)


def _bare(
    message: Message, found: Sequence[Amount], amounts: Sequence[Amount]
) -> tuple[Sequence[Amount], Sequence[Amount]]:
    """Those that are without service costs (`kaal`, or the costs have an amount of their own),
    and those that are with them."""
    costs = [amount for amount in amounts if _is_costs(message, amount, amounts)]
    rest = [amount for amount in amounts if amount not in costs]
    places = [amount.spot for amount in rest]
    named = [spot for spot in spots(message, "huur_erbij") if not _is_extra(message, spot)]
    more = {closest(message, spot, places) for spot in named}
    bare = {_lowest(message, spot, rest) for spot in spots(message, "huur_kaal")}
    if len(found) == 1 and _is_unknown(message):
        bare = set()
    told = [amount for amount in found if amount in bare]
    apart = costs and not spots(message, "huur_waarvan")
    all_in = [amount for amount in found if amount.spot in more]
    return told or (found if apart else []), all_in


def _is_extra(message: Message, spot: Spot) -> bool:
    """`525 plus servicekosten`: not in the 525."""
    return before(message, spot[0], "huur_extra", 1)


def _lowest(message: Message, spot: Spot, amounts: Sequence[Amount]) -> Amount | None:
    """The 640 of `700 kaal 640`: of the amounts closest to this word the lowest."""
    places = [amount.spot for amount in amounts]
    far = {a: distance(message, spot, a.spot, places) for a in amounts}
    near = [a for a in amounts if far[a] is not None]
    least = min((far[a] for a in near), default=FAR)
    return min((a for a in near if far[a] == least <= FAR), key=lambda a: a.low, default=None)


def _is_unknown(message: Message) -> bool:
    """`700 inclusief, wat daarvan kaal is weet ik niet`."""
    return bool(spots(message, "huur_onbekend"))


def _is_costs(message: Message, amount: Amount, amounts: Sequence[Amount]) -> bool:
    """The 75 of `620 plus 75 service`."""
    larger = [a for a in amounts if a.low > amount.low]
    beside = [*range(max(0, amount.start - 2), amount.start), *range(amount.end, amount.end + 3)]
    joined = any(
        message.near(range(*sorted((a.end, amount.start))), PLUS)
        or message.near(range(*sorted((amount.end, a.start))), PLUS)
        for a in larger
    )
    return joined and message.near(beside, COSTS)


def _is_ours(message: Message, amount: Amount, amounts: Sequence[Amount]) -> bool:
    """Not what is behind with the rent, and not what somebody else pays."""
    named = [rent for rent in spots(message, "huur_geld", amount.start) if rent[0] < amount.start]
    clause = {*message.clause(amount.start), *(message.clause(named[-1][0]) if named else ())}
    places = [a.spot for a in amounts]
    debts = [spot for spot in spots(message, "schuld_geld", amount.start) if spot[0] in clause]
    debt = any(closest(message, spot, places) == amount.spot for spot in debts)
    debt = debt or _is_of_months(message, clause)
    somebody = message.near(clause, "mensen_ander") or message.near(clause, "mensen_kind")
    ours = owner_of(message, amount.start, amount.end) in (SELF, PARTNER, TOGETHER)
    return not debt and (ours or not somebody)


def _is_of_months(message: Message, clause: Collection[int]) -> bool:
    """`2 maanden huur niet betaald, 1240 euro`."""
    months = any(n.start in clause and is_time(message, n) for n in message.heard.numbers)
    return months and message.near(sorted(clause), "ontkenning_na")


def _changes(message: Message, amount: Amount) -> bool:
    """`30 euro omhoog`, `omhoog naar 650`; but `812 en in juli gaat het omhoog` is 812 now."""
    if is_old(message, amount) or is_new(message, amount):
        return not (is_coming(message, amount) or is_done(message, amount))
    if before(message, amount.start, "huur_nu", 0):
        return is_coming(message, amount)
    if is_more(message, amount) or is_later(message, amount):
        return True
    for at in message.clause(amount.start):
        between = range(amount.end, at)
        if message.has(at, "huur_anders") and not message.near(between, "geld_los"):
            return True
    return False
