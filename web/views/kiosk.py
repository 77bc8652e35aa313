"""A public computer: a start page per municipality, and what is different from there on.

The way in is a POST, which puts the mode in the sealed cookie. The start page wipes what the
visitor before left, so every visitor starts with nothing.
"""

from __future__ import annotations

from flask import Blueprint, Response, g, make_response, render_template, request

from web.conversation import Journey
from web.kiosk import WARN_AFTER, WIPE_AFTER, plain_links
from web.session import Visit
from web.views.here import go, here
from web.views.wipe import leave_nothing

blueprint = Blueprint("kiosk", __name__)


@blueprint.get("/kiosk/<gemeente>")
def start(gemeente: str) -> Response:
    """One button. After *Wis alles* and after the time is up, people end here."""
    text = here().library.text("kiosk")
    return leave_nothing(make_response(render_template("kiosk.html", pack=here().pack, page=text)))


@blueprint.post("/kiosk/<gemeente>")
def begin(gemeente: str) -> Response:
    """A new visitor, on to the first question, or to the telephone numbers."""
    here().visit = Visit(kiosk=here().pack.slug)
    hurry = request.form.get("naar") == "nood"
    page = go("help.emergency") if hurry else go("form.question", number=1)
    return here().keep(Journey(), page)


@blueprint.post("/kiosk/hier")
def still_here() -> tuple[str, int]:
    """Somebody reads or types on one page: `keep_fresh` answers with a new sign of life."""
    here()
    return "", 204


@blueprint.app_context_processor
def kiosk() -> dict[str, object]:
    """For basis.html: is this a public computer, and after how long is it wiped?"""
    slug, settings = here().visit.kiosk, here().settings
    if not slug:
        return {"kiosk": None}
    return {
        "kiosk": here().library.municipality(slug),
        "minuten": settings.kiosk_minutes,
        "waarschuwing": WARN_AFTER,
        "daarna": WIPE_AFTER,
    }


@blueprint.after_app_request
def no_way_out(response: Response) -> Response:
    """Links to other sites and telephone numbers become plain text."""
    if "here" in g and g.here.visit.kiosk and response.mimetype == "text/html":
        response.set_data(plain_links(response.get_data(as_text=True)))
    return response
