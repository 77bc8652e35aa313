"""The QR code as a desk gets to see it: on a phone, on paper, out of focus, crooked, far away.

The judge is zbar, the reader of others. It reads what Chromium really shows and prints.
"""

from __future__ import annotations

import io
import random
import re
import subprocess

import pytest
from PIL import Image, ImageFilter

from tests.chromium import PHONE
from tests.conftest import ROOT
from web.qr import QUIET, svg

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LONGEST = 48
"""Letters, more than the code of any persona has."""
NAME = "QR-code van uw antwoorden"
PAPER, DPI = 45 / 25.4, 150  # inch; .qr in stijl.css
BLUR = {"phone": 0.35, "sharp phone": 0.35, "paper": 0.25}
"""Of a module: at 0.35 a sharp edge becomes a smear of nearly one module. At 150 dpi the squares
themselves are uneven already, so paper bears less."""
FAR = 3
"""Pixels a module in a camera's picture; with less, readers give up."""
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


@pytest.fixture(scope="module")
def screen(chromium):
    """`screen(html, scale)`: what a phone shows, and how wide the code is in pixels."""

    def shoot(html: str, scale: int = 1, **media: str) -> tuple[Image.Image, float]:
        context = chromium.new_context(viewport=PHONE, device_scale_factor=scale, **media)
        page = context.new_page()
        page.set_content(html)
        picture = Image.open(io.BytesIO(page.screenshot())).convert("L")
        width = page.locator(".qr").bounding_box()["width"] * scale
        context.close()
        return picture, width

    return shoot


@pytest.fixture(scope="module")
def paper(chromium, tmp_path_factory):
    """`paper(html)`: the same from a printed page."""

    def print_out(html: str) -> tuple[Image.Image, float]:
        file = tmp_path_factory.mktemp("papier") / "blad"
        context = chromium.new_context()
        page = context.new_page()
        page.set_content(html)
        page.pdf(path=file.with_suffix(".pdf"), format="A4")
        context.close()
        size = ["-r", str(DPI), "-png", "-singlefile"]
        subprocess.run(["pdftoppm", *size, file.with_suffix(".pdf"), file], check=True)
        return Image.open(file.with_suffix(".png")).convert("L"), PAPER * DPI

    return print_out


def read(picture: Image.Image) -> str:
    """What zbar reads; "" for nothing."""
    sent = io.BytesIO()
    picture.save(sent, "BMP")
    command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", "-"]
    found = subprocess.run(command, input=sent.getvalue(), capture_output=True)
    return found.stdout.decode().strip()


def crooked(picture: Image.Image) -> Image.Image:
    return picture.rotate(10, Image.Resampling.BICUBIC, expand=True, fillcolor=250)


def far(picture: Image.Image, module: float) -> Image.Image:
    size = (round(side * FAR / module) for side in picture.size)
    return picture.resize(tuple(size), Image.Resampling.BOX)


def ways(picture: Image.Image, module: float, blur: float) -> dict[str, Image.Image]:
    """The picture, and what a hand and a cheap camera make of it."""
    focus = ImageFilter.GaussianBlur(blur * module)
    worst = crooked(picture).filter(focus)
    return {
        "as it is": picture,
        "blurred": picture.filter(focus),
        "10 degrees": crooked(picture),
        "blurred, 10 degrees": worst,
        "far away": far(picture, module),
        "far away, blurred, 10 degrees": far(worst, module),
    }


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("where", BLUR)
def test_it_is_read(screen, paper, where, code):
    drawing = svg(code, NAME)
    html = shown(drawing)
    scale = 2 if where == "sharp phone" else 1
    picture, width = paper(html) if where == "paper" else screen(html, scale)
    pictures = ways(picture, width / modules(drawing), BLUR[where])
    assert {way: read(one) for way, one in pictures.items()} == dict.fromkeys(
        pictures, code.replace("-", "")
    )


@pytest.mark.parametrize("forced", ["none", "active"])
def test_it_is_read_on_a_dark_page(screen, forced):
    (code,) = codes(1)
    picture, _ = screen(shown(svg(code, NAME)), color_scheme="dark", forced_colors=forced)
    assert picture.getpixel((2, 2)) < 50, "the page is not dark, so nothing is tested"
    assert read(picture) == code.replace("-", "")


def test_on_a_phone_it_has_room(screen):
    """Seven pixels a module: about a millimetre, as on paper."""
    (code,) = codes(1)
    drawing = svg(code, NAME)
    _, width = screen(shown(drawing))
    assert width / modules(drawing) >= 7
    assert PAPER * 25.4 / modules(drawing) >= 1


# --- the judge can say no ---


@pytest.fixture(scope="module")
def alone(chromium) -> tuple[Image.Image, int, str]:
    """Only the drawing; the pixels of its white border; what it says."""
    (code,) = codes(1)
    drawing = svg(code, NAME)
    page = chromium.new_page(viewport=PHONE)
    page.set_content(shown(drawing))
    picture = Image.open(io.BytesIO(page.locator(".qr").screenshot())).convert("L")
    page.close()
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


@pytest.mark.parametrize(
    "text", ["", "----", "https://a.nl/7K3P", "HTTPS://A.NL", "7k3p", "7K3P QX92", "7K3P\n", "É"]
)
def test_it_holds_no_address_and_says_no_code(text):
    with pytest.raises(ValueError, match="^a QR code holds capitals and digits only$"):
        svg(text, NAME)
