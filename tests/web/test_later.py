"""Going on later: a link on every question, the page of the code, and the way back in."""

from __future__ import annotations

import re

import pytest

from tests.web.walking import walk
from web.handover.code import Told, read_code
from web.views import later, typed

FACTS = {
    "dreiging": ["geen"],
    "schulden": "geen",
    "leeftijd": 36,
    "huishouden": "alleen",
    "kinderen": [8],
    "inkomen_soort": ["loon"],
    "inkomen": 1300,
    "vermogen": 1000,
    "woning": "huur",
}


def code_on(page) -> str:
    return re.search(r'<p class="code">([0-9A-Z-]+)</p>', page.html)[1]


def some_answers(visit):
    visit.post("/dalfsen/begin")
    visit.post("/dalfsen/vraag/1", {"antwoord": ["geweld", "beslag"]}, secret=False)
    return visit.get("/dalfsen/vraag/2")


def test_every_question_leads_to_the_code_once_there_is_an_answer(visit):
    page = visit.post("/dalfsen/begin")
    assert "/dalfsen/later" not in page.links()
    page = some_answers(visit)
    assert "Later verder" in page.text
    assert "/dalfsen/later" in page.links()
    assert code_on(visit.get("/dalfsen/later"))


def test_the_page_of_the_code(visit, library):
    some_answers(visit)
    page = visit.get("/dalfsen/later")
    assert 'class="qr"' in page.html
    assert "Bewaar de code goed" in page.text
    told = read_code(library, code_on(page))
    assert told.pack.slug == "dalfsen"
    assert told.answers["dreiging"] == ["beslag"]
    assert "veilig" not in page.text.replace("alles over veiligheid", "")


def test_the_same_words_whatever_was_answered(visit):
    """What is not in the code is told to everybody, so it says nothing of this person."""
    texts = []
    for ticks in (["geweld"], ["geen"]):
        visit.post("/dalfsen/begin")
        visit.post("/dalfsen/vraag/1", {"antwoord": ticks}, secret=False)
        page = visit.get("/dalfsen/later")
        texts.append(page.text.replace(code_on(page), ""))
    assert texts[0] == texts[1]


def test_without_answers(visit):
    page = visit.get("/dalfsen/later")
    assert "Er zijn nog geen antwoorden" in page.text
    assert "/verder" in page.links()
    visit.get("/nergensland/later", 404)


@pytest.mark.parametrize("slug", ["dalfsen", "steenwijkerland"])
def test_a_whole_journey_goes_along(visit, app, library, slug):
    """On another device: every question with its answer, each to be changed."""
    walk(visit, library.pack(slug), FACTS)
    code = code_on(visit.get(f"/{slug}/later"))
    mine = visit.get(f"/{slug}/antwoorden")
    visit.client = app.test_client()
    there = visit.post("/verder", {"code": code})
    assert there.address == f"/{slug}/antwoorden"
    names, same = (re.findall("<dt>(.*?)</dt>", one.html) for one in (mine, there))
    assert names == same
    assert visit.get(next(a for a in there.links() if "wijzig=1" in a)).heading


def test_from_another_municipality(visit, library):
    some_answers(visit)
    code = code_on(visit.get("/dalfsen/later"))
    visit.post("/ommen/begin")
    assert visit.post("/verder", {"code": code}).address.startswith("/dalfsen/")


def test_the_address_to_come_back_to_is_told(visit):
    """Somebody writes the code on paper, and has another device tomorrow."""
    some_answers(visit)
    page = visit.get("/dalfsen/later")
    assert "adres van deze site op: <strong>rondkomen.test</strong>" in page.html


def test_a_lost_answer_is_told(visit, monkeypatch, library):
    told = Told(library.pack("ommen"), {"dreiging": ["geen"], "schulden": "geen"}, 1)
    monkeypatch.setattr(typed, "read_code", lambda *_: told)
    page = visit.post("/verder", {"code": "7K3P-QX92"})
    assert page.address == "/ommen/vraag/2?kwijt=1"
    assert "1 antwoord past niet meer bij de regels van nu. Vraag het opnieuw." in page.text


def test_in_the_code_at_a_public_computer(visit, library):
    """It stays one: the way in is the same, and so is the end."""
    some_answers(visit)
    code = code_on(visit.get("/dalfsen/later"))
    visit.get("/kiosk/ommen")
    page = visit.post("/verder", {"code": code})
    assert page.address.startswith("/dalfsen/")
    assert "Klaar: wis alles" in page.text
    assert "Voor het loket" not in page.text


@pytest.mark.parametrize("address", ["/dalfsen/", "/dalfsen/uitkomst", "/dalfsen/vraag/2", "/"])
def test_no_code_is_worked_out_where_none_is_shown(visit, monkeypatch, address):
    some_answers(visit)
    monkeypatch.setattr(later, "make_code", lambda *_, **__: pytest.fail("not needed here"))
    visit.get(address)


def test_the_ways_in(visit):
    assert "/verder" in visit.get("/").links()
    assert "/loket" in visit.get("/dalfsen/").links()
