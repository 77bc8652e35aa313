"""How a page looks: its stylesheet in the colours of its municipality, and the drawings beside its
words.

A page waits for one stylesheet: ours, with the rules of this kind of page behind it. Each may be
kept for ever, as all that lies under /static/: its address holds a piece of what is in it.
"""

from __future__ import annotations

import hashlib
from functools import cache, lru_cache
from typing import Final

from flask import Blueprint, Response, abort, current_app, url_for

from web.content.municipality import Municipality
from web.content.pack import NATIONAL, Pack
from web.drawings import drawings
from web.theme import USUAL, stylesheet

blueprint = Blueprint("looks", __name__)
Colours = tuple[tuple[str, str], ...]

OWN: Final = ("gesprek", "kaart", "papier", "samen")
"""Pages with rules of their own."""
KIOSK: Final = "kiosk"
"""Rules for every page on a public computer."""
BLOCK: Final = "insluiten"
"""The block on the site of somebody else has only its own."""
JOINT: Final = {
    "-".join(sheets) + ".css": sheets
    for own in ((), *((name,) for name in OWN))
    for more in ((), (KIOSK,))
    for sheets in ((USUAL, *own, *more),)
} | {f"{BLOCK}.css": (BLOCK,)}
"""What is in each stylesheet we send."""


@blueprint.get("/static/stijl/<filename>")
def usual(filename: str) -> Response:
    """A stylesheet in our own colours."""
    return _sent(filename, ())


@blueprint.get("/static/thema/<gemeente>/<filename>")
def theme(gemeente: str, filename: str) -> Response:
    """The same in the colours of one municipality."""
    found = current_app.extensions["library"].municipality(gemeente)
    if found is None or not found.theme:
        abort(404)
    return _sent(filename, tuple(found.theme.items()))


def _sent(filename: str, colours: Colours) -> Response:
    if filename not in JOINT:
        abort(404)
    return Response(_written(filename, colours), mimetype="text/css")


@lru_cache(maxsize=64)  # 20 kB each
def _written(filename: str, colours: Colours) -> str:
    return stylesheet(dict(colours), JOINT[filename])


@blueprint.app_template_global("stijlblad")
def sheet_of(pack: Pack | None, own: str = "", kiosk: bool = False) -> str:
    """The address of the one stylesheet of a page. `own`: the name of its own rules."""
    sheets = (USUAL, own, KIOSK if kiosk else "")
    return in_colours("-".join(filter(None, sheets)), pack and pack.municipality)


def in_colours(sheets: str, municipality: Municipality | None) -> str:
    """The address of these sheets in the colours of a municipality."""
    colours = municipality.theme if municipality else {}
    return _address(f"{sheets}.css", municipality.slug if colours else "", tuple(colours.items()))


@cache
def _address(filename: str, slug: str, colours: Colours) -> str:
    version = hashlib.sha256(_written(filename, colours).encode()).hexdigest()[:10]
    if not slug:
        return url_for("looks.usual", filename=filename, v=version)
    return url_for("looks.theme", gemeente=slug, filename=filename, v=version)


@blueprint.app_template_global("lijn")
def line(name: str) -> str:
    """The line of one drawing."""
    return drawings()[name]


@blueprint.app_template_global("tekening")
def drawing_of(kind: str, name: str) -> str:
    """Which drawing stands beside this scheme, page or answer; empty when there is none."""
    icons = current_app.extensions["library"].icons
    if kind == "regeling":
        return icons.of_scheme(name)
    return {"bladzijde": icons.pages, "antwoord": icons.answers}[kind].get(name, "")


@blueprint.app_template_global("hulplijn")
def help_line(pack: Pack | None) -> str:
    """The number that stands in the same place on every page: of who helps everybody."""
    pack = pack or current_app.extensions["library"].pack(NATIONAL)
    return pack.last_resort.phone
