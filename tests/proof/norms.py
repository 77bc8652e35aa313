"""Outside checks: published norms, shares of norms, cost sharers, and norms without holiday pay."""

from __future__ import annotations

import itertools
import operator
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from tests.proof.checks import Check, Days, nothing_holds
from web.content.files import Map, read_yaml
from web.rules.conditions import Limit
from web.rules.national.norms import age_class, norms
from web.rules.national.social_minimum import minimum
from web.rules.situation import Situation
from web.rules.truth import Truth

TABLES = Path(__file__).parents[1] / "rules" / "tabellen"
CENT = Decimal("0.01")
YOUNG, ADULT, OLD = (18, 20), (21, 60), (70, 90)
"""Ages in each group of the tables: `18_20` and `21_aow` say where they begin and end."""
WHO = {
    "alleen_21_aow": ("alleen", ADULT, ADULT, (False, True)),
    "alleen_aow": ("alleen", OLD, ADULT, (False, True)),
    "alleen_18_20": ("alleen", YOUNG, ADULT, (False, True)),
    "samen_21_aow": ("samen", ADULT, ADULT, (False, True)),
    "samen_aow": ("samen", OLD, OLD, (False, True)),
    "samen_18_20_zonder_kinderen": ("samen", YOUNG, YOUNG, (False,)),
    "samen_18_20_met_kinderen": ("samen", YOUNG, YOUNG, (True,)),
    "gemengd_zonder_kinderen": ("samen", ADULT, YOUNG, (False,)),
    "gemengd_met_kinderen": ("samen", ADULT, YOUNG, (True,)),
}
SECOND = ("ttl-editor", "regelrecht", "processpecificatie")
"""Sources that are the test of another project, whatever they copied."""


def _rows(name: str, part: str = "rijen") -> Iterator[tuple[Map, str]]:
    """The rows of one table, each with its kind."""
    root = read_yaml(TABLES / f"{name}.yaml")
    for row in root[part]:
        source = row.get("bron", root["bron"])
        second = any(word in source for word in SECOND)
        yield row, "tweede_mening" if second else "gepubliceerd"


def _households(who: str) -> Iterator[tuple[str, int, int, bool]]:
    household, own, partner, children = WHO[who]
    for one, other, with_children in itertools.product(own, partner, children):
        yield household, one, other, with_children
        if household == "samen":
            yield household, other, one, with_children


def _norms(row: Map, days: Days, sharers: int = 0) -> set[Decimal]:
    """The first norm of each household this row is about: the one that surely holds."""
    a = days(row["datum"])
    return {
        norms(home, age_class(own, a), age_class(other, a), children, sharers, a=a)[0]
        for home, own, other, children in _households(row["huishouden"])
    }


def _published(days: Days, row: Map) -> bool:
    return _norms(row, days) == {row["norm"]}


def _shared(days: Days, row: Map) -> bool:
    """For one of them, and for a couple that shares with the rest: twice as much."""
    a, people = days(row["datum"]), row["personen"]
    one, other = age_class(ADULT[0], a), age_class(ADULT[1], a)
    (alone,) = norms("alleen", one, other, True, people - 1, a=a)
    right = alone.quantize(CENT, ROUND_HALF_UP) == row["norm"]
    if people > 2:
        (couple,) = norms("samen", one, other, False, people - 2, a=a)
        right = right and abs(couple - 2 * row["norm"]) <= CENT
    return right


def _limit_at(row: Map, bound: Decimal, days: Days, share: Decimal, holiday_pay: bool) -> bool:
    """Is an income of `bound` low enough for everybody in this row, and a cent more for nobody?"""
    measure = minimum("norm", holiday_pay=holiday_pay, cost_sharers="nee")
    limit, figures = Limit(measure, operator.le, share), days(row["datum"])
    for home, own, other, children in _households(row["huishouden"]):
        facts = {
            "huishouden": (home,), "kinderen": ((7,) if children else (),),
            "leeftijd": (Decimal(own),), "leeftijd_partner": (Decimal(other),),
            "inkomen_partner": (Decimal(0),), "medebewoners": (Decimal(0),),
            "betaald_per": ("maand",), "betaald_per_partner": ("maand",),
        }  # fmt: skip
        at, above = (
            Situation({**facts, "inkomen": (income,)}, figures).ask(limit).truth
            for income in (bound, bound + CENT)
        )
        if at is not Truth.YES or above is Truth.YES:
            return False
    return True


def _share(days: Days, row: Map) -> bool:
    return _limit_at(row, row["grens"], days, Decimal(row["procent"]) / 100, True)


def _without_holiday_pay(days: Days, row: Map) -> bool:
    return _limit_at(row, row["zonder"], days, Decimal(1), False)


def _no_norm(days: Days, row: Map) -> bool:
    return nothing_holds(lambda: _norms(row, days))


TABLE_CHECKS = {
    ("bijstandsnormen", "rijen"): _published,
    ("bijstandsnormen", "zonder_norm"): _no_norm,
    ("kostendelersnorm", "rijen"): _shared,
    ("percentages", "rijen"): _share,
    ("zonder_vakantiegeld", "rijen"): _without_holiday_pay,
}


def all_checks() -> list[Check]:
    """Every row of the tables of norms."""
    return [
        Check(row["id"], kind, lambda days, row=row, holds=holds: holds(days, row))
        for (name, part), holds in TABLE_CHECKS.items()
        for row, kind in _rows(name, part)
    ]


def row_days() -> set:
    """The days these tables are of."""
    return {row["datum"] for name, part in TABLE_CHECKS for row, _kind in _rows(name, part)}
