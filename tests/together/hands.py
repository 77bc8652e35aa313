"""Answers as the fields of the page with all questions: what hands on a keyboard would leave."""

from __future__ import annotations

import random
from collections.abc import Mapping

from werkzeug.datastructures import MultiDict

from tests.personas.journeys import Person, Walk, absent, band_of, ticks
from web.advice import Advice, unasked
from web.answers import DONT_KNOW
from web.choices import choices
from web.content.questions import Question
from web.conversation import NONE, shown_options
from web.together.sheet import Posted

UNKNOWN = {"antwoord": DONT_KNOW}


def fields(question: Question, someone: Person, advice: Advice, by_band: bool = False) -> dict:
    """The fields of one question, filled in with what is true of this person."""
    if question.kind == "lijst" and not absent(question, someone):
        shown = shown_options(question, advice)
        ticked = [n for n in shown if ticks(question.options[n], someone.facts)]
        own = [s for s in someone.facts.get("krijgt_al", ()) if s not in question.options]
        own = own if question.fact == "krijgt_al" else []
        return {"antwoord": [*ticked, *own] or [NONE]}
    if question.fact not in someone.facts:
        return UNKNOWN
    return _value(question, someone, advice, by_band)


def _value(question: Question, someone: Person, advice: Advice, by_band: bool) -> dict:
    value = someone.facts[question.fact]
    if question.kind == "leeftijden":
        return {f"leeftijd-{row}": str(age) for row, age in enumerate(value)} or {"antwoord": NONE}
    if question.kind == "keuze":
        return {"antwoord": value}
    if by_band:
        low, high = band_of(question, advice, value)
        return {"antwoord": f"{low}-{high or ''}"}
    beside = question.beside and question.beside.fact
    per = {"per": someone.facts.get(beside, question.beside.value)} if beside else {}
    return {"precies": str(value).replace(".", ","), **per}


def all_at_once(someone: Person, walk: Walk, by_band: bool = False) -> Posted:
    """Everything this person was asked one by one, in one go."""
    steps = zip(walk.questions, walk.advices, strict=False)
    parts = {q.id: MultiDict(fields(q, someone, advice, by_band)) for q, advice in steps}
    extras = {
        q.id: MultiDict(_value(q, someone, walk.last, False))
        for q in unasked(someone.pack)
        if q.fact in walk.answers and not any(q.fact in asked.facts for asked in walk.questions)
    }
    return Posted(parts, extras)


def as_form(posted: Posted) -> MultiDict:
    """The same as one form, as the page sends it."""
    form = MultiDict()
    for name, group in (("vraag", posted.parts), ("extra", posted.extras)):
        for question, sent in group.items():
            form.add(name, question)
            _add(form, question, sent)
    return form


def _add(form: MultiDict, question: str, sent: Mapping) -> None:
    for field, value in sent.items(multi=True):
        form.add(f"{question}.{field}", value)


def at_random(
    question: Question, advice: Advice, rng: random.Random, unknown: float = 0.15
) -> dict:
    """Any answer somebody could give here. `unknown`: how often that is "I do not know"."""
    if rng.random() < unknown:
        return UNKNOWN
    buttons = [choice.value for choice in choices(question, advice)]
    if question.kind == "leeftijden":
        return {f"leeftijd-{row}": str(rng.randrange(18)) for row in range(rng.randint(1, 4))}
    if question.kind == "lijst":
        ticked = [value for value in buttons if value != NONE and rng.random() < 0.25]
        about_me = set(ticked) - {"partner_geen"}  # says nothing of the visitor's own income
        return {"antwoord": ticked if about_me else [*ticked, NONE]}
    if question.kind in ("getal", "bedrag") and rng.random() < 0.4:
        per = {"per": rng.choice(["maand", "week"])} if question.beside else {}
        return {"precies": str(rng.randint(0, 8)), **per}
    return {"antwoord": rng.choice(buttons)}
