"""Wipe everything: cookies, cache, and the pages behind the Back button."""

from __future__ import annotations

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from web import session
from web.content.pack import Pack
from web.security import comes_from_here, wipe_stylesheet
from web.views.here import go, here

blueprint = Blueprint("wipe", __name__)
NEXT_VISITOR = {"loket": "desk.ask"}
"""What a page may name to go back to after it wiped."""
TOGETHER = "samen"
"""The same, for the page of a municipality where a volunteer helps."""


@blueprint.get("/wis")
def ask() -> str:
    """For who comes here by a link: one button."""
    return render_template("wis.html")


@blueprint.post("/wis")
def wipe() -> Response:
    """Forget the answers. The municipality stays, for a volunteer with the next visitor; a desk
    goes back to its field for a code, and a public computer to its own start page."""
    if kiosk := here().kiosk:
        return session.wipe(go("kiosk.start", gemeente=kiosk.slug))
    if page := NEXT_VISITOR.get(request.form.get("naar", "")):
        return session.wipe(redirect(url_for(page, gewist=1), 303))
    known = _known(request.form.get("gemeente", ""))
    if known and request.form.get("naar") == TOGETHER:
        return session.wipe(go("together.show", gemeente=known.slug, gewist=1))
    return session.wipe(redirect(url_for("wipe.wiped", gemeente=known and known.slug), 303))


@blueprint.get("/gewist")
def wiped() -> Response:
    """It is gone. This page loads a stylesheet that also clears what Back would show."""
    if kiosk := here().kiosk:
        return go("kiosk.start", gemeente=kiosk.slug)
    page = render_template("gewist.html", pack=_known(request.args.get("gemeente", "")))
    return leave_nothing(make_response(page))


@blueprint.get("/wis.css")
def stylesheet() -> Response:
    """See `wipe_stylesheet`."""
    return wipe_stylesheet(request)


def leave_nothing(page: Response) -> Response:
    """Wipe with a page that links /wis.css. Not when another site shows it as a picture, say."""
    return session.wipe(page) if comes_from_here(request) else page


def _known(slug: str) -> Pack | None:
    return here().library.pack(slug) if slug else None
