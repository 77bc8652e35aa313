"""What `POST /reken` takes and gives, made from the questions themselves. Pure."""

from __future__ import annotations

from web.answers import DONT_KNOW, RATHER_NOT
from web.api.schema import (
    DAY,
    NUMBER,
    TEXT,
    WORDS,
    YES_NO,
    Schema,
    described,
    list_of,
    object_,
    or_nothing,
)
from web.content.facts import VILLAGE, Fact
from web.content.library import Library
from web.content.pack import NATIONAL

VERDICTS = ["ja", "misschien", "nee", "heeft_al"]


def schemas(library: Library) -> dict[str, Schema]:
    """By name."""
    asked = {"datum": DAY, "antwoorden": _answers(library)}
    return {"Vraag": object_(asked, optional=["datum"]), "Uitkomst": _outcome()}


def _answers(library: Library) -> Schema:
    facts = library.pack(NATIONAL).facts.values()
    answers = {fact.name: {"anyOf": [_value(fact), {"const": DONT_KNOW}]} for fact in facts}
    answers["gemeente"] = described(TEXT, "Korte naam van een gemeente.")
    return {"type": "object", "properties": answers}


def _value(fact: Fact) -> Schema:
    title = {"description": fact.question.title}
    if fact.kind == "lijst":
        allowed = [*fact.values, *([] if "geen" in fact.values else ["geen"])]
        items = TEXT if fact.name == "krijgt_al" else {"enum": allowed}
        return {**title, "type": "array", "items": items}
    if fact.kind == "leeftijden":
        age = {"type": "integer", "minimum": 0, "maximum": 17}
        span = {"type": "array", "items": age, "minItems": 2, "maxItems": 2}
        return {**title, "type": "array", "items": {"anyOf": [age, span]}}
    if fact.kind in ("getal", "bedrag"):
        number = {"type": "number", "minimum": float(fact.lowest), "maximum": float(fact.highest)}
        band = {"type": "array", "prefixItems": [number, or_nothing(number)]}
        return {**title, "anyOf": [number, {**band, "minItems": 2, "maxItems": 2}]}
    more = [RATHER_NOT] if RATHER_NOT in fact.question.options else []
    values = TEXT if fact.name == VILLAGE else {"enum": [*fact.values, *more]}
    return {**title, **values}


def _outcome() -> Schema:
    desk = object_({"id": TEXT, "titel": TEXT, "waarom": TEXT})
    terms = object_({"wet": or_nothing(TEXT), "gemeente": or_nothing(TEXT)})
    urgent = {"ja": YES_NO, "waarom": WORDS, "termijn": terms, "loket": or_nothing(desk)}
    debt_help = object_({"id": TEXT, "uitkomst": {"enum": VERDICTS}})
    return object_(
        {
            "gemeente": or_nothing(TEXT),
            "datum": DAY,
            "spoed": object_(urgent),
            "acuut": WORDS,
            "regelingen": list_of(_scheme()),
            "schuldhulp": list_of(debt_help),
            "loket": desk,
            "ook": WORDS,
            "volgende_vraag": or_nothing(TEXT),
            "aangenomen": {"type": "object"},
        }
    )


def _scheme() -> Schema:
    amount = object_({"laag": NUMBER, "hoog": NUMBER, "per": TEXT})
    elsewhere = described(YES_NO, "De bron is van een andere gemeente.")
    return object_(
        {
            "id": TEXT,
            "titel": TEXT,
            "uitkomst": {"enum": VERDICTS},
            "bedrag": or_nothing(amount),
            "waarom": WORDS,
            "open": WORDS,
            "aanvragen": TEXT,
            "verouderd": YES_NO,
            "bron": object_({"titel": TEXT, "url": or_nothing(TEXT), "elders": elsewhere}),
            "gecontroleerd": DAY,
        }
    )
