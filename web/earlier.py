"""What was answered before, as the fields of a form: for who comes back to a question. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from web.answers import DONT_KNOW
from web.choices import Choice
from web.content.questions import Question
from web.conversation import NONE, ticked

Answers = Mapping[str, object]


def earlier(question: Question, choices: Sequence[Choice], answers: Answers) -> dict[str, object]:
    """The fields of `web/forms.py`, as they were filled in."""
    value = answers.get(question.fact)
    if question.kind == "lijst":
        return {"antwoord": ticked(question, answers) or _none(question, choices, answers)}
    if question.kind == "leeftijden":
        return {"leeftijd": [str(age) for age in value]} if isinstance(value, list) else {}
    beside = {"per": answers.get(question.beside.fact)} if question.beside else {}
    if isinstance(value, (int, float)):
        return {"precies": _typed(value), **beside}
    return {"antwoord": next((c.value for c in choices if c.answer == value), None), **beside}


def _none(question: Question, choices: Sequence[Choice], answers: Answers) -> list[str]:
    """Nothing is ticked: because all was settled so, and not because nobody was asked yet. Some
    facts of a list can be told elsewhere, such as what counts at its usual value."""
    shown = {fact for choice in choices for fact in _settles(question, choice)}
    facts = shown & set(question.facts) or question.facts
    settled = all(answers.get(fact, DONT_KNOW) != DONT_KNOW for fact in facts)
    return [NONE] if settled else []


def _settles(question: Question, choice: Choice) -> tuple[str, ...]:
    option = question.options.get(choice.value)
    return (*option.adds, *option.if_not) if option else (question.fact,)


def _typed(value: float) -> str:
    return f"{value:f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"
