"""The page for an income: an amount with its period, and what is offered beside the row."""

from __future__ import annotations

import re

import pytest

from tests.web.walking import clicks, question_on

RENTER = {
    "dreiging": ["geen"],
    "leeftijd": 36,
    "huishouden": "alleen",
    "kinderen": [],
    "inkomen_soort": ["loon"],
    "inkomen": 2000,
    "vermogen": 0,
    "woning": "huur",
    "krijgt_al": ["geen"],
    "huur": 650,
    "kosten": ["geen"],
}


@pytest.fixture
def pack(app):
    return app.extensions["library"].pack("dalfsen")


def go_to(visit, pack, facts, stop):
    page = visit.post("/dalfsen/begin")
    while "/vraag/" in page.address and question_on(page, pack).id != stop:
        page = visit.post(page.address, clicks(page, question_on(page, pack), facts))
    visit.secrets.clear()  # "geen" is an answer, and part of the word for a fault
    return page


@pytest.fixture
def income_page(visit, pack):
    return go_to(visit, pack, RENTER, "inkomen")


def period(page) -> str:
    (chosen,) = re.findall(r'<option value="(\w+)" selected>per ', page.html)
    return chosen


def row(visit, heading: str) -> str:
    text = visit.get("/dalfsen/antwoorden").text
    return text.partition(f" {heading} ")[2].partition(" Wijzig")[0]


def test_an_amount_is_per_month_until_somebody_says_otherwise(income_page, visit):
    assert period(income_page) == "maand"
    visit.post(income_page.address, {"precies": "1600"})
    assert row(visit, "Uw inkomen") == "€ 1.600 per maand"


def test_the_period_is_read_before_the_bands(income_page):
    """And the bands say themselves what period they are for, also to who only hears them."""
    html = income_page.html
    parts = ('id="precies"', 'id="per"', "Verder met dit bedrag", "Of kies", 'id="v-0"', ">Verder<")
    places = [html.index(part) for part in parts]
    assert places == sorted(places)
    (heard,) = re.findall(r'<div role="group" aria-labelledby="([^"]+)">', html)
    assert re.search(rf'id="{heard}"><strong>Of kies hoeveel het per maand is\.<', html)


def test_an_amount_without_a_period_starts_with_its_bands(visit, pack):
    html = go_to(visit, pack, RENTER, "vermogen").html
    assert html.index('id="v-0"') < html.index('id="precies"')
    assert "Of kies" not in html
    assert "Verder met" not in html


def test_a_typing_error_leads_to_the_amount_and_no_choice_to_the_first_band(income_page, visit):
    wrong = visit.post(income_page.address, {"precies": "twaalf"})
    assert 'href="#precies"' in wrong.html
    nothing = visit.post(income_page.address, {})
    assert 'href="#v-0"' in nothing.html


def test_an_amount_per_week_comes_back_as_it_was(income_page, visit):
    visit.post(income_page.address, {"precies": "400", "per": "week"})
    again = visit.get(income_page.address)
    assert period(again) == "week"
    assert 'value="400"' in again.html
    assert row(visit, "Uw inkomen") == "€ 400 per week"


def test_a_button_after_an_amount_per_week_is_per_month(income_page, visit):
    visit.post(income_page.address, {"precies": "400", "per": "week"})
    visit.post(income_page.address, {"antwoord": "1001-1173", "per": "maand"})
    assert period(visit.get(income_page.address)) == "maand"
    assert row(visit, "Uw inkomen") == "€ 1.001 tot en met € 1.173 per maand"


@pytest.mark.parametrize("other", ["week", "vier_weken"])
def test_a_button_with_another_period_is_not_taken_for_a_month(other, income_page, visit):
    before = income_page.address
    visit.post(before, {"precies": "400", "per": other})
    again = visit.post(before, {"antwoord": "1001-1173", "precies": "", "per": other})
    assert again.address == f"{before}?fout=periode"
    assert "Deze knoppen zijn per maand." in again.text
    assert 'href="#precies"' in again.html
    (field,) = re.findall(r'<input[^>]* id="precies"[^>]*>', again.html)
    assert 'aria-invalid="true"' in field
    assert 'value=""' in field  # they emptied it, so an earlier amount must not win
    assert period(again) == other


def test_an_amount_wins_from_a_button_that_does_not_hold_it(income_page, visit):
    visit.post(income_page.address, {"precies": "400", "antwoord": "1001-1173", "per": "week"})
    assert row(visit, "Uw inkomen") == "€ 400 per week"


def test_a_typing_error_does_not_cost_the_period(income_page, visit):
    again = visit.post(income_page.address, {"precies": "twaalf", "per": "vier_weken"})
    assert "fout=geen_getal" in again.address
    assert period(again) == "vier_weken"
    assert "twaalf" not in again.html
    # Nothing was answered yet: the question is still the next one.
    assert question_on(visit.get(income_page.address), pack_of(visit)).id == "inkomen"


def test_a_typing_error_does_not_give_an_earlier_amount_another_period(income_page, visit):
    visit.post(income_page.address, {"precies": "1600", "per": "maand"})
    visit.post(income_page.address, {"precies": "x", "per": "week"})
    assert "€ 1.600" not in visit.get("/dalfsen/antwoorden").text


def test_a_period_nobody_offered_is_refused(income_page, visit):
    again = visit.post(income_page.address, {"precies": "1600", "per": "dag"}, secret=False)
    assert "fout=kies" in again.address


def test_other_amounts_have_no_period(visit, pack):
    page = go_to(visit, pack, RENTER, "vermogen")
    assert "<select" not in page.html


def test_one_tick_for_a_partner_without_income(visit, pack):
    facts = {**RENTER, "huishouden": "samen"}
    page = go_to(visit, pack, facts, "inkomen_soort")
    assert "Mijn partner heeft geen inkomen" in page.labels()
    # Beside "I have no income" it may stand; alone it says nothing of oneself.
    alone = visit.post(page.address, {"antwoord": ["partner_geen"]})
    assert "fout=kies" in alone.address
    both = visit.post(page.address, {"antwoord": ["loon", "geen"]})
    assert "fout=beide" in both.address
    after = visit.post(page.address, {"antwoord": ["partner_geen", "geen"]})
    assert "fout" not in after.address
    assert question_on(after, pack).id not in ("inkomen_soort_partner", "inkomen_partner")


def test_nobody_alone_sees_a_tick_about_a_partner(visit, pack):
    page = go_to(visit, pack, RENTER, "inkomen_soort")
    assert "Mijn partner heeft geen inkomen" not in page.labels()
    forged = visit.post(page.address, {"antwoord": ["loon", "partner_geen"]})
    assert "fout=kies" in forged.address


# --- what is offered, and what is taken for granted -----------------------------------------

OFFER = "Weet u dit? Dan rekenen we preciezer."
QUESTION = "Wat is het inkomen van uw huishouden per jaar?"


def test_a_figure_from_a_letter_can_be_told_and_taken_back(visit, pack):
    assert go_to(visit, pack, RENTER, None).address == "/dalfsen/antwoorden"
    answers = visit.get("/dalfsen/antwoorden")
    assert OFFER in answers.text
    (address,) = re.findall(rf'href="([^"]+)">{re.escape(QUESTION)}', answers.html)
    assert re.fullmatch(r"/dalfsen/aanname/\d+", address)
    page = visit.get(address)
    assert page.heading == QUESTION
    told = visit.post(address, {"precies": "29.000"})
    assert told.address == "/dalfsen/antwoorden"
    assert "Inkomen per jaar: € 29.000" in told.text
    assert OFFER not in told.text
    back = visit.post(address, {"knop": "weet_ik_niet"})
    assert OFFER in back.text
    assert "€ 29.000" not in back.text


def test_a_wrong_amount_on_a_page_beside_the_row(visit, pack):
    number = len(pack.usual) + 1
    again = visit.post(f"/dalfsen/aanname/{number}", {"precies": "veel"})
    assert again.address == f"/dalfsen/aanname/{number}?fout=geen_getal"
    visit.get(f"/dalfsen/aanname/{number + 1}", 404)


def test_nothing_is_offered_that_changes_nothing(visit, pack):
    go_to(visit, pack, {**RENTER, "inkomen": 1200}, None)
    assert OFFER not in visit.get("/dalfsen/antwoorden").text


def test_what_a_list_asked_is_not_taken_for_granted_as_well(visit, pack):
    """The list "Wat past bij u?" also speaks of health insurance."""
    taken = "U hebt een Nederlandse zorgverzekering."
    page = go_to(visit, pack, {**RENTER, "inkomen": 1200}, "eigenschappen")
    assert taken in visit.get("/dalfsen/antwoorden").text
    assert "checked" not in page.html
    visit.post(page.address, {"antwoord": ["geen_zorgverzekering"]})
    assert taken not in visit.get("/dalfsen/antwoorden").text
    assert "Zorgverzekering: " not in visit.get("/dalfsen/antwoorden").text


def test_a_list_that_was_never_shown_has_no_ticks(visit, pack):
    """Whoever said on its own page that they are insured did not say "none of these"."""
    page = go_to(visit, pack, {**RENTER, "inkomen": 1200}, "eigenschappen")
    number = list(pack.usual).index("zorgverzekering") + 1
    visit.post(f"/dalfsen/aanname/{number}", {"antwoord": "ja"})
    assert "checked" not in visit.get(page.address).html
    visit.post(page.address, {"antwoord": ["geen"]})
    assert 'value="geen" checked' in visit.get(page.address).html


def pack_of(visit):
    return visit.client.application.extensions["library"].pack("dalfsen")
