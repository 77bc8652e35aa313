"""A public computer: a start page per municipality, and what is different from there on.

The start page puts the mode in a cookie of its own, that no wipe removes: so Back never leads out
of it. It also wipes what the visitor before left, so every visitor starts with nothing.
"""

from __future__ import annotations

from flask import Blueprint, Response, g, make_response, render_template, request

from web import session
from web.conversation import Journey
from web.kiosk import WARN_AFTER, WIPE_AFTER, neutral_title, plain_links
from web.security import comes_from_here
from web.session import Visit
from web.views.here import go, here
from web.views.wipe import leave_nothing

blueprint = Blueprint("kiosk", __name__)
ONE_SUBJECT = {"help.event", "help.letter", "result.scheme"}
"""Pages whose title says what somebody looks for."""


@blueprint.get("/kiosk/<gemeente>")
def start(gemeente: str) -> Response:
    """One button. After *Wis alles* and after the time is up, people end here."""
    pack = here().kiosk = here().pack
    text = here().library.text("kiosk")
    page = leave_nothing(make_response(render_template("kiosk.html", pack=pack, page=text)))
    return session.set_kiosk(page, pack.slug) if comes_from_here(request) else page


@blueprint.post("/kiosk/<gemeente>")
def begin(gemeente: str) -> Response:
    """A new visitor, on to the first question, or to the telephone numbers."""
    here().kiosk = here().pack
    here().visit = Visit()
    hurry = request.form.get("naar") == "nood"
    page = go("help.emergency") if hurry else go("form.question", number=1)
    return session.set_kiosk(here().keep(Journey(), page), here().pack.slug)


@blueprint.post("/kiosk/hier")
def still_here() -> tuple[str, int]:
    """Somebody reads or types on one page: `keep_fresh` answers with a new sign of life."""
    here()
    return "", 204


@blueprint.app_context_processor
def kiosk() -> dict[str, object]:
    """For basis.html: is this a public computer, and after how long is it wiped?"""
    if not here().kiosk:
        return {"kiosk": None}
    return {
        "kiosk": here().kiosk,
        "minuten": here().settings.kiosk_minutes,
        "waarschuwing": WARN_AFTER,
        "daarna": WIPE_AFTER,
    }


@blueprint.after_app_request
def no_way_out(response: Response) -> Response:
    """Links to other sites and telephone numbers become plain text; a title tells nothing."""
    if "here" in g and g.here.kiosk and response.mimetype == "text/html":
        html = plain_links(response.get_data(as_text=True))
        response.set_data(neutral_title(html) if request.endpoint in ONE_SUBJECT else html)
    return response


@blueprint.after_app_request
def stay(response: Response) -> Response:
    """Wiping does not end the mode."""
    wipes = "Clear-Site-Data" in response.headers
    return session.stay_kiosk(response) if wipes and here().kiosk else response
