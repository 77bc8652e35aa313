"""A block for the site of a municipality, "Doe de check" with one link, and how to place it.

The block is the only page that may stand inside another site. It sees no cookie: web/headers.py.
"""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, abort, current_app, render_template, url_for
from markupsafe import escape

from web.translate import gettext
from web.views.here import here
from web.views.looks import BLOCK, in_colours
from web.views.place import choice, choose_for

blueprint = Blueprint("embed", __name__)
NAME: Final = "GEMEENTE"
SITE: Final = "https://ADRES"
"""What who copies the code fills in, as long as we do not know it."""
LOOKS: Final = "border: 0; width: 100%; height: 320px"
"""Of the frame: as high as the longest block on the narrowest screen. A rem differs by site."""


@blueprint.get("/insluiten")
def about() -> str:
    """For who keeps a site: a line to copy, for a link or for the block."""
    page, place = here().library.text("insluiten"), choice()
    link, frame = _code(place.chosen.slug if place.chosen else NAME)
    return render_template("insluiten.html", page=page, place=place, link=link, frame=frame)


@blueprint.post("/insluiten")
def choose() -> Response:
    """The same, for the municipality somebody means."""
    return choose_for("embed.about")


@blueprint.get("/insluiten/<gemeente>")
def block(gemeente: str) -> str:
    """The block: one sentence and one link."""
    found = here().library.municipality(gemeente) or abort(404)
    sheet = in_colours(BLOCK, found)
    return render_template("insluiten/blok.html", gemeente=found, stijl=sheet)


def _code(slug: str) -> tuple[str, str]:
    """The two lines of HTML to copy: a link, and a frame with the block."""
    root = current_app.extensions["site_root"] or SITE
    there = f"{root}{url_for('start.municipality', gemeente=slug)}"
    framed = f"{root}{url_for('embed.block', gemeente=slug)}"
    text, title = gettext("Hulp bij geld: doe de check"), escape(gettext("Doe de check"))
    link = f'<a href="{there}">{escape(text)}</a>'
    return link, f'<iframe src="{framed}" title="{title}" loading="lazy" style="{LOOKS}"></iframe>'
