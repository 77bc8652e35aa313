"""A municipality we know only the name of: every page helps, and says what we do not know."""

from __future__ import annotations

import html
import re

import pytest

from tests.conftest import CONTENT
from tests.web.conftest import SITE
from tests.web.walking import walk
from web.content.places import Places

EMPTY = re.compile(r'<(section|ul|ol|h[1-6]|p)\b(?![^>]*role="status")[^>]*>\s*</\1>')
"""But for what speaks up later."""
NO_DANGER = ["geen"]
PARTS = ("", "uitkomst", "hulp", "regelingen/", "kaart", "nood")
USUAL = "Jeugdfonds Sport en Cultuur"


def _begun(visit, slug: str):
    visit.post(f"/{slug}/begin", secret=False)
    visit.post(f"/{slug}/vraag/1", {"antwoord": NO_DANGER}, secret=False)
    return visit.get(f"/{slug}/uitkomst")


def test_the_outcome_names_what_many_have(visit):
    page = _begun(visit, "groningen")
    block = re.search(r'<section class="blok" id="gemeente">.*?</section>', page.html, re.DOTALL)[0]
    assert "Regelingen van Groningen" in block
    assert USUAL in block
    assert "Of uw gemeente die ook heeft, weten wij nog niet." in block
    assert "0800-8115" in page.text
    assert "Waarschijnlijk past" not in page.heading


def test_its_page_says_what_we_do_not_know(visit):
    page = _begun(visit, "groningen")
    page = visit.get("/groningen/regelingen/jeugdfonds")
    assert "Veel gemeenten hebben dit." in page.text
    assert "Dit weten wij niet: of uw gemeente dit heeft." in page.text
    assert "Waarschijnlijk" not in page.text.replace("Waarschijnlijk niet", "")


def test_the_plan_of_another_municipality_is_not_its_source(app, visit):
    """We read of it there: that is said, and that it proves nothing here. Under "waarschijnlijk
    niet" each scheme has its source, and without children these do not fit."""
    pack = app.extensions["library"].pack("groningen")
    _, outcome = walk(visit, pack, {"leeftijd": 40, "huishouden": "alleen", "kinderen": []})
    for page in (outcome, visit.get("/groningen/regelingen/kindregeling")):
        told = re.findall(r'<p class="bron">(.*?)</p>', page.html, re.DOTALL)
        lines = [" ".join(html.unescape(re.sub("<[^>]+>", "", one)).split()) for one in told]
        others = [line for line in lines if re.search("Almelo|Dalfsen|Ommen", line)]
        assert others, page.address
        for line in others:
            assert line.startswith("Wij kennen dit uit: "), line
            assert line.endswith("Of het in uw gemeente ook zo is, weten wij niet."), line


def test_its_page_says_so_to_who_answered_nothing(visit):
    page = visit.get("/groningen/regelingen/jeugdfonds")
    assert "Of uw gemeente het ook heeft, weten wij nog niet." in page.text
    assert "Groningen" not in page.title


def test_the_start_and_the_desks_say_so_too(visit):
    assert "De eigen regelingen van Groningen kennen we nog niet." in visit.get("/groningen/").text
    page = visit.get("/groningen/hulp")
    assert "De eigen loketten van Groningen kennen we nog niet." in page.text
    assert "0800-8115" in page.text
    assert "kennen we nog niet" not in visit.get("/dalfsen/hulp").text


def test_the_card_too(visit):
    _begun(visit, "groningen")
    assert "regelingen van de gemeente zelf" in visit.get("/groningen/kaart").text


def test_a_pack_that_asks_for_it_shows_them(visit):
    assert USUAL in _begun(visit, "lansingerland").text
    assert 'id="gemeente"' not in _begun(visit, "dalfsen").html


@pytest.mark.parametrize(
    ("slug", "office"), [("leiden", "BSGR"), ("goes", "SaBeWa Zeeland"), ("groningen", None)]
)
def test_who_to_ask_for_less_tax(slug, office, visit):
    page = _begun(visit, slug)
    page = visit.get(f"/{slug}/regelingen/kwijtschelding")
    assert ("de belasting van de gemeente. Vraag het daar aan." in page.text) is bool(office)
    if office:
        assert f"doet {office} de belasting" in page.text
        assert "Gemeenteblad" in page.text


@pytest.mark.parametrize("start", range(6))
def test_every_municipality_has_pages_that_help(start, app):
    """All 342, in six parts: no fault, no empty part, and a number to call."""
    for place in Places(CONTENT / "plaatsen").all()[start::6]:
        client = app.test_client()
        for address, data in (("begin", {}), ("vraag/1", {"antwoord": NO_DANGER})):
            client.post(f"/{place.slug}/{address}", data=data, base_url=SITE)
        for part in PARTS:
            response = client.get(f"/{place.slug}/{part}", base_url=SITE)
            page = html.unescape(response.get_data(as_text=True))
            where = f"/{place.slug}/{part}"
            assert response.status_code == 200, where
            assert place.name in page, where
            assert not EMPTY.search(page), (where, EMPTY.search(page)[0])
            assert part == "regelingen/" or "0800-8115" in page or 'href="tel:' in page, where
            if part == "uitkomst":
                assert "Hier gaat u naartoe" in page, where
                assert page.count('class="regeling"') + page.count('class="titel"') > 2, where
