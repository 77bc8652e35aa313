"""The formulas content may name, each with what it is worked out from."""

from __future__ import annotations

from functools import partial

from web.rules.formulas import Formula
from web.rules.national.households import BEWONERS, INKOMEN_HUISGENOTEN, OPVANG, TOESLAGPARTNER
from web.rules.national.huurtoeslag import huurtoeslag
from web.rules.national.kinderbijslag import kinderbijslag
from web.rules.national.kinderopvangtoeslag import kinderopvangtoeslag
from web.rules.national.kindgebonden_budget import kindgebonden_budget
from web.rules.national.studietoeslag import studietoeslag
from web.rules.national.yearly_income import JAARINKOMEN
from web.rules.national.zorgtoeslag import zorgtoeslag

DERIVED = {
    one.name: one for one in (TOESLAGPARTNER, BEWONERS, INKOMEN_HUISGENOTEN, OPVANG, JAARINKOMEN)
}
_formula = partial(Formula, derived=DERIVED)
_per_child = partial(_formula, counts_children=True)

FORMULAS = {
    "zorgtoeslag": _formula(zorgtoeslag),
    "huurtoeslag": _per_child(huurtoeslag),
    "kindgebonden_budget": _per_child(kindgebonden_budget),
    "kinderbijslag": _per_child(kinderbijslag, "kwartaal", 3),
    "kinderopvangtoeslag": _per_child(kinderopvangtoeslag),
    "studietoeslag": _formula(studietoeslag),
}
