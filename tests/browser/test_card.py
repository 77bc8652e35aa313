"""The card in a real browser: choose what goes on it, and print it on paper of the right size."""

from __future__ import annotations

import re
import subprocess

from playwright.sync_api import expect

from tests.browser.steps import follow, whole
from tests.browser.test_journeys import THREAT, answer, finish, start

THREATS = ("Ik moet misschien mijn huis uit", "Ik ben niet veilig")


def card(page):
    return page.locator("article.kaart").first


def to_the_card(page, site: str) -> None:
    start(page, site, "Dalfsen")
    answer(page, THREAT, *THREATS)
    finish(page)
    follow(page.get_by_role("link", name="Zet uw verhaal op één kaart"))


def choose(page, line: str, on: bool) -> None:
    """With the keyboard only: open the list, find the line, press the space bar, send it."""
    page.locator("summary", has_text="Kies wat op de kaart staat").press("Enter")
    box = page.get_by_label(line)
    expect(box).to_be_visible()
    if box.is_checked() is not on:
        box.press("Space")
    page.get_by_role("button", name="Maak de kaart zo").press("Enter")


def test_what_goes_on_the_card_is_chosen_line_by_line(page, site):
    to_the_card(page, site)
    expect(card(page)).to_contain_text("Moet misschien het huis uit.")
    expect(card(page)).not_to_contain_text("veilig")
    choose(page, "Is niet veilig.", True)
    expect(card(page)).to_contain_text("Is niet veilig.")
    choose(page, "Moet misschien het huis uit.", False)
    expect(card(page)).not_to_contain_text("huis uit")
    expect(card(page)).not_to_contain_text("3 werkdagen")
    whole(page)
    assert page.url.endswith("/dalfsen/kaart")
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide, "nothing sticks out on a phone"


def printed(page, folder) -> tuple[list[str], str]:
    """The size of each sheet, and the words on them."""
    file = folder / "kaart.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    sizes = _said("pdfinfo", "-f", "1", "-l", "9", file)
    return re.findall(r"size:\s+(.+ pts.*)", sizes), _said("pdftotext", "-layout", file, "-")


def _said(*command) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_only_the_card_is_printed(page, site, tmp_path):
    to_the_card(page, site)
    sheets, text = printed(page, tmp_path)
    assert [size[-4:] for size in sheets] == ["(A5)"]
    assert text.split()[:4] == ["Kaart", "voor", "het", "loket"]
    for other in ("Hulp nu", "Kies wat", "Op papier", "Wij bewaren niets", "Uw kaart"):
        assert other not in text

    follow(page.get_by_role("link", name="Zet de kaart twee keer op één A4"))
    assert page.url.endswith("/kaart?papier=a4")
    sheets, text = printed(page, tmp_path)
    assert [size[-4:] for size in sheets] == ["(A4)"]
    assert text.count("Kaart voor het loket") == 2
