"""The formulas content may name, each with what it is worked out from."""

from __future__ import annotations

from web.rules.formulas import Formula
from web.rules.national.households import BEWONERS, INKOMEN_HUISGENOTEN, OPVANG, TOESLAGPARTNER
from web.rules.national.huurtoeslag import huurtoeslag
from web.rules.national.kinderbijslag import kinderbijslag
from web.rules.national.kinderopvangtoeslag import kinderopvangtoeslag
from web.rules.national.kindgebonden_budget import kindgebonden_budget
from web.rules.national.studietoeslag import studietoeslag
from web.rules.national.yearly_income import JAARINKOMEN, TOESLAGINKOMEN
from web.rules.national.zorgtoeslag import zorgtoeslag

PARTNERS = {"toeslagpartner": TOESLAGPARTNER, "jaarinkomen": TOESLAGINKOMEN, "opvang": OPVANG}
RESIDENTS = {
    "bewoners": BEWONERS,
    "jaarinkomen": JAARINKOMEN,
    "inkomen_huisgenoten": INKOMEN_HUISGENOTEN,
}
"""Huurtoeslag counts everybody who lives there, the other toeslagen only a toeslagpartner."""

FORMULAS = {
    "zorgtoeslag": Formula(zorgtoeslag, derived=PARTNERS),
    "huurtoeslag": Formula(huurtoeslag, derived=RESIDENTS, counts_children=True),
    "kindgebonden_budget": Formula(kindgebonden_budget, derived=PARTNERS, counts_children=True),
    "kinderbijslag": Formula(kinderbijslag, "kwartaal", 3, counts_children=True),
    "kinderopvangtoeslag": Formula(kinderopvangtoeslag, derived=PARTNERS, counts_children=True),
    "studietoeslag": Formula(studietoeslag),
}
