"""The API gives the same outcome as the command, in the shape its own description promises."""

from __future__ import annotations

import pytest

from tests.personas import PERSONAS
from tests.personas.expectations import faults, request_of
from tests.personas.journeys import NAMES
from tests.web.conftest import SITE
from web.report import calculate


def ask(app, body):
    return app.test_client().post("/api/v1/reken", json=body, base_url=SITE)


@pytest.mark.parametrize("persona", PERSONAS, ids=NAMES)
def test_every_persona_through_the_api(app, persona):
    response = ask(app, request_of(persona))
    assert response.status_code == 200
    assert faults(persona, response.json) == []
    if persona["verwacht"]["spoed"]:
        terms = {"wet": "binnen 3 werkdagen", "gemeente": None}
        assert response.json["spoed"]["termijn"] == terms


def test_the_api_and_the_command_agree(app):
    library = app.extensions["library"]
    body = {"datum": "2026-11-21", "antwoorden": {"gemeente": "ommen", "leeftijd": [27, 66]}}
    assert ask(app, body).json == calculate(library, body, None)


def test_the_answers_match_the_description(app):
    described = app.test_client().get("/api/v1/openapi.json", base_url=SITE).json
    outcome = ask(app, {"antwoorden": PERSONAS[0]["antwoorden"]}).json
    _matches(outcome, described["components"]["schemas"]["Uitkomst"])
    facts = described["components"]["schemas"]["Vraag"]["properties"]["antwoorden"]["properties"]
    for persona in PERSONAS:
        assert set(persona["antwoorden"]) <= set(facts)


def _matches(value, schema) -> None:
    """Enough of JSON Schema for our own description."""
    if "anyOf" in schema:
        assert any(_fits(value, option) for option in schema["anyOf"]), value
    elif schema.get("type") == "object" and "properties" in schema:
        assert isinstance(value, dict)
        assert set(schema["required"]) <= set(value) <= set(schema["properties"])
        for key, part in value.items():
            _matches(part, schema["properties"][key])
    elif schema.get("type") == "array":
        assert isinstance(value, list)
        for item in value:
            _matches(item, schema["items"])
    elif "enum" in schema:
        assert value in schema["enum"]
    else:
        kinds = {
            "string": str,
            "boolean": bool,
            "number": (int, float),
            "null": type(None),
            "object": dict,
        }
        assert isinstance(value, kinds[schema["type"]])


def _fits(value, schema) -> bool:
    try:
        _matches(value, schema)
    except AssertionError:
        return False
    return True


def test_a_wrong_answer_names_the_field_and_what_is_allowed(app):
    response = ask(app, {"antwoorden": {"woning": "kasteel"}})
    assert response.status_code == 422
    assert response.json["veld"] == "woning"
    assert "huur" in response.json["detail"]
    assert "kasteel" not in response.get_data(as_text=True)
