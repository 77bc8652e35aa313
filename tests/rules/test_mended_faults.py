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
