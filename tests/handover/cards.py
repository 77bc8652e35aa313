"""Cards as they are read and printed: the words on one, and how it comes out of WeasyPrint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape

from flask import Flask, render_template

from tests.conftest import ROOT
from tests.personas.journeys import Person, along_the_site
from web.content.catalogs import DUTCH
from web.content.library import Library
from web.handover.card import Card, card_of
from web.i18n import LANGUAGE
from web.translate import use
from web.views.card import drawing

STYLES = [ROOT / "web" / "static" / name for name in ("kaart.css", "pdf.css")]


def card_for(library: Library, someone: Person, flipped=(), *, by_band: bool = False) -> Card:
    """The card of a persona who walked the questions of the site."""
    walk = along_the_site(library, someone, by_band=by_band)
    return card_of(library, walk.last, [q.id for q in walk.questions], flipped)


def html_of(app: Flask, card: Card, language: str = DUTCH) -> str:
    """The page that becomes the PDF."""
    with app.test_request_context("/", environ_overrides={LANGUAGE: language}):
        return render_template("pdf/kaart.html", card=card, qr=drawing(card))


@contextmanager
def speaking(app: Flask, language: str) -> Iterator[Library]:
    """The content in this language, which all below it is told in."""
    if language == DUTCH:
        yield app.extensions["library"]
        return
    with use(app.extensions["catalogs"][language].site):
        yield app.extensions["libraries"][language]


def text_of(html: str) -> str:
    """What a reader sees, white space folded."""
    body = re.sub(r"<(svg|head)\b.*?</\1>", " ", html, flags=re.DOTALL)
    body = re.sub(r"</?span\b[^>]*>", "", body)  # a piece of a word, such as an amount
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def printed(html: str):
    """The card laid out with the style of the site, as on paper."""
    import weasyprint  # here: half a second, and few tests need it

    styles = [weasyprint.CSS(filename=path) for path in STYLES]
    return weasyprint.HTML(string=html).render(stylesheets=styles)


def letter_sizes(document) -> Iterator[float]:
    """Points, of every line of text."""
    for page in document.pages:
        for box in page._page_box.descendants():
            if getattr(box, "text", "").strip():
                yield box.style["font_size"] * 3 / 4
