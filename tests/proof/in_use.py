"""Which values are in use: read by a formula, a norm or an estimate, on some day, for somebody."""

from __future__ import annotations

import ast
import datetime
import itertools
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import partial

from tests.conftest import CONTENT, ROOT
from tests.proof.checks import Days, Key, Traced
from tests.rules.examples import AMOUNTS
from web.content.files import Map, read_yaml
from web.rules.amounts import NoFigure
from web.rules.national import norms
from web.rules.national.households import BEWONERS, INKOMEN_HUISGENOTEN, OPVANG, TOESLAGPARTNER
from web.rules.national.huurtoeslag import huurtoeslag
from web.rules.national.income_tax import Kind, levy_on
from web.rules.national.kinderbijslag import kinderbijslag
from web.rules.national.kinderopvangtoeslag import Care, childcare
from web.rules.national.kindgebonden_budget import kindgebonden_budget
from web.rules.national.kwijtschelding import capacity
from web.rules.national.person import KINDS
from web.rules.national.social_minimum import minimum
from web.rules.national.studietoeslag import studietoeslag
from web.rules.national.yearly_income import JAARINKOMEN
from web.rules.national.zorgtoeslag import zorgtoeslag
from web.rules.situation import Situation

NATIONAL = ROOT / "web" / "rules" / "national"
NO_AMOUNT = {"turning_points"}
"""Only edges for buttons: no amount depends on what is read there."""
BOTH = (False, True)
STUDENTS = range(14, 31)
MUCH, NOTHING = Decimal(40_000), Decimal(0)
INCOMES = (MUCH, NOTHING)
Read = Callable[[Traced], object]


def values_in_use(days: Iterable[datetime.date]) -> set[Key]:
    """Every value that something reads and that comes to an amount on one of these days."""
    found: set[Key] = set()
    for day, read in itertools.product(days, list(everything())):
        figures = Days(AMOUNTS, Traced)(day)
        try:
            read(figures)
        except NoFigure:
            continue
        found |= figures.values_read()
    return found


def everything() -> Iterator[Read]:
    """Each formula, norm and estimate, for households that together read every figure."""
    yield from _amounts()
    yield from _norms()
    yield from _estimates()
    yield from (partial(_limits, one) for one in limits())


def _amounts() -> Iterator[Read]:
    for home, partners in (("alleen", False), ("samen", True)):
        yield lambda a, home=home, partners=partners: zorgtoeslag(home, partners, INCOMES, a=a)
        for ages in ((3,), (13,), (17,)):
            yield lambda a, k=ages, p=partners: kindgebonden_budget(k, p, INCOMES, a=a)
    for people, young in ((1, False), (1, True), (2, False), (3, False)):
        yield lambda a, who=(people, young): huurtoeslag(Decimal(850), who, INCOMES, NOTHING, a=a)
    for age in (3, 8, 14):
        yield lambda a, age=age: kinderbijslag((age,), a=a)
    for kind in ("dagopvang", "bso", "gastouder"):
        care = [Care(kind, Decimal(90), Decimal(20))]
        yield lambda a, care=care: childcare(care, MUCH, a)
    for age in STUDENTS:
        yield lambda a, age=age: studietoeslag(age, a=a)
    yield lambda a: capacity(MUCH, NOTHING, a=a)


def _norms() -> Iterator[Read]:
    yield lambda a: norms.age_class(NOTHING, a)
    ages = (norms.YOUNG, norms.ADULT, norms.PENSIONER)
    for case in itertools.product(("alleen", "samen"), ages, ages, BOTH, (0, 2)):
        for some in (norms.norms, norms.granted):
            yield lambda a, case=case, some=some: some(*case, a=a)
    norm = minimum("norm", holiday_pay=False, cost_sharers="nee").norm.work_out
    who = ("alleen", False, norms.ADULT, norms.ADULT, 0)
    yield lambda a: norm(*who, a=a)


def _estimates() -> Iterator[Read]:
    for case in itertools.product(Kind, BOTH, BOTH, BOTH):
        yield lambda a, case=case: levy_on(*case, a)
    for kind, home in itertools.product(KINDS, ("alleen", "samen")):
        known = _facts(kind, home)
        free = known | {"schulden": ("geen",), "dreiging.beslag": (False,)}
        for facts in (known, free):
            yield lambda a, facts=facts: Situation(facts, a).derived(JAARINKOMEN)
    others = dict.fromkeys(("medebewoners", "medebewoners_18_26"), (NOTHING, Decimal(1)))
    facts = _facts("loon", "samen") | others | {"inkomen_medebewoners": (MUCH,)}
    for derived in (TOESLAGPARTNER, BEWONERS, INKOMEN_HUISGENOTEN, OPVANG):
        needs = dict.fromkeys(derived.needs, (False,)) | facts | {"kinderen": ((), (2, 7))}
        yield lambda a, d=derived, needs=needs: Situation(needs, a).derived(d)


def _facts(kind: str, home: str) -> dict[str, tuple]:
    """Somebody of whom everything but the income is still possible."""
    words = {
        "betaald_per": ("maand",), "loonheffingskorting": ("ja", "nee"),
        "vakantiegeld": ("erbij", "apart"), "dertiende_maand": ("ja", "nee"),
        "uwv_soort": ("wia", "ziektewet", "wajong"), "toetsingsinkomen": (NOTHING, MUCH),
        "aow_volledig": ("ja", "nee"),
        "inhoudingen": (NOTHING, Decimal(30)), "schulden": ("groot",),
    }  # fmt: skip
    facts = {need: words.get(need.replace("_partner", ""), (MUCH,)) for need in JAARINKOMEN.needs}
    facts |= {n: (n.endswith(f".{kind}"),) for n in facts if n.startswith("inkomen_soort")}
    ages = dict.fromkeys(("leeftijd", "leeftijd_partner"), (Decimal(20), Decimal(70)))
    return facts | ages | {"huishouden": (home,)}


def limits() -> list[str]:
    """The figures that conditions name through `normen.yaml`."""
    named = read_yaml(CONTENT / "landelijk" / "normen.yaml")["normen"].values()
    several = (value.values() if isinstance(value, Map) else [value] for value in named)
    return [name for names in several for name in names]


def _limits(name: str, a: Traced) -> object:
    return getattr(a, name)


def written_down() -> set[str]:
    """Every `a.<name>` in the rules, read from the text: nothing may be missed."""
    paths = (path for path in NATIONAL.glob("*.py") if path.stem not in NO_AMOUNT)
    files = (ast.parse(path.read_text(encoding="utf-8")) for path in paths)
    return {
        node.attr
        for tree in files
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in AMOUNTS.series
    }
