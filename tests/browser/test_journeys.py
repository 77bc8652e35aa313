"""One journey per municipality, four of them personas, by a real browser on a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import follow, step
from tests.chromium import PHONE

THREAT = "Is een van deze dingen nu aan de hand?"
DEBTS = "Ik heb schulden of rekeningen die te laat zijn"
BEGIN, ONWARD, DONT_KNOW = "Begin", "Verder", re.compile("Weet ik niet|Sla over")


def start(page, site: str, place: str) -> None:
    page.goto(site)
    page.get_by_label("Waar woont u?").fill(place)
    follow(page.get_by_role("button", name=ONWARD))
    follow(page.get_by_role("button", name=BEGIN, exact=True))


def answer(page, heading: str, *labels: str, exact: str = "") -> None:
    """Answer one question as a visitor: find it by its heading, press what it says."""
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    for label in labels:
        page.get_by_label(label, exact=True).check()
    if exact:
        page.get_by_label(re.compile("precies")).fill(exact)
    onward(page)


def onward(page) -> None:
    follow(page.get_by_role("button", name=ONWARD, exact=True))


def skip_to(page, heading: str) -> None:
    """Say "I do not know" until this question comes."""
    while page.get_by_role("heading", level=1).inner_text() != heading:
        follow(page.get_by_role("button", name=DONT_KNOW))


def finish(page) -> None:
    """ "I do not know" to all the rest, then to the outcome."""
    while "/vraag/" in page.url:
        follow(page.get_by_role("button", name=DONT_KNOW))
    to_the_outcome(page)


def to_the_outcome(page) -> None:
    follow(page.get_by_role("link", name="Bekijk uw uitkomst"))


def verdict(page, title: str) -> str:
    card = page.locator("article.regeling", has=page.get_by_role("heading", name=title, exact=True))
    return card.locator(".oordeel").text_content().strip()


def nothing_told(page) -> None:
    expect(page).to_have_title(re.compile(r"^[\w ,?:-]+ - Rondkomen$"))
    assert "?" not in page.url.replace("?wijzig=1", "")


def test_p01_mother_in_dalfsen(page, site):
    start(page, site, "Nieuwleusen")
    answer(page, THREAT, "Nee, niets hiervan")
    answer(page, "Hoe oud bent u?", "31 tot en met 49 jaar")
    answer(page, "Met wie woont u?", "Met kinderen onder de 18")
    page.get_by_label("Kind 1", exact=True).select_option("8 jaar")
    page.get_by_label("Kind 2", exact=True).select_option("13 jaar")
    answer(page, "Hoe oud zijn de kinderen die bij u wonen?")
    answer(page, "Waar krijgt u geld van?", "Loon van een baas")
    answer(page, "Hoeveel geld komt er op uw rekening?", exact="1550,76")
    answer(page, "Hoeveel spaargeld en bezit hebt u?", exact="1000")
    answer(page, "Waar woont u nu?", "Huurhuis met eigen keuken en wc")
    nothing_told(page)
    skip_to(page, "Wat past bij u?")
    answer(page, "Wat past bij u?", "Niets hiervan")
    finish(page)
    nothing_told(page)
    for title in (
        "Kindregeling",
        "Jeugdfonds Sport en Cultuur",
        "Volwassenenfonds Sport en Cultuur",
    ):
        assert verdict(page, title) == "Waarschijnlijk"
    assert verdict(page, "Individuele inkomenstoeslag (extra geld)") == "Misschien"
    expect(page.get_by_role("heading", name="Infopunt", exact=True)).to_be_visible()
    page.get_by_role("link", name="Kindregeling", exact=True).first.click()
    expect(page.get_by_text("Moet u dit terugbetalen?")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Waarschijnlijk")


def test_p10_eviction_in_lansingerland(page, site):
    start(page, site, "Bergschenhoek")
    answer(page, THREAT, "Ik moet misschien mijn huis uit", DEBTS)
    answer(page, "Kunt u uw schulden zelf oplossen?", "Nee, ik heb hulp nodig")
    finish(page)
    text = page.locator("main").inner_text()
    assert text.index("Dit heeft haast") < text.index("Hier gaat u naartoe")
    assert "binnen 3 werkdagen" in text
    assert "meteen door naar PLANgroep" in text
    assert "binnen 3 dagen" not in text
    assert page.locator("a[href='tel:0108004000']").first.is_visible()
    assert "Of uw gemeente die ook heeft, weten wij nog niet." in text


def test_p12_family_in_almelo(page, site):
    start(page, site, "Aadorp")
    answer(page, THREAT, "Nee, niets hiervan")
    answer(page, "Hoe oud bent u?", "31 tot en met 49 jaar")
    answer(page, "Met wie woont u?", "Met mijn partner", "Met kinderen onder de 18")
    page.get_by_label("Kind 1", exact=True).select_option("7 jaar")
    page.get_by_label("Kind 2", exact=True).select_option("11 jaar")
    answer(page, "Hoe oud zijn de kinderen die bij u wonen?")
    finish(page)
    for title in ("Stichting Leergeld", "Almelo Doet Mee"):
        card = page.locator(
            "article.regeling", has=page.get_by_role("link", name=re.compile(title))
        )
        assert card.locator(".oordeel").first.text_content().strip() == "Misschien"
    text = page.locator("main").inner_text()
    assert "%" not in text.split("Zorgtoeslag")[0].split("Misschien")[1]
    assert "liep tot 31 december 2023" in text


def test_p16_couple_in_ommen(page, site):
    start(page, site, "Ommen")
    answer(page, THREAT, "Nee, niets hiervan")
    answer(page, "Hoe oud bent u?", "31 tot en met 49 jaar")
    answer(page, "Met wie woont u?", "Met mijn partner")
    partner = "Mijn partner heeft geen inkomen"
    answer(page, "Waar krijgt u geld van?", "Loon van een baas", partner)
    answer(page, "Hoeveel geld komt er op uw rekening?", exact="2408")
    finish(page)
    text = page.locator("main").inner_text()
    assert "€ 350" in text
    assert "€ 100 " not in text
    assert "110%" not in text
    closed = page.locator("details.niet").text_content()
    assert "Sam&" in closed
    assert "Energietoeslag" in closed
    assert "U hebt geen kind" in closed


def test_steenwijkerland_by_back_and_change(page, site):
    start(page, site, "Giethoorn")
    answer(page, THREAT, DEBTS)
    answer(page, "Kunt u uw schulden zelf oplossen?", "Nee, ik heb hulp nodig")
    answer(page, "Kreeg u al eens hulp van de gemeente bij schulden?", "Nee, nooit")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe oud bent u?")
    page.go_back()
    expect(page.get_by_label("Nee, nooit")).to_be_checked()
    page.get_by_label("Ja, die hulp loopt nu").check()
    onward(page)
    finish(page)
    first = page.locator("main").inner_text().split("Hier gaat u naartoe")[1]
    assert first.strip().startswith("Uw eigen medewerker voor schuldhulp")
    follow(page.get_by_role("link", name="Bekijk uw antwoorden"))
    follow(page.get_by_role("link", name="Wijzig Eerdere hulp bij schulden"))
    answer(page, "Kreeg u al eens hulp van de gemeente bij schulden?", "Nee, nooit")
    to_the_outcome(page)
    first = page.locator("main").inner_text().split("Hier gaat u naartoe")[1]
    assert first.strip().startswith("Geldloket")


def test_an_error_says_what_to_do_and_loses_nothing(page, site):
    start(page, site, "Dalfsen")
    onward(page)
    expect(page).to_have_title(re.compile("^Fout: "))
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("Kies wat er aan de hand is")
    summary.get_by_role("link").click()
    answer(page, THREAT, "Nee, niets hiervan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe oud bent u?")


def test_back_never_asks_to_send_a_form_again(page, site):
    """After an error, after "more children", after a choice of places: Back shows a page."""
    page.goto(site)
    page.get_by_label("Waar woont u?").fill("Hengelo")
    follow(page.get_by_role("button", name=ONWARD))
    follow(page.get_by_role("link", name=re.compile("Bronckhorst")))
    page.go_back()
    expect(page.get_by_role("heading", name="Welke gemeente bedoelt u?")).to_be_visible()
    start(page, site, "Dalfsen")
    onward(page)
    expect(page.get_by_role("alert")).to_be_visible()
    answer(page, THREAT, "Nee, niets hiervan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe oud bent u?")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(THREAT)
    page.go_forward()
    answer(page, "Hoe oud bent u?", "31 tot en met 49 jaar")
    answer(page, "Met wie woont u?", "Met kinderen onder de 18")
    page.get_by_label("Kind 1", exact=True).select_option("8 jaar")
    follow(page.get_by_role("button", name="Meer kinderen"))
    expect(page.get_by_label("Kind 1", exact=True)).to_have_value("8")
    answer(page, "Hoe oud zijn de kinderen die bij u wonen?")
    expect(page.get_by_role("heading", level=1)).to_have_text("Waar krijgt u geld van?")
    page.go_back()
    expect(page.get_by_label("Kind 1", exact=True)).to_have_value("8")


def test_help_in_two_taps_from_anywhere(page, site):
    for address in (
        "/",
        "/privacy",
        "/dalfsen/",
        "/dalfsen/regelingen/",
        "/zwolle/hulp",
        "/bestaat-niet/",
    ):
        page.goto(site + address)
        follow(page.get_by_role("link", name="Hulp nu", exact=True))
        expect(page.locator("a[href='tel:113']").first).to_be_visible()
        numbers = {a.get_attribute("href") for a in page.locator("a[href^='tel:']").all()}
        assert {"tel:112", "tel:113", "tel:08002000", "tel:08008115"} <= numbers, address


@pytest.mark.parametrize("javascript", [True, False])
def test_wipe_leaves_nothing_behind_back(remembering, site, javascript):
    page = remembering.new_context(viewport=PHONE, java_script_enabled=javascript).new_page()
    start(page, site, "Dalfsen")
    page.get_by_label("Er is beslag (een deurwaarder neemt geld of spullen)").check()
    onward(page)
    page.goto(f"{site}/dalfsen/uitkomst")
    expect(page.get_by_text("Zoek vandaag hulp").first).to_be_visible()
    follow(page.get_by_role("button", name="Wis alles"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Alles is gewist")
    assert page.context.cookies() == []
    for steps in (1, 2, 3):
        step(page, page.go_back)
        assert "Zoek vandaag hulp" not in page.locator("main").inner_text(), f"back {steps} times"


@pytest.mark.parametrize("page", ["met JavaScript"], indirect=True)
def test_by_keyboard_alone(page, site):
    page.goto(f"{site}/dalfsen/")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == BEGIN:
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(THREAT)
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "geen":
            break
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe oud bent u?")
