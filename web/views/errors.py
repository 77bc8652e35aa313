"""When something goes wrong: a calm page that says what to do, and shows nothing back."""

from __future__ import annotations

from flask import Flask, Response, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from web.api import PROBLEM, VERSION
from web.api.problems import ALLOW, WHAT_TO_DO
from web.content.pack import NATIONAL
from web.headers import PROGRAMS
from web.i18n import nowhere
from web.limits import MINUTE
from web.translate import gettext
from web.views.here import here


def init_errors(app: Flask) -> None:
    """One page for every code; the API gets problem details (RFC 9457)."""
    app.register_error_handler(HTTPException, show)
    app.register_error_handler(500, show)


def show(error: HTTPException) -> Response:
    """Never the address, never what was sent."""
    code = getattr(error, "code", None) or 500
    title, what_to_do = _title(code), _what_to_do(code)
    nowhere()
    if request.path.startswith(PROGRAMS):
        response = problem(code, title, WHAT_TO_DO.get(code, what_to_do))
    else:
        texts = {"title": title, "what_to_do": what_to_do}
        way = {"place": _place(), "lost": code == 404, "stay": code == 429}
        response = make_response(render_template("fout.html", **texts, **way), code)
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        response.headers[ALLOW] = ", ".join(sorted(error.valid_methods))
    if code == 429:
        response.headers["Retry-After"] = MINUTE  # the same for everybody: at most this long
    return response


def _title(code: int) -> str:
    if code >= 500:
        return gettext("Er ging bij ons iets mis")
    if code == 404:
        return gettext("Deze pagina is er niet")
    if code == 413:
        return gettext("Dit is te veel tekst")
    return gettext("Even wachten") if code == 429 else gettext("Dit lukte niet")


def _what_to_do(code: int) -> str:
    if code >= 500:
        return gettext("Probeer het over een minuut opnieuw.")
    if code == 404:
        return gettext("Misschien bestaat de pagina niet meer.")
    if code in (403, 405):
        return gettext("Ga terug naar het begin en probeer het daar opnieuw.")
    if code == 413:
        return gettext("Ga terug en vul minder in.")
    if code == 415:
        return gettext("Ga terug en gebruik de knoppen op de pagina.")
    if code == 429:
        return gettext(
            "Er kwamen heel veel klikken van deze plek. Wacht één minuut. Ga dan terug en druk nog "
            "een keer op de knop. Uw antwoorden zijn er nog."
        )
    return gettext("Ga terug en probeer het nog een keer.")


def _place() -> str | None:
    """The municipality the answers are for. Never the one in the address: that may be anything."""
    slug = here().visit.gemeente
    return slug if slug and slug != NATIONAL and here().library.municipality(slug) else None


def problem(code: int, title: str, detail: str, **more: object) -> Response:
    """Problem details for programs."""
    response = jsonify(
        {"type": "about:blank", "title": title, "status": code, "detail": detail, **more}
    )
    response.status_code = code
    response.mimetype = PROBLEM
    response.headers["API-Version"] = VERSION
    return response
