"""Wipe everything: cookie, cache, and the pages behind the Back button."""

from __future__ import annotations

from flask import Blueprint, make_response, redirect, render_template, request
from werkzeug.wrappers import Response

from web import session
from web.security import wipe_stylesheet

blueprint = Blueprint("wipe", __name__)


@blueprint.get("/wis")
def ask() -> str:
    """For who comes here by a link: one button."""
    return render_template("wis.html")


@blueprint.post("/wis")
def wipe() -> Response:
    """Forget the answers."""
    return session.wipe(redirect("/gewist", 303))


@blueprint.get("/gewist")
def wiped() -> Response:
    """It is gone. This page loads a stylesheet that also clears what Back would show."""
    return session.wipe(make_response(render_template("gewist.html")))


@blueprint.get("/wis.css")
def stylesheet() -> Response:
    """See `wipe_stylesheet`."""
    return wipe_stylesheet(request)
