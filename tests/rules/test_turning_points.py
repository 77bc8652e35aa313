"""Where a toeslag starts to fall, as net pay a month: against a published table."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from tests.conftest import CONTENT, DAY
from web.content.figures import read_amounts
from web.rules.national.person import ASKED, KINDS
from web.rules.national.register import FORMULAS
from web.rules.national.turning_points import turning_points
from web.rules.situation import Situation

AMOUNTS = read_amounts(CONTENT / "landelijk" / "bedragen")
TIES = ("getrouwd", "kind_samen", "koophuis_samen", "contract")
KNOWN = {
    "leeftijd": (Decimal(40),),
    "inkomen": (Decimal(0), Decimal(100_000)),
    "betaald_per": ("maand",),
    "vakantiegeld": ("erbij", "apart"),
    "uwv_soort": ("ww", "wia", "wajong", "ziektewet"),
    "aow_volledig": ("ja", "nee"),
    "reisgeld": (Decimal(0),),
    "inhoudingen": (Decimal(0),),
    "dertiende_maand": ("ja", "nee"),
    "loonheffingskorting": ("ja",),
    "winst_jaar": (Decimal(0),),
}


def points(name, *kinds, partner=None, day=DAY, **told):
    """The points of one formula for somebody with these kinds of income, rounded down."""
    facts = {
        "huishouden": ("alleen",) if partner is None else ("samen",),
        "kinderen": ((8,),) if partner is not None else ((),),
        "medebewoners": (Decimal(0),),
        "medebewoners_18_26": (Decimal(0),),
        "volwassen_kinderen": ("ja", "nee"),
        "toetsingsinkomen": (Decimal(0), Decimal(1_000_000)),
        **{f"samen_hoe.{tie}": (False,) for tie in TIES},
    }
    for suffix, has in (("", kinds), ("_partner", partner or ())):
        facts |= {f"inkomen_soort{suffix}.{kind}": (kind in has,) for kind in KINDS}
        facts |= {f"{fact}{suffix}": KNOWN[fact] for fact in ASKED}
    facts |= {fact: value if isinstance(value, tuple) else (value,) for fact, value in told.items()}
    situation = Situation(facts, AMOUNTS.on(day))
    return [int(point) for point in turning_points([FORMULAS[name]], situation, "")]


# Onderzoek naar netto en bruto (2026), deel 7: bedrag per maand op de grens, zonder marge.
PUBLISHED = [
    ("huurtoeslag", ["loon"], {}, 1755),
    ("zorgtoeslag", ["loon"], {}, 2178),
    ("huurtoeslag", ["uwv"], {}, 1421),
    ("zorgtoeslag", ["uwv"], {}, 1734),
    ("huurtoeslag", ["uwv"], {"uwv_soort": "wajong"}, 1498),
    ("zorgtoeslag", ["uwv"], {"uwv_soort": "wajong"}, 1811),
    ("huurtoeslag", ["loon"], {"partner": ()}, 2268),
    ("kindgebonden_budget", ["loon"], {"partner": ()}, 2624),
    ("kindgebonden_budget", ["uwv"], {"partner": ()}, 2165),
]


@pytest.mark.parametrize(("formula", "kinds", "told", "published"), PUBLISHED)
def test_just_below_the_published_amount(formula, kinds, told, published):
    """The estimate keeps 2 % of a wage and 1.5 % of a benefit in hand, so the point is lower."""
    first = points(formula, *kinds, **told)[0]
    assert first <= published <= first * 1.025


def test_a_pensioner_who_lives_alone():
    """AOW with a pension, alone (the same table); the table counts the pension apart."""
    found = points("huurtoeslag", "aow", "pensioen", leeftijd=Decimal(70))
    assert abs(found[0] - 1733) < 1733 * 0.05


def test_holiday_pay_in_the_wage_leaves_more_room():
    apart, inside = (points("huurtoeslag", "loon", vakantiegeld=how) for how in ("apart", "erbij"))
    assert apart == points("huurtoeslag", "loon")  # what most people have, while nobody said it
    assert inside[0] > apart[0] + 60


def test_the_income_of_the_partner_goes_first():
    alone = points("kindgebonden_budget", "loon", partner=())
    half = points("kindgebonden_budget", "loon", partner=("loon",), inkomen_partner=Decimal(1000))
    # Before tax the partner earns about 1,000 a month; of one's own pay that leaves some 640.
    assert alone[0] - 700 < half[0] < alone[0] - 580
    rich = points("kindgebonden_budget", "loon", partner=("loon",), inkomen_partner=Decimal(4000))
    assert rich == []


def test_no_points_for_what_we_cannot_turn_back():
    assert points("zorgtoeslag", "eigen_bedrijf") == []
    assert points("zorgtoeslag", "studiefinanciering") == []
    unsure = {"inkomen_soort.loon": (False, True)}
    assert points("zorgtoeslag", "uwv", **unsure) == []
    assert points("kinderbijslag", "loon") == []


def test_no_points_on_a_day_without_figures():
    assert points("zorgtoeslag", "loon", day=datetime.date(2031, 1, 1)) == []
