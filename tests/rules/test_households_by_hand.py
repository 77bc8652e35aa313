"""Who belongs together, case by case from the text of the law. Awir 3; Wet op de huurtoeslag."""

from decimal import Decimal

import pytest

from tests.rules.examples import on
from web.rules.national.households import BEWONERS, INKOMEN_HUISGENOTEN, OPVANG, TOESLAGPARTNER
from web.rules.situation import Situation

NOW = on(2026, 11, 21)
NONE, ONE = (Decimal(0),), (Decimal(1),)
UP_TO_ONE = (Decimal(0), Decimal(1))
EVERY_AGE = (Decimal(0), Decimal(120))
NOBODY = {
    "medebewoners": NONE,
    "medebewoners_18_26": NONE,
    "volwassen_kinderen": ("ja", "nee"),
}
TIES = ("getrouwd", "kind_samen", "koophuis_samen", "contract")
NO_TIE = {f"samen_hoe.{tie}": (False,) for tie in TIES}
UNKNOWN_TIE = {f"samen_hoe.{tie}": (False, True) for tie in TIES}
OWN, NOT_OWN = {"volwassen_kinderen": ("ja",)}, {"volwassen_kinderen": ("nee",)}
GROWN = {"leeftijd": (Decimal(40),), "leeftijd_partner": (Decimal(40),)}


def family(*homes, children=((),), **more):
    """Somebody of 40 without children, others or ties, unless it is said otherwise."""
    known = {"huishouden": homes, "kinderen": children, **NOBODY, **NO_TIE, **GROWN}
    return {**known, **more}


def young(own, partner=40, **more):
    ages = {"leeftijd": (Decimal(own),), "leeftijd_partner": (Decimal(partner),)}
    return {**ages, **more}


@pytest.mark.parametrize(
    ("facts", "partners"),
    [
        # Awir artikel 3 lid 2: living at one address with a child of one of the two.
        (family("samen", children=((3,),)), {True}),
        (family("samen", children=((3,), (4, 9))), {True}),
        # Together without child or tie: last year's partner (lid 2, onder f) is never asked.
        (family("samen"), {True, False}),
        (family("samen", children=((), (3,))), {True, False}),
        (family("samen", **UNKNOWN_TIE), {True, False}),
        # Lid 1 and lid 2: married, a child of both, a home of both, a contract at the notary.
        *((family("samen", **{f"samen_hoe.{tie}": (True,)}), {True}) for tie in TIES),
        # Alone with a child, and another adult at the same address (lid 2, onder e).
        (family("alleen", children=((3,),), medebewoners=ONE), {True, False}),
        (family("alleen", children=((3,),), medebewoners_18_26=ONE), {True, False}),
        (family("alleen", children=((3,),), medebewoners=UP_TO_ONE), {True, False}),
        # A grown-up child under 27 is no toeslagpartner of a parent (AWR artikel 5a).
        (family("alleen", children=((3,),), medebewoners_18_26=ONE, **OWN), {False}),
        (family("alleen", children=((3,),), medebewoners_18_26=ONE, **NOT_OWN), {True, False}),
        (family("alleen", children=((3,),), medebewoners=ONE, **OWN), {True, False}),
        (family("alleen", children=((), (3,)), medebewoners_18_26=UP_TO_ONE), {True, False}),
        (family("alleen", children=((3,),)), {False}),
        (family("alleen", medebewoners=ONE, medebewoners_18_26=ONE), {False}),
        (family("alleen"), {False}),
        # A tie counts for who lives together only.
        (family("alleen", **{"samen_hoe.getrouwd": (True,)}), {False}),
        (family("alleen", "samen", children=((3,),)), {True, False}),
        (family("alleen", "samen"), {True, False}),
    ],
)
def test_is_there_a_toeslagpartner(facts, partners):
    assert set(Situation(facts, NOW).derived(TOESLAGPARTNER)) == partners


@pytest.mark.parametrize(
    ("facts", "residents"),
    [
        (family("alleen"), {(1, False)}),
        (family("samen"), {(2, False)}),
        (family("alleen", children=((3,),)), {(2, False)}),
        (family("samen", children=((3,),)), {(3, False)}),
        (family("samen", children=((3, 5, 9),)), {(3, False)}),  # three stands for more
        (family("alleen", medebewoners=ONE), {(2, False)}),
        (family("alleen", medebewoners=ONE, medebewoners_18_26=ONE), {(3, False)}),
        (family("alleen", medebewoners=UP_TO_ONE), {(1, False), (2, False)}),
        (
            family("alleen", medebewoners=UP_TO_ONE, medebewoners_18_26=UP_TO_ONE),
            {(1, False), (2, False), (3, False)},
        ),
        (family("alleen", medebewoners=(Decimal(1), Decimal(8))), {(2, False), (3, False)}),
        (family("alleen", medebewoners=(Decimal(4), Decimal(8))), {(3, False)}),
        (family("alleen", "samen"), {(1, False), (2, False)}),
        # 2026: everybody younger than 21, and no child.
        (family("alleen", **young(20)), {(1, True)}),
        (family("alleen", **young(21)), {(1, False)}),
        (family("alleen", children=((1,),), **young(20)), {(2, False)}),
        (family("alleen", children=((), (1,)), **young(20)), {(1, True), (2, False)}),
        (family("samen", **young(20, 20)), {(2, True)}),
        (family("samen", **young(20, 21)), {(2, False)}),
        (family("samen", **young(21, 20)), {(2, False)}),
        (family("alleen", **young(20, 40)), {(1, True)}),  # nobody lives with a partner
        (family("alleen", leeftijd=EVERY_AGE), {(1, True), (1, False)}),
        (family("alleen", leeftijd=(Decimal(20), Decimal(21))), {(1, True), (1, False)}),
        (family("alleen", leeftijd=(Decimal(18), Decimal(20))), {(1, True)}),
        (family("samen", leeftijd_partner=EVERY_AGE), {(2, False)}),
        (
            family("samen", leeftijd=(Decimal(20),), leeftijd_partner=EVERY_AGE),
            {(2, True), (2, False)},
        ),
        # Somebody of 27 or older ends it; of who is 18 to 26 we do not know.
        (family("alleen", medebewoners=ONE, **young(20)), {(2, False)}),
        (family("alleen", medebewoners_18_26=ONE, **young(20)), {(2, True), (2, False)}),
        (family("alleen", medebewoners=(NONE[0], Decimal(2)), **young(20)),
         {(1, True), (1, False), (2, True), (2, False), (3, True), (3, False)}),
    ],
)  # fmt: skip
def test_how_many_people_live_there_and_are_all_of_them_young(facts, residents):
    assert set(Situation(facts, NOW).derived(BEWONERS)) == residents


def test_the_age_of_young_people_was_23_until_2026():
    """Wet op de huurtoeslag artikel 13, as it was."""
    assert Situation(family("alleen", **young(22)), on(2025)).derived(BEWONERS) == ((1, True),)
    assert Situation(family("alleen", **young(23)), on(2025)).derived(BEWONERS) == ((1, False),)


def others(month, old=NONE, new=NONE):
    incomes = tuple(map(Decimal, month))
    return {"medebewoners": old, "medebewoners_18_26": new, "inkomen_medebewoners": incomes}


def test_what_other_adults_earn():
    """1,285 a month is 15,420 a year; of a first bracket of 35.75 % it is 64.25 %: 24,000. With
    8 % holiday pay 25,920. It may also be study finance, and count for nothing."""
    for facts in (others([1285], old=ONE), others([1285], new=ONE), others([0, 1285], UP_TO_ONE)):
        assert Situation(facts, NOW).derived(INKOMEN_HUISGENOTEN) == (0, 25920)


def test_nobody_else_earns_nothing():
    assert Situation(others([1285]), NOW).derived(INKOMEN_HUISGENOTEN) == (0,)
    assert Situation(others([0], old=ONE, new=ONE), NOW).derived(INKOMEN_HUISGENOTEN) == (0,)


DAY, SCHOOL, HOME = Decimal("11.23"), Decimal("9.98"), Decimal("8.49")
"""Dienst Toeslagen, 2026: the highest price of an hour. Up to the age of 4 a child goes to day
care, from then on to the care of a school; until it goes to secondary school, at about 13."""


def care(*children):
    """Prices, whether it may be the first child or another one, and how many children count."""
    found = Situation({"kinderen": children}, NOW).derived(OPVANG)
    return tuple({one[place] for one in found if place != 1 or one[0]} for place in range(3))


@pytest.mark.parametrize(
    ("children", "prices", "firsts", "counts"),
    [
        (((0,),), {DAY, HOME}, {True}, {1}),
        (((3,),), {DAY, HOME}, {True}, {1}),
        (((4,),), {SCHOOL, HOME}, {True}, {1}),
        (((12,),), {SCHOOL, HOME}, {True}, {1}),
        (((13,),), {SCHOOL, HOME, 0}, {True}, {0, 1}),  # at primary school or not
        (((1, 3),), {DAY, HOME}, {True, False}, {2}),
        (((3, 13),), {DAY, SCHOOL, HOME}, {True, False}, {1, 2}),
        (((3, 4, 5),), {DAY, SCHOOL, HOME}, {True, False}, {3}),
        (((3,), (4,)), {DAY, SCHOOL, HOME}, {True}, {1}),
        (((), (3,)), {DAY, HOME, 0}, {True}, {0, 1}),
        (((),), {0}, set(), {0}),
    ],
)
def test_childcare(children, prices, firsts, counts):
    assert care(*children) == (prices, firsts, counts)
