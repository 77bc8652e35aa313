"""`bedrag` of a scheme: one sum, one per kind of household, a formula, or what an income lacks."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from web.content import fields
from web.content.errors import did_you_mean
from web.content.fields import UNKNOWN
from web.content.files import Map
from web.rules.amounts import AmountsOnDay
from web.rules.conditions import Meaning
from web.rules.formulas import Formula, Pays
from web.rules.national.register import FORMULAS
from web.rules.screening import Amount
from web.rules.shortfall import Shortfall

MONTHS = {"maand": 1, "kwartaal": 3, "jaar": 12}
PERIODS = (*MONTHS, "eenmalig", UNKNOWN)
PAYS = "levert_op"
"""The word of the condition that an amount comes to more than nothing."""


def read_amount(front: Map, norms) -> Amount | Formula | Shortfall | None:
    """None: not known, or no money. Raises ContentError."""
    if front.get("bedrag") in (UNKNOWN, "geen"):
        return None
    amount = fields.submap(front, "bedrag")
    fields.only(amount, ("per", "euro", "formule", "hoogstens", "aanvulling_tot", "zinnen"))
    if "formule" in amount:
        return _formula(amount)
    if "aanvulling_tot" in amount:
        return Shortfall(norms.measure("inkomen", _known(amount, "aanvulling_tot", norms.MINIMA)))
    euro, per = amount.get("euro"), fields.choice(amount, "per", PERIODS)
    if isinstance(euro, Map):
        return _by_household(euro, per)
    return Amount(_euro(amount, "euro"), _euro(amount, "euro"), per)


def pays(front: Map, amount: object) -> Pays | None:
    """Where `zinnen` say so, there is no scheme without an amount. Raises ContentError."""
    node = front.get("bedrag")
    if not isinstance(node, Map) or "zinnen" not in node or not isinstance(amount, Formula):
        return None
    sentences = fields.submap(node, "zinnen")
    fields.only(sentences, ("ja", "nee", "misschien"))
    said = tuple((truth, fields.text(sentences, truth)) for truth in sentences)
    return Pays(amount, Meaning("", PAYS, said))


def _formula(amount: Map) -> Formula:
    formula = FORMULAS[_known(amount, "formule", FORMULAS)]
    return replace(
        formula, ceiling=fields.choice(amount, "hoogstens", ("ja", "nee"), "nee") == "ja"
    )


def _known(amount: Map, key: str, names) -> str:
    name = amount[key]
    if name not in names:
        problem = f"'{name}' is niets wat we kunnen uitrekenen."
        raise amount.fault(key, problem, did_you_mean(str(name), names))
    return name


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
