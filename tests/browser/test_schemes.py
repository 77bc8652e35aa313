"""All schemes in a real browser: the list gets shorter while somebody types, and with the button.
And the text of *Klopt dit niet?* that can be copied."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import follow
from tests.chromium import PHONE

LIST = "/dalfsen/regelingen/"
ROWS = "main .rijen li:visible"
WIDER = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture
def phone(chromium):
    context = chromium.new_context(viewport=PHONE, locale="nl-NL")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def titles(page: Page) -> list[str]:
    return [row.strip() for row in page.locator("main .rijen li:visible > a").all_inner_texts()]


@pytest.mark.parametrize(
    ("typed", "first"),
    [("fiets", "Kindregeling"), ("FIETS", "Kindregeling"), ("crèche", "Kinderopvangtoeslag")],
)
def test_the_list_gets_shorter_while_somebody_types(phone, site, typed, first) -> None:
    phone.goto(site + LIST)
    every, asked = titles(phone), []
    phone.on("request", lambda request: asked.append(request.url))
    phone.get_by_label("Waar zoekt u hulp voor?").press_sequentially(typed)
    expect(phone.get_by_role("status")).to_have_text("1 regeling gevonden.")
    assert titles(phone) == [first]
    expect(phone.get_by_role("navigation", name="Kies een onderwerp")).to_be_hidden()
    assert phone.locator("main h2:visible").count() == 1, "no group without a scheme"
    assert not phone.evaluate(WIDER)
    phone.keyboard.press("Control+A")
    phone.keyboard.press("Delete")
    assert titles(phone) == every
    expect(phone.get_by_role("status")).to_have_text("")
    assert [url for url in asked if "icoon.svg" not in url] == [], "what is typed goes nowhere"
    assert phone.url == site + LIST


def test_what_shows_goes_before_what_does_not(phone, site) -> None:
    """Many texts name a child; to who types `kind` the schemes that are about one are shown."""
    phone.goto(site + LIST)
    phone.get_by_label("Waar zoekt u hulp voor?").press_sequentially("kind")
    expect(phone.locator(ROWS).filter(has_text="Kindgebonden budget")).to_be_visible()
    assert "Bijstand" not in titles(phone)
    phone.keyboard.type(" zzz")
    assert titles(phone) == []


def test_a_word_that_is_not_there_says_what_to_do(phone, site) -> None:
    phone.goto(site + LIST)
    message = phone.locator("#niets")
    expect(message).to_be_hidden()
    phone.get_by_label("Waar zoekt u hulp voor?").press_sequentially("huurtoeslach")
    expect(message).to_be_visible()
    assert titles(phone) == []
    with phone.expect_navigation():
        phone.keyboard.press("Enter")  # the site knows what it sounds like
    assert titles(phone) == ["Huurtoeslag"]


def test_with_the_button_in_every_browser(page, site) -> None:
    """With and without JavaScript."""
    page.goto(site + LIST)
    every = titles(page)
    page.get_by_label("Waar zoekt u hulp voor?").fill("een fiets voor mijn zoon")
    follow(page.get_by_role("button", name="Zoek"))
    assert page.url == f"{site}{LIST}?keuze=kindregeling"
    assert titles(page) == ["Kindregeling"]
    follow(page.get_by_role("link", name="Alle regelingen bekijken"))
    assert titles(page) == every
    page.get_by_label("Waar zoekt u hulp voor?").fill("xyzzy")
    follow(page.get_by_role("button", name="Zoek"))
    expect(page.get_by_text("Wij vonden geen regeling bij dat woord.")).to_be_visible()
    assert titles(page) == every


def test_a_subject_leads_to_its_schemes(page, site) -> None:
    page.goto(site + LIST)
    page.get_by_role("navigation", name="Kies een onderwerp").get_by_text("Werk").click()
    expect(page.get_by_role("heading", name="Werk")).to_be_in_viewport()


def test_on_paper_there_is_a_list_and_no_field(page, site) -> None:
    page.goto(site + LIST)
    page.emulate_media(media="print")
    expect(page.locator("#zoek")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Kies een onderwerp")).to_be_hidden()
    expect(page.locator(ROWS).first).to_be_visible()


def test_the_text_for_the_editors_can_be_copied(phone, site) -> None:
    phone.goto(f"{site}/dalfsen/regelingen/kindregeling")
    follow(phone.get_by_role("link", name="Klopt dit niet?"))
    phone.get_by_role("button", name="Kopieer de tekst").click()
    expect(phone.get_by_role("status")).to_have_text("De tekst is gekopieerd.")
    copied = phone.evaluate("navigator.clipboard.readText()")
    assert copied == phone.locator("textarea").input_value()
    assert copied.startswith("Regeling: Kindregeling")
    assert not phone.evaluate(WIDER)


def test_without_javascript_the_text_can_be_selected(chromium, site) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/dalfsen/klopt-niet/kindregeling")
    expect(page.get_by_role("button", name="Kopieer de tekst")).to_be_hidden()
    expect(page.get_by_label("Kopieer deze tekst:")).to_be_visible()
    expect(page.get_by_label("Kopieer deze tekst:")).not_to_be_editable()
    context.close()


def test_what_changed_unfolds(page, site) -> None:
    page.goto(f"{site}/dalfsen/regelingen/kindregeling")
    page.get_by_text("Wat is er veranderd?").click()
    follow(page.get_by_role("link", name="Wat er bij andere regelingen veranderde"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat is er nieuw in Dalfsen?")
