"""What somebody takes along: the card as a PDF, and reminders for a calendar of their own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from flask import Blueprint, Response, abort, current_app, render_template, request, url_for

from web import untold
from web.content.files import Map
from web.handover.card import Card
from web.handover.plain_text import plain_text
from web.pdf import NoPdf, available, make_pdf
from web.reminders import calendar
from web.views.card import drawing, my_card
from web.views.here import go, here

blueprint = Blueprint("take_along", __name__)
STYLES = ("kaart.css", "pdf.css")


@blueprint.app_template_global("meenemen")
def sentences() -> Map:
    """Those of deel/meenemen.html."""
    return here().library.take_along


@blueprint.app_template_global("als_tekst")
def as_text(card: Card) -> str:
    """To copy into a mail or a message."""
    return plain_text(card, here().library.take_along)


@blueprint.post("/<gemeente>/kaart.pdf")
def pdf(gemeente: str) -> Response:
    """The card as a file: a form that is not answered by a redirect (ADR 0016)."""
    if not _can_pdf() or not here().journey.answers:
        return _back()
    card = my_card()
    page = untold.page(render_template("pdf/kaart.html", card=card, qr=drawing(card)))
    try:
        content = make_pdf(page, style())
    except NoPdf:
        return _back()
    headers = {"Content-Disposition": 'inline; filename="kaart.pdf"'}
    return Response(content, mimetype="application/pdf", headers=headers)


@blueprint.get("/<gemeente>/kaart.pdf")
def pdf_again(gemeente: str) -> Response:
    """Somebody opens the address of a PDF again: nothing was kept, so back to the card."""
    return go("card.show", gemeente=here().pack.slug)  # of a place we do not know: a 404


@blueprint.get("/<gemeente>/herinnering/<kind>.ics")
def reminder(gemeente: str, kind: str) -> Response:
    """A reminder for somebody's own calendar. Nothing of the answers is in it."""
    texts = here().library.take_along["herinneringen"].get(kind) or abort(404)
    if here().kiosk:
        return _back()
    where = request.host + url_for("start.municipality", gemeente=here().pack.slug)
    content = calendar(kind, texts, here().day, where)
    return Response(content, mimetype="text/calendar")


@blueprint.app_template_global("kan_pdf")
def _can_pdf() -> bool:
    """A PDF lands among the downloads: never on a public computer."""
    return available() and not here().kiosk


def _back() -> Response:
    """To the card, which says what to do instead."""
    return go("card.show", gemeente=here().pack.slug, fout="bewaren", _anchor="neem-mee")


@cache
def style() -> str:
    """The look of the PDF, as text: WeasyPrint may open no file."""
    folder = Path(current_app.static_folder)
    return "".join((folder / name).read_text(encoding="utf-8") for name in STYLES)
