"""What we take for granted, and the page where somebody says it is otherwise."""

from __future__ import annotations

from flask import Blueprint, Response, abort, render_template, request

from web.choices import choices
from web.content.questions import Question
from web.conversation import Journey, after_change, fill
from web.forms import QuestionForm, form_for
from web.views.form import SKIP
from web.views.here import go, here

blueprint = Blueprint("assumption", __name__)


@blueprint.get("/<gemeente>/aanname/<int:number>")
def ask(gemeente: str, number: int) -> str:
    """The question behind an assumption, at an address that does not name it."""
    question = _question(number)
    return _page(question, _form(question))


@blueprint.post("/<gemeente>/aanname/<int:number>")
def answer(gemeente: str, number: int) -> Response | tuple[str, int]:
    """Keep what they said; back to the answers."""
    question = _question(number)
    form = _form(question, posted=request.form)
    if request.form.get("knop") in SKIP:
        answers = {k: v for k, v in here().journey.answers.items() if k != question.fact}
    elif form.validate():
        answers = {**here().journey.answers, **fill(question, form.chosen())}
    else:
        return _page(question, form), 422
    journey = Journey(answers, here().journey.asked)
    changed = after_change(here().library, here().pack, journey, here().day)
    return here().keep(changed, go("form.answers"))


def _question(number: int) -> Question:
    facts = list(here().pack.usual)
    if not 1 <= number <= len(facts):
        abort(404)
    return here().pack.facts[facts[number - 1]].question


def _form(question: Question, posted=None) -> QuestionForm:
    buttons = choices(question, here().advice)
    return form_for(question, buttons, here().library.errors, here().journey.answers, posted)


def _page(question: Question, form: QuestionForm) -> str:
    return render_template(
        f"vraag/{question.kind}.html",
        pack=here().pack,
        question=question,
        form=form,
        error=form.error,
        change=True,
    )
