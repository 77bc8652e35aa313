"""The description of the API (OpenAPI 3.1), made from the questions. Pure."""

from __future__ import annotations

from web.answers import DONT_KNOW, RATHER_NOT
from web.content.facts import Fact
from web.content.library import Library
from web.content.pack import NATIONAL

VERDICTS = ["ja", "misschien", "nee", "heeft_al"]
TEXT, DAY = {"type": "string"}, {"type": "string", "format": "date"}
WORDS = {"type": "array", "items": TEXT}


def description(library: Library) -> dict:
    """The whole document."""
    facts = library.pack(NATIONAL).facts
    answers = {
        name: {"anyOf": [_value(fact), {"const": DONT_KNOW}]} for name, fact in facts.items()
    }
    answers["gemeente"] = {"type": "string", "description": "Korte naam van een gemeente."}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Rondkomen",
            "version": "1",
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "servers": [{"url": "/api/v1"}],
        "paths": {"/reken": {"post": _post()}},
        "components": {
            "schemas": {
                "Vraag": _object(
                    {"datum": DAY, "antwoorden": {"type": "object", "properties": answers}},
                    ["antwoorden"],
                ),
                "Uitkomst": _outcome(),
                "Probleem": _object(
                    {"title": TEXT, "status": {"type": "integer"}, "detail": TEXT, "veld": TEXT}
                ),
            }
        },
    }


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
        return {
            **described,
            "type": "array",
            "items": {"type": "integer", "minimum": 0, "maximum": 17},
        }
    if fact.kind in ("getal", "bedrag"):
        number = {"type": "number", "minimum": float(fact.lowest), "maximum": float(fact.highest)}
        band = {"type": "array", "prefixItems": [number, {"anyOf": [number, {"type": "null"}]}]}
        return {**described, "anyOf": [number, {**band, "minItems": 2, "maxItems": 2}]}
    more = [RATHER_NOT] if RATHER_NOT in fact.question.options else []
    values = TEXT if fact.name == "kern" else {"enum": [*fact.values, *more]}
    return {**described, **values}


def _object(properties: dict, required: list[str] | None = None) -> dict:
    return {"type": "object", "properties": properties, "required": required or list(properties)}


def _outcome() -> dict:
    desk = _object({"id": TEXT, "titel": TEXT, "waarom": TEXT})
    amount = _object({"laag": {"type": "number"}, "hoog": {"type": "number"}, "per": TEXT})
    nothing = {"type": "null"}
    scheme = _object(
        {
            "id": TEXT,
            "titel": TEXT,
            "uitkomst": {"enum": VERDICTS},
            "bedrag": {"anyOf": [amount, nothing]},
            "waarom": WORDS,
            "open": WORDS,
            "aanvragen": TEXT,
            "verouderd": {"type": "boolean"},
            "bron": _object({"titel": TEXT, "url": {"anyOf": [TEXT, nothing]}}),
            "gecontroleerd": DAY,
        }
    )
    term = {"anyOf": [TEXT, nothing]}
    urgent = _object(
        {
            "ja": {"type": "boolean"},
            "waarom": WORDS,
            "termijn": _object({"wet": term, "gemeente": term}),
            "loket": {"anyOf": [desk, nothing]},
        }
    )
    return _object(
        {
            "gemeente": {"anyOf": [TEXT, nothing]},
            "datum": DAY,
            "spoed": urgent,
            "acuut": WORDS,
            "regelingen": {"type": "array", "items": scheme},
            "schuldhulp": {
                "type": "array",
                "items": _object({"id": TEXT, "uitkomst": {"enum": VERDICTS}}),
            },
            "loket": desk,
            "ook": WORDS,
            "volgende_vraag": {"anyOf": [TEXT, nothing]},
            "aangenomen": {"type": "object"},
        }
    )
