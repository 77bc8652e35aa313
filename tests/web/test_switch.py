"""Another municipality half-way: what was answered is not lost."""

from __future__ import annotations

from tests.web.walking import walk

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


def test_a_scheme_of_the_old_municipality_does_not_wipe_the_answers(visit, library):
    pack = library.pack("dalfsen")
    walk(visit, pack, FACTS)
    answers = visit.get("/dalfsen/antwoorden")
    number = answers.html.split("Wat u al krijgt</dt>")[1].split("/vraag/")[1].split("?")[0]
    visit.post(f"/dalfsen/vraag/{number}?wijzig=1", {"antwoord": ["kindregeling"]}, secret=False)

    assert "Ga verder waar u was" in visit.get("/ommen/").text
    page = visit.get("/ommen/antwoorden")
    assert "Er zijn nog geen antwoorden" not in page.text
    assert "Uw leeftijd" in page.text
