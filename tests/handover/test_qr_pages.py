"""The QR code on the pages as they are, of the persona with the longest code there is: read by zbar
from a phone, from the screen of a kiosk and from paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.steps import follow
from tests.chromium import PHONE
from tests.handover.scanning import BLUR, DPI, PAPER, on_paper, on_screen, read, ways
from tests.personas import PERSONAS
from tests.personas.journeys import person
from tests.privacy.running import open_site
from web.handover.code import make_code

PAGES = {"kaart": 34 / 25.4, "later": PAPER}
"""How wide the code is on paper, in inch: kaart.css and stijl.css."""
KIOSK = {"width": 1280, "height": 800}
SEEN = {"phone": (PHONE, 1), "sharp phone": (PHONE, 2), "kiosk": (KIOSK, 1)}


@pytest.fixture(scope="module")
def code(library) -> str:
    """With the village on it: that makes it longer."""
    people = [person(library, persona) for persona in PERSONAS]
    codes = [make_code(library, p.advice(library, p.facts), village=True) for p in people]
    return max(codes, key=len)


@pytest.fixture(scope="module")
def running(tmp_path_factory) -> Iterator[str]:
    with open_site(tmp_path_factory.mktemp("site")) as running:
        yield running.address


@pytest.fixture
def visit(chromium, running, code):
    """`visit("kaart", ...)`: somebody with the answers of that code."""
    contexts = []

    def come(name: str, viewport: dict[str, int], scale: int = 1) -> Page:
        context = chromium.new_context(viewport=viewport, device_scale_factor=scale)
        contexts.append(context)
        page = context.new_page()
        if viewport is KIOSK:
            page.goto(f"{running}/kiosk/dalfsen")
        page.goto(f"{running}/verder")
        page.locator("#code").fill(code)
        follow(page.get_by_role("button", name="Ga verder"))
        gemeente = re.search(r"//[^/]+/([^/]+)/", page.url)[1]
        page.goto(f"{running}/{gemeente}/{name}")
        return page

    yield come
    for context in contexts:
        context.close()


def modules(page: Page) -> int:
    return int(page.locator(".qr").get_attribute("viewBox").split()[-1])


def written(page: Page) -> str:
    """The letters that stand beside it."""
    return page.locator(".code, .kaart__letters").first.inner_text().replace("-", "").strip()


@pytest.mark.parametrize("where", SEEN)
@pytest.mark.parametrize("name", PAGES)
def test_it_is_read_from_a_screen(visit, name, where):
    viewport, scale = SEEN[where]
    page = visit(name, viewport, scale)
    picture, width = on_screen(page, scale)
    pictures = ways(picture, width / modules(page), BLUR[where])
    assert {way: read(one) for way, one in pictures.items()} == dict.fromkeys(
        pictures, written(page)
    )


@pytest.mark.parametrize("name", PAGES)
def test_it_is_read_from_paper(visit, tmp_path, name):
    page = visit(name, PHONE)
    letters, squares = written(page), modules(page)
    pictures = ways(on_paper(page, tmp_path), PAGES[name] * DPI / squares, BLUR["paper"])
    assert {way: read(one) for way, one in pictures.items()} == dict.fromkeys(pictures, letters)
