"""Faults that the random households once found, each in its smallest form. They stay mended."""

from __future__ import annotations

from tests.conftest import DAY
from tests.rules.test_households_random import schemes, situation

ALONE = {
    "huishouden": "alleen", "kinderen": [], "leeftijd": 40, "medebewoners": 0,
    "medebewoners_18_26": 0,
}  # fmt: skip
TWO = {**ALONE, "huishouden": "samen", "leeftijd_partner": 40, "samen_hoe": ["geen"]}


def ends(stem: str, **answers) -> tuple:
    return situation(answers, DAY).amount(schemes()[stem])


def asked(stem: str, **answers) -> frozenset:
    return situation(answers, DAY).moving(schemes()[stem])


def test_a_very_high_income_is_too_high():
    assert ends("zorgtoeslag", **ALONE, inkomen_soort=["loon"], inkomen=60_000) == (0, 0)


def test_an_income_that_can_end_a_huurtoeslag_is_asked():
    """A housemate's income is not known, so the lowest amount is nothing anyway."""
    known = {**ALONE, "medebewoners": 1, "huur": 700, "inkomen_soort": ["loon"]}
    assert ends("huurtoeslag", **known).high > 400
    assert ends("huurtoeslag", **known, inkomen=4000).high == 0
    assert "inkomen" in asked("huurtoeslag", **known)


def test_a_letter_tells_the_income_of_two_people_together():
    """20,000 each is twice the highest amount, 129 euro: zorgtoeslag 2026."""
    assert ends("zorgtoeslag", **TWO, toetsingsinkomen=40_000).high >= 2 * 129


def test_a_profit_says_nothing_of_other_money():
    """There may be a wage beside it: nobody said yet where the money comes from."""
    assert ends("zorgtoeslag", **ALONE, winst_jaar=5000).low == 0


def test_bijstand_may_be_for_two_while_nobody_said_so():
    known = {**TWO, "huur": 700, "inkomen_soort": ["bijstand"], "inkomen": 2400}
    known |= {"inkomen_soort_partner": ["geen"], "samen_hoe": ["getrouwd"]}
    together = ends("huurtoeslag", **known)
    del known["huishouden"]
    assert ends("huurtoeslag", **known).high >= together.high


def test_a_household_that_moves_partner_and_income_at_once_is_asked():
    known = {
        **TWO, "kinderen": [3], "opvang_uren": 150, "samen_hoe": ["contract"],
        "inkomen_soort": ["eigen_bedrijf"], "inkomen": 1000,
        "inkomen_soort_partner": ["uwv"], "uwv_soort_partner": "ww", "inkomen_partner": 4000,
    }  # fmt: skip
    together = ends("kinderopvangtoeslag", **known)
    del known["huishouden"]
    assert ends("kinderopvangtoeslag", **known).high >= together.high + 15
    assert "huishouden" in asked("kinderopvangtoeslag", **known)


def test_a_household_that_cannot_be_is_worth_a_question():
    """Alone 50, together 52. Not known: from 0, for one person with the income of two is tried."""
    known = {
        **TWO, "huur": 253, "inkomen_soort": ["loon"], "vakantiegeld": "erbij",
        "dertiende_maand": "nee", "reisgeld": 93, "inhoudingen": 5, "loonheffingskorting": "ja",
        "betaald_per": "vier_weken", "inkomen": 1663, "inkomen_soort_partner": ["aow"],
        "inkomen_partner": [150, 289], "inhoudingen_partner": 19, "leeftijd_partner": 75,
    }  # fmt: skip
    together = ends("huurtoeslag", **known)
    del known["huishouden"]
    assert ends("huurtoeslag", **known).low <= together.low - 15
    assert "huishouden" in asked("huurtoeslag", **known)


def test_what_is_taken_off_for_debts_is_asked():
    """Not told 44 to 109 euro; nothing taken off 94 to 109; 200 a month taken off 44 to 60."""
    known = {
        **ALONE, "schulden": "groot", "inkomen_soort": ["loon"], "inkomen": 2300,
        "vakantiegeld": "apart", "dertiende_maand": "nee", "reisgeld": 0,
        "loonheffingskorting": "ja",
    }  # fmt: skip
    assert ends("zorgtoeslag", **known).low + 15 <= ends("zorgtoeslag", **known, inhoudingen=0).low
    assert "inhoudingen" in asked("zorgtoeslag", **known)


def test_less_is_known_of_a_parent_with_a_letter_and_another_adult_at_home():
    """Alone, the other adult may be the toeslagpartner; together it is the sum of the letter."""
    known = {
        "kinderen": [5], "leeftijd": 40, "medebewoners": 1, "medebewoners_18_26": 0,
        "inkomen_medebewoners": 2000, "toetsingsinkomen": 20_000,
    }  # fmt: skip
    alone = ends("kindgebonden-budget", **known, huishouden="alleen")
    assert ends("kindgebonden-budget", **known).low <= alone.low


def test_with_a_letter_more_is_known_than_without():
    """A pension of about 38,000 euro a year, and alimony of at most 28,800 that may be for a child.
    With 60,000 together the partner has at least 20,000 of it; half and half cannot be."""
    known = {
        **TWO, "inkomen_soort": ["pensioen"], "loonheffingskorting": "ja", "inhoudingen": 0,
        "inkomen": 2500, "inkomen_soort_partner": ["alimentatie"], "inkomen_partner": 2400,
    }  # fmt: skip
    estimated = ends("zorgtoeslag", **known)
    assert ends("zorgtoeslag", **known, toetsingsinkomen=60_000).high <= estimated.high


def test_what_may_go_off_for_debts_is_asked_when_it_lowers_the_highest_amount():
    """At most 90 euro; with 200 a month taken off, so more pay than arrives, at most 45."""
    known = {
        **ALONE, "schulden": "groot", "dreiging": ["geen"], "inkomen_soort": ["loon"],
        "inkomen": 2500, "reisgeld": 0, "loonheffingskorting": "ja",
    }  # fmt: skip
    less = ends("zorgtoeslag", **known, inhoudingen=200)
    assert ends("zorgtoeslag", **known).high >= less.high + 15
    assert "inhoudingen" in asked("zorgtoeslag", **known)
