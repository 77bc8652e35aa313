"""What we take for granted or do not ask, and the page where somebody tells it."""

from __future__ import annotations

from flask import Blueprint, Response, request

from web.advice import unasked
from web.changes import after_change
from web.conversation import Journey, fill
from web.views.form import CHAT, SKIP, form_of, numbered, question_page
from web.views.here import go, here

blueprint = Blueprint("assumption", __name__)


@blueprint.get("/<gemeente>/aanname/<int:number>")
def ask(gemeente: str, number: int) -> str:
    """The question behind an assumption or an offer, at an address that does not name it."""
    question = numbered(unasked(here().pack), number)
    return question_page(question, form_of(question), in_chat=CHAT in request.args)


@blueprint.post("/<gemeente>/aanname/<int:number>")
def answer(gemeente: str, number: int) -> Response:
    """Keep what they said; back to the answers, or to the chat for who came from there."""
    chat = {CHAT: 1} if CHAT in request.args else {}
    question = numbered(unasked(here().pack), number)
    form = form_of(question, posted=request.form)
    if request.form.get("knop") in SKIP:
        answers = {k: v for k, v in here().journey.answers.items() if k != question.fact}
    elif form.validate():
        answers = {**here().journey.answers, **fill(question, form.chosen())}
    else:
        return go("assumption.ask", number=number, fout=form.fault, **chat)
    journey = Journey(answers, here().journey.asked)
    if not question.offered:  # an offer can be taken back, and then the rest counts again
        journey = after_change(here().library, here().pack, journey, here().day)
    onward = go("chat.show", _anchor="nu") if chat else go("form.answers")
    return here().keep(journey, onward)
