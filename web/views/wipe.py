"""Wipe everything: cookie, cache, and the pages behind the Back button."""

from __future__ import annotations

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from web import session
from web.security import wipe_stylesheet
from web.views.here import here

blueprint = Blueprint("wipe", __name__)


@blueprint.get("/wis")
def ask() -> str:
    """For who comes here by a link: one button."""
    return render_template("wis.html")


@blueprint.post("/wis")
def wipe() -> Response:
    """Forget the answers. The municipality stays, for a volunteer with the next visitor."""
    known = here().library.places.municipality(request.form.get("gemeente", ""))
    gemeente = known.slug if known else None
    return session.wipe(redirect(url_for("wipe.wiped", gemeente=gemeente), 303))


@blueprint.get("/gewist")
def wiped() -> Response:
    """It is gone. This page loads a stylesheet that also clears what Back would show."""
    known = here().library.places.municipality(request.args.get("gemeente", ""))
    page = render_template("gewist.html", gemeente=known.slug if known else None)
    return session.wipe(make_response(page))


@blueprint.get("/wis.css")
def stylesheet() -> Response:
    """See `wipe_stylesheet`."""
    return wipe_stylesheet(request)
