"""Printed by a real browser: two A4 with every question and option, one A4 for the sheet."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.web.test_paper import EVERYWHERE, FIVE, expected_boxes

SMALLEST = 8
"""Points. What is smaller nobody reads on paper."""
BOX = 3
"""Millimetres, for a pen."""
ZOOM = 3
"""The most pdftohtml knows: it tells sizes in whole numbers, so here in thirds of a point."""
PX_PER_PT, PX_PER_MM = 96 / 72, 96 / 25.4
A4 = "(A4)"
SIZES = """() => [...document.querySelectorAll("main *")]
  .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()))
  .map(e => parseFloat(getComputedStyle(e).fontSize))"""
BOXES = """() => [...document.querySelectorAll(".vakjes li")]
  .map(e => getComputedStyle(e, "::before"))
  .map(s => Math.min(parseFloat(s.width), parseFloat(s.height)))"""


@pytest.fixture
def printed(chromium, site, tmp_path):
    """Print a page as a PDF; gives its file, and the page as it is on paper."""
    page = chromium.new_page()

    def printed(address: str) -> Path:
        page.goto(f"{site}{address}")
        file = tmp_path / "blad.pdf"
        page.pdf(path=file, prefer_css_page_size=True)
        page.emulate_media(media="print")
        return file

    printed.page = page
    yield printed
    page.close()


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _pages(file: Path) -> int:
    info = _run("pdfinfo", str(file))
    assert A4 in info
    return int(re.search(r"Pages:\s+(\d+)", info)[1])


def _letters(text: str) -> str:
    """Without spaces: a line may end anywhere."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("slug", EVERYWHERE)
def test_two_pages_with_every_question_and_option(slug, printed, library):
    file = printed(f"/{slug}/papier")
    assert _pages(file) == 2
    text, pack = _letters(_run("pdftotext", "-raw", str(file), "-")), library.pack(slug)
    for question in pack.questions:
        for words in (question.title, *expected_boxes(question, pack)):
            assert _letters(words) in text, f"{question.id}: {words}"
    assert _letters("Schrijf geen naam of BSN op dit papier.") in text
    assert _letters("Is alles getypt? Geef dit papier mee, of maak het kapot.") in text


@pytest.mark.parametrize("slug", FIVE)
def test_letters_and_boxes_are_large_enough(slug, printed):
    file = printed(f"/{slug}/papier")
    assert min(printed.page.evaluate(SIZES)) >= SMALLEST * PX_PER_PT - 0.01
    assert min(printed.page.evaluate(BOXES)) >= BOX * PX_PER_MM
    xml = _run("pdftohtml", "-xml", "-i", "-zoom", str(ZOOM), "-stdout", str(file))
    sizes = [int(size) / ZOOM for size in re.findall(r'<fontspec [^>]*size="(\d+)"', xml)]
    assert min(sizes) >= SMALLEST - 0.1, "the browser made the page smaller to fit it in"


@pytest.mark.parametrize("slug", EVERYWHERE)
def test_the_sheet_is_one_page(slug, printed, library):
    file = printed(f"/{slug}/spiekbrief")
    assert _pages(file) == 1
    text = _letters(_run("pdftotext", "-raw", str(file), "-"))
    for emergency in library.emergencies:
        assert _letters(emergency.phone) in text
    for line in ("Dit doet u nooit", "Waar is de code voor?", "Naar welk loket?"):
        assert _letters(line) in text


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("name", ["papier", "spiekbrief", "nee"])
def test_nothing_sticks_out_on_a_screen(name, width, chromium, site):
    page = chromium.new_page(viewport={"width": width, "height": 740})
    page.goto(f"{site}/steenwijkerland/{name}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
