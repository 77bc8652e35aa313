"""The questions, one a page, at addresses that tell nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from flask import Blueprint, Response, abort, render_template, request

from web.advice import Advice, advise, unasked
from web.answers import DONT_KNOW
from web.changes import after_change, facts_told
from web.choices import choices, choices_beside, label_beside
from web.content.questions import Question
from web.conversation import NONE, Ahead, Journey, ahead_of, fill, question_at, shown_options
from web.earlier import as_first_asked
from web.faults import sentence
from web.forms import MOST_ROWS, AgesForm, QuestionForm, form_for
from web.summary import Row, in_words, rows, usual_rows
from web.views.here import go, here

blueprint = Blueprint("form", __name__)
SKIP = (DONT_KNOW, "overslaan")
DESK, CHAT = "loket", "gesprek"
"""In an address: they came from the page for the desk, or from the chat, and go back there."""


@blueprint.get("/<gemeente>/vraag/<int:number>")
def question(gemeente: str, number: int) -> Response | str:
    """One question of this person's own path."""
    asked = _asked(number)
    if asked is None:
        return _elsewhere(number)
    return _page(asked, number, form_of(asked))


@blueprint.post("/<gemeente>/vraag/<int:number>")
def answer(gemeente: str, number: int) -> Response | str:
    """Check, keep in the cookie, and go on. Always a redirect, so that Back never breaks."""
    asked = _asked(number)
    if asked is None or request.form.get("vraag", asked.id) != asked.id:
        return _elsewhere(number)  # another tab changed the path: never file it elsewhere
    pressed = request.form.get("knop", "")
    if pressed in SKIP:
        return _next(asked, number, DONT_KNOW)
    if pressed == NONE and asked.kind == "leeftijden":
        return _next(asked, number, [])
    form = form_of(asked, posted=request.form)
    if pressed == "meer" or not form.validate():
        return _again(asked, number, form, pressed)
    return _next(asked, number, form.chosen())


def _asked(number: int) -> Question | None:
    """The question at this place of this person's own path."""
    return question_at(here().pack, here().journey, here().ahead.question, number)


def form_of(asked: Question, posted=None) -> QuestionForm:
    """The form of one question, with the buttons of this household."""
    advice = _advice_when(asked)
    buttons, beside = choices(asked, advice), choices_beside(asked, advice)
    return form_for(asked, buttons, here().journey.answers, posted, beside)


def question_page(asked: Question, form: QuestionForm, *, change: bool = True, **more) -> str:
    """The page of a question, in the row of this person or beside it. `change`: somebody came to
    change one answer, and goes back to where they were."""
    fault = request.args.get("fout", "")
    return render_template(
        f"vraag/{asked.kind}.html",
        pack=here().pack,
        question=asked,
        form=form,
        fault=fault,
        error=sentence(fault, asked, here().library.errors),
        change=change,
        **more,
    )


def numbered(questions: Sequence[Question], number: int) -> Question:
    """The question at this place (from 1) of a fixed list; a 404 when there is none."""
    if not 1 <= number <= len(questions):
        abort(404)
    return questions[number - 1]


def _advice_when(asked: Question) -> Advice:
    """What was known when this question came up: its buttons stay as they were."""
    journey = as_first_asked(here().pack, here().journey, asked)
    if journey is here().journey:
        return here().advice
    return advise(here().library, here().pack, journey.answers, here().day)


def _again(asked: Question, number: int, form: QuestionForm, pressed: str) -> Response:
    """The same question once more: with what is wrong, or with more rows. What was chosen is
    kept as the answer so far; what was typed is not, for free text never enters the cookie."""
    more: dict[str, object] = {"rijen": MOST_ROWS} if pressed == "meer" else {"fout": form.fault}
    more |= {name: 1 for name in ("wijzig", DESK, CHAT) if name in request.args}
    page = go("form.question", number=number, **more)
    if so_far := form.so_far():
        return here().keep(here().journey.answer(asked, fill(asked, so_far)), page)
    beside = form.so_far_beside()
    return here().keep(here().journey.set_beside(asked, beside), page) if beside else page


def _page(asked: Question, number: int, form: QuestionForm) -> str:
    journey = here().journey
    return question_page(
        asked,
        form,
        change="wijzig" in request.args,
        number=number,
        total=max(number, len(journey.asked) + here().ahead.left),
        rows=form.rows("rijen" in request.args) if isinstance(form, AgesForm) else 0,
        dont_know=journey.answers.get(asked.facts[0]) == DONT_KNOW,
        at_desk=DESK in request.args,
        in_chat=CHAT in request.args,
    )


def _next(asked: Question, number: int, chosen: object) -> Response:
    shown = shown_options(asked, _advice_when(asked))
    journey = here().journey.answer(asked, fill(asked, chosen, shown))
    if number <= len(here().journey.asked):
        journey = after_change(here().library, here().pack, journey, here().day)
    if CHAT in request.args:  # it asks by itself
        return here().keep(journey, go("chat.show", _anchor="nu"))
    ahead = ahead_of(advise(here().library, here().pack, journey.answers, here().day))
    return here().keep(journey, _onward(journey, ahead, number), ahead=ahead)


def _onward(journey: Journey, ahead: Ahead, number: int) -> Response:
    """Back to the answers when they came from there and nothing new is to be asked; at a desk back
    to its page, after one answer that was open or after the last."""
    asked, desk = len(journey.asked), {DESK: 1} if DESK in request.args else {}
    if "wijzig" in request.args or number >= asked:
        number = asked
    more = number < asked or ahead.question is not None
    if more and not (desk and "wijzig" in request.args):
        return go("form.question", number=number + 1, **desk)
    return go("desk.show" if desk else "form.answers")


def _elsewhere(number: int) -> Response | str:
    """A page out of reach: to the question that is next, or say that the answers are gone."""
    journey = here().journey
    if not journey.asked and number > 1:
        return render_template("opnieuw.html", pack=here().pack, problem=here().visit.problem)
    if here().ahead.question is None:
        return go("form.answers")
    return go("form.question", number=len(journey.asked) + 1)


@blueprint.get("/<gemeente>/antwoorden")
def answers(gemeente: str) -> str:
    """Check your answers, and change what is not right."""
    return render_template(
        "antwoorden.html",
        pack=here().pack,
        rows=rows(here().advice, here().journey),
        beside=partial(label_beside, advice=here().advice),
        usual=tuple(_besides_the_row(here().advice, here().journey)),
        assumed=here().advice.assumed,
        offers=here().advice.offer_links,
        next_number=len(here().journey.asked) + 1,
        done=here().advice.next_question is None,
        problem=here().visit.problem,
    )


def _besides_the_row(advice: Advice, journey: Journey) -> Iterator[Row]:
    """What is taken for granted or was told on a page of its own; not what a list asked too."""
    told = facts_told(advice.pack, journey) - advice.assumed.keys()
    yield from (row for row in usual_rows(advice, journey) if row.question.fact not in told)
    for number, question in enumerate(unasked(advice.pack), 1):
        if question.offered and question.fact in advice.answers:
            yield Row(number, question, in_words(question, advice))
