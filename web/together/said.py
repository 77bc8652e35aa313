"""What the fields of one question say: nothing yet, "I do not know", an answer, a fault. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from web.advice import ALREADY, Advice
from web.answers import DONT_KNOW, MOST_CHILDREN, Answers, can_be
from web.choices import Choice, choices, choices_beside
from web.content.questions import Question
from web.conversation import NONE, Journey, fill, shown_options
from web.faults import BOTH, PERIOD
from web.forms import QuestionForm, form_for
from web.summary import in_words

NUMBERS = ("getal", "bedrag")
BAND = re.compile(r"(-?[0-9]{1,9})-(-?[0-9]{1,9})?")


class Sent(Protocol):
    """The fields of one question as a browser sent them, such as a MultiDict of Werkzeug."""

    def getlist(self, name: str) -> list[str]:
        """Every value of one field."""

    def __contains__(self, name: str) -> bool:
        """Was the field there?"""


@dataclass(frozen=True, slots=True)
class Said:
    """What was understood of one question."""

    form: QuestionForm
    filled: dict[str, object] | None = None
    """The facts that follow; None: nothing was said."""
    fault: str = ""
    """What is wrong, as one word. What was said before then stays, or what is good of this."""

    @property
    def dont_know(self) -> bool:
        """Was "I do not know" the answer?"""
        return self._first == DONT_KNOW

    @property
    def no_children(self) -> bool:
        """Was "no children" the answer?"""
        return self._first == []

    @property
    def _first(self) -> object:
        return (self.filled or {}).get(self.form.question.facts[0])


def said_before(question: Question, advice: Advice, journey: Journey) -> Said:
    """What the answers so far say. `advice`: what was known when this question came up."""
    form, value = _form(question, advice, journey.answers), journey.answers.get(question.facts[0])
    if question.id not in journey.asked:
        return Said(form)
    if value == DONT_KNOW or (question.kind == "leeftijden" and value == []):
        return Said(form, fill(question, value))
    good = form.validate()
    return Said(form, _chosen(form, advice) if good else _other_period(question, journey.answers))


def said_now(question: Question, advice: Advice, journey: Journey, sent: Sent) -> Said:
    """What was sent. `form` is as it was sent, so with a fault it is not to be shown."""
    form = _form(question, advice, journey.answers, sent)
    ticks, typed = sent.getlist("antwoord"), _typed(sent)
    if not ticks and not typed:
        return Said(form)
    if not typed and ticks in ([DONT_KNOW], [NONE]) and ticks[0] in _apart(question):
        return Said(form, fill(question, DONT_KNOW if ticks[0] == DONT_KNOW else []))
    apart = question.kind not in NUMBERS and set(ticks) & _apart(question)
    if not apart and form.validate():
        return Said(form, _chosen(form, advice))
    before = _other_period(question, journey.answers)
    if form.fault == PERIOD and before and _is_untouched(before, question, sent):
        return Said(form, before)
    so_far = form.so_far()
    good = fill(question, so_far, shown_options(question, advice)) if so_far else None
    filled = good or said_before(question, advice, journey).filled
    return Said(form, filled, BOTH if apart else form.fault)


def _other_period(question: Question, answers: Answers) -> dict[str, object] | None:
    """A band that is for another period than the buttons are: so a code tells a weekly wage that
    somebody typed."""
    value = answers.get(question.fact)
    if question.beside is None or not isinstance(value, list):
        return None
    facts = (question.beside.fact, question.fact)
    return {fact: answers[fact] for fact in facts} if facts[0] in answers else None


def _is_untouched(before: Answers, question: Question, sent: Sent) -> bool:
    """Does it stand on the page as it came there?"""
    same = sent.getlist("antwoord") == _buttons(question, before)
    return same and sent.getlist("per") == [before[question.beside.fact]]


def _apart(question: Question) -> set[str]:
    """Answers of this page that have a button of their own on the page of one question."""
    return {DONT_KNOW, NONE} if question.kind == "leeftijden" else {DONT_KNOW}


def _typed(sent: Sent) -> bool:
    """A number, or an age from a list. How often money comes says nothing without an amount."""
    ages = (f"leeftijd-{row}" for row in range(MOST_CHILDREN))
    return any(value.strip() for name in ("precies", *ages) for value in sent.getlist(name))


def _chosen(form: QuestionForm, advice: Advice) -> dict[str, object]:
    return fill(form.question, form.chosen(), shown_options(form.question, advice))


def _form(
    question: Question, advice: Advice, answers: Answers, sent: Sent | None = None
) -> QuestionForm:
    """The form of the page of one question, with the buttons of this household."""
    buttons = choices(question, advice)
    given = sent.getlist("antwoord") if sent is not None else _buttons(question, answers)
    found = {button.value for button in buttons}
    more = (c for value in given if value not in found for c in _kept(question, value, advice))
    beside = choices_beside(question, advice)
    return form_for(question, (*buttons, *more), answers, sent, beside)


def _buttons(question: Question, answers: Answers) -> list[str]:
    """What a browser would send for the answer there is."""
    value = answers.get(question.fact)
    if not isinstance(value, list):
        return []
    if question.kind in NUMBERS:
        return [f"{value[0]}-{value[1] or ''}"]
    return value if question.fact == ALREADY else []


def _kept(question: Question, value: str, advice: Advice) -> Iterator[Choice]:
    """A button that was there before the household changed. The answer stays as good as it was."""
    band = BAND.fullmatch(value)
    if question.kind in NUMBERS and band:
        answer = [int(band[1]), int(band[2]) if band[2] else None]
        if can_be(advice.pack, question.fact, answer):
            words = in_words(question, replace(advice, answers={question.fact: answer}))
            yield Choice(value, words[0], answer)
    elif question.fact == ALREADY and (scheme := advice.pack.find(value)):
        yield Choice(value, scheme.title, value)
