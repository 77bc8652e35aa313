"""What kind of money an amount is: the fact the nearest word names, or nothing we ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from web.understand.cues import FAR, WINDOW, Spot, before, behind, closest, distance, nearest, spots
from web.understand.message import Message
from web.understand.money.amounts import Amount
from web.understand.money.periods import period_of
from web.understand.money.wages import PROFIT, is_profit, wage_kind
from web.understand.words.number_words import HUNDRED

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
    PROFIT: ("winst_geld", "verlies_geld"),
    "toetsingsinkomen": ("toets_geld",),
    INCOME: ("inkomen_geld",),
}
"""Lists of nouns. At the same distance the first wins."""
VERBS = {OTHER: ("betaal_werkwoord",), INCOME: ("inkomen_werkwoord", "werk_plek", "beroep")}
RENTS, STANDS = "huur_geld", "spaar_staat"
LATER = 3
"""A verb says less than a noun that is this much further away."""
OPEN = ("reisgeld", "inhoudingen", "toetsingsinkomen", "inkomen_medebewoners", PROFIT)
"""Questions that an amount answers whatever it is called, unless it is rent or savings."""


def kind_of(message: Message, amount: Amount, amounts: Sequence[Amount]) -> str | None:
    """The fact an amount is about (without `_partner`), PART, OTHER, or None: nobody says."""
    if told := _told_otherwise(message, amount, amounts):
        return told
    nothing = (FAR, False, 0, None, False)
    *_, kind, named = min(_near(message, amount, amounts), default=nothing)
    asked = (message.question or "").removesuffix("_partner")
    if asked in OPEN and (len(amounts) == 1 or kind is None) and kind not in (RENT, SAVINGS):
        return asked
    if kind == INCOME and is_profit(message, amount):
        return PROFIT
    if asked == SAVINGS and not named and message.near(message.clause(amount.start), STANDS):
        return SAVINGS  # `er staat 350`
    if kind is not None and (named or asked != RENT):
        return kind
    if kind is None and _is_all(message, amount, amounts):
        return INCOME
    return asked if asked in (INCOME, RENT, SAVINGS) else kind


def _told_otherwise(message: Message, amount: Amount, amounts: Sequence[Amount]) -> str | None:
    """What the nearest word does not tell."""
    if is_left(message, amount):
        asked = message.question == PROFIT
        return PROFIT if asked or is_profit(message, amount) else INCOME
    if _is_bare_rent(message, amount):
        return RENT
    return OTHER if _is_owed(message, amount, amounts) else wage_kind(message, amount)


def _near(
    message: Message, amount: Amount, amounts: Sequence[Amount]
) -> Iterator[tuple[int, bool, int, str, bool]]:
    others = [other.spot for other in amounts if other is not amount]
    told = list(_told(message, amount))
    in_front = _are_in_front(message, told, amount, others)
    for spot, kind, order, more in told:
        far = distance(message, spot, amount.spot, others)
        loose = (spot[1] <= amount.start) != in_front
        mine = far is not None and not _is_of_another(message, spot, far + loose, others)
        longer = any(_covers(other, spot) for other, *_ in told)
        if mine and far + more <= FAR and not longer and not _covers(amount.spot, spot):
            yield far + more, loose, order, kind, not more


def _are_in_front(message: Message, told: Sequence, amount: Amount, others: Sequence[Spot]) -> bool:
    """`loon 1560 huur 598`; but `1560 loon 598 huur`: as the first one is."""
    sentence = message.sentence(amount.start)
    first = min(one for one in (amount.spot, *others) if one[0] in sentence)
    last = max(one for one in (amount.spot, *others) if one[0] in sentence)
    ends = any(not more and spot[0] >= last[1] for spot, _, _, more in told)
    named = (s for s, _, _, more in told if s[1] <= first[0] and not (more and ends))
    return any(distance(message, spot, first, ()) in (0, 1) for spot in named)


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
    """`1480 zonder toeslagen`, `1480 met vakantiegeld`, `525 plus servicekosten`: that is not what
    the amount is."""
    holiday = message.has(spot[0], "vakantie_geld")
    costs = message.has(spot[0], "huur_los") and before(message, spot[0], "huur_extra", 1)
    part = message.has(spot[0], "deel_geld")
    names = ("geld_apart", *(("geld_erbij",) if holiday else ()), *(() if part else ("geld_nog",)))
    apart = not message.heard.pauses(spot[0]) and any(
        before(message, spot[0], name, 1) for name in names
    )
    inside = holiday and behind(message, spot[1], "geld_erin", 4)
    return costs or apart or inside or is_workplace(message, spot)


def is_workplace(message: Message, spot: Spot) -> bool:
    """`ik werk in de kinderopvang voor 1190`."""
    works = message.near(message.clause(spot[0]), "geld_werkt")
    return works and before(message, spot[0], "geld_werk_in", 0)


def _is_all(message: Message, amount: Amount, amounts: Sequence[Amount]) -> bool:
    """`ik heb 1100 per maand`, `ik werk via een bureau, 430 per week`, `van de 1500 gaat 700 naar
    de huur`."""
    after = [a.start for a in amounts if a.start > amount.start]
    goes = bool(after) and message.near(range(amount.end, after[0]), "geld_gaat")
    own = before(message, amount.start, "geld_bezit", 0)
    if own or (goes and before(message, amount.start, "geld_daarvan", 0)):
        return amount.low >= HUNDRED
    works = before(message, amount.start, "geld_werkt", WINDOW) and amount.low >= HUNDRED
    has = works or before(message, amount.start, "geld_heeft", 3)
    return has and period_of(message, amount, amounts) is not None


def _is_bare_rent(message: Message, amount: Amount) -> bool:
    """`ik betaal huis 475`, unless they own it."""
    owned = message.near(range(len(message.heard.words)), "huis_koop")
    pays = before(message, amount.start, "huis_betaal", 2)
    bare = message.has(amount.start - 1, "huis_kaal") and not message.heard.pauses(amount.start)
    pays = pays or bare or _pays_next(message, amount)  # `huis 700`
    if not message.heard.pauses(amount.end):
        pays = pays or behind(message, amount.end, "huis_betaal", 1)
        pays = pays or _is_for_home(message, amount)
    place = range(message.clause(amount.start).start, amount.start)
    costs = message.has(amount.start - 1, "huis_kost") and message.near(place, "huis_ding")
    return (pays or costs) and not owned and amount.low >= HUNDRED


def _pays_next(message: Message, amount: Amount) -> bool:
    """`ik huur een huis, betaal 625 per maand`."""
    pays = message.has(amount.start - 1, "geld_betaal")
    debts = any(message.near(message.sentence(amount.start), name) for name in NAMES[OTHER])
    return pays and not debts and message.near(message.earlier(amount.start), RENTS)


def _is_for_home(message: Message, amount: Amount) -> bool:
    """`ik betaal 375 euro voor een kamer`."""
    pays = message.near(message.clause(amount.start), "geld_betaal")
    places = [at for at in message.clause(amount.start) if 0 <= at - amount.end <= LATER]
    voor = [at for at in places if message.has(at, "geld_voor")]
    return pays and any(message.near((at + 1, at + 2), "huis_kaal") for at in voor)


def _is_owed(message: Message, amount: Amount, amounts: Sequence[Amount]) -> bool:
    """`nog 1200 loon schuldig`, `900 van de bijstand terug`."""
    places, clause = [a.spot for a in amounts], message.clause(amount.start)
    owed = [spot for spot in spots(message, "geld_terug", amount.start) if spot[0] in clause]
    return any(closest(message, spot, places) == amount.spot for spot in owed)


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
    verb = verb and not before(message, amount.start, "huur_geld", 1)
    return verb and behind(message, amount.end, "over_woord", 4)


def _is_net(message: Message, amount: Amount) -> bool:
    """`netto hou ik 1690 over`: after tax, not after the bills."""
    clause = message.clause(amount.start)
    bills = any(at in clause for at, _ in spots(message, "geld_lasten", amount.start))
    return message.near(clause, "geld_netto") and not bills
