"""For who works at a desk: type the code of a visitor, see the whole story, go on together."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request

from web.conversation import Journey
from web.handover.card import CODE, card_of
from web.handover.code import Told
from web.handover.desk import desk_page
from web.how import sums
from web.outcome import outcome_page
from web.views import typed
from web.views.here import go, here
from web.views.wipe import leave_nothing

blueprint = Blueprint("desk", __name__)


@blueprint.get("/loket")
def ask() -> Response:
    """One field for the code. After *Klaar: wis alles* people come here, and the page wipes."""
    wiped, visit = "gewist" in request.args, here().visit
    values = {"wiped": wiped, "open": visit.gemeente if visit.answers else None}
    page = typed.form("loket.html", page=here().library.text("loket"), **values)
    return leave_nothing(page) if wiped else page


@blueprint.post("/loket")
def open_code() -> Response:
    """The answers in the code take the place of whatever there was."""
    return typed.open_code("desk.ask", _to_overview)


def _to_overview(told: Told, journey: Journey) -> Response:
    lost = {"kwijt": told.lost} if told.lost else {}
    return go("desk.show", gemeente=told.pack.slug, **lost)


@blueprint.get("/<gemeente>/loket")
def show(gemeente: str) -> str:
    """What the desk needs in 30 seconds, and then everything."""
    if not here().journey.answers:
        return render_template("geen_code.html", pack=here().pack, problem=here().visit.problem)
    advice, journey = here().advice, here().journey
    page = outcome_page(here().library, advice, journey.asked)
    return render_template(
        "balie.html",
        pack=here().pack,
        advice=advice,
        page=page,
        card=card_of(here().library, advice, journey.asked, {CODE}),
        desk=desk_page(advice, journey),
        now=here().now,
        law=here().library.urgent["termijn"],
        sums=sums.days(here().library, here().day),
    )
