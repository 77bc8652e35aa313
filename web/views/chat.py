"""The conversation: the same questions and answers as the form, by typing or by buttons."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, Response, redirect, render_template, request, url_for

from web.advice import THREAT
from web.answers import DONT_KNOW
from web.chat import state, talk
from web.chat.listen import listen, yes_or_no
from web.chat.moment import Moment
from web.chat.page import page_of
from web.choices import choices, choices_beside
from web.content.facts import VILLAGE
from web.content.questions import Question
from web.conversation import NONE, shown_options
from web.forms import QuestionForm, form_for
from web.views.form import SKIP
from web.views.here import go, here

blueprint = Blueprint("chat", __name__)
NEWEST = "nu"
"""The place on the page where the newest is."""
AGES_SHOWN = 6
"""Lists to choose an age from; who has more children types."""
START_OVER, GO_ON, TAKE_BACK, YES = "opnieuw", "door", "weg.", "ja"


@blueprint.get("/<gemeente>/gesprek")
def show(gemeente: str) -> Response | str:
    """The conversation so far, and what is asked now."""
    if here().kiosk and here().visit.problem:
        return go("kiosk.start", gemeente=here().kiosk.slug)
    moment = _moment()
    page = page_of(moment)
    return render_template(
        "gesprek.html",
        pack=here().pack,
        say=here().library.chat,
        page=page,
        moment=moment,
        form=_form(moment, page.question),
        ages_shown=AGES_SHOWN,
        advice=moment.advice,
        now=here().now,
        law=here().library.urgent["termijn"],
        way=here().pack.last_resort,
        problem=here().visit.problem,
        begun=bool(here().journey.asked),
        next_number=len(here().journey.asked) + 1,
    )


@blueprint.post("/<gemeente>/gesprek")
def answer(gemeente: str) -> Response:
    """Hear a message or a button, keep what follows from it, and go on. The text is gone then."""
    text = request.form.get("tekst", "").strip()
    return _heard(_moment(), text) if text else _pressed(_moment())


def _moment() -> Moment:
    here_ = here()
    chat = state.read(here_.visit.chat, here_.pack)
    return Moment(here_.library, here_.pack, here_.day, here_.journey, chat)


def _heard(moment: Moment, text: str) -> Response:
    """Who comes back after an hour hears that the answers are gone, unless help is needed now."""
    in_context = request.form.get("bij") == moment.token
    if in_context and (yes := yes_or_no(moment, text)) is not None:
        return _keep(_said_so(moment, yes=yes))
    heard = listen(moment, text, in_context=in_context)
    urgent = heard.emergency or heard.worry or THREAT in heard.answers
    lost = here().visit.problem and (here().kiosk or here().visit.problem != "absent")
    if lost and not urgent:
        return go("chat.show")
    if heard.command == "wis" and not urgent:
        return redirect(url_for("wipe.ask"), 303)
    return _keep(talk.hear(moment, heard))


def _said_so(moment: Moment, *, yes: bool) -> Moment:
    """In words what the buttons below a doubt, or below what was named, say."""
    if moment.doubt:
        return talk.confirm(moment, yes=yes)
    if moment.is_alone(moment.question):
        return talk.no_more(moment) if yes else talk.not_so(moment)
    return talk.say_more(moment) if yes else talk.no_more(moment)


def _pressed(moment: Moment) -> Response:
    pressed = request.form.get("knop", "")
    if pressed == START_OVER:
        here().visit.flipped = []
        village = {f: v for f, v in moment.journey.answers.items() if f == VILLAGE}
        return _keep(talk.start_over(moment, village))
    if pressed == GO_ON:
        return _keep(talk.go_on(moment))
    if pressed.startswith(TAKE_BACK):
        return _keep(talk.forget(moment, pressed.removeprefix(TAKE_BACK)))
    if request.form.get("bij") != moment.token:
        return _newest()  # another tab went on: never file it elsewhere
    if moment.asks_place:
        return _keep(talk.skip_place(moment))
    if moment.doubt:
        return _keep(talk.confirm(moment, yes=pressed == YES))
    return _keep(_answered(moment, moment.question, pressed)) if moment.question else _newest()


def _answered(moment: Moment, question: Question, pressed: str) -> Moment:
    """A button, or the ticks, of the open question."""
    shown = shown_options(question, moment.advice)
    if pressed in SKIP:
        return talk.choose(moment, question, DONT_KNOW, shown)
    if pressed == NONE and question.kind == "leeftijden":
        return talk.choose(moment, question, [], shown)
    form = form_for(question, choices(question, moment.advice), {}, posted=request.form)
    if not form.validate():
        return talk.again(moment, question, form.fault, form.so_far())
    return talk.choose(moment, question, form.chosen(), shown)


def _form(moment: Moment, question: Question | None) -> QuestionForm | None:
    """The form of the open question, with what was named of it in passing."""
    if question is None:
        return None
    known = {**moment.journey.answers, **moment.chat.hints}
    buttons, beside = choices(question, moment.advice), choices_beside(question, moment.advice)
    form = form_for(question, buttons, known, beside=beside)
    if question.kind == "lijst":
        form.antwoord.data = moment.named(question)
    return form


def _keep(moment: Moment) -> Response:
    """Seal it all, on a redirect to the newest; in another municipality if they live there."""
    slug, chat = moment.moves_to or here().pack.slug, moment.chat
    if moment.moves_to:
        chat = replace(chat, said=(*chat.said, ("verhuisd",)))
    here().visit.chat = chat.codes()
    return here().keep(moment.journey, _newest(gemeente=slug), slug=slug)


def _newest(**place: str) -> Response:
    return go("chat.show", _anchor=NEWEST, **place)
