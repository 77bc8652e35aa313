"""For programs: the same outcome by one POST, and the content as open data. Nothing is kept.

The rules every address here keeps: docs/open-data.md.
"""

from __future__ import annotations

import json

from flask import Blueprint, Response, abort, current_app, jsonify, request

from web.answers import BadAnswer
from web.api import JSON, PATH, VERSION
from web.api.description import description
from web.api.open_data import Data, OpenData
from web.report import calculate
from web.views.errors import problem
from web.views.here import here

blueprint = Blueprint("api", __name__, url_prefix=PATH)


@blueprint.before_request
def refuse() -> None:
    """One address each, so none with a slash at its end; and nothing but JSON."""
    if request.path.endswith("/"):
        abort(404)
    wanted = request.accept_mimetypes
    if wanted.provided and not wanted[JSON]:
        abort(406)


@blueprint.after_request
def tell_version(response: Response) -> Response:
    """A problem says it itself: see web/views/errors.py."""
    response.headers["API-Version"] = VERSION
    return response


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
    return _open(description(here().library, current_app.extensions["site_root"]))


@blueprint.get("/gemeenten")
def municipalities() -> Response:
    """All of them, and of which we know the own schemes."""
    return _open(_data().municipalities())


@blueprint.get("/gemeenten/<gemeente>")
def municipality(gemeente: str) -> Response:
    """One of them, by its short name or its code."""
    return _open(_data().municipality(gemeente))


@blueprint.get("/regelingen")
def schemes() -> Response:
    """Those of the country, or of one municipality."""
    names = request.args.getlist("gemeente")
    found = _data().schemes(names[0]) if len(names) == 1 else None
    if request.args.keys() - {"gemeente"} or (names and not found):
        allowed = "één keer 'gemeente', met een korte naam of code die in /gemeenten staat"
        return _refuse(BadAnswer("gemeente", allowed))
    return _open(found or _data().schemes("landelijk"))


@blueprint.get("/regelingen/<gemeente>/<stem>")
def scheme(gemeente: str, stem: str) -> Response:
    """One scheme, with its conditions as data and its text."""
    return _open(_data().scheme(gemeente, stem, here().day))


def _data() -> OpenData:
    return OpenData(here().library, current_app.extensions["site_root"])


def _open(data: Data | None) -> Response:
    """The same for everybody, so a program that has it already need not get it again."""
    response = jsonify(abort(404) if data is None else data)
    response.add_etag()
    return response.make_conditional(request)
