"""Four personas in a real browser: every expectation, read from the outcome page."""

from __future__ import annotations

import re

import pytest

from tests.browser.steps import follow
from tests.personas import PERSONAS
from tests.personas.expectations import ALLOWED
from tests.web.walking import clicks, question_on

WORDS = {
    "Waarschijnlijk": "ja",
    "Misschien": "misschien",
    "Waarschijnlijk niet": "nee",
    "Dat hebt u al": "heeft_al",
}


class Seen:
    """The page as `walking` reads it."""

    def __init__(self, page) -> None:
        self.html = page.content()
        self.heading = page.locator("h1").inner_text()


def press(page, data: dict) -> None:
    """Fill the form in as a visitor would, and send it."""
    if "knop" in data:
        follow(page.locator(f"button[value={data['knop']}]"))
        return
    for name, value in data.items():
        if name == "precies":
            page.locator("#precies").fill(value)
        elif name.startswith("leeftijd"):
            page.locator(f"select[name={name}]").select_option(value)
        else:
            for one in value if isinstance(value, list) else [value]:
                page.locator(f'input[name="{name}"][value="{one}"]').check()
    follow(page.get_by_role("button", name="Verder", exact=True))


def verdicts(page) -> dict[str, str]:
    """For each scheme on the page, by its address, under which heading it stands."""
    found = {}
    for section in page.locator("section.blok").all():
        heading = section.locator("h2").first.text_content().strip()
        if heading in WORDS:
            for link in section.locator("a[href*='/regelingen/']").all():
                stem = link.get_attribute("href").rpartition("/")[2]
                found[stem] = WORDS[heading]
    return found


@pytest.mark.parametrize("name", ["P02", "P07", "P16", "P22"])
@pytest.mark.parametrize("page", ["zonder JavaScript"], indirect=True)
def test_every_expectation_of_a_persona(page, site, name, library):
    persona = next(one for one in PERSONAS if one["id"] == name)
    facts = dict(persona["antwoorden"])
    slug, expected = facts.pop("gemeente"), persona["verwacht"]
    pack = library.pack(slug)
    page.goto(f"{site}/{slug}/")
    follow(page.get_by_role("button", name="Begin", exact=True))
    while "/vraag/" in page.url:
        seen = Seen(page)
        question = question_on(seen, pack)
        unknown = question.fact == "kosten" and "kosten" not in facts
        press(page, {"knop": "weet_ik_niet"} if unknown else clicks(seen, question, facts))
    follow(page.get_by_role("link", name="Bekijk uw uitkomst"))
    found = verdicts(page)
    for kind, allowed in ALLOWED.items():
        for id_ in expected.get(kind, []):
            assert found.get(id_.rpartition("/")[2]) in allowed, (id_, kind)
    text = page.locator("main").inner_text()
    first = text.partition("Hier gaat u naartoe")[2].strip()
    assert first.startswith(tuple(pack.desks[id_].title for id_ in expected["eerste_loket"]))
    assert ("Dit heeft haast" in text) is expected["spoed"]
    for id_ in expected.get("ook_zichtbaar", []):
        assert pack.desks[id_].title in text
    for id_, euro in expected.get("bedrag", {}).items():
        card = page.locator("article.regeling", has_text=pack.schemes[id_].title)
        assert f"€ {euro}" in re.sub(r"\s", " ", card.inner_text())
