"""What a camera sees of a page, and what zbar, the reader of others, makes of it."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

from PIL import Image, ImageFilter
from playwright.sync_api import Page

PAPER, DPI = 45 / 25.4, 150  # inch; .qr in stijl.css
BLUR = {"phone": 0.35, "sharp phone": 0.35, "kiosk": 0.3, "paper": 0.25}
"""Of a module: at 0.35 a sharp edge becomes a smear of nearly one module. At 150 dpi the squares
themselves are uneven already: paper bears less."""
FAR = 3
"""Pixels a module in a camera's picture; with less, readers give up."""


def on_screen(page: Page, scale: int = 1) -> tuple[Image.Image, float]:
    """What somebody with a phone sees who scrolled to the code; its width in pixels."""
    code = page.locator(".qr")
    code.scroll_into_view_if_needed()
    picture = Image.open(io.BytesIO(page.screenshot())).convert("L")
    return picture, code.bounding_box()["width"] * scale


def on_paper(page: Page, folder: Path) -> Image.Image:
    """The same page from a simple printer."""
    file = folder / "blad"
    page.pdf(path=file.with_suffix(".pdf"), format="A4", prefer_css_page_size=True)
    size = ["-r", str(DPI), "-png", "-singlefile"]
    subprocess.run(["pdftoppm", *size, file.with_suffix(".pdf"), file], check=True)
    return Image.open(file.with_suffix(".png")).convert("L")


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
