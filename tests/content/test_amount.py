"""`bedrag` of a scheme, from its file to the outcome: what it comes to, and what it decides.

Expected amounts are published ones: worked examples of Dienst Toeslagen and tables of norms.
"""

from __future__ import annotations

import datetime

import pytest

from tests.content import sixth
from web.content.errors import ContentError
from web.content.library import Library
from web.report import calculate

AMOUNT = "bedrag: {per: jaar, euro: {alleen: 400, alleen_met_kinderen: 500, samen: 600}}"
ALONE = {"huishouden": "alleen", "kinderen": [], "medebewoners": 0, "medebewoners_18_26": 0}
MARRIED = {"huishouden": "samen", "samen_hoe": ["getrouwd"], "leeftijd_partner": 40}
WAGES = {"inkomen_soort": ["loon"], "inkomen_soort_partner": ["loon"]}
ADULT = {"leeftijd": 40, "vermogen": 0, **WAGES}
RENTING = {**ADULT, "woning": "huur"}


def _library(copied, amount: str) -> Library:
    folder = sixth.write(copied())
    path = folder / "gemeenten" / sixth.SLUG / "regelingen" / "moestuin-zaden.md"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    changed = [f"{amount}\n" if line.startswith("bedrag:") else line for line in lines]
    path.write_text("".join(changed), "utf-8")
    return Library(folder)


def _scheme(library: Library, id_: str, day: datetime.date, **answers) -> dict:
    outcome = calculate(library, {"antwoorden": answers}, day)
    return next(scheme for scheme in outcome["regelingen"] if scheme["id"] == id_)


@pytest.mark.parametrize(
    ("household", "low", "high"),
    [
        ({"huishouden": "alleen", "kinderen": []}, 400, 400),
        ({"huishouden": "alleen", "kinderen": [4]}, 500, 500),
        ({"huishouden": "samen", "kinderen": [4]}, 600, 600),
        ({"huishouden": "alleen"}, 400, 500),
        ({}, 400, 600),
    ],
)
def test_the_amount_of_this_household(copied, today, household, low, high):
    answers = {"gemeente": sixth.SLUG, **household}
    id_ = f"{sixth.SLUG}/moestuin-zaden"
    scheme = _scheme(_library(copied, AMOUNT), id_, today, **answers)
    assert scheme["bedrag"] == {"laag": low, "hoog": high, "per": "jaar"}


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        ("{per: jaar, euro: {alleen: 400}}", "Een bedrag is een getal"),
        ("{formule: zorgtoeslag, zinnen: {jaa: Het past.}}", "'jaa' kennen we hier niet"),
        ("{formule: zorgtoeslag, zinnen: {ja: }}", "'ja' ontbreekt"),
        ("{aanvulling_tot: AOW-leeftijd}", "is niets wat we kunnen uitrekenen"),
    ],
)
def test_a_fault_in_an_amount(copied, amount, told):
    with pytest.raises(ContentError, match=told):
        _library(copied, f"bedrag: {amount}").pack(sixth.SLUG)


@pytest.mark.parametrize(
    ("id_", "answers", "euro"),
    [
        # Table of amounts 2026 of Dienst Toeslagen: zt26-single-30000 and zt26-single-32500.
        ("zorgtoeslag", {**ADULT, **ALONE, "toetsingsinkomen": 30000}, 126),
        ("zorgtoeslag", {**ADULT, **ALONE, "toetsingsinkomen": 32500}, 97),
        # Example in the calculation sheet of kindgebonden budget 2026: kgb26-partners-13-16.
        (
            "kindgebonden-budget",
            {**ADULT, **MARRIED, "kinderen": [13, 16], "toetsingsinkomen": 45000},
            533,
        ),
        # Examples in the calculation sheet of huurtoeslag 2026: ht26-official-family and -young.
        (
            "huurtoeslag",
            {**RENTING, **ALONE, "kinderen": [5, 8], "huur": 1200, "toetsingsinkomen": 34000},
            492,
        ),
        (
            "huurtoeslag",
            {**RENTING, **ALONE, "leeftijd": 20, "huur": 600, "toetsingsinkomen": 22000},
            295,
        ),
    ],
)
def test_a_toeslag_as_published(library, today, id_, answers, euro):
    scheme = _scheme(library, f"landelijk/{id_}", today, **answers)
    assert scheme["uitkomst"] == "ja"
    assert scheme["bedrag"] == {"laag": euro, "hoog": euro, "per": "maand"}


@pytest.mark.parametrize(
    ("income", "verdict", "why"),
    [
        # The highest incomes of 2026, for somebody alone, as Dienst Toeslagen publishes them.
        (40857, "ja", "Uw inkomen van een heel jaar is waarschijnlijk laag genoeg."),
        (40858, "nee", "Uw inkomen van een heel jaar is waarschijnlijk te hoog."),
        (
            [30000, 50000],
            "misschien",
            "We weten nog niet of uw inkomen van een heel jaar laag genoeg is.",
        ),
    ],
)
def test_an_amount_decides_and_says_why(library, today, income, verdict, why):
    """No limit of income stands in the file: nothing to pay out is a no."""
    answers = {**ADULT, **ALONE, "toetsingsinkomen": income}
    scheme = _scheme(library, "landelijk/zorgtoeslag", today, **answers)
    assert scheme["uitkomst"] == verdict
    assert why in scheme["waarom"]


@pytest.mark.parametrize(
    ("kind", "until", "lack"),
    [
        # 1,348.49 and 1,507.97 are published norms without holiday pay, as of 1 July 2026.
        ("bijstand", {"leeftijd": 40, "inkomen_soort": ["loon"]}, "1348.49"),
        ("aio", {"leeftijd": 70, "inkomen_soort": ["aow"]}, "1507.97"),
    ],
)
def test_up_to_the_norm(library, today, kind, until, lack):
    answers = {**ALONE, "vermogen": 0, "studeert": "nee", "inkomen": 1000, **until}
    amount = _scheme(library, f"landelijk/{kind}", today, **answers)["bedrag"]
    assert amount["laag"] == amount["hoog"] == pytest.approx(float(lack) - 1000, abs=0.005)


def test_figures_that_ended(library, today):
    """The amounts of studietoeslag are known up to 30 June 2026."""
    student = {
        "leeftijd": 20,
        "studeert": "ja",
        "studie_werken": "kan_niet_door_ziekte",
        "inkomen_soort": ["studiefinanciering"],
    }
    before = _scheme(library, "landelijk/studietoeslag", datetime.date(2026, 3, 1), **student)
    assert (before["uitkomst"], before["bedrag"]["laag"]) == ("ja", 308.12)
    after = _scheme(library, "landelijk/studietoeslag", today, **student)
    assert (after["uitkomst"], after["bedrag"], after["verouderd"]) == ("misschien", None, True)


@pytest.mark.parametrize(
    ("who", "wealth", "verdict"),
    [
        # 38,479 euro for each person: published by Dienst Toeslagen for 2026.
        (ALONE, 38479, "ja"),
        (ALONE, 38480, "nee"),
        ({**ALONE, "medebewoners": 1, "inkomen_medebewoners": 0}, 0, "misschien"),
        ({**ALONE, **MARRIED}, 76958, "ja"),
        ({**ALONE, **MARRIED}, 76959, "nee"),
        ({**ALONE, **MARRIED, "samen_hoe": ["geen"]}, 38479, "ja"),
        ({**ALONE, **MARRIED, "samen_hoe": ["geen"]}, 38480, "misschien"),
    ],
)
def test_wealth_for_huurtoeslag_is_per_person(library, today, who, wealth, verdict):
    answers = {**RENTING, **who, "huur": 650, "toetsingsinkomen": 20000, "vermogen": wealth}
    scheme = _scheme(library, "landelijk/huurtoeslag", today, **answers)
    assert scheme["uitkomst"] == verdict, scheme["waarom"]


def test_what_a_scheme_says_of_others(library):
    pack = library.pack("landelijk")
    social, older, rent = (pack.find(stem) for stem in ("bijstand", "aio", "huurtoeslag"))
    assert (social.instead_of, older.instead_of, rent.instead_of) == (("aio",), ("bijstand",), ())
    assert rent.beside.keys() == {"bijstand", "aio"}
    assert rent.beside["aio"] == "AIO (extra geld bij een lage AOW) telt mee als inkomen."
    assert rent.calculator.title == "de proefberekening van Dienst Toeslagen"
    assert rent.calculator.url.startswith("https://www.belastingdienst.nl/")
    assert pack.find("kinderbijslag").calculator is None
