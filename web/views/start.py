"""Where do you live? The start page, and the first page of a municipality."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, render_template, request, url_for

from web.content.places import Match
from web.conversation import Journey
from web.views.here import go, here

blueprint = Blueprint("start", __name__)
VILLAGE = "kern"


@blueprint.get("/")
def index() -> str:
    """Choose a municipality by name or village."""
    return _page()


@blueprint.post("/")
def choose() -> Response | str | tuple[str, int]:
    """What was typed is looked up and forgotten: it never stands in an address."""
    typed = request.form.get("plaats", "")
    texts = here().library.errors
    if not typed.strip():
        return _page(error=texts["plaats_leeg"]), 422
    matches = here().library.places.find(typed)
    if not matches:
        return _page(error=texts["plaats_onbekend"]), 422
    return _go_to(matches[0]) if len(matches) == 1 else _page(matches=matches)


def _go_to(match: Match) -> Response:
    """On to the municipality. A village we know goes along, to name help close by."""
    slug = match.municipality.slug
    response = redirect(url_for("start.municipality", gemeente=slug), 303)
    villages = here().library.municipality(slug).villages
    village = next((key for key, name in villages.items() if name == match.via), None)
    if village is None:
        return response
    answers = {**here().visit.answers, VILLAGE: village}
    return here().keep_in(slug, Journey(answers, tuple(here().visit.asked)), response)


def _page(error: str = "", matches: tuple[Match, ...] = ()) -> str:
    library = here().library
    return render_template(
        "start.html",
        error=error,
        matches=matches,
        packs=[library.municipality(slug) for slug in library.slugs()],
        everywhere=library.places.all(),
    )


@blueprint.get("/<gemeente>/")
def municipality(gemeente: str) -> str:
    """What this is, what it is not, and the button to begin."""
    pack = here().pack
    return render_template("gemeente.html", pack=pack, begun=bool(here().journey.asked))


@blueprint.post("/<gemeente>/begin")
def begin(gemeente: str) -> Response:
    """Start with nothing but the village, also when somebody left answers behind."""
    village = {k: v for k, v in here().journey.answers.items() if k == VILLAGE}
    return here().keep(Journey(village), go("form.question", number=1))
