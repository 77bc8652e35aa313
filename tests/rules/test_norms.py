"""The norms against published tables, to the cent. The tables are not made by this project."""

import datetime
import itertools
import operator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from web.content.figures import read_amounts
from web.content.files import read_yaml
from web.rules.amounts import Amounts, Figure, NoFigure, Series
from web.rules.conditions import Limit
from web.rules.national.norms import ADULT, PENSIONER, YOUNG, age_class, norms
from web.rules.national.social_minimum import by_household, constant, minimum
from web.rules.situation import Situation
from web.rules.truth import Truth

HERE = Path(__file__).parent
AMOUNTS = read_amounts(HERE.parents[1] / "content_b1" / "landelijk" / "bedragen")
TODAY = datetime.date(2026, 11, 21)
CENT = Decimal("0.01")
PAID_MONTHLY = {"betaald_per": ("maand",), "betaald_per_partner": ("maand",)}

WHO = {
    "alleen_21_aow": ("alleen", ADULT, ADULT, (False, True)),
    "alleen_aow": ("alleen", PENSIONER, ADULT, (False, True)),
    "alleen_18_20": ("alleen", YOUNG, ADULT, (False, True)),
    "samen_21_aow": ("samen", ADULT, ADULT, (False, True)),
    "samen_aow": ("samen", PENSIONER, PENSIONER, (False, True)),
    "samen_18_20_zonder_kinderen": ("samen", YOUNG, YOUNG, (False,)),
    "samen_18_20_met_kinderen": ("samen", YOUNG, YOUNG, (True,)),
    "gemengd_zonder_kinderen": ("samen", ADULT, YOUNG, (False,)),
    "gemengd_met_kinderen": ("samen", ADULT, YOUNG, (True,)),
}
"""The rows of the tables: household, age, age of the partner, with or without children."""
AGES = {ADULT: 40, PENSIONER: 70, YOUNG: 19}


def table(name, part="rijen"):
    return [pytest.param(row, id=row["id"]) for row in read_yaml(HERE / "tabellen" / name)[part]]


def to_cent(amount):
    return amount.quantize(CENT, ROUND_HALF_UP)


def the_norms(who, day, sharers=0, amounts=AMOUNTS):
    """Every norm the code gives for this row, in all ways to read the row."""
    household, age, partner, children = WHO[who]
    ages = {(age, partner), (partner, age)} if household == "samen" else {(age, partner)}
    return [
        norms(household, *pair, with_children, sharers, a=amounts.on(day))
        for pair in ages
        for with_children in children
    ]


@pytest.mark.parametrize("row", table("bijstandsnormen.yaml"))
def test_the_norm_of_the_table(row):
    young = "18_20" in row["huishouden"] or "gemengd" in row["huishouden"]
    for found in the_norms(row["huishouden"], row["datum"]):
        assert found[0] == row["norm"]
        assert len(found) == (2 if young else 1)


@pytest.mark.parametrize("row", table("bijstandsnormen.yaml", "zonder_norm"))
def test_no_norm_where_the_table_has_none(row):
    with pytest.raises(NoFigure):
        the_norms(row["huishouden"], row["datum"])


@pytest.mark.parametrize("row", table("kostendelersnorm.yaml"))
def test_the_norm_of_people_who_share_costs(row):
    amounts = _with(AMOUNTS, "bijstandsnorm_samen", row["gehuwdennorm"], row["datum"])
    amounts = _with(amounts, "bijstandsnorm_alleen", Decimal(1), row["datum"])
    for found in the_norms("alleen_21_aow", _in_2025_or_later(row), row["personen"] - 1, amounts):
        assert [to_cent(norm) for norm in found] == [row["norm"]]
    if row["personen"] > 2:
        (couple,) = norms(
            "samen", ADULT, ADULT, False, row["personen"] - 2, a=amounts.on(_in_2025_or_later(row))
        )
        assert abs(couple - 2 * row["norm"]) <= CENT


@pytest.mark.parametrize("row", table("kostendelersnorm.yaml"))
def test_the_table_of_2026_follows_from_our_own_figures(row):
    if row["datum"].year == 2026:
        a = AMOUNTS.on(row["datum"])
        (norm,) = norms("alleen", ADULT, ADULT, True, row["personen"] - 1, a=a)
        assert to_cent(norm) == row["norm"]


@pytest.mark.parametrize("row", table("percentages.yaml"))
def test_a_percentage_of_the_norm(row):
    measure = minimum("norm", holiday_pay=True, cost_sharers="nee")
    limit = Limit(measure, operator.le, Decimal(row["procent"]) / 100)
    young = "18_20" in row["huishouden"] or "gemengd" in row["huishouden"]
    for facts in _households(row["huishouden"]):
        assert _truth(limit, facts, row["grens"], row["datum"]) is Truth.YES
        above = _truth(limit, facts, row["grens"] + CENT, row["datum"])
        assert above is (Truth.MAYBE if young else Truth.NO)


@pytest.mark.parametrize("row", table("zonder_vakantiegeld.yaml"))
def test_the_norm_without_holiday_pay(row):
    name = {
        "alleen_21_aow": "bijstandsnorm_alleen",
        "samen_21_aow": "bijstandsnorm_samen",
        "samen_aow": "bijstandsnorm_aow_samen",
    }[row["huishouden"]]
    day = _in_2025_or_later(row)
    amounts = _with(AMOUNTS, name, row["met"], row["datum"])
    limit = Limit(minimum("norm", holiday_pay=False, cost_sharers="nee"), operator.le)
    for facts in _households(row["huishouden"]):
        assert _truth(limit, facts, row["zonder"], day, amounts) is Truth.YES
        assert _truth(limit, facts, row["zonder"] + CENT, day, amounts) is Truth.NO


# --- ages ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (18, YOUNG), (20, YOUNG), (21, ADULT), (66, ADULT), (67, PENSIONER), (120, PENSIONER),
    ],
)  # fmt: skip
def test_the_borders_between_the_age_groups(age, expected):
    assert age_class(age, AMOUNTS.on(TODAY)) == expected
    assert age_class(Decimal(age), AMOUNTS.on(TODAY)) == expected


def test_the_pension_age_comes_from_the_figures():
    later = _with(AMOUNTS, "aow_leeftijd", Decimal("67.25"), datetime.date(2026, 1, 1))
    assert age_class(67, later.on(TODAY)) == ADULT
    assert age_class(68, later.on(TODAY)) == PENSIONER
    with pytest.raises(NoFigure):
        age_class(67, AMOUNTS.on(datetime.date(2028, 1, 1)))


def test_one_partner_with_a_pension_gives_the_norm_for_pensioners():
    a = AMOUNTS.on(TODAY)
    for ages in ((ADULT, PENSIONER), (PENSIONER, ADULT), (PENSIONER, PENSIONER)):
        assert norms("samen", *ages, False, 0, a=a) == (Decimal("2176.10"),)
    assert norms("alleen", ADULT, PENSIONER, False, 0, a=a) == (Decimal("1419.46"),)


@pytest.mark.parametrize("children", [False, True])
@pytest.mark.parametrize("sharers", [0, 1, 4])
def test_young_people_get_a_range_up_to_the_full_norm(children, sharers):
    """Their parents may have to pay; people under 21 are no cost sharers themselves."""
    a = AMOUNTS.on(TODAY)
    alone = norms("alleen", YOUNG, ADULT, children, sharers, a=a)
    assert alone == (Decimal("350.42"), Decimal("1419.46"))
    both = norms("samen", YOUNG, YOUNG, children, sharers, a=a)
    assert both == (Decimal("1106.40" if children else "700.84"), Decimal("2027.79"))


def test_a_young_person_between_both_norms_hears_maybe_and_no_question():
    limit = Limit(minimum("norm", holiday_pay=True, cost_sharers="nee"), operator.le)
    facts = next(_households("alleen_18_20"))
    assert _truth(limit, facts, Decimal("350.42"), TODAY) is Truth.YES
    assert _truth(limit, facts, Decimal("1419.47"), TODAY) is Truth.NO
    known = {**facts, "inkomen": (Decimal(1000),)}
    outcome = Situation(known, AMOUNTS.on(TODAY)).ask(limit)
    assert (outcome.truth, outcome.open) == (Truth.MAYBE, frozenset())


def test_under_eighteen_the_law_gives_no_norm_and_we_never_say_no_too_early():
    """A range: below the lowest norm yes, above the full norm no, between them maybe."""
    a = AMOUNTS.on(TODAY)
    full = {"alleen": a.bijstandsnorm_alleen, "samen": a.bijstandsnorm_samen}
    for age, household, partner_age, children in itertools.product(
        (0, 16, 17), full, (17, 19, 40), (False, True)
    ):
        classes = age_class(age, a), age_class(partner_age, a)
        low, high = norms(household, *classes, children, 0, a=a)
        assert low < high == full[household]


def test_a_mixed_couple_that_shares_costs():
    """Participatiewet 22a lid 3: the adult's share of the couple norm, and the young partner's own.

    January 2026, the adult and two cost sharers: 867.59 + 345.99; with children 867.59 + 746.42.
    """
    a = AMOUNTS.on(datetime.date(2026, 1, 1))
    assert min(norms("samen", ADULT, YOUNG, False, 2, a=a)) <= Decimal("1213.58")
    assert min(norms("samen", ADULT, YOUNG, True, 2, a=a)) <= Decimal("1614.01")


# --- cost sharers --------------------------------------------------------------------------


def test_cost_sharers_count_or_not_or_perhaps():
    """1419.46 alone, 1013.895 with one more adult (half of 2027.79), and 5 % less of both."""
    low, high = Decimal("963.20"), Decimal("1348.49")
    facts = {**next(_households("alleen_21_aow")), "medebewoners": (Decimal(1),)}
    for counts, at_low, between, above in (
        ("ja", Truth.YES, Truth.NO, Truth.NO),
        ("nee", Truth.YES, Truth.YES, Truth.NO),
        ("onbekend", Truth.YES, Truth.MAYBE, Truth.NO),
    ):
        measure = minimum("norm", holiday_pay=False, cost_sharers=counts)
        limit = Limit(measure, operator.le)
        assert _truth(limit, facts, low, TODAY) is at_low
        assert _truth(limit, facts, low + CENT, TODAY) is between
        assert _truth(limit, facts, high, TODAY) is between
        assert _truth(limit, facts, high + CENT, TODAY) is above
    between_norms = Situation({**facts, "inkomen": (Decimal(1000),)}, AMOUNTS.on(TODAY))
    assert between_norms.ask(limit).open == frozenset()


@pytest.mark.parametrize("ages", [(PENSIONER, ADULT), (ADULT, PENSIONER), (PENSIONER, PENSIONER)])
def test_pensioners_share_the_norm_of_pensioners(ages):
    """Participatiewet 22a: of 2176.10. Two adults share half each; of three, each 13/30."""
    a = AMOUNTS.on(TODAY)
    (couple,) = norms("samen", *ages, False, 1, a=a)
    assert to_cent(couple) == Decimal("1885.95")
    if ages[0] == PENSIONER:
        assert norms("alleen", *ages, False, 1, a=a) == (Decimal("1088.05"),)


def test_without_cost_sharers_unknown_rules_do_not_matter():
    facts = next(_households("alleen_21_aow"))
    limit = Limit(minimum("norm", holiday_pay=False, cost_sharers="onbekend"), operator.le)
    assert _truth(limit, facts, Decimal("1348.49"), TODAY) is Truth.YES
    assert _truth(limit, facts, Decimal("1348.50"), TODAY) is Truth.NO


def test_whether_adults_live_in_matters_only_near_the_limit():
    facts = {**next(_households("alleen_21_aow")), "medebewoners": (Decimal(0), Decimal(8))}
    limit = Limit(minimum("norm", holiday_pay=False, cost_sharers="ja"), operator.le)
    for income, open_ in ((500, frozenset()), (1200, {"medebewoners"}), (1400, frozenset())):
        known = {**facts, "inkomen": (Decimal(income),)}
        assert Situation(known, AMOUNTS.on(TODAY)).ask(limit).open == open_


# --- income and rounding -------------------------------------------------------------------


def test_a_partner_counts_only_when_living_together():
    measure = constant("inkomen", "1000", lambda _a: Decimal(1000))
    facts = {
        **PAID_MONTHLY,
        "kinderen": ((),),
        "inkomen": (Decimal(600),),
        "inkomen_partner": (Decimal(500),),
    }
    limit = Limit(measure, operator.le)
    for household, truth in (("alleen", Truth.YES), ("samen", Truth.NO)):
        known = {**facts, "huishouden": (household,)}
        assert Situation(known, AMOUNTS.on(TODAY)).ask(limit).truth is truth
    unknown = Situation({**facts, "huishouden": ("alleen", "samen")}, AMOUNTS.on(TODAY)).ask(limit)
    assert (unknown.truth, unknown.open) == (Truth.MAYBE, {"huishouden"})


@pytest.mark.parametrize(
    ("own", "per", "partner", "partner_per", "month"),
    [
        (1500, "maand", 400, "maand", "1900.00"),
        (1200, "vier_weken", 0, "maand", "1300.00"),  # 13 times a year
        (300, "week", 0, "maand", "1300.00"),  # 52 times a year
        (1000, "maand", 300, "week", "2300.00"),
        (300, "week", 1200, "vier_weken", "2600.00"),
    ],
)
def test_income_a_month_whatever_period_it_is_paid_for(own, per, partner, partner_per, month):
    facts = {
        "huishouden": ("samen",),
        "kinderen": ((),),
        "inkomen": (Decimal(own),),
        "betaald_per": (per,),
        "inkomen_partner": (Decimal(partner),),
        "betaald_per_partner": (partner_per,),
    }
    for norm, truth in ((Decimal(month), Truth.YES), (Decimal(month) - CENT, Truth.NO)):
        limit = Limit(constant("inkomen", "grens", lambda _a, norm=norm: norm), operator.le)
        assert Situation(facts, AMOUNTS.on(TODAY)).ask(limit).truth is truth


@pytest.mark.parametrize(
    ("norm", "percent", "bound"),
    [
        ("1000.15", 110, "1100.17"),  # 1100.165: half up, where half even gives .16
        ("1000.05", 110, "1100.06"),  # 1100.055
        ("1000.14", 110, "1100.15"),  # 1100.154
        ("1000.16", 110, "1100.18"),  # 1100.176
        ("1234.50", 100, "1234.50"),
        ("1419.46", 120, "1703.35"),  # 1703.352
        ("1419.46", 130, "1845.30"),  # 1845.298
    ],
)
def test_a_percentage_is_rounded_half_up_to_the_cent(norm, percent, bound):
    measure = constant("vermogen", "grens", lambda _a: Decimal(norm))
    exact, share = Decimal(bound), Decimal(percent) / 100
    for compare, below, at, above in (
        (operator.le, True, True, False),
        (operator.lt, True, False, False),
        (operator.ge, False, True, True),
        (operator.gt, False, False, True),
    ):
        limit = Limit(measure, compare, share)
        for value, holds in ((exact - CENT, below), (exact, at), (exact + CENT, above)):
            facts = {"vermogen": (value,)}
            expected = Truth.YES if holds else Truth.NO
            assert Situation(facts, AMOUNTS.on(TODAY)).ask(limit).truth is expected


def test_a_norm_per_household():
    def per_household(household, children, a):
        return Decimal(300 if household == "samen" else 200 if children else 100)

    limit = Limit(by_household("vermogen", "grens", per_household), operator.le)
    for household, children, bound in (
        ("alleen", (), 100), ("alleen", (4,), 200), ("samen", (), 300), ("samen", (4,), 300),
    ):  # fmt: skip
        facts = {"huishouden": (household,), "kinderen": (children,)}
        for value, truth in ((bound, Truth.YES), (bound + 1, Truth.NO)):
            known = {**facts, "vermogen": (Decimal(value),)}
            assert Situation(known, AMOUNTS.on(TODAY)).ask(limit).truth is truth


def _truth(limit, facts, income, day, amounts=AMOUNTS):
    return Situation({**facts, "inkomen": (income,)}, amounts.on(day)).ask(limit).truth


def _households(who):
    """Complete answers, without income, for a row of the tables."""
    household, age, partner, children = WHO[who]
    for with_children in children:
        yield {
            **PAID_MONTHLY,
            "huishouden": (household,),
            "kinderen": ((7,) if with_children else (),),
            "inkomen_partner": (Decimal(0),),
            "leeftijd": (Decimal(AGES[age]),),
            "leeftijd_partner": (Decimal(AGES[partner]),),
            "medebewoners": (Decimal(0),),
        }


def _with(amounts, name, value, since):
    """The same figures with another value for one of them."""
    figure = Figure(since, value, "tabel", "bevestigd")
    series = Series(name, "", "", datetime.date(2027, 12, 31), (figure,))
    return Amounts({**amounts.series, name: series})


def _in_2025_or_later(row):
    """A day on which all other figures are known; the norm itself comes from the row."""
    return max(row["datum"], datetime.date(2026, 1, 1))
