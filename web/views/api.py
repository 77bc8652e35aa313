"""The same outcome for programs: one POST, nothing kept."""

from __future__ import annotations

import json

from flask import Blueprint, Response, jsonify, request

from web.answers import BadAnswer
from web.openapi import description
from web.report import calculate
from web.views.errors import problem
from web.views.here import here

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")


@blueprint.post("/reken")
def reken() -> Response:
    """The outcome for `{datum, antwoorden}`. 422 names the field and what is allowed."""
    try:
        asked = json.loads(request.get_data())
    except (ValueError, RecursionError):
        return _refuse(BadAnswer("body", "JSON"))
    try:
        if not isinstance(asked, dict):
            raise BadAnswer("body", "{datum, antwoorden}")
        return jsonify(calculate(here().library, asked, here().day))
    except BadAnswer as bad:
        return _refuse(bad)


def _refuse(bad: BadAnswer) -> Response:
    detail = f"Het veld klopt niet. Toegestaan: {bad.allowed}."
    return problem(422, "Een antwoord klopt niet", detail, veld=bad.fact)


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """What the API takes and gives, made from the questions themselves."""
    return jsonify(description(here().library))
