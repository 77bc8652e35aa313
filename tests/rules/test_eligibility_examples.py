"""Examples of others about who may get something: through the whole engine, on the national pack.

What a formula alone cannot show: limits to what somebody has, ages, incomes above a norm, and days
without figures. Sources: MinBZK/regelrecht ('Gewone Bijstand - End-to-End', reference date
2026-01-15), MinBZK/poc-machine-law (huurtoeslag and Algemene Ouderdomswet), a test of another
project beside the toeslagen of 2026, and the norms of sgort/ttl-editor. All read in copies; all
are second opinions.
"""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from tests.rules.examples import rows
from web.advice import advise
from web.rules.screening import Verdict

ALONE = {
    "huishouden": "alleen", "kinderen": [], "medebewoners": 0, "medebewoners_18_26": 0,
    "vermogen": 0, "studeert": "nee", "zorgverzekering": "ja", "woning": "huur", "huur": 450,
}  # fmt: skip
COUPLE = {**ALONE, "huishouden": "samen", "leeftijd_partner": 35, "inkomen_soort_partner": ["geen"]}
NOTHING = {"inkomen_soort": ["geen"]}
TENANT = {**ALONE, "leeftijd": 40, **NOTHING}
PARENT = {**ALONE, "leeftijd": 40, "kinderen": [5], **NOTHING}
OLD = {**ALONE, "inkomen_soort": ["aow"], "inkomen": 900}

YES, NO, MAYBE = {Verdict.YES}, {Verdict.NO}, {Verdict.MAYBE}
NOT_NO = YES | MAYBE

# ht25-age-17: the example says no. There are exceptions below 18 that we do not ask about, so the
# site says perhaps, and never yes.
VERDICTS = [
    ("ht26-assets-limit", "2026-01-01", "huurtoeslag", TENANT | {"vermogen": 38479}, NOT_NO),
    ("ht25-age-17", "2025-02-01", "huurtoeslag", TENANT | {"leeftijd": 17}, NO | MAYBE),
    ("kgb26-assets", "2026-01-01", "kindgebonden-budget", PARENT | {"vermogen": 146012}, NO),
    ("rr26-single", "2026-01-15", "bijstand", ALONE | NOTHING | {"leeftijd": 35}, YES),
    ("rr26-couple", "2026-01-15", "bijstand", COUPLE | NOTHING | {"leeftijd": 35}, YES),
    (
        "rr26-income-1500",
        "2026-01-15",
        "bijstand",
        ALONE | {"leeftijd": 35, "inkomen_soort": ["loon"], "inkomen": 1500},
        NO,
    ),
    ("aow-age-2026", "2026-01-01", "aio", OLD | {"leeftijd": 67}, YES),
    ("aow-age-2026", "2026-01-01", "aio", OLD | {"leeftijd": 66}, NO),
    ("aow-age-2026", "2026-01-01", "bijstand", ALONE | NOTHING | {"leeftijd": 67}, NO),
    ("aow-age-2026", "2026-01-01", "bijstand", ALONE | NOTHING | {"leeftijd": 66}, YES),
    ("aow-age-2025", "2025-01-01", "aio", OLD | {"leeftijd": 67}, YES),
    ("aow-age-2025", "2025-01-01", "aio", OLD | {"leeftijd": 66}, NO),
    # Born on 15 February 1960, so 65 on this day.
    ("aow-age-65", "2025-03-01", "aio", OLD | {"leeftijd": 65}, NO),
    # 67 years and 3 months: we ask no months, and know no figure of that year. Never yes or no.
    ("aow-age-2028", "2028-01-01", "aio", OLD | {"leeftijd": 67}, MAYBE),
    ("pw-norm-edge-2027", "2027-01-01", "bijstand", ALONE | NOTHING | {"leeftijd": 35}, MAYBE),
]
"""Id, day, scheme, answers, and the verdicts that agree with the example."""

AMOUNTS = [
    ("rr26-single", "2026-01-15", ALONE | {"leeftijd": 35}, ("1401.50", "1401.50")),
    ("rr26-couple", "2026-01-15", COUPLE | {"leeftijd": 35}, ("2002.13", "2002.13")),
    # With a parent at home: no couple. A parent of 27 or older does share the costs, and the
    # norm of two who share is published: 1,001.07 (Rotterdam).
    (
        "rr26-first-degree",
        "2026-01-15",
        ALONE | {"leeftijd": 35, "medebewoners": 1},
        ("1001.07", "1001.07"),
    ),
    # The norm of artikel 21 (1,401.50) is not for somebody of 20.
    ("rr26-age-20", "2026-01-15", ALONE | {"leeftijd": 20}, ("345.99", "1092.44")),
]
"""Bijstand of who has nothing: id, day, answers, the lowest and highest norm with holiday pay."""

OUT_OF_REACH = {
    "ht26-medebewoner-assets": "we ask nobody what a housemate has",
    "akw-quarter-start": "we show no day of a first payment",
    "hhnk-objection": "we do not ask whether an objection is pending",
    "hhnk-out-of-scope": "we do not ask which local tax it is",
    "hhnk-business": "we do not ask for taxes of a business",
    "rr26-abroad-aow-10w": "we do not ask how long somebody was abroad; the text names the weeks",
    "rot26-earnings": "what of wages does not count for bijstand is decided for each person",
    "rot26-advance-single": "an advance is no right of its own; the text says to ask for it",
    "iasz-10pct": "a lower norm without housing costs is a local choice",
}
"""Rows no answer to our questions can show, and why. (Nobody is asked whether they are detained
either; no example of it was found.)"""
IN_A_FORMULA_TEST = {"ht26-service-costs", "ht25-service-costs"}
"""The rent that counts: test_huurtoeslag.py."""


def result(library, stem, answers, day):
    advice = advise(library, library.pack("landelijk"), answers, datetime.date.fromisoformat(day))
    return next(found for found in advice.results if found.scheme.stem == stem)


@pytest.mark.parametrize(
    ("day", "stem", "answers", "agree"),
    [
        pytest.param(*case, id=f"{name}-{case[1]}-{case[2].get('leeftijd')}")
        for name, *case in VERDICTS
    ],
)
def test_the_verdict_agrees_with_the_example(library, day, stem, answers, agree):
    assert result(library, stem, answers, day).verdict in agree


@pytest.mark.parametrize(
    ("day", "answers", "norms"), [pytest.param(*case, id=name) for name, *case in AMOUNTS]
)
def test_the_amount_of_bijstand_is_the_norm_of_the_example(library, day, answers, norms):
    """The site shows it without holiday pay: 5 percent is kept apart (artikel 19 lid 3)."""
    amount = result(library, "bijstand", answers | NOTHING, day).amount
    for shown, norm in zip((amount.low, amount.high), norms, strict=True):
        assert abs(shown / Decimal("0.95") - Decimal(norm)) <= Decimal("0.02")


@pytest.mark.parametrize("stem", ["bijstand", "aio"])
@pytest.mark.parametrize("day", ["2027-01-01", "2028-01-01"])
def test_without_a_norm_of_that_day_there_is_no_amount(library, stem, day):
    found = result(library, stem, OLD | {"leeftijd": 66 if stem == "bijstand" else 68}, day)
    assert found.amount is None
    assert found.outdated or found.verdict is Verdict.NO


def test_the_same_households_get_it_when_only_that_is_different(library):
    """What a `no` hangs on: with less money, or a year older, it is no longer no."""
    assert result(library, "huurtoeslag", TENANT | {"vermogen": 38480}, "2026-01-01").verdict in NO
    assert result(library, "huurtoeslag", TENANT | {"leeftijd": 18}, "2025-02-01").verdict in NOT_NO
    less = PARENT | {"vermogen": 146011}
    assert result(library, "kindgebonden-budget", less, "2026-01-01").verdict in NOT_NO
    lower = ALONE | {"leeftijd": 35, "inkomen_soort": ["loon"], "inkomen": 1300}
    assert result(library, "bijstand", lower, "2026-01-15").verdict in YES


def test_no_example_is_forgotten():
    """Every row without a sum is here, or it says why not."""
    here = {name for name, *_ in (*VERDICTS, *AMOUNTS)} | OUT_OF_REACH.keys() | IN_A_FORMULA_TEST
    assert {row["id"] for row in rows() if "getoetst_in" in row} <= here
    assert not here & {row["id"] for row in rows() if "getoetst_in" not in row}
