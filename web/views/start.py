"""Where do you live? The start page, and the first page of a municipality."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, render_template, url_for

from web.content.facts import VILLAGE
from web.content.places import Match
from web.conversation import Journey
from web.views.here import go, here
from web.views.place import ask_again, choice, is_sure, typed

blueprint = Blueprint("start", __name__)


@blueprint.get("/")
def index() -> Response | str:
    """Choose a municipality by name or village. A public computer has one already."""
    if kiosk := here().kiosk:
        return go("start.municipality", gemeente=kiosk.slug)
    return render_template("start.html", place=choice(), everywhere=here().library.places.all())


@blueprint.post("/")
def choose() -> Response:
    """On to the municipality somebody means, or ask again."""
    matches = typed()
    return _go_to(matches[0]) if is_sure(matches) else ask_again("start.index", matches)


def _go_to(match: Match) -> Response:
    """On to the municipality. A village we know goes along, to name help close by."""
    slug = match.municipality.slug
    response = redirect(url_for("start.municipality", gemeente=slug), 303)
    villages = here().library.municipality(slug).villages
    village = next((key for key, name in villages.items() if name == match.via), None)
    if village is None:
        return response
    answers = {**here().visit.answers, VILLAGE: village}
    return here().keep(Journey(answers, tuple(here().visit.asked)), response, slug=slug)


@blueprint.get("/<gemeente>/")
def municipality(gemeente: str) -> str:
    """What this is, what it is not, and the button to begin."""
    pack = here().pack
    return render_template("gemeente.html", pack=pack, begun=bool(here().journey.asked))


@blueprint.post("/<gemeente>/begin")
def begin(gemeente: str) -> Response:
    """Start with nothing but the village, also when somebody left answers behind."""
    village = {k: v for k, v in here().journey.answers.items() if k == VILLAGE}
    here().visit.flipped, here().visit.chat = [], {}
    return here().keep(Journey(village), go("form.question", number=1))
