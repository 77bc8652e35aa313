"""One outcome as plain data: what `rondkomen reken --json` and the API give. Pure."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from web.advice import Advice, advise, settled
from web.answers import BadAnswer
from web.content.desks import Desk
from web.content.library import Library
from web.content.pack import NATIONAL
from web.content.questions import Question
from web.numbers import plain
from web.reasons import Reasons
from web.rules.possible import name_of
from web.rules.screening import Amount, Result, Verdict

MUNICIPALITY = "gemeente"
"""Before the source of what other municipalities have."""


def calculate(library: Library, request: Mapping[str, object], today: datetime.date) -> dict:
    """The outcome for `{datum, antwoorden}`. Raises BadAnswer, which names the field."""
    return as_data(library, advice_for(library, request, today))


def advice_for(library: Library, request: Mapping[str, object], today: datetime.date) -> Advice:
    """What follows from `{datum, antwoorden}`. Raises BadAnswer, which names the field."""
    unknown = set(request) - {"datum", "antwoorden"}
    if unknown:
        raise BadAnswer("body", "alleen 'datum' en 'antwoorden'")
    answers = request.get("antwoorden")
    if not isinstance(answers, Mapping):
        raise BadAnswer("antwoorden", "een groep van feit en waarde")
    answers = dict(answers)
    slug = answers.pop(MUNICIPALITY, NATIONAL)
    pack = library.pack(slug) if isinstance(slug, str) else None
    if pack is None:
        raise BadAnswer(MUNICIPALITY, "de korte naam van een gemeente, zoals 'dalfsen'")
    if set(answers) - set(pack.facts):  # a name we do not know may be anything: never shown back
        raise BadAnswer("antwoorden", "alleen feiten die in de beschrijving van de API staan")
    return advise(library, pack, answers, _day(request, today))


def _day(request: Mapping[str, object], today: datetime.date) -> datetime.date:
    value = request.get("datum", today)
    if type(value) is datetime.date:  # a datetime is a date too, but not a day
        return value
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise BadAnswer("datum", "een dag, zoals 2026-11-21") from None


def as_data(library: Library, advice: Advice) -> dict:
    """An outcome in the shape of the API (design, section 6)."""
    reasons = Reasons(advice, library.reasons)
    question = advice.next_question
    debt_help = [advice.debt_help] if advice.debt_help else []
    return {
        "gemeente": None if advice.pack.slug == NATIONAL else advice.pack.slug,
        "datum": advice.day.isoformat(),
        "spoed": _urgent(library, advice),
        "acuut": list(advice.acute),
        "regelingen": [_scheme(result, advice, reasons) for result in advice.results],
        "schuldhulp": [{"id": r.scheme.id, "uitkomst": r.verdict.value} for r in debt_help],
        "loket": _desk(advice.desk),
        "ook": [desk.id for desk in advice.route.also],
        "volgende_vraag": _first_fact(question, advice) if question else None,
        "aangenomen": dict(advice.assumed),
    }


def _first_fact(question: Question, advice: Advice) -> str:
    """Of a question that fills several facts the first one nobody settled yet."""
    facts = question.facts
    return next((f for f in facts if not settled(f, advice.answers, advice.pack)), facts[0])


def _urgent(library: Library, advice: Advice) -> dict:
    promise = advice.pack.municipality.urgent.promise
    urgent = bool(advice.urgent)
    law = library.urgent["termijn"]["tekst"]
    return {
        "ja": urgent,
        "waarom": list(advice.urgent),
        "termijn": {"wet": law if urgent else None, "gemeente": (urgent and promise) or None},
        "loket": _desk(advice.urgent_desk) if urgent else None,
    }


def _desk(desk: Desk) -> dict:
    return {"id": desk.id, "titel": desk.title, "waarom": desk.why or desk.summary}


def _scheme(result: Result, advice: Advice, reasons: Reasons) -> dict:
    text = advice.pack.schemes[result.scheme.id]
    decided = result.verdict in (Verdict.NO, Verdict.HAS_IT)
    return {
        "id": text.id,
        "titel": text.title,
        "uitkomst": result.verdict.value,
        "bedrag": None if decided else _amount(result.amount),
        "waarom": list(reasons.why(result, text)),
        "open": sorted({name_of(fact) for fact in result.open}),
        "aanvragen": text.apply,
        "verouderd": result.outdated,
        "bron": {
            "titel": text.source.title,
            "url": text.source.url or None,
            "elders": text.source.elsewhere,
        },
        "gecontroleerd": text.checked.isoformat(),
    }


def _amount(amount: Amount | None) -> dict | None:
    if amount is None:
        return None
    return {"laag": plain(amount.low), "hoog": plain(amount.high), "per": amount.per}


def readable(outcome: dict) -> str:
    """The same for who reads it in a terminal."""
    lines = [f"{outcome['gemeente'] or 'landelijk'}, {outcome['datum']}"]
    if outcome["spoed"]["ja"]:
        lines.append(f"SPOED: {outcome['spoed']['loket']['titel']}")
    lines.append(f"Eerste loket: {outcome['loket']['titel']} ({outcome['loket']['id']})")
    for scheme in (*outcome["regelingen"], *outcome["schuldhulp"]):
        why = " ".join(scheme.get("waarom", []))
        lines.append(f"  {scheme['uitkomst']:10} {scheme['id']}: {why}".rstrip(": "))
    lines.append(f"Volgende vraag: {outcome['volgende_vraag'] or 'geen'}")
    return "\n".join(lines)
