"""`bedrag` of a scheme: one sum, or one per kind of household."""

from __future__ import annotations

from decimal import Decimal

from web.content import fields
from web.content.fields import UNKNOWN
from web.content.files import Map
from web.rules.amounts import AmountsOnDay
from web.rules.formulas import Formula
from web.rules.screening import Amount

MONTHS = {"maand": 1, "kwartaal": 3, "jaar": 12}
PERIODS = (*MONTHS, "eenmalig", UNKNOWN)


def read_amount(front: Map) -> Amount | Formula | None:
    """None: not known, or no money. Raises ContentError."""
    if front.get("bedrag") in (UNKNOWN, "geen"):
        return None
    amount = fields.submap(front, "bedrag")
    fields.only(amount, ("per", "euro"))
    euro, per = amount.get("euro"), fields.choice(amount, "per", PERIODS)
    if isinstance(euro, Map):
        return _by_household(euro, per)
    return Amount(_euro(amount, "euro"), _euro(amount, "euro"), per)


def _by_household(euro: Map, per: str) -> Formula:
    """An amount that differs for one person, a parent alone and a couple."""
    fields.only(euro, ("alleen", "alleen_met_kinderen", "samen"))
    single, couple = _euro(euro, "alleen"), _euro(euro, "samen")
    parent = _euro(euro, "alleen_met_kinderen") if "alleen_met_kinderen" in euro else single

    def work_out(huishouden: str, kinderen: tuple, *, a: AmountsOnDay) -> Decimal:
        if huishouden == "samen":
            return couple
        return parent if kinderen else single

    return Formula(work_out, per, MONTHS.get(per, 1))


def _euro(node: Map, key: str) -> Decimal:
    value = node.get(key)
    if not isinstance(value, (int, Decimal)):
        mend = f"Schrijf bijvoorbeeld: {key}: 350."
        raise node.fault(key, "Een bedrag is een getal.", mend)
    return Decimal(value)
