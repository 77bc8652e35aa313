"""Our own answer to an example of others: the sum it names, worked out for what it gives. Pure."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from decimal import Decimal

from web.content import fields
from web.content.errors import ContentError, did_you_mean
from web.content.files import Map
from web.rules.amounts import AmountsOnDay, NoFigure, Series
from web.rules.national.kinderopvangtoeslag import Care, childcare
from web.rules.national.kindgebonden_budget import kindgebonden_budget_year
from web.rules.national.kwijtschelding import capacity, cost_norm, remission
from web.rules.national.register import FORMULAS
from web.rules.national.zorgtoeslag import zorgtoeslag_year

PROOF_ONLY = {sum_.__name__: sum_ for sum_ in (capacity, childcare, cost_norm, remission)}
"""Sums that come to nobody's amount on this site: they ask for more than we do."""
SUMS: dict[str, Callable[..., Decimal]] = {
    **{name: formula.work_out for name, formula in FORMULAS.items()},
    **{sum_.__name__: sum_ for sum_ in (kindgebonden_budget_year, zorgtoeslag_year)},
    **PROOF_ONLY,
}
YES_NO = {"ja": True, "nee": False}


def sum_of(row: Map) -> str:
    """The name of the sum a row asks for; empty where it asks for none. Raises ContentError."""
    name = fields.text(row, "rekensom", fields.text(row, "regeling"))
    if "getoetst_in" in row:
        return ""
    if name not in SUMS:
        key = "rekensom" if "rekensom" in row else "regeling"
        raise row.fault(key, f"De som '{name}' kennen we niet.", did_you_mean(name, SUMS))
    return name


def worked_out(
    row: Map, series: Mapping[str, Series], more: Mapping[str, object]
) -> Decimal | None:
    """Our own answer; None where the row asks for no sum, or where a figure is missing. `more`:
    what one line of a table gives beside the row. Raises ContentError."""
    if not (name := sum_of(row)):
        return None
    told, day = {**fields.submap(row, "invoer"), **more}, fields.date(row, "datum")
    try:
        given = {key: value_of(value) for key, value in told.items()}
        if "children" in given:
            given["children"] = [Care(*child) for child in given["children"]]
        if "a" in inspect.signature(SUMS[name]).parameters:
            given["a"] = AmountsOnDay(series, day)
        return SUMS[name](**given)
    except NoFigure:
        return None
    except (TypeError, ValueError, ArithmeticError, AttributeError, LookupError):
        raise unfit(row, name) from None


def unfit(row: Map, name: str) -> ContentError:
    """What an editor wrote does not go into this sum, in whatever way."""
    wanted = (one for one in inspect.signature(SUMS[name]).parameters if one != "a")
    mend = f"De som '{name}' wil: {', '.join(wanted)}."
    return row.fault("invoer", "Met deze invoer kunnen we niet rekenen.", mend)


def value_of(value: object) -> object:
    """A value of a file as a sum takes it: numbers, ja and nee, words, and lists of those."""
    if isinstance(value, list):
        return tuple(map(value_of, value))
    if isinstance(value, str):
        return YES_NO.get(value, value)
    return Decimal(value)
