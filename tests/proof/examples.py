"""Outside checks: the worked examples of others, and the highest income with zorgtoeslag."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache

from tests.conftest import CONTENT
from tests.proof.checks import Check, Days
from tests.rules.examples import AMOUNTS, FOLDER, Example, examples, rows
from web.answers import situation_of
from web.content.library import Library
from web.rules.national.huurtoeslag import huurtoeslag
from web.rules.national.kinderbijslag import kinderbijslag
from web.rules.national.kinderopvangtoeslag import Care, childcare
from web.rules.national.kindgebonden_budget import kindgebonden_budget, kindgebonden_budget_year
from web.rules.national.kwijtschelding import cost_norm, remission
from web.rules.national.zorgtoeslag import zorgtoeslag, zorgtoeslag_year
from web.rules.screening import Verdict, screen

DATED = {
    "zorgtoeslag": zorgtoeslag,
    "zorgtoeslag_year": zorgtoeslag_year,
    "huurtoeslag": huurtoeslag,
    "kindgebonden_budget": kindgebonden_budget,
    "kindgebonden_budget_year": kindgebonden_budget_year,
    "kinderbijslag": kinderbijslag,
    "remission": remission,
    "childcare": lambda children, income, *, a: childcare([Care(*c) for c in children], income, a),
}
ASSETS = {"ht26-assets-limit": "huurtoeslag", "kgb26-assets": "kindgebonden-budget"}
"""Rows about assets go through the conditions of the scheme; everything else fits."""
FITS = {
    "leeftijd": 40, "huishouden": "alleen", "kinderen": [5], "woning": "huur", "huur": 700,
    "medebewoners": 0, "medebewoners_18_26": 0, "inkomen": 1000, "inkomen_soort": ["loon"],
}  # fmt: skip


def worked_examples() -> Iterator[Check]:
    """Every row and table of `content_b1/landelijk/voorbeelden/` that is a sum."""
    kinds = {row["id"]: row["soort"] for row in rows()}
    for path in sorted(FOLDER.glob("*.yaml")):
        for one in examples(path.stem):
            row = one.name if one.name in kinds else one.name.rpartition("-")[0]
            yield Check(one.name, kinds[row], lambda days, one=one: _comes_out(one, days))


def _comes_out(one: Example, days: Days) -> bool:
    if one.function == "cost_norm":
        one.check(cost_norm)
    else:
        one.check(DATED[one.function], a=days(one.day))
    return True


def cost_norms() -> Iterator[Check]:
    """The workbook of the Belastingdienst again, with our own norm where it printed the norm."""
    named = {"single": "alleen", "couple": "samen", "single-aow": "aow_alleen"}
    for one in examples("kwijtschelding"):
        if one.function == "cost_norm":
            who = one.name.removeprefix("kwt26-norm90-")
            figure = f"bijstandsnorm_{named.get(who, 'aow_samen')}"
            yield Check(
                f"{one.name}-eigen",
                "gepubliceerd",
                lambda days, one=one, figure=figure: (
                    cost_norm(getattr(days(one.day), figure), one.arguments["share"]) == one.outcome
                ),
            )


def highest_incomes() -> Iterator[Check]:
    """Dienst Toeslagen publishes up to which income there is zorgtoeslag, apart from the sum."""
    for year in (2024, 2025, 2026):
        day = datetime.date(year, 1, 1)
        for partners, name in ((False, "alleen"), (True, "samen")):
            limit = getattr(AMOUNTS.on(day), f"inkomensgrens_zorgtoeslag_{name}")
            yield Check(
                f"zorgtoeslag-grens-{year}-{name}",
                "officieel",
                lambda days, limit=limit, partners=partners, day=day: (
                    zorgtoeslag_year(limit, partners, a=days(day)) > 0
                    and zorgtoeslag_year(limit + 1, partners, a=days(day)) == 0
                ),
            )


@cache
def _national() -> object:
    return Library(CONTENT).pack("landelijk")


def assets() -> Iterator[Check]:
    """Rows about assets, through the scheme: `nee` is no, `ja` is anything else."""
    for row in rows():
        if row["id"] in ASSETS:
            answers = {**FITS, "vermogen": row["invoer"]["vermogen"]}
            yield Check(
                row["id"],
                row["soort"],
                lambda days, row=row, answers=answers: (
                    _is_no(ASSETS[row["id"]], answers, days(row["datum"]))
                    is (row["uitkomst"] == "nee")
                ),
            )


def _is_no(stem: str, answers: dict, figures: object) -> bool:
    pack = _national()
    (rule,) = (rule for rule in pack.rules if rule.stem == stem)
    (result,) = screen([rule], situation_of(pack, answers, figures))
    return result.verdict is Verdict.NO


def all_checks() -> list[Check]:
    """Everything in this file but the assets, which have to read the whole content."""
    return [*worked_examples(), *cost_norms(), *highest_incomes()]
