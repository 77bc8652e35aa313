"""The page with all hard words, words explained on other pages, and the chat that knows them."""

from __future__ import annotations

import re

import pytest

from web.chat.explain import explain
from web.understand import understand

PARTS = ("hulp", "brief", "regelingen/schuldhulp", "regelingen/studietoeslag")
HEADINGS = re.compile(r"<(h[1-6]|a|button|summary|title)\b[^>]*>(.*?)</\1>", re.DOTALL)


@pytest.fixture
def page(visit):
    return visit.get("/woorden")


def test_each_word_is_there_once_with_what_it_means(page, library):
    words = re.findall(r"<h3>(.*?)</h3>", page.html)
    assert words == [term.word for term in library.glossary.terms]
    for term in library.glossary.terms:
        part = page.html.split(f'<article id="{term.id}">')[1].split("</article>")[0]
        assert term.meaning in part
        assert term.action in part
        assert f"({term.short})" not in page.html, "the page explains already"


def test_letters_jump_to_the_words(page, library):
    """The links that lead somewhere on the page are checked in every visit."""
    letters = [href for href in page.links() if href.startswith("#letter-")]
    assert letters == [f"#letter-{letter}" for letter in library.glossary.by_letter]
    ids = [tag["id"] for name, tag in page.tags if name == "article"]
    assert ids == sorted(ids)


def test_a_word_leads_to_its_scheme(page, visit):
    links = [href for href in page.links() if "/regelingen/" in href]
    assert "/landelijk/regelingen/kwijtschelding" in links
    for link in sorted(set(links)):
        visit.get(link)


def test_every_page_leads_to_the_words(visit):
    for address in ("/", "/over", "/dalfsen/", "/dalfsen/hulp", "/landelijk/regelingen/bijstand"):
        assert "/woorden" in visit.get(address).links(), address


def test_on_a_public_computer(visit):
    visit.post("/kiosk/dalfsen")
    page = visit.get("/woorden")
    assert "Klaar: wis alles" in page.text
    assert "/dalfsen/regelingen/kwijtschelding" in page.links()
    assert not [href for href in page.links() if href.startswith(("http", "tel:", "mailto:"))]


def test_the_first_use_on_a_page_is_explained(visit):
    page = visit.get("/ommen/regelingen/kwijtschelding")
    assert page.text.count("(kantoor voor dijken en schoon water)") == 1


def test_what_is_explained_by_hand_is_not_explained_twice(visit, library):
    """Both pages say themselves what the word means."""
    shorts = {term.id: term.short for term in library.glossary.terms}
    assert f"({shorts['kwijtschelding']})" not in visit.get("/ommen/regelingen/kwijtschelding").text
    assert f"({shorts['deurwaarder']})" not in visit.get("/dalfsen/brief").text
    assert f"({shorts['beslag']})" not in visit.get("/dalfsen/nood").text


def test_no_heading_link_or_button_is_explained(visit, library):
    shorts = [f"({term.short})" for term in library.glossary.terms]
    addresses = [f"/{slug}/{part}" for slug in ("almelo", "steenwijkerland") for part in PARTS]
    for address in (*addresses, "/zo-rekenen-wij", "/privacy", "/bibliotheek"):
        for _, inside in HEADINGS.findall(visit.get(address).html):
            assert not [short for short in shorts if short in inside], address


PARTS = (
    "hulp",
    "brief",
    "regelingen/schuldhulp",
    "regelingen/bijstand",
    "regelingen/studietoeslag",
)


@pytest.mark.parametrize("slug", ["dalfsen", "landelijk"])
@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("wat is een bewindvoerder", "bewindvoerder"),
        ("Wat betekent dwangbevel?", "dwangbevel"),
        ("wat is een dwangbefel nou precies", "dwangbevel"),
        ("wat is de beslagvrije voet", "beslagvrije-voet"),
        ("ik snap niet wat een voorlopige aanslag is", "voorlopige-aanslag"),
        ("wat is de wsnp", "wsnp"),
        ("wat houdt vtlb in", "vrij-te-laten-bedrag"),
        ("wat betekent kwijtschelding", "kwijtschelding"),
        ("wat is bijstand?", "bijstand"),
    ],
)
def test_the_chat_tells_what_a_word_means(library, slug, asked, word):
    pack, term = library.pack(slug), library.glossary.by_id[word]
    heard = understand(asked, None, library, pack)
    assert (heard.about, heard.asks) == (word, "wat")
    told = explain(library, pack, heard.about, heard.asks)
    assert told.paragraphs[0] == term.meaning
    assert told.link in (f"/woorden#{word}", f"/{slug}/regelingen/{word}")


@pytest.mark.parametrize(
    "said",
    [
        "ik heb een bewindvoerder",
        "ik kreeg een dwangbevel",
        "ik heb een vraag over mijn huurachterstand van 3 maanden",
        "beslag",
        "netto 1400",
    ],
)
def test_who_tells_something_asks_for_no_word(library, said):
    pack = library.pack("dalfsen")
    assert understand(said, None, library, pack).about is None


def test_asking_takes_no_answer_away(library):
    """Who asks what a word means and tells something too has told it."""
    pack = library.pack("dalfsen")
    told = understand("ik ben 34 en wat is een bewindvoerder", None, library, pack)
    assert told.about == "bewindvoerder"
    assert told.answers["leeftijd"] == 34


def test_an_emergency_goes_first(library):
    pack = library.pack("dalfsen")
    heard = understand("ik wil dood. wat is een dwangbevel", None, library, pack)
    assert heard.emergency == "zelfdoding"
