"""When something goes wrong: a calm page that says what to do, and shows nothing back."""

from __future__ import annotations

from flask import Flask, Response, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from web.limits import MINUTE

TEXTS = {
    400: ("Dit lukte niet", "Ga terug en probeer het nog een keer."),
    403: ("Dit lukte niet", "Ga terug naar het begin en probeer het daar opnieuw."),
    404: ("Deze pagina is er niet", "Kijk of het adres klopt. Of ga naar het begin."),
    405: ("Dit lukte niet", "Ga terug naar het begin en probeer het daar opnieuw."),
    413: ("Dit is te veel tekst", "Ga terug en vul minder in."),
    415: ("Dit lukte niet", "Ga terug en gebruik de knoppen op de pagina."),
    429: (
        "Het is nu erg druk",
        "Wacht één minuut. Ga dan terug en probeer het opnieuw. Wat u al invulde, blijft staan.",
    ),
    500: ("Er ging bij ons iets mis", "Probeer het over een minuut opnieuw."),
}


def init_errors(app: Flask) -> None:
    """One page for every code; the API gets problem details (RFC 9457)."""
    app.register_error_handler(HTTPException, show)
    app.register_error_handler(500, show)


def show(error: HTTPException) -> Response:
    """Never the address, never what was sent."""
    code = getattr(error, "code", None) or 500
    title, what_to_do = TEXTS.get(code, TEXTS[400 if code < 500 else 500])
    if request.path.startswith("/api/"):
        response = problem(code, title, what_to_do)
    else:
        texts = {"title": title, "what_to_do": what_to_do, "stay": code == 429}
        response = make_response(render_template("fout.html", **texts), code)
    if code == 429:
        response.headers["Retry-After"] = MINUTE  # the same for everybody: at most this long
    return response


def problem(code: int, title: str, detail: str, **more: object) -> Response:
    """Problem details for programs."""
    response = jsonify(
        {"type": "about:blank", "title": title, "status": code, "detail": detail, **more}
    )
    response.status_code = code
    response.mimetype = "application/problem+json"
    return response
