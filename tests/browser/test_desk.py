"""The desk in a real browser: by keyboard alone, with a scanner, with mistakes, and wiped after."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import follow, step, whole
from tests.browser.test_journeys import BEGIN, DEBTS, THREAT, answer
from tests.chromium import PHONE
from tests.conftest import DAY
from web.advice import advise
from web.handover.code import make_code

TOLD = {
    "dreiging": ["uithuiszetting"],
    "schulden": "groot",
    "leeftijd": [31, 49],
    "huishouden": "alleen",
}
OVERVIEW = "Overzicht voor het loket"


@pytest.fixture
def code(library) -> str:
    """Of somebody in Ommen."""
    return make_code(library, advise(library, library.pack("ommen"), TOLD, DAY))


def scan(page, text: str) -> None:
    """As a USB scanner: all letters at once, then Enter, where the page itself put the cursor."""
    expect(page.locator("#code")).to_be_focused()
    page.keyboard.type(text, delay=0)
    page.keyboard.press("Enter")


def heading(page):
    return page.get_by_role("heading", level=1)


def mixed(code: str) -> str:
    """In the letters that look like the digits."""
    return code.lower().replace("0", "o").replace("1", "l", 1).replace("1", "i")


@pytest.mark.parametrize(
    "typed",
    [
        str,
        str.lower,
        mixed,
        lambda code: code.replace("-", " "),
        lambda code: code.replace("-", ""),
        lambda code: f"Code: {code}. Groetjes",
        lambda code: f"]Q1{code}",
    ],
    ids=["as it is", "lower", "O I L", "spaces", "in one go", "text around", "scanner"],
)
def test_a_scanner_needs_no_mouse(page, site, code, typed):
    page.goto(f"{site}/loket")
    scan(page, typed(code))
    expect(heading(page)).to_have_text(OVERVIEW)
    assert page.url == f"{site}/ommen/loket"
    expect(page).to_have_title(f"{OVERVIEW} - Rondkomen")
    expect(page.get_by_text("Ik moet misschien mijn huis uit").first).to_be_visible()


def test_a_wrong_letter_is_named_and_the_next_scan_is_good(page, site, code):
    """The letters stay, and a scanner that types beside them does no harm."""
    wrong = code[:7] + ("8" if code[7] != "8" else "9") + code[8:]
    page.goto(f"{site}/loket")
    scan(page, wrong)
    expect(page.get_by_role("alert")).to_contain_text("groep 2")
    assert page.url == f"{site}/loket?fout=klopt_niet&groep=2"
    expect(page.get_by_label("Code van de bezoeker")).to_have_value(f" {wrong} ")
    expect(page.locator("mark")).to_have_text(wrong.split("-")[1])
    scan(page, code)
    expect(heading(page)).to_have_text(OVERVIEW)


def test_mending_one_letter_by_hand(page, site, code):
    wrong = code[:-1] + ("8" if code[-1] != "8" else "9")
    page.goto(f"{site}/loket")
    scan(page, wrong)
    expect(page.get_by_role("alert")).to_be_visible()
    for key in ("End", "ArrowLeft", "Backspace"):
        page.keyboard.press(key)
    scan(page, code[-1])
    expect(heading(page)).to_have_text(OVERVIEW)


def test_by_keyboard_from_code_to_answer_and_back(page, site, code):
    page.goto(f"{site}/loket")
    scan(page, code)
    expect(heading(page)).to_have_text(OVERVIEW)
    whole(page)
    go_on = page.get_by_role("link", name="Ga samen verder")
    for _ in range(60):
        page.keyboard.press("Tab")
        if go_on.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile("^Vraag \\d+ van"))).to_be_visible()
    page.get_by_role("link", name="Terug", exact=True).press("Enter")
    expect(heading(page)).to_have_text(OVERVIEW)


def test_another_municipality_than_the_one_before(page, site, code):
    page.goto(f"{site}/dalfsen/")
    follow(page.get_by_role("button", name=BEGIN, exact=True))
    answer(page, THREAT, "Het gas wordt afgesloten", DEBTS)
    follow(page.get_by_role("link", name="Voor het loket"))
    scan(page, code)
    expect(heading(page)).to_have_text(OVERVIEW)
    assert page.url == f"{site}/ommen/loket"
    whole(page)
    assert "gas stopt" not in page.locator("main").inner_text()


@pytest.mark.parametrize("javascript", [True, False])
def test_after_wiping_back_shows_nothing(remembering, site, code, javascript):
    context = remembering.new_context(viewport=PHONE, java_script_enabled=javascript)
    page = context.new_page()
    page.goto(f"{site}/loket")
    scan(page, code)
    expect(heading(page)).to_have_text(OVERVIEW)
    follow(page.get_by_role("button", name="Klaar: wis alles"))
    expect(page.get_by_text("Alles van de vorige bezoeker is gewist")).to_be_visible()
    assert context.cookies() == []
    for _ in range(3):
        step(page, page.go_back)
        text = page.locator("body").inner_text()
        assert "huis uit" not in text
        assert page.locator("#code").count() == 0 or page.input_value("#code") == ""
    page.goto(f"{site}/loket")
    scan(page, code)
    expect(heading(page)).to_have_text(OVERVIEW)
    context.close()


def test_the_code_of_today_opens_elsewhere(chromium, page, site):
    """Written down on one device, typed in on another."""
    page.goto(f"{site}/dalfsen/")
    follow(page.get_by_role("button", name=BEGIN, exact=True))
    answer(page, THREAT, "Nee, niets hiervan")
    answer(page, "Hoe oud bent u?", "31 tot en met 49 jaar")
    follow(page.get_by_role("link", name="Later verder", exact=True))
    code = page.locator("p.code").inner_text()
    other = chromium.new_context(viewport=PHONE).new_page()
    other.goto(site)
    follow(other.get_by_role("link", name="Ga verder met een code"))
    scan(other, code)
    expect(heading(other)).to_have_text("Met wie woont u?")
    other.get_by_role("link", name="Terug", exact=True).click()
    expect(other.get_by_label("31 tot en met 49 jaar", exact=True)).to_be_checked()
    other.context.close()
