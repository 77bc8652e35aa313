"""The income of two people, and what a letter says of it: each end worked out by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.rules.examples import on
from tests.rules.test_payers_by_hand import HIGH, LOW, WAGE, near, net
from tests.rules.test_yearly_income import facts
from web.rules.national.households import TIES
from web.rules.national.income_tax import Kind
from web.rules.national.yearly_income import JAARINKOMEN, TOESLAGINKOMEN
from web.rules.situation import Situation

NOW = on(2026, 11, 21)
NOTHING = Decimal(0)
OWN, PARTNER = 24000, 30000
BOTH = {
    "leeftijd": Decimal(40), "leeftijd_partner": Decimal(40), **WAGE,
    **{f"{fact}_partner": value for fact, value in WAGE.items()},
    "inkomen": net(OWN, Kind.LOON), "inkomen_partner": net(PARTNER, Kind.LOON),
}  # fmt: skip


def pairs(*kinds, **told):
    """Own and partner's income: at their lowest, and at their highest."""
    return Situation(facts(*kinds, **told), NOW).derived(JAARINKOMEN)


def test_two_wages():
    """24,000 and 30,000 euro a year, 2 percent more or less."""
    lowest, highest = pairs("loon", partner=("loon",), **BOTH)
    near(lowest, OWN * LOW, PARTNER * LOW)
    near(highest, OWN * HIGH, PARTNER * HIGH)


def test_nobody_knows_whether_there_is_a_partner():
    """Alone the partner earns nothing; together the highest is that of both."""
    known = BOTH | {"huishouden": ("alleen", "samen")}
    lowest, highest = pairs("loon", partner=("loon",), **known)
    near(lowest, OWN * LOW, 0)
    near(highest, OWN * HIGH, PARTNER * HIGH)
    (lowest, highest) = pairs("loon", partner=("loon",), **BOTH | {"huishouden": "alleen"})
    near(lowest, OWN * LOW, 0)
    near(highest, OWN * HIGH, 0)


def test_a_letter_between_the_ends_leaves_the_partner_as_estimated():
    """52,920 to 55,080 is what we estimate: 29,400 to 30,600 for the partner, and 23,520 to 24,480
    for oneself. Of the letter each has at least and at most that."""
    told = {"toetsingsinkomen": (Decimal(53000), Decimal(55000))}
    found = pairs("loon", partner=("loon",), **BOTH | told)
    expected = [(23520, 29480), (23600, 29400), (24400, 30600), (24480, 30520)]
    for pair, (own, partner) in zip(sorted(found), expected, strict=True):
        near(pair, own, partner)


def test_of_a_letter_alone_anything_may_be_of_the_partner():
    """40,000 together, and nothing known of the money: all, nothing, or half of it."""
    known = facts("loon", partner=("loon",), **BOTH) | {"toetsingsinkomen": (Decimal(40000),)}
    for tick in ("inkomen_soort.uwv", "inkomen_soort_partner.uwv"):
        known[tick] = (False, True)
    found = set(Situation(known, NOW).derived(JAARINKOMEN))
    assert found == {(40000, 0), (0, 40000), (20000, 20000)}


def test_the_partner_never_has_more_than_the_letter_says():
    """The partner is estimated at 29,400 to 30,600; together the letter says 20,000."""
    told = {"toetsingsinkomen": Decimal(20000)}
    assert pairs("loon", partner=("loon",), **BOTH | told) == ((0, 20000),)


def test_a_letter_that_says_less_or_more_than_we_think_is_right():
    for joint in (20000, 90000):
        told = {"toetsingsinkomen": (Decimal(joint), Decimal(joint + 1000))}
        found = pairs("loon", partner=("loon",), **BOTH | told)
        assert {sum(pair) for pair in found} == {joint, joint + 1000}


def test_while_the_kind_of_money_is_not_known_anything_is_possible():
    """From nothing to the highest income a letter can tell."""
    known = {"leeftijd": Decimal(40), "inkomen": Decimal(1500)}
    unsure = facts("loon", **known) | {"inkomen_soort.uwv": (False, True)}
    assert Situation(unsure, NOW).derived(JAARINKOMEN) == ((0, 0), (1_000_000, 0))


def test_nobody_owes_income():
    """A loss of 50,000 goes off a wage of 24,000: nothing is left, not less."""
    told = BOTH | {"winst_jaar": Decimal(-50_000), "huishouden": "alleen"}
    assert pairs("loon", "eigen_bedrijf", **told) == ((0, 0),)


# --- a toeslagpartner who is no partner -----------------------------------------------------


PARENT = {
    "kinderen": ((5,),), "medebewoners": Decimal(1), "medebewoners_18_26": NOTHING,
    "volwassen_kinderen": "nee", "inkomen_medebewoners": Decimal(1285), "huishouden": "alleen",
}  # fmt: skip
"""A parent alone with another adult, who may be a toeslagpartner. Of 1,285 a month at most 25,920
euro a year counts: see test_what_other_adults_earn."""


def for_toeslag(**told):
    """The incomes of `loon` that count for a toeslag."""
    known = facts("loon", partner=("loon",), **{**BOTH, **PARENT, **told}) | dict.fromkeys(
        TIES, (False,)
    )
    return Situation(known, NOW).derived(TOESLAGINKOMEN)


def test_another_adult_may_be_the_toeslagpartner_of_a_parent():
    lowest, highest, with_another = for_toeslag()
    near(lowest, OWN * LOW, 0)
    near(highest, OWN * HIGH, 0)
    near(with_another, OWN * HIGH, 25920)


def test_that_also_holds_for_an_income_that_is_known_exactly():
    exact = {"toetsingsinkomen": Decimal(20000)}
    assert for_toeslag(**exact) == ((20000, 0), (20000, 25920))


def test_a_partner_who_earns_more_than_the_other_adult_is_the_most_there_is():
    """Alone or together: the partner at most 30,600."""
    known = {"huishouden": ("alleen", "samen")}
    near(for_toeslag(**known)[-1], OWN * HIGH, PARTNER * HIGH)
    more = {**known, "inkomen_medebewoners": Decimal(2570)}
    near(for_toeslag(**more)[-1], OWN * HIGH, 2 * 25920)


@pytest.mark.parametrize(
    "told",
    [{"kinderen": ((),)}, {"medebewoners": NOTHING}, {"huishouden": "samen"}],
)
def test_otherwise_only_a_partner_counts(told):
    assert for_toeslag(**told) == pairs("loon", partner=("loon",), **BOTH | PARENT | told)


# --- where a letter and an estimate just touch ----------------------------------------------


def alimony(own=1000, partner=None, **told):
    """12 times what arrives each month, or nothing at all when it is for a child."""
    known = {"inkomen": Decimal(own), "leeftijd": Decimal(40), "leeftijd_partner": Decimal(40)}
    if partner is not None:
        known["inkomen_partner"] = Decimal(partner)
    others = None if partner is None else ("alimentatie",)
    return Situation(facts("alimentatie", partner=others, **known | told), NOW).derived(JAARINKOMEN)


def test_without_a_letter_nobody_has_more_than_their_own():
    """12,000 and 24,000 at most. From nothing, as a letter that may say anything."""
    assert alimony(partner=2000) == ((0, 0), (12000, 24000))


def test_who_has_no_income_has_none_whatever_the_partner_has():
    """Of the partner nobody said where the money comes from."""
    known = facts(partner=(), leeftijd=Decimal(40), inkomen=NOTHING)
    known["inkomen_soort_partner.uwv"] = (False, True)
    assert Situation(known, NOW).derived(JAARINKOMEN) == ((0, 0), (0, 1_000_000))


def test_a_letter_that_begins_where_the_estimate_ends():
    assert alimony(toetsingsinkomen=(Decimal(12000), Decimal(20000))) == ((12000, 0),)
