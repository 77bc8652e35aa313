"""People to go to: desks, emergencies, life events, letters, situations."""

from __future__ import annotations

from flask import Blueprint, Response, abort, render_template

from web.views.here import go, here

blueprint = Blueprint("help", __name__)


@blueprint.get("/<gemeente>/hulp")
def desks(gemeente: str) -> str:
    """All desks and partners; where this person goes first stands on top."""
    pack, first = here().pack, here().advice.desk
    desks = [first, *(desk for desk in pack.desks.values() if desk is not first)]
    return render_template("hulp.html", pack=pack, desks=desks, now=here().now)


@blueprint.get("/nood", defaults={"gemeente": None})
@blueprint.get("/<gemeente>/nood")
def emergency(gemeente: str | None) -> Response | str:
    """For each kind of threat the number or desk, two taps from anywhere."""
    if gemeente is None and (kiosk := here().kiosk):
        return go("help.emergency", gemeente=kiosk.slug)
    pack = here().pack
    return render_template(
        "nood.html",
        pack=pack,
        emergencies=here().library.emergencies,
        desk=here().advice.urgent_desk,
        way=pack.last_resort,
        now=here().now,
        law=here().library.urgent["termijn"],
    )


@blueprint.get("/<gemeente>/gebeurtenis/<stem>")
def event(gemeente: str, stem: str) -> str:
    """A life event or a situation."""
    pages = {page.stem: page for page in (*here().pack.events, *here().pack.situations)}
    page = pages.get(stem) or abort(404)
    schemes = [s for s in map(here().pack.find, page.schemes) if s is not None]
    return render_template("gebeurtenis.html", pack=here().pack, page=page, schemes=schemes)


@blueprint.get("/<gemeente>/brief")
def letter(gemeente: str) -> str:
    """I got a letter, a text or a visit."""
    page = here().library.text("brief")
    return render_template("brief.html", pack=here().pack, page=page, now=here().now)
