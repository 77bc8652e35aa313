"""The API gives the same outcome as the command, in the shape its own description promises."""

from __future__ import annotations

import pytest

from tests.personas import PERSONAS
from tests.personas.expectations import faults, request_of
from tests.personas.journeys import NAMES
from tests.web.conftest import SITE
from tests.web.openapi import Document
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
    document, schemas = Document(described), described["components"]["schemas"]
    for persona in PERSONAS:
        answer = ask(app, request_of(persona))
        assert document.faults("POST", "/reken", answer) == []
        assert list(document.unfit(request_of(persona), schemas["Vraag"], "body")) == []
    for wrong in ({"antwoorden": {"woning": "kasteel"}}, {"geheim": 1}, []):
        assert document.faults("POST", "/reken", ask(app, wrong)) == []


def test_a_wrong_answer_names_the_field_and_what_is_allowed(app):
    response = ask(app, {"antwoorden": {"woning": "kasteel"}})
    assert response.status_code == 422
    assert response.json["veld"] == "woning"
    assert "huur" in response.json["detail"]
    assert "kasteel" not in response.get_data(as_text=True)
