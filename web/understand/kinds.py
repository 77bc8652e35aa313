"""What kind of money an amount is: the fact the nearest word names, or nothing we ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from web.understand.amounts import Amount
from web.understand.cues import FAR, Spot, before, behind, distance, nearest, spots
from web.understand.message import Message
from web.understand.numbers import HUNDRED
from web.understand.periods import period_of

INCOME, RENT, SAVINGS = "inkomen", "huur", "vermogen"
PART = "deel"
"""A part of an income: never all of it."""
OTHER = "anders"
"""A debt, a bill, a toeslag."""
NAMES: dict[str, tuple[str, ...]] = {
    OTHER: ("schuld_geld", "kosten_geld", "toeslag_geld"),
    PART: ("deel_geld",),
    RENT: ("huur_geld", "huur_kaal"),
    SAVINGS: ("spaar_geld",),
    "reisgeld": ("reis_geld",),
    "inhoudingen": ("inhouding_geld",),
    "winst_jaar": ("winst_geld", "verlies_geld"),
    "toetsingsinkomen": ("toets_geld",),
    INCOME: ("inkomen_geld",),
}
"""Lists of nouns. At the same distance the first wins."""
VERBS = {OTHER: ("betaal_werkwoord",), INCOME: ("inkomen_werkwoord", "werk_plek", "beroep")}
LATER = 3
"""A verb says less than a noun that is this much further away."""
OPEN = ("reisgeld", "inhoudingen", "toetsingsinkomen", "inkomen_medebewoners", "winst_jaar")
"""Questions that an amount answers whatever it is called, unless it is rent or savings."""


def kind_of(message: Message, amount: Amount, amounts: Sequence[Amount]) -> str | None:
    """The fact an amount is about (without `_partner`), PART, OTHER, or None: nobody says."""
    if is_left(message, amount):
        return INCOME
    if _is_bare_rent(message, amount):
        return RENT
    far, _, kind, named = min(_near(message, amount, amounts), default=(FAR, 0, None, False))
    asked = (message.question or "").removesuffix("_partner")
    if asked in OPEN and (len(amounts) == 1 or kind is None) and kind not in (RENT, SAVINGS):
        return asked
    if kind is not None and (named or asked != RENT):
        return kind
    if kind is None and _has_each_month(message, amount, amounts):
        return INCOME
    return asked if asked in (INCOME, RENT, SAVINGS) else kind


def _near(
    message: Message, amount: Amount, amounts: Sequence[Amount]
) -> Iterator[tuple[int, int, str, bool]]:
    others = [other.spot for other in amounts if other is not amount]
    told = list(_told(message, amount))
    for spot, kind, order, more in told:
        far = distance(message, spot, amount.spot, others)
        mine = far is not None and not _is_of_another(message, spot, far, others)
        longer = any(_covers(other, spot) for other, *_ in told)
        if mine and far + more <= FAR and not longer and not _covers(amount.spot, spot):
            yield far + more, order, kind, not more


def _told(message: Message, amount: Amount) -> Iterator[tuple[Spot, str, int, int]]:
    """Words for money around an amount: what they name, and how much less a verb says."""
    more_rent = ("huur_erbij",) if message.question == RENT else ()
    for table, more in ((NAMES, 0), (VERBS, LATER)):
        for order, (kind, lists) in enumerate(table.items()):
            for name in (*lists, *more_rent) if kind == RENT else lists:
                for spot in spots(message, name, amount.start):
                    if not _is_aside(message, spot):
                        yield spot, kind, order, more


def _is_aside(message: Message, spot: Spot) -> bool:
    """`1480 zonder toeslagen`, `1480 met vakantiegeld`: that is not what the amount is."""
    holiday = message.has(spot[0], "vakantie_geld")
    names = ("geld_apart", "geld_erbij") if holiday else ("geld_apart",)
    return any(before(message, spot[0], name, 1) for name in names)


def _has_each_month(message: Message, amount: Amount, amounts: Sequence[Amount]) -> bool:
    """`ik heb 1100 per maand`."""
    has = before(message, amount.start, "geld_heeft", 3)
    return has and period_of(message, amount, amounts) is not None


def _is_bare_rent(message: Message, amount: Amount) -> bool:
    """`ik betaal huis 475`, unless they own it."""
    owned = message.near(range(len(message.heard.words)), "huis_koop")
    pays = before(message, amount.start, "huis_betaal", 2) or behind(
        message, amount.end, "huis_betaal", 1
    )
    return pays and not owned and amount.low >= HUNDRED


def _covers(other: Spot, spot: Spot) -> bool:
    """`achter de hand` is not `achter`."""
    return other != spot and other[0] <= spot[0] and spot[1] <= other[1]


def _is_of_another(message: Message, spot: Spot, far: int, others: Sequence[Spot]) -> bool:
    """`1400, de huur is 620`: a word speaks of the amount it is closest to."""
    rest = (distance(message, spot, other, ()) for other in others)
    return any(one is not None and one < far for one in rest)


def is_left(message: Message, amount: Amount) -> bool:
    """What is left after the bills: `hou 200 over`, `rondkomen van 50`."""
    if _is_net(message, amount):
        return False
    if amount.spot in nearest(message, "over_geld", [amount.spot]):
        return True
    verb = before(message, amount.start, "over_werkwoord", 4)
    return verb and behind(message, amount.end, "over_woord", 4)


def _is_net(message: Message, amount: Amount) -> bool:
    """`netto hou ik 1690 over`: after tax, not after the bills."""
    clause = message.clause(amount.start)
    bills = any(at in clause for at, _ in spots(message, "geld_lasten", amount.start))
    return message.near(clause, "geld_netto") and not bills
