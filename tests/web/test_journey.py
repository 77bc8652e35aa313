"""The whole journey as a visitor walks it, every page checked on the way."""

from __future__ import annotations

import re

import pytest

from tests.personas import PERSONAS
from tests.web.walking import walk

FIVE = ("dalfsen", "ommen", "steenwijkerland", "almelo", "lansingerland")


def facts_of(persona: dict) -> tuple[str, dict]:
    facts = dict(persona["antwoorden"])
    return facts.pop("gemeente"), facts


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda p: p["id"])
def test_every_persona_walks_to_an_outcome_with_its_desk_and_schemes(persona, visit, app):
    slug, facts = facts_of(persona)
    pack = app.extensions["library"].pack(slug)
    asked, outcome = walk(visit, pack, facts)
    assert len(asked) <= 16
    expected = persona["verwacht"]
    first = outcome.text.partition("Hier gaat u naartoe")[2].strip()
    assert first.startswith(tuple(pack.desks[id_].title for id_ in expected["eerste_loket"]))
    for id_ in expected.get("ja_of_misschien", []):
        assert pack.schemes[id_].title in outcome.text
    assert ("Dit heeft haast" in outcome.text) is expected["spoed"]


def test_back_and_change_keep_what_was_answered(visit, app):
    pack = app.extensions["library"].pack("dalfsen")
    walk(visit, pack, {"dreiging": ["geen"], "schulden": "klein", "leeftijd": 36})
    page = visit.get("/dalfsen/vraag/2")
    assert re.search(r'value="klein" checked', page.html)
    page = visit.post("/dalfsen/vraag/2?wijzig=1", {"antwoord": "geen"})
    assert page.address == "/dalfsen/antwoorden"
    assert "Rekeningen die te laat zijn" not in page.text
    assert "31 tot en met 49 jaar" in page.text


def test_a_change_asks_the_new_question_first(visit, app):
    pack = app.extensions["library"].pack("dalfsen")
    asked, _ = walk(visit, pack, {"dreiging": ["geen"], "huishouden": "alleen", "kinderen": []})
    number = asked.index("huishouden") + 1
    page = visit.post(f"/dalfsen/vraag/{number}?wijzig=1", {"antwoord": ["kinderen"]})
    assert page.heading == "Hoe oud zijn de kinderen die bij u wonen?"
    page = visit.post(page.address, {"leeftijd-0": "8"})
    assert page.address == "/dalfsen/antwoorden"
    assert "8 jaar" in page.text


@pytest.mark.parametrize("slug", [*FIVE, "zwolle"])
def test_weet_ik_niet_everywhere_still_gives_a_desk_and_refuses_nothing(slug, visit, app):
    page = visit.post(f"/{slug}/begin")
    seen = 0
    while "/vraag/" in page.address:
        seen += 1
        assert seen < 30
        page = visit.post(page.address, {"knop": "weet_ik_niet"})
    outcome = visit.get(f"/{slug}/uitkomst")
    assert "Hier gaat u naartoe" in outcome.text
    assert "0800-8115" in outcome.text
    pack = app.extensions["library"].pack(slug)
    stopped = [s for s in pack.schemes.values() if s.kind in ("gestopt", "niet_hier")]
    refused = re.search(r"(\d+) regeling(?:en)? die nu niet pas", outcome.text)
    assert int(refused[1] if refused else 0) == len(stopped)


def test_more_children_than_rows(visit, app):
    pack = app.extensions["library"].pack("dalfsen")
    page = visit.post("/dalfsen/begin")
    while page.heading != "Hoe oud zijn de kinderen die bij u wonen?":
        data = (
            {"antwoord": ["kinderen"]}
            if page.heading == "Met wie woont u?"
            else {"knop": "weet_ik_niet"}
        )
        page = visit.post(page.address, data)
    more = visit.post(
        page.address, {"leeftijd-0": "3", "leeftijd-1": "5", "leeftijd-2": "7", "knop": "meer"}
    )
    assert more.html.count("<select") == 12
    assert more.html.count("selected") == 3
    assert pack.facts["kinderen"].question.error not in more.text
    empty = visit.post(page.address, {"leeftijd-0": ""})
    assert pack.facts["kinderen"].question.error in empty.text


def test_an_assumption_can_be_changed_and_taken_back(visit):
    visit.post("/dalfsen/begin")
    visit.post("/dalfsen/vraag/1", {"antwoord": ["geen"]})
    page = visit.get("/dalfsen/antwoorden")
    pages = {visit.get(link).heading: link for link in page.links() if "/aanname/" in link}
    link = pages["Welke papieren hebt u om in Nederland te wonen?"]
    assert "fout" in visit.post(link, {"antwoord": "kaboom"}).html
    page = visit.post(link, {"antwoord": "geen"})
    assert "Geen verblijfsvergunning" in page.text
    page = visit.post(link, {"knop": "weet_ik_niet"})
    assert "U bent Nederlander of burger van de Europese Unie. Of u hebt een geldige" in page.text


def test_who_begins_starts_with_nothing_of_who_was_there(visit):
    """On a shared device somebody may have left answers behind without *Wis alles*."""
    first = visit.post("/dalfsen/begin").text
    left = {"vraag": "dreiging", "antwoord": ["uithuiszetting", "geen_eten"]}
    visit.post("/dalfsen/vraag/1", left)
    assert "/vraag/2" in visit.addresses[-1]
    assert visit.post("/dalfsen/begin").text == first
    assert "Wijzig" not in visit.get("/dalfsen/antwoorden").text
