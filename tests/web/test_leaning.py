"""The page of one scheme tells what we took for granted there, and nothing else."""

from __future__ import annotations

import pytest

from tests.conftest import DAY
from tests.web.walking import clicks, question_on
from web.advice import advise
from web.leaning import leaning_on

ALONE = {
    "dreiging": ["geen"], "schulden": "geen", "leeftijd": 40, "huishouden": "alleen",
    "kinderen": [], "medebewoners": 0, "medebewoners_18_26": 0, "inkomen_soort": ["loon"],
    "inkomen": 2300, "betaald_per": "maand", "vermogen": 1000, "woning": "koop",
    "krijgt_al": ["geen"], "vakantiegeld": "apart", "dertiende_maand": "nee", "reisgeld": 0,
    "inhoudingen": 0,
}  # fmt: skip
RIGHTS = {"verblijf", "zorgverzekering"}
"""Nobody without these gets zorgtoeslag (Wet op de zorgtoeslag artikel 2)."""
NOBODY_GETS_IT = {"leeftijd": 17}


def leans(library, answers, stem="zorgtoeslag"):
    advice = advise(library, library.pack("zwolle"), answers, DAY)
    return leaning_on(advice, advice.result_of(advice.pack.find(stem)))


@pytest.mark.parametrize(
    ("more", "facts"),
    [
        # € 2.300 a month is another yearly income with the tax credit than without.
        ({}, {*RIGHTS, "loonheffingskorting"}),
        # € 1.800 is a yes either way; without the credit the year is higher, the money less.
        ({"inkomen": 1800}, {*RIGHTS, "loonheffingskorting"}),
        # Of € 900 a month the whole zorgtoeslag is there either way.
        ({"inkomen": 900}, RIGHTS),
        ({"loonheffingskorting": "ja"}, RIGHTS),
        ({"toetsingsinkomen": 35000}, RIGHTS),
        ({"toetsingsinkomen": 35000, "zorgverzekering": "ja"}, {"verblijf"}),
        # Too much income is a no whatever else is true.
        ({"toetsingsinkomen": 60000}, set()),
        ({"krijgt_al": ["zorgtoeslag"]}, set()),
        ({"zorgverzekering": "nee"}, set()),
    ],
)
def test_what_zorgtoeslag_leans_on(library, more, facts):
    assert leans(library, {**ALONE, **more}) == facts


def test_a_tax_credit_is_no_matter_for_bijstand(library):
    """Bijstand looks at what arrives on the account, so nothing else is taken for granted."""
    answers = {**ALONE, "inkomen": 800}
    assert leans(library, answers, "bijstand") <= {"verblijf", "studeert"}
    assert "verblijf" in leans(library, answers, "bijstand")


WALK = {
    "dreiging": ["geen"], "leeftijd": 40, "huishouden": "alleen", "kinderen": [],
    "inkomen_soort": ["loon"], "inkomen": 2300, "vermogen": 0, "woning": "koop",
    "krijgt_al": ["geen"], "kosten": ["geen"],
}  # fmt: skip


@pytest.fixture
def answered(visit, app):
    pack = app.extensions["library"].pack("zwolle")
    page = visit.post("/zwolle/begin")
    while "/vraag/" in page.address:
        page = visit.post(page.address, clicks(page, question_on(page, pack), WALK))
    visit.secrets.clear()
    return visit


def test_the_page_of_a_scheme_says_it_and_how_to_change_it(answered):
    page = answered.get("/zwolle/regelingen/zorgtoeslag")
    _, told = page.text.split("Dit geldt als dit klopt:")
    told = told.partition("Klopt iets niet?")[0]
    assert "U bent Nederlander of burger van de Europese Unie. Of u hebt een geldige" in told
    assert "loonheffingskorting (minder belasting" in told
    assert "Verander het gerust bij uw antwoorden" in page.text
    assert "/zwolle/antwoorden" in page.links()


def test_the_page_of_a_scheme_that_leans_on_nothing_says_nothing(answered):
    page = answered.get("/zwolle/regelingen/kinderbijslag")
    assert "Dit geldt als dit klopt" not in page.text
