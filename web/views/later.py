"""Going on later: the answers as a code, to write down here and to type in elsewhere."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request

from web.advice import advise
from web.conversation import Journey
from web.handover.code import Told, make_code
from web.qr import svg
from web.views import typed
from web.views.here import go, here

blueprint = Blueprint("later", __name__)


@blueprint.get("/verder")
def ask() -> Response:
    """One field for the code."""
    return typed.form("verder.html", page=here().library.text("verder"))


@blueprint.post("/verder")
def open_code() -> Response:
    """On to the next question, or to the answers when nothing is left to ask."""
    return typed.open_code("later.ask", _onward)


def _onward(told: Told, journey: Journey) -> Response:
    place = {"gemeente": told.pack.slug}
    if advise(here().library, told.pack, journey.answers, here().day).next_question is None:
        return go("form.answers", **place)
    lost = {"kwijt": told.lost} if told.lost else {}
    return go("form.question", number=len(journey.asked) + 1, **place, **lost)


@blueprint.get("/<gemeente>/later")
def show(gemeente: str) -> str:
    """The code, large, and how to keep it."""
    code = _code()
    drawing = svg(code, here().library.card["code_naam"]) if code else ""
    page = here().library.text("later")
    return render_template("later.html", pack=here().pack, page=page, code=code, drawing=drawing)


@blueprint.app_template_global("antwoorden_kwijt")
def lost() -> int | None:
    """How many answers of a code no longer fitted."""
    return request.args.get("kwijt", type=int)


@blueprint.app_template_global("iets_beantwoord")
def can_go_later() -> bool:
    """Is there anything for a code to hold? The code itself is worked out on its own page."""
    return bool(here().journey.answers)


def _code() -> str:
    """The code of the answers so far; empty when there are none."""
    return make_code(here().library, here().advice) if can_go_later() else ""
