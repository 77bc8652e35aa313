"""The description of the API (OpenAPI 3.1), made from the questions. Pure."""

from __future__ import annotations

from web.answers import DONT_KNOW, RATHER_NOT
from web.content.facts import VILLAGE, Fact
from web.content.library import Library
from web.content.pack import NATIONAL

VERDICTS = ["ja", "misschien", "nee", "heeft_al"]
TEXT, DAY = {"type": "string"}, {"type": "string", "format": "date"}
WORDS = {"type": "array", "items": TEXT}
NUMBER, YES_NO = {"type": "number"}, {"type": "boolean"}
PROBLEM = {"title": TEXT, "status": {"type": "integer"}, "detail": TEXT, "veld": TEXT}
LICENSE = {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}


def description(library: Library) -> dict:
    """The whole document."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Rondkomen", "version": "1", "license": LICENSE},
        "servers": [{"url": "/api/v1"}],
        "paths": {"/reken": {"post": _post()}},
        "components": {
            "schemas": {
                "Vraag": _object({"datum": DAY, "antwoorden": _answers(library)}, ["antwoorden"]),
                "Uitkomst": _outcome(),
                "Probleem": _object(PROBLEM),
            }
        },
    }


def _answers(library: Library) -> dict:
    facts = library.pack(NATIONAL).facts.values()
    answers = {fact.name: {"anyOf": [_value(fact), {"const": DONT_KNOW}]} for fact in facts}
    answers["gemeente"] = {"type": "string", "description": "Korte naam van een gemeente."}
    return {"type": "object", "properties": answers}


def _post() -> dict:
    return {
        "operationId": "reken",
        "summary": "Reken uit welke regelingen misschien passen. Er wordt niets bewaard.",
        "requestBody": {"required": True, "content": _json("Vraag", "application/json")},
        "responses": {
            "200": {"description": "De uitkomst", "content": _json("Uitkomst", "application/json")},
            "422": {
                "description": "Een antwoord klopt niet: het veld en wat is toegestaan.",
                "content": _json("Probleem", "application/problem+json"),
            },
        },
    }


def _json(name: str, mimetype: str) -> dict:
    return {mimetype: {"schema": {"$ref": f"#/components/schemas/{name}"}}}


def _value(fact: Fact) -> dict:
    described = {"description": fact.question.title}
    if fact.kind == "lijst":
        allowed = [*fact.values, *([] if "geen" in fact.values else ["geen"])]
        items = TEXT if fact.name == "krijgt_al" else {"enum": allowed}
        return {**described, "type": "array", "items": items}
    if fact.kind == "leeftijden":
        age = {"type": "integer", "minimum": 0, "maximum": 17}
        span = {"type": "array", "items": age, "minItems": 2, "maxItems": 2}
        return {**described, "type": "array", "items": {"anyOf": [age, span]}}
    if fact.kind in ("getal", "bedrag"):
        number = {"type": "number", "minimum": float(fact.lowest), "maximum": float(fact.highest)}
        band = {"type": "array", "prefixItems": [number, {"anyOf": [number, {"type": "null"}]}]}
        return {**described, "anyOf": [number, {**band, "minItems": 2, "maxItems": 2}]}
    more = [RATHER_NOT] if RATHER_NOT in fact.question.options else []
    values = TEXT if fact.name == VILLAGE else {"enum": [*fact.values, *more]}
    return {**described, **values}


def _object(properties: dict, required: list[str] | None = None) -> dict:
    return {"type": "object", "properties": properties, "required": required or list(properties)}


def _or_nothing(schema: dict) -> dict:
    return {"anyOf": [schema, {"type": "null"}]}


def _list_of(schema: dict) -> dict:
    return {"type": "array", "items": schema}


def _outcome() -> dict:
    desk = _object({"id": TEXT, "titel": TEXT, "waarom": TEXT})
    terms = _object({"wet": _or_nothing(TEXT), "gemeente": _or_nothing(TEXT)})
    urgent = {"ja": YES_NO, "waarom": WORDS, "termijn": terms, "loket": _or_nothing(desk)}
    debt_help = _object({"id": TEXT, "uitkomst": {"enum": VERDICTS}})
    return _object(
        {
            "gemeente": _or_nothing(TEXT),
            "datum": DAY,
            "spoed": _object(urgent),
            "acuut": WORDS,
            "regelingen": _list_of(_scheme()),
            "schuldhulp": _list_of(debt_help),
            "loket": desk,
            "ook": WORDS,
            "volgende_vraag": _or_nothing(TEXT),
            "aangenomen": {"type": "object"},
        }
    )


def _scheme() -> dict:
    amount = _object({"laag": NUMBER, "hoog": NUMBER, "per": TEXT})
    return _object(
        {
            "id": TEXT,
            "titel": TEXT,
            "uitkomst": {"enum": VERDICTS},
            "bedrag": _or_nothing(amount),
            "waarom": WORDS,
            "open": WORDS,
            "aanvragen": TEXT,
            "verouderd": YES_NO,
            "bron": _object({"titel": TEXT, "url": _or_nothing(TEXT)}),
            "gecontroleerd": DAY,
        }
    )
