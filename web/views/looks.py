"""How a page looks: the stylesheet of its municipality, and the drawings beside its words."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from flask import Blueprint, Response, abort, current_app, url_for

from web.content.icons import Icons, read_icons
from web.content.pack import NATIONAL, Pack
from web.drawings import drawings
from web.theme import stylesheet

blueprint = Blueprint("looks", __name__)


@blueprint.get("/static/rondkomen.css")
def usual() -> Response:
    """The stylesheet in our own colours. It may be kept for ever, like all that lies under
    /static/: its address holds a piece of what is in it."""
    return Response(stylesheet({}), mimetype="text/css")


@blueprint.get("/static/thema/<gemeente>.css")
def theme(gemeente: str) -> Response:
    """The same in the colours of one municipality."""
    pack = current_app.extensions["library"].pack(gemeente)
    if pack is None or not pack.municipality.theme:
        abort(404)
    return Response(stylesheet(pack.municipality.theme), mimetype="text/css")


@blueprint.app_template_global("stijlblad")
def sheet_of(pack: Pack | None) -> str:
    """The address of the one stylesheet of a page."""
    theme = pack.municipality.theme if pack else {}
    return _address(pack.slug if theme else "", tuple(theme.items()))


@cache
def _address(slug: str, colours: tuple[tuple[str, str], ...]) -> str:
    version = hashlib.sha256(stylesheet(dict(colours)).encode()).hexdigest()[:10]
    if not slug:
        return url_for("looks.usual", v=version)
    return url_for("looks.theme", gemeente=slug, v=version)


@blueprint.app_template_global("lijn")
def line(name: str) -> str:
    """The line of one drawing."""
    return drawings()[name]


@blueprint.app_template_global("tekening")
def drawing_of(kind: str, name: str) -> str:
    """Which drawing stands beside this scheme, page or answer; empty when there is none."""
    icons = _icons(current_app.extensions["settings"].content)
    if kind == "regeling":
        return icons.of_scheme(name)
    return {"bladzijde": icons.pages, "antwoord": icons.answers}[kind].get(name, "")


@cache
def _icons(content: Path) -> Icons:
    return read_icons(content)


@blueprint.app_template_global("hulplijn")
def help_line(pack: Pack | None) -> str:
    """The number that stands in the same place on every page: of who helps everybody."""
    pack = pack or current_app.extensions["library"].pack(NATIONAL)
    return pack.last_resort.phone
