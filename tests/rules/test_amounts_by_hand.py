"""Borders no published example touches: worked by hand, on figures made for it or of the day."""

import datetime
from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.rules.examples import AMOUNTS, on
from web.rules.amounts import Amounts, Figure, Series
from web.rules.national.norms import ADULT, YOUNG, granted, norms
from web.rules.national.zorgtoeslag import zorgtoeslag_year

DAY = datetime.date(2026, 1, 1)
CENT = Decimal("0.01")


def with_figures(**values):
    """The real figures, with these instead."""
    series = {
        name: Series(name, "", "", datetime.date(2026, 12, 31), (_figure(value),))
        for name, value in values.items()
    }
    return Amounts({**AMOUNTS.series, **series}).on(DAY)


def _figure(value):
    return Figure(DAY, Decimal(value), "met de hand", "bevestigd")


@pytest.mark.parametrize(
    ("premium", "euro"),
    [("1023.49", 0), ("1023.50", 24), ("1023.51", 24), ("1024.49", 24), ("1024.50", 25)],
)
def test_a_zorgtoeslag_of_exactly_the_least_is_paid(premium, euro):
    """What is left after 10 percent of a threshold of 10,000. Only *below* 23.50 nothing is paid;
    from there it is rounded to whole euros."""
    a = with_figures(
        standaardpremie=premium, zorgtoeslag_drempelinkomen=10000, zorgtoeslag_deel_alleen="0.10"
    )
    assert zorgtoeslag_year(Decimal(5000), False, a=a) == euro


@pytest.mark.parametrize(
    ("day", "own", "more"),
    [((2026, 1), "345.99", "1092.44"), ((2026, 11), "350.42", "1112.66")],
)
def test_bijstand_of_somebody_young_whose_parents_cannot_pay(day, own, more):
    """Artikel 20 lid 3 and 4: 345.99 + 746.45, since July 350.42 + 762.24: not the full norm."""
    for children in (False, True):
        found = granted("alleen", YOUNG, ADULT, children, 0, a=on(*day))
        assert found == (Decimal(own), Decimal(more))


def test_with_what_is_added_it_is_never_above_the_full_norm():
    """1,401.50 in January: 345.99 and 1,200 would be 1,545.99."""
    a = with_figures(bijstandsnorm_18_20_verhoging=1200)
    found = granted("alleen", YOUNG, ADULT, False, 0, a=a)
    assert found == (Decimal("345.99"), Decimal("1401.50"))


def test_for_everybody_else_bijstand_is_the_norm():
    for case in (("alleen", ADULT, ADULT), ("samen", YOUNG, YOUNG), ("samen", ADULT, YOUNG)):
        a = on(2026, 11)
        assert granted(*case, False, 0, a=a) == norms(*case, False, 0, a=a)
    before = on(2025)  # nothing was added yet
    assert granted("alleen", YOUNG, ADULT, False, 0, a=before) == (
        Decimal("332.17"), Decimal("1345.45"),
    )  # fmt: skip


@pytest.mark.parametrize(("sharers", "share"), [(1, "1001.07"), (2, "867.59"), (3, "800.85")])
def test_an_adult_with_a_young_partner_shares_with_others(sharers, share):
    """Artikel 22a lid 3: the adult's share, as if alone (published by Rotterdam for January 2026),
    and the norm of somebody young, 345.99: for two sharers 867.59 + 345.99 = 1,213.58."""
    expected = Decimal(share) + Decimal("345.99")
    for ages in ((ADULT, YOUNG), (YOUNG, ADULT)):
        shared, young, full = norms("samen", *ages, False, sharers, a=on(2026))
        assert shared.quantize(CENT, ROUND_HALF_UP) == expected
        assert (young, full) == (Decimal("1347.06"), Decimal("2002.13"))
