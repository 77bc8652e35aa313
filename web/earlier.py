"""For who comes back to a question: what was answered, and what was known by then. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from web import ages
from web.answers import DONT_KNOW
from web.changes import facts_filled
from web.choices import Choice
from web.content.pack import Pack
from web.content.questions import Question
from web.conversation import NONE, Journey, ticked

Answers = Mapping[str, object]


def earlier(question: Question, choices: Sequence[Choice], answers: Answers) -> dict[str, object]:
    """The fields of `web/forms.py`, as they were filled in."""
    value = answers.get(question.fact)
    if question.kind == "lijst":
        return {"antwoord": ticked(question, answers) or _none(question, choices, answers)}
    if question.kind == "leeftijden":
        return {"leeftijd": list(map(ages.typed, value))} if isinstance(value, list) else {}
    beside = {"per": answers.get(question.beside.fact)} if question.beside else {}
    if isinstance(value, (int, float)):
        return {"precies": _typed(value), **beside}
    return {"antwoord": next((c.value for c in choices if c.answer == value), None), **beside}


def as_first_asked(pack: Pack, journey: Journey, question: Question) -> Journey:
    """The journey up to this question. Its buttons depend on what is known, and must not be others
    because of its own answer: that would look as if the answer was changed."""
    if question.id not in journey.asked:
        return journey
    place = journey.asked.index(question.id)
    sooner, later = journey.asked[:place], [pack.by_id[name] for name in journey.asked[place:]]
    kept = {fact for name in sooner for fact in facts_filled(pack.by_id[name])}
    gone = {f for one in later for f in (*one.facts, *(set(facts_filled(one)) - kept))}
    answers = {fact: value for fact, value in journey.answers.items() if fact not in gone}
    return Journey(answers, sooner)


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
