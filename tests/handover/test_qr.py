"""The QR code as a desk gets to see it: on a phone, on paper, out of focus, crooked, far away.

The judge is zbar, the reader of others. It reads what Chromium really shows and prints.
"""

from __future__ import annotations

import io
import random
import re

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.chromium import PHONE
from tests.conftest import ROOT
from tests.handover.scanning import BLUR, DPI, PAPER, on_paper, on_screen, read, ways
from web.qr import QUIET, svg

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LONGEST = 48
"""Letters, more than the code of any persona has."""
NAME = "QR-code van uw antwoorden"
STYLE = (ROOT / "web/static/stijl.css").read_text(encoding="utf-8")


def codes(many: int = 3) -> list[str]:
    chance = random.Random(5)
    groups = LONGEST // 4
    return [
        "-".join("".join(chance.choices(LETTERS, k=4)) for _ in range(groups)) for _ in range(many)
    ]


def modules(drawing: str) -> int:
    """How many a side, with the white around it."""
    return int(re.search(r'viewBox="0 0 (\d+) \1"', drawing)[1])


def shown(drawing: str) -> str:
    return f"""<!DOCTYPE html><html lang="nl"><meta name="viewport" content="width=device-width">
    <style>{STYLE}</style><body><main><h1>Uw code</h1>{drawing}<p>Bewaar dit goed.</p></main>"""


@pytest.fixture
def look(chromium):
    """`look(html)`: that page on a phone."""
    contexts = []

    def show(html: str, scale: int = 1, **media: str) -> Page:
        context = chromium.new_context(viewport=PHONE, device_scale_factor=scale, **media)
        contexts.append(context)
        page = context.new_page()
        page.set_content(html)
        return page

    yield show
    for context in contexts:
        context.close()


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("where", ["phone", "sharp phone", "paper"])
def test_it_is_read(look, tmp_path, where, code):
    drawing = svg(code, NAME)
    scale = 2 if where == "sharp phone" else 1
    page = look(shown(drawing), scale)
    if where == "paper":
        picture, width = on_paper(page, tmp_path), PAPER * DPI
    else:
        picture, width = on_screen(page, scale)
    pictures = ways(picture, width / modules(drawing), BLUR[where])
    assert {way: read(one) for way, one in pictures.items()} == dict.fromkeys(
        pictures, code.replace("-", "")
    )


@pytest.mark.parametrize("forced", ["none", "active"])
def test_it_is_read_on_a_dark_page(look, forced):
    (code,) = codes(1)
    page = look(shown(svg(code, NAME)), color_scheme="dark", forced_colors=forced)
    picture, _ = on_screen(page)
    assert picture.getpixel((2, 2)) < 50, "the page is not dark, so nothing is tested"
    assert read(picture) == code.replace("-", "")


def test_it_has_room(look):
    """On a phone seven pixels a module, on paper a millimetre."""
    (code,) = codes(1)
    drawing = svg(code, NAME)
    _, width = on_screen(look(shown(drawing)))
    assert width / modules(drawing) >= 7
    assert PAPER * 25.4 / modules(drawing) >= 1


# --- the judge can say no ---


@pytest.fixture
def alone(look) -> tuple[Image.Image, int, str]:
    """Only the drawing; the pixels of its white border; what it says."""
    (code,) = codes(1)
    drawing = svg(code, NAME)
    shot = look(shown(drawing)).locator(".qr").screenshot()
    picture = Image.open(io.BytesIO(shot)).convert("L")
    return picture, round(QUIET * picture.width / modules(drawing)), code.replace("-", "")


def on_black(picture: Image.Image) -> Image.Image:
    page = Image.new("L", (picture.width + 200, picture.height + 200))
    page.paste(picture, (100, 100))
    return page


def test_a_dark_page_may_come_up_to_its_white_border_and_not_further(alone):
    picture, border, code = alone
    cropped = picture.crop((border, border, picture.width - border, picture.height - border))
    assert read(on_black(picture)) == code
    assert read(on_black(cropped)) == ""


@pytest.mark.parametrize(("share", "is_read"), [(0.25, True), (0.6, False)])
def test_it_bears_a_stain_and_not_a_hole(alone, share, is_read):
    """A white square of this share of its width, in the middle."""
    picture, _, code = alone
    side, picture = round(picture.width * share), picture.copy()
    picture.paste(255, ((picture.width - side) // 2,) * 2 + ((picture.width + side) // 2,) * 2)
    assert read(picture) == (code if is_read else "")


# --- what it holds ---


def test_it_is_one_drawing_that_brings_all_it_needs():
    drawing = svg("7K3P-QX92", 'Uw "code" <nu>')
    assert drawing.startswith('<svg role="img" ')
    assert '<title>Uw "code" &lt;nu&gt;</title>' in drawing
    assert 'fill="#fff"' in drawing
    assert 'stroke="#000"' in drawing
    assert not re.search(r"style|http|href|script|url\(|\n|7K3P", drawing)


def test_it_is_as_sure_and_as_small_as_it_can_be():
    """Four modules of white; level Q needs version 3 for 32 letters, and M only 2. With dashes in
    it 44 letters would need version 4."""
    assert 'd="M4 4.5h7m' in svg("7K3P-QX92", NAME)
    assert [modules(svg("A1B2-" * groups, NAME)) for groups in (4, 7, 8, 11, 12)] == [
        29,
        33,
        37,
        37,
        41,
    ]


@pytest.mark.parametrize(
    "text", ["", "----", "https://a.nl/7K3P", "HTTPS://A.NL", "7k3p", "7K3P QX92", "7K3P\n", "É"]
)
def test_it_holds_no_address_and_says_no_code(text):
    with pytest.raises(ValueError, match="^a QR code holds capitals and digits only$"):
        svg(text, NAME)
