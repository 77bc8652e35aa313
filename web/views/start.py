"""Where do you live? The start page, and the first page of a municipality."""

from __future__ import annotations

from functools import lru_cache

from flask import Blueprint, Response, redirect, render_template, request, url_for

from web.content.facts import VILLAGE
from web.content.library import Library
from web.content.places import MOST, Match, Municipality
from web.conversation import Journey
from web.views.here import go, here

blueprint = Blueprint("start", __name__)


@blueprint.get("/")
def index() -> Response | str:
    """Choose a municipality by name or village. A public computer has one already."""
    if kiosk := here().kiosk:
        return go("start.municipality", gemeente=kiosk.slug)
    library, args = here().library, request.args
    named = [library.places.municipality(slug) for slug in args.get("keuze", "").split(".")]
    return render_template(
        "start.html",
        error=library.errors.get(args.get("fout", ""), ""),
        choices=[municipality for municipality in named if municipality],
        packs=with_pack(library),
        everywhere=library.places.all(),
    )


@lru_cache(maxsize=8)  # a library per language
def with_pack(library: Library) -> tuple[Municipality, ...]:
    """The municipalities of which we know more than the rules for everybody, while one can take
    them in at a glance; nobody looks for theirs among more buttons than that. Their names are those
    of the list of places: to read the file of each would take longer than all the rest."""
    found = tuple(filter(None, map(library.places.municipality, library.slugs())))
    return found if len(found) <= MOST else ()


@blueprint.post("/")
def choose() -> Response:
    """What was typed is looked up and forgotten: it never stands in an address. The names of
    municipalities may."""
    typed = request.form.get("plaats", "")
    matches = here().library.places.find(typed)
    if not matches:
        fault = "plaats_onbekend" if typed.strip() else "plaats_leeg"
        return redirect(url_for("start.index", fout=fault), 303)
    if len(matches) == 1 and not matches[0].guess:
        return _go_to(matches[0])
    slugs = ".".join(match.municipality.slug for match in matches)
    return redirect(url_for("start.index", keuze=slugs), 303)


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
