"""Two tabs: an answer given on one page is never filed under another question."""

from __future__ import annotations

import re

from tests.web.walking import clicks, question_on

MOTHER = {
    "dreiging": ["geen"],
    "schulden": "geen",
    "leeftijd": 36,
    "huishouden": "alleen",
    "kinderen": [8],
    "inkomen_soort": ["loon"],
}


def test_an_answer_never_lands_on_another_question(visit, library):
    pack = library.pack("dalfsen")
    page = visit.post("/dalfsen/begin")
    while question_on(page, pack).id != "inkomen":
        page = visit.post(page.address, clicks(page, question_on(page, pack), MOTHER))
    first_tab = page
    asked = question_on(first_tab, pack).title

    # In a second tab this person says that there is a partner: other questions, other buttons.
    answers = visit.get("/dalfsen/antwoorden")
    household = next(q for q in pack.questions if q.id == "huishouden")
    number = next(n for n, text in _rows(answers) if text == household.short)
    visit.post(f"/dalfsen/vraag/{number}?wijzig=1", {"antwoord": ["partner", "kinderen"]})

    # Back in the first tab: the answer to "how much money do you get".
    visit.client.post(
        first_tab.address,
        data={**_hidden(first_tab), "antwoord": "3"},
        base_url="https://rondkomen.test",
    )
    partner = next(q for q in pack.questions if q.id == "inkomen_partner")
    assert asked != partner.title
    given = [text for _, text in _rows(visit.get("/dalfsen/antwoorden"))]
    assert partner.short not in given, "own income was kept as the income of the partner"


def _hidden(page) -> dict[str, str]:
    """What a mend may add to the form comes along, as a browser would send it."""
    found = [a for tag, a in page.tags if tag == "input" and a.get("type") == "hidden"]
    return {a["name"]: a.get("value", "") for a in found}


def _rows(page) -> list[tuple[int, str]]:
    pairs = re.findall(r"<dt>(.*?)</dt>.*?/vraag/(\d+)", page.html, re.DOTALL)
    return [(int(number), text) for text, number in pairs]
