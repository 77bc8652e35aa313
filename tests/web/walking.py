"""Answers of a persona as clicks: which buttons a visitor with these facts would press."""

from __future__ import annotations

import re
from decimal import Decimal

from tests.personas.journeys import ticks
from web.content.pack import Pack
from web.content.questions import Question

UNKNOWN = {"knop": "weet_ik_niet"}


def question_on(page, pack: Pack) -> Question:
    """The question this page asks, found by its heading."""
    return next(q for q in pack.questions if q.title == page.heading)


def clicks(page, question: Question, facts: dict) -> dict:
    """The form data somebody with these facts would send."""
    if question.kind == "lijst":
        return {"antwoord": _ticks(page, question, facts) or ["geen"]}
    if question.fact == "kinderen" and facts.get("kinderen"):
        return {f"leeftijd-{i}": str(age) for i, age in enumerate(facts["kinderen"])}
    if question.fact not in facts:
        return UNKNOWN
    value = facts[question.fact]
    if question.kind == "bedrag":
        return {"precies": str(value).replace(".", ",")}
    if question.kind == "getal":
        return {"antwoord": _band(page, value)}
    return {"antwoord": value}


def _ticks(page, question: Question, facts: dict) -> list[str]:
    shown = [name for name in question.options if f'value="{name}"' in page.html]
    return [name for name in shown if ticks(question.options[name], facts)]


def _band(page, number) -> str:
    """The button whose label holds this number."""
    rows = re.findall(
        r'name="antwoord" value="([^"]*)"[^>]*><label[^>]*>(.*?)</label>', page.html, re.DOTALL
    )
    for value, label in rows:
        numbers = [Decimal(n.replace(".", "")) for n in re.findall(r"[\d.]+", label)]
        low = numbers[0] if len(numbers) > 1 or "ouder" in label or "meer" in label else Decimal(0)
        high = numbers[-1] if "ouder" not in label and "meer" not in label else Decimal(10**9)
        if low <= number <= high:
            return value
    raise AssertionError("no band holds this number")


def walk(visit, pack: Pack, facts: dict) -> tuple[list[str], object]:
    """From Begin to the outcome. Returns the ids of the questions and the outcome page."""
    page = visit.post(f"/{pack.slug}/begin")
    asked: list[str] = []
    while "/vraag/" in page.address:
        question = question_on(page, pack)
        asked.append(question.id)
        assert len(asked) < 30, asked
        page = visit.post(page.address, clicks(page, question, facts))
    assert page.address == f"/{pack.slug}/antwoorden"
    return asked, visit.get(f"/{pack.slug}/uitkomst")
