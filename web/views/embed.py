"""A block for the site of a municipality, "Doe de check" with one link, and how to place it.

The block is the only page that may stand inside another site. It sees no cookie: web/headers.py.
"""

from __future__ import annotations

import hashlib
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from flask import Blueprint, Response, abort, current_app, render_template, request, url_for
from markupsafe import escape

from web.content.library import Library
from web.content.municipality import Municipality
from web.content.pack import NATIONAL
from web.theme import Colours, stylesheet
from web.translate import gettext
from web.views.here import here

blueprint = Blueprint("embed", __name__)
SHEET: Final = Path(__file__).parents[1] / "static" / "insluiten.css"
NAME: Final = "GEMEENTE"
SITE: Final = "https://ADRES"
"""What who copies the code fills in, as long as we do not know it."""
LOOKS: Final = "border: 0; width: 100%; height: 320px"
"""Of the frame: as high as the longest block on the narrowest screen. A rem differs by site."""


@blueprint.get("/insluiten")
def about() -> str:
    """For who keeps a site: a line to copy, for a link or for the block."""
    library = here().library
    chosen = library.places.municipality(request.args.get("gemeente", ""))
    link, frame = _code(chosen.slug if chosen else NAME)
    return render_template(
        "insluiten.html",
        page=library.text("insluiten"),
        packs=[library.places.municipality(slug) for slug in library.slugs()],
        chosen=chosen,
        link=link,
        frame=frame,
    )


@blueprint.get("/insluiten/<gemeente>")
def block(gemeente: str) -> str:
    """The block: one sentence and one link."""
    found = _known(here().library, gemeente) or abort(404)
    return render_template("insluiten/blok.html", gemeente=found, stijl=_sheet_of(found))


@blueprint.get("/static/thema/<gemeente>/insluiten.css")
def theme(gemeente: str) -> Response:
    """The stylesheet of the block in the colours of one municipality. It may be kept for ever, as
    all that lies under /static/: its address holds a piece of what is in it."""
    found = _known(current_app.extensions["library"], gemeente)
    if found is None or not found.theme:
        abort(404)
    return Response(stylesheet(found.theme, SHEET), mimetype="text/css")


def _known(library: Library, slug: str) -> Municipality | None:
    """None for any other name: what somebody typed in an address is not remembered."""
    known = slug == NATIONAL or library.places.municipality(slug)
    return _municipality(library, slug) if known else None


@lru_cache(maxsize=1024)  # read at every look at the site it stands in; there are 342
def _municipality(library: Library, slug: str) -> Municipality | None:
    return library.municipality(slug)


def _sheet_of(municipality: Municipality) -> str:
    return _address(municipality.slug, tuple(municipality.theme.items()))


@cache
def _address(slug: str, colours: tuple[tuple[str, str], ...]) -> str:
    if not colours:
        return current_app.jinja_env.globals["static_file"](SHEET.name)
    return url_for("embed.theme", gemeente=slug, v=_version(dict(colours)))


def _version(colours: Colours) -> str:
    return hashlib.sha256(stylesheet(colours, SHEET).encode()).hexdigest()[:10]


def _code(slug: str) -> tuple[str, str]:
    """The two lines of HTML to copy: a link, and a frame with the block."""
    root = current_app.extensions["site_root"] or SITE
    there = f"{root}{url_for('start.municipality', gemeente=slug)}"
    framed = f"{root}{url_for('embed.block', gemeente=slug)}"
    text, title = gettext("Hulp bij geld: doe de check"), escape(gettext("Doe de check"))
    link = f'<a href="{there}">{escape(text)}</a>'
    return link, f'<iframe src="{framed}" title="{title}" loading="lazy" style="{LOOKS}"></iframe>'
