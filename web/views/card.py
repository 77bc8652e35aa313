"""The card for the desk: look at it, choose what goes on it, tell what nobody asked yet."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, Response, render_template, request, url_for

from web import qr
from web.content.questions import Question
from web.conversation import fill
from web.forms import QuestionForm, form_for
from web.handover.card import Card, card_of, flips
from web.handover.telling import buttons, tellable, untold
from web.views.form import SKIP, numbered, question_page
from web.views.here import go, here

blueprint = Blueprint("card", __name__)
TWICE = "a4"
"""`?papier=a4`: the card twice on one sheet. That is all an address may say of it."""


@blueprint.get("/<gemeente>/kaart")
def show(gemeente: str) -> str:
    """The card, and the form to choose what goes on it."""
    card = my_card()
    return render_template(
        "kaart.html",
        pack=here().pack,
        begun=bool(here().journey.answers),
        card=card,
        qr=drawing(card),
        twice=request.args.get("papier") == TWICE,
        untold=untold(here().advice),
        next_number=here().advice.next_question and len(here().journey.asked) + 1,
    )


@blueprint.post("/<gemeente>/kaart")
def choose(gemeente: str) -> Response:
    """Keep which lines are on and which are off."""
    wanted = request.form.getlist("regel")
    here().visit.flipped = list(flips(my_card(), wanted, here().advice))
    return here().keep(here().journey, go("card.show"))


@blueprint.get("/<gemeente>/kaart/vraag/<int:number>")
def ask(gemeente: str, number: int) -> str:
    """A question for the desk that the row did not ask, at an address that does not name it."""
    question = numbered(tellable(here().pack), number)
    back = url_for("card.show", gemeente=here().pack.slug)
    return question_page(question, _form(question), back=back)


@blueprint.post("/<gemeente>/kaart/vraag/<int:number>")
def tell(gemeente: str, number: int) -> Response:
    """Keep it, back to the card. It comes beside the row of questions, so none of those changes."""
    question = numbered(tellable(here().pack), number)
    form = _form(question, posted=request.form)
    if request.form.get("knop") in SKIP:
        return go("card.show")
    if not form.validate():
        return go("card.ask", number=number, fout=form.fault)
    before = here().journey
    journey = replace(before.answer(question, fill(question, form.chosen())), asked=before.asked)
    return here().keep(journey, go("card.show"))


def _form(question: Question, posted=None) -> QuestionForm:
    return form_for(question, buttons(question, here().advice), here().journey.answers, posted)


def my_card() -> Card:
    """The card of this visitor, as they chose it."""
    me = here()
    return card_of(me.library, me.advice, me.journey.asked, me.visit.flipped)


def drawing(card: Card) -> str:
    """The code of a card as a drawing to scan; nothing without a code."""
    return qr.svg(card.code, card.say["code_naam"]) if card.code else ""
