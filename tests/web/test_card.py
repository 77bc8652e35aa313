"""The card on its page: choose what goes on it, tell what nobody asked, and nothing in between."""

from __future__ import annotations

import re

import pytest

from tests.web.conftest import SITE
from tests.web.walking import walk
from web.handover.code import read_code

HOUSE = {
    "dreiging": ["uithuiszetting"],
    "leeftijd": 33,
    "huishouden": "samen",
    "kinderen": [2, 9],
    "inkomen_soort": ["bijstand"],
    "inkomen": 1926,
    "woning": "huur",
}
CARD = "/dalfsen/kaart"


def card_in(page) -> str:
    """What stands on the card itself."""
    found = re.findall(r'<article class="kaart.*?</article>', page.html, re.DOTALL)
    assert found
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split())


def ticked(page) -> list[str]:
    """The lines that are on, as the form has them."""
    boxes = re.findall(r'name="regel" value="([^"]*)"( checked)?', page.html)
    return [name for name, on in boxes if on]


@pytest.fixture
def told(visit, library):
    """Somebody in a hurry, at the end of the questions."""
    walk(visit, library.pack("dalfsen"), HOUSE)
    return visit


def test_without_answers_there_is_no_card_but_a_way_to_begin(visit):
    page = visit.get(CARD)
    assert page.heading == "Beantwoord eerst een paar vragen"
    assert 'class="kaart' not in page.html
    assert "/dalfsen/" in page.links()


def test_the_outcome_leads_to_the_card(told):
    assert CARD in told.get("/dalfsen/uitkomst").links()


def test_the_card_tells_the_story_under_a_neutral_title(told):
    page = told.get(CARD)
    card = card_in(page)
    assert page.title == "Uw kaart - Rondkomen"
    assert card.startswith("Kaart voor het loket Voor: Schuldhulp van de gemeente Dalfsen Haast")
    assert "Volgens de wet: gesprek binnen 3 werkdagen." in card
    assert "1 van 0-3 jaar, 1 van 6-11 jaar" in card
    assert "€ 1.900 tot € 2.000 per maand" in card
    assert "Ga hier vandaag naartoe" in card
    assert '<svg role="img"' in page.html


def test_a_line_that_is_off_is_nowhere_on_the_card(told, library):
    page = told.get(CARD)
    wanted = [name for name in ticked(page) if name not in ("kinderen", "mee")]
    page = told.post(CARD, {"regel": wanted}, secret=False)
    assert page.address == CARD
    card = card_in(page)
    assert "jaar, 1 van" not in card
    assert "Neem mee" not in card
    assert ticked(page) == wanted, "and the form shows it"
    code = re.search(r'<p class="kaart__letters">([^<]+)<', page.html)[1]
    assert "kinderen" not in read_code(library, code).answers


def test_what_a_line_still_gives_away_is_told(told):
    """That bijstand is listed tells of a low income, also when no amount does."""
    assert "Aan een regeling kan een ander soms nog zien wat u uitzette." in told.get(CARD).text


def test_everything_off_is_a_card_too(told):
    card = card_in(told.post(CARD, {}))
    assert "Haast" not in card
    assert "Inkomen" not in card


def test_what_was_sent_is_kept_only_when_it_is_a_line_of_this_card(told):
    page = told.post(CARD, {"regel": ["leeftijd", "<b>x</b>", "x" * 9000]}, secret=False)
    assert "xxx" not in page.html
    assert "<b>" not in page.html
    assert ticked(page) == ["leeftijd"]


def test_the_choice_is_gone_for_who_begins_again(told, library):
    told.post(CARD, {})
    walk(told, library.pack("dalfsen"), HOUSE)
    assert "1 van 0-3 jaar" in card_in(told.get(CARD))


def test_somebody_in_a_hurry_may_tell_of_debts_after_all(told):
    page = told.get(CARD)
    assert "Nog vragen Schulden" in card_in(page)
    link = next(a for a in page.links() if "/kaart/vraag/" in a)
    page = told.get(link)
    assert page.heading == "Kunt u uw schulden zelf oplossen?"
    assert CARD in page.links()
    page = told.post(link, {"antwoord": "groot"})
    assert page.address == CARD
    assert "Schulden: ja, hulp nodig" in card_in(page)
    assert "Welke rekeningen zijn te laat?" in page.text
    page = told.post("/dalfsen/kaart/vraag/2", {"antwoord": ["huur", "energie"]})
    assert "Te laat betaald: huur, gas en stroom" in card_in(page)


def test_telling_wishes_gives_room_for_a_name(told):
    assert "Naam:" not in card_in(told.get(CARD))
    page = told.post("/dalfsen/kaart/vraag/4", {"antwoord": ["bellen", "iemand_mee"]})
    card = card_in(page)
    assert "Contact: bellen, iemand gaat mee" in card
    assert "Naam:" in card
    assert "<input" not in re.search(r'<article class="kaart.*?</article>', page.html, re.S)[0]


def test_a_question_that_is_left_empty_says_what_to_do(told):
    page = told.post("/dalfsen/kaart/vraag/4", {})
    assert page.address == "/dalfsen/kaart/vraag/4?fout=kies"
    assert page.title.startswith("Fout:")
    page = told.post("/dalfsen/kaart/vraag/4", {"knop": "weet_ik_niet"})
    assert page.address == CARD
    told.get("/dalfsen/kaart/vraag/99", 404)


def test_the_village_is_there_only_when_somebody_turns_it_on(told):
    page = told.post("/dalfsen/kaart/vraag/6", {"antwoord": "hoonhorst"})
    assert "Hoonhorst" not in card_in(page)
    assert "Dorp of plaats: Hoonhorst" in page.text
    page = told.post(CARD, {"regel": [*ticked(page), "kern"]}, secret=False)
    assert "Dorp of plaats: Hoonhorst" in card_in(page)


def test_two_on_one_sheet(told):
    page = told.get(f"{CARD}?papier=a4")
    assert page.html.count('<article class="kaart') == 2
    assert 'class="kaarten twee"' in page.html
    assert told.get(f"{CARD}?papier=zo").html.count('<article class="kaart') == 1


@pytest.mark.parametrize("slug", ["landelijk", "zwolle"])
def test_everywhere_in_the_country(visit, library, slug):
    walk(visit, library.pack(slug), HOUSE)
    card = card_in(visit.get(f"/{slug}/kaart"))
    assert "Voor: Loket van uw gemeente" in card
    assert "0800-8115" in card


def test_on_a_public_computer_no_link_leaves_the_card(visit, library):
    visit.post("/kiosk/dalfsen", secret=False)
    walk(visit, library.pack("dalfsen"), HOUSE)
    page = visit.get(CARD)
    assert "Klaar: wis alles" in page.text
    assert not [a for a in page.links() if not a.startswith(("/", "#", "?"))]


def test_after_the_time_is_up_the_card_is_gone(told, monkeypatch):
    from web.views import here

    real = here.time.time
    monkeypatch.setattr(here.time, "time", lambda: real() + 61 * 60)
    page = told.get(CARD)
    assert 'class="kaart' not in page.html
    response = told.client.post(CARD, data={"regel": "leeftijd"}, base_url=SITE)
    assert response.status_code == 303
