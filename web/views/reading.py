"""Larger letters, for who asks for them: on every page from then on, with or without JavaScript.

How large stands in a small cookie of its own, until the browser closes or everything is wiped. It
holds one of two words and nothing of a person; it is not sealed, since there is nothing in it.
"""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, current_app, redirect, request, url_for
from werkzeug.exceptions import HTTPException

from web.views.here import here

blueprint = Blueprint("reading", __name__)

COOKIE: Final = "__Host-letters"
FLAGS: Final = {"path": "/", "secure": True, "httponly": True, "samesite": "Strict"}
LARGER: Final = {"": "groot", "groot": "groter", "groter": ""}
"""What one press makes of it; after the largest come the usual letters again."""

LONGEST: Final = 200
"""No address of ours has more letters."""


@blueprint.post("/letters")
def letters() -> Response:
    """One step larger, or back to the usual, and back to the page this was asked on."""
    wanted = request.form.get("letters", "")
    page = redirect(_back(), 303)
    if wanted in filter(None, LARGER):
        page.set_cookie(COOKIE, wanted, **FLAGS)
    else:
        page.delete_cookie(COOKIE, **FLAGS)
    return page


def _back() -> str:
    """The page that was sent along, if it is one of ours; else the start."""
    sent = request.form.get("terug", "")[:LONGEST]
    try:
        endpoint, values = current_app.create_url_adapter(request).match(sent, "GET")
    except HTTPException:  # also a redirect: none of our own pages asks for one
        return url_for("start.index")
    slug = values.get("gemeente")
    known = slug is None or here().library.municipality(slug)
    return url_for(endpoint, **values) if known else url_for("start.index")


@blueprint.app_context_processor
def chosen() -> dict[str, str]:
    """For basis.html: the letters of this visitor, and those of the next press."""
    now = request.cookies.get(COOKIE, "")
    now = now if now in LARGER else ""
    return {"letters": now, "letters_hierna": LARGER[now]}


@blueprint.after_app_request
def wipe(response: Response) -> Response:
    """*Wis alles* wipes this too, on a public computer by its own name."""
    if "Clear-Site-Data" in response.headers and COOKIE in request.cookies:
        response.delete_cookie(COOKIE, **FLAGS)
    return response
