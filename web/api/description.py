"""The description of the API (OpenAPI 3.1): the document itself. Pure.

It follows the API Design Rules of the Dutch government: docs/open-data.md says how.
"""

from __future__ import annotations

from http import HTTPStatus

from web.api import JSON, LICENCE, PATH, PROBLEM, VERSION, outcome, resources
from web.api.schema import TEXT, WHOLE, Schema, described, object_, ref
from web.content.library import Library

ABOUT = (
    "Rekent uit welke regelingen misschien passen, en geeft de inhoud van Rondkomen als open data. "
    "De inhoud is vrij te gebruiken (CC0-1.0). Codes, namen en provincies van gemeenten volgen de "
    "indeling van het CBS. De software zelf heeft een andere licentie: EUPL-1.2. Wie met GET kan "
    "vragen, kan ook met HEAD vragen. Er zijn geen sleutels en geen cookies."
)
PROBLEMS = {
    HTTPStatus.NOT_FOUND: "Hier is niets. Een adres eindigt nooit op een schuine streep.",
    HTTPStatus.METHOD_NOT_ALLOWED: "Dit kan hier niet. `Allow` zegt wat wel kan.",
    HTTPStatus.NOT_ACCEPTABLE: "Alleen JSON.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Te veel: 32 kB is het meeste.",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "Stuur JSON.",
    HTTPStatus.UNPROCESSABLE_ENTITY: "Iets klopt niet: het veld en wat is toegestaan.",
    HTTPStatus.TOO_MANY_REQUESTS: "Te veel verzoeken. `Retry-After` zegt hoelang u wacht.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Bij ons ging iets mis.",
}
ALWAYS = (
    HTTPStatus.METHOD_NOT_ALLOWED,
    HTTPStatus.NOT_ACCEPTABLE,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.INTERNAL_SERVER_ERROR,
)
NAMED = "Korte naam (`dalfsen`) of code van het CBS (`GM0148`)."


def description(library: Library, root: str = "") -> Schema:
    """The whole document. `root`: the name of the site, `https://rondkomen.example.nl`."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Rondkomen",
            "version": VERSION,
            "description": ABOUT,
            "license": {"name": LICENCE, "identifier": LICENCE},
        },
        "servers": [{"url": f"{root}{PATH}"}],
        "paths": _paths(),
        "components": {
            "schemas": outcome.schemas(library) | resources.schemas() | {"Probleem": _problem()},
            "headers": _headers(),
            "responses": {status.name: _refusal(status) for status in PROBLEMS}
            | {HTTPStatus.NOT_MODIFIED.name: _answer("Niets veranderd sinds deze `ETag`.")},
        },
    }


def _paths() -> Schema:
    one, stem = _in_path("gemeente", NAMED), _in_path("naam", "Zoals `kindregeling`.")
    unknown = [HTTPStatus.NOT_FOUND]
    return {
        "/reken": {"post": _post()},
        "/gemeenten": {"get": _get("gemeenten", "Alle gemeenten.", "Gemeenten")},
        "/gemeenten/{gemeente}": {
            "get": _get("gemeente", "Eén gemeente.", "GemeenteVolledig", [one], unknown)
        },
        "/regelingen": {"get": _schemes()},
        "/regelingen/{gemeente}/{naam}": {
            "get": _get("regeling", "Eén regeling.", "RegelingVolledig", [one, stem], unknown)
        },
        "/openapi.json": {"get": _get("beschrijving", "Deze beschrijving.", None)},
    }


def _schemes() -> Schema:
    others = "Of `landelijk`, of `voorbeeldregelingen`: wat veel gemeenten hebben."
    asked = described({**TEXT, "default": "landelijk"}, f"{NAMED} {others}")
    whose = {"name": "gemeente", "in": "query", "required": False, "schema": asked}
    summary = "De regelingen van heel Nederland, of de eigen regelingen van één gemeente."
    wrong = [HTTPStatus.UNPROCESSABLE_ENTITY]
    return _get("regelingen", summary, "Regelingen", [whose], wrong)


def _in_path(name: str, text: str) -> Schema:
    return {"name": name, "in": "path", "required": True, "schema": described(TEXT, text)}


def _get(
    id_: str,
    summary: str,
    name: str | None,
    parameters: list[Schema] | None = None,
    problems: list[HTTPStatus] | None = None,
) -> Schema:
    schema: Schema = ref(name) if name else {"type": "object"}
    ok = _answer(summary, "ETag", "Cache-Control", "Access-Control-Allow-Origin")
    answers = {HTTPStatus.OK: ok | {"content": {JSON: {"schema": schema}}}}
    others = [HTTPStatus.NOT_MODIFIED, *(problems or ()), *ALWAYS]
    return {
        "operationId": id_,
        "summary": summary,
        "tags": ["open data"],
        "parameters": parameters or [],
        "responses": _by_status(answers, others),
    }


def _post() -> Schema:
    ok = _answer("De uitkomst") | {"content": {JSON: {"schema": ref("Uitkomst")}}}
    wrong = (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    return {
        "operationId": "reken",
        "summary": "Reken uit welke regelingen misschien passen. Er wordt niets bewaard.",
        "tags": ["rekenen"],
        "requestBody": {"required": True, "content": {JSON: {"schema": ref("Vraag")}}},
        "responses": _by_status(
            {HTTPStatus.OK: ok}, [*wrong, HTTPStatus.UNPROCESSABLE_ENTITY, *ALWAYS]
        ),
    }


def _by_status(answers: dict[HTTPStatus, Schema], others: list[HTTPStatus]) -> Schema:
    named = {status: ref(status.name, "responses") for status in others}
    return {str(status.value): said for status, said in sorted((answers | named).items())}


def _answer(text: str, *headers: str) -> Schema:
    names = ("API-Version", *headers)
    return {"description": text, "headers": {name: ref(name, "headers") for name in names}}


def _refusal(status: HTTPStatus) -> Schema:
    told = {HTTPStatus.METHOD_NOT_ALLOWED: "Allow", HTTPStatus.TOO_MANY_REQUESTS: "Retry-After"}
    more = (told[status],) if status in told else ()
    content = {PROBLEM: {"schema": ref("Probleem")}}
    return _answer(PROBLEMS[status], *more) | {"content": content}


def _headers() -> Schema:
    texts = {
        "API-Version": f"Het hele nummer van deze versie: {VERSION}.",
        "ETag": "Stuur dit mee in `If-None-Match`: dan komt er niets als er niets veranderde.",
        "Cache-Control": "Hoelang u dit antwoord mag bewaren.",
        "Access-Control-Allow-Origin": "`*`: elke site mag dit lezen.",
        "Allow": "Wat hier kan.",
        "Retry-After": "Zo veel seconden wacht u.",
    }
    return {name: {"description": text, "schema": TEXT} for name, text in texts.items()}


def _problem() -> Schema:
    """RFC 9457."""
    field = described(TEXT, "Welk veld niet klopt. Wat erin stond, staat er nooit bij.")
    told = {"type": TEXT, "title": TEXT, "status": WHOLE, "detail": TEXT, "veld": field}
    return object_(told, optional=["veld"])
