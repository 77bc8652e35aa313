"""Money from two payers at once, or beside a business: the ends of the band, worked out by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.rules.test_payers_by_hand import (
    HIGH,
    LESS,
    LOW,
    MORE,
    NONE,
    WAGE,
    gross_year,
    near,
    net,
)
from tests.rules.test_yearly_income import band
from web.rules.national.income_tax import Kind


def pair(*kinds, month, **told):
    return band(*kinds, inkomen=month, **{**WAGE, "uwv_soort": "ziektewet", **told})


@pytest.mark.parametrize("share", ["0.5", "0.6", "0.9"])
def test_who_pays_most_applies_the_credit_and_the_other_does_not(share):
    """30,000 euro a year, of which the wage is this part. Both ends must hold it."""
    wage, rest = 30000 * Decimal(share), 30000 * (1 - Decimal(share))
    month = net(wage, Kind.LOON) + net(rest, Kind.UITKERING, credit=False)
    low, high = pair("loon", "uwv", month=month)
    assert low <= wage * LOW + rest * LESS
    assert wage * HIGH + rest * MORE <= high


def test_two_payers_are_told_as_narrow_as_can_be():
    """1,700 a month. Lowest: the wage is all of it, with its own credit. Highest: half of it is
    the benefit, (10,200 - 3,115) / 64.25 percent, and half is a wage that was taxed in full,
    10,200 / 64.25 percent."""
    low, high = pair("loon", "uwv", month=Decimal(1700))
    assert low == pytest.approx(LOW * gross_year(1700, Kind.LOON), abs=1)
    part = Decimal("0.6425")
    assert high == pytest.approx(MORE * 7085 / part + HIGH * 10200 / part, abs=1)


def test_beside_a_full_aow_the_rest_is_known():
    """2,000 a month and the whole AOW of somebody alone, 1,581.55 (SVB, July 2026): 418.45 is a
    pension that was taxed in full. Only the small margin of each is left."""
    told = {"leeftijd": Decimal(70), "inhoudingen": NONE, "inkomen": Decimal(2000)}
    low, high = band("aow", "pensioen", aow_volledig="ja", **told)
    holiday = 1 + Decimal("104.78") / Decimal("1662.16")
    aow = holiday * gross_year("1581.55", Kind.AOW, old=True, alone=True)
    rest = gross_year("418.45", Kind.PENSIOEN, old=True, credit=False)
    assert low == pytest.approx(LESS * (aow + rest), abs=1)
    assert high == pytest.approx(MORE * (aow + rest), abs=1)
    unsure_low, unsure_high = band("aow", "pensioen", aow_volledig="nee", **told)
    assert high - low < (unsure_high - unsure_low) / 2


def test_without_its_credit_a_full_aow_is_less():
    """Then we only know the most it can be, as if nobody told that it is full."""
    told = {"leeftijd": Decimal(70), "inhoudingen": NONE, "inkomen": Decimal(2000)}
    told["loonheffingskorting"] = "nee"
    full = band("aow", "pensioen", aow_volledig="ja", **told)
    assert full == band("aow", "pensioen", aow_volledig="nee", **told)


def test_a_full_aow_is_the_most_aow_there_can_be():
    """3,000 a month, of which at most 1,581.55 is AOW (SVB, July 2026): the rest is a pension that
    was taxed in full. With no AOW at all, everything is."""
    told = {"leeftijd": Decimal(70), "inhoudingen": NONE, "inkomen": Decimal(3000)}
    low, high = band("aow", "pensioen", **told)
    holiday = 1 + Decimal("104.78") / Decimal("1662.16")
    aow = holiday * LESS * gross_year("1581.55", Kind.AOW, old=True, alone=True)
    rest = gross_year("1418.45", Kind.PENSIOEN, old=True, credit=False)
    everything = gross_year(3000, Kind.PENSIOEN, old=True, credit=False)
    assert low == pytest.approx(min(aow + LESS * rest, LESS * everything), abs=1)
    assert high >= MORE * everything - 1


def test_nobody_applies_the_credit_when_somebody_says_so():
    year = gross_year(1500, Kind.LOON, credit=False)
    found = band("loon", inkomen=Decimal(1500), loonheffingskorting="nee", **WAGE)
    near(found, year * LOW, year * HIGH)


def test_money_without_tax_beside_a_wage():
    """Of 2,000 a month any part may be study finance, which counts for nothing; or alimony."""
    all_wage = HIGH * gross_year(2000, Kind.LOON)
    for beside, least in (("studiefinanciering", 0), ("alimentatie", 0)):
        low, high = pair("loon", beside, month=Decimal(2000))
        assert (low, high) == (least, pytest.approx(all_wage, abs=1))


# --- a business -----------------------------------------------------------------------------


def test_a_profit_between_two_amounts():
    """Lowest: 10,000 less 1,200 for the hours, less 12.7 percent: 7,682.40, and 5 percent less.
    Highest: 20,000 less 12.7 percent: 17,460, and 5 percent more."""
    found = band("eigen_bedrijf", inkomen=NONE, winst_jaar=(Decimal(10000), Decimal(20000)))
    near(found, "7298.28", "18333")


def test_a_loss_goes_off_a_wage_but_never_below_nothing():
    """A loss of 1,000 is 873, and 5 percent more or less: 916.65 or 829.35 goes off. Of what
    arrives any part may be from the business, so of the wage only the high end is known."""
    month = net(24000, Kind.LOON)
    told = {"winst_jaar": Decimal(-1000), **WAGE}
    low, high = band("loon", "eigen_bedrijf", inkomen=month, **told)
    near([low, high], 0, 24000 * HIGH - Decimal("829.35"))
    assert band("eigen_bedrijf", inkomen=NONE, winst_jaar=Decimal(-1000)) == (0, 0)
