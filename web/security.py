"""What every answer of the site carries, and what a request must be before a view sees it.

Values and reasons: docs/besluiten/0003-geen-token-tegen-vreemde-formulieren.md for the origin
check, docs/privacy.md for the promises they keep. Refusals are raised with abort(): the error
pages themselves live with the views. Put the same headers on the proxy: a server such as
gunicorn answers a malformed request itself, without asking this code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final
from urllib.parse import urlsplit

from flask import Flask, Request, Response, abort, request
from werkzeug.exceptions import HTTPException
from werkzeug.sansio.utils import host_is_trusted
from werkzeug.wrappers import Response as BaseResponse

from web.session import wipe
from web.settings import Settings

HOST: Final = re.compile(
    r"(?i)(?=.{1,253}(:|$))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*"
    r"\.?(:[0-9]{1,5})?|\[[0-9a-f:.]{2,45}\](:[0-9]{1,5})?"
)
BODY_CAP: Final = 32 * 1024  # bytes; the longest form of the site is far below 4 kB
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})  # TRACE gets 405 from Flask
BODY_TYPES: Final = frozenset({"application/x-www-form-urlencoded", "application/json"})

# 'self' only, nothing inline: text that slips into a page can never become a script.
_CSP: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors {ancestors}; "
    "base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": _CSP.format(ancestors="'none'"),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
    "display-capture=(), browsing-topics=()",
}
PAGE_HEADERS: Final = HEADERS | {
    "Cache-Control": "no-store",
    "Vary": "Cookie, Accept-Language, Sec-Fetch-Site",
}
# Static files change name when they change: one year, and no question in between.
STATIC_HEADERS: Final = HEADERS | {"Cache-Control": "public, max-age=31536000, immutable"}
# A page made to be shown inside another site. The cookie does not travel there
# (SameSite=Strict), so such a page asks nothing and links to the site itself.
FRAME_HEADERS: Final = PAGE_HEADERS | {
    "Content-Security-Policy": _CSP.format(ancestors="https:"),
    "Cross-Origin-Resource-Policy": "cross-origin",
}


def init_security(app: Flask, settings: Settings, frameable: frozenset[str] = frozenset()) -> None:
    """Guard the whole app. Call before everything else that registers hooks, save init_logs.

    frameable: endpoints that another site may show in a frame.
    """
    app.config["MAX_CONTENT_LENGTH"] = BODY_CAP
    app.config["MAX_FORM_MEMORY_SIZE"] = BODY_CAP
    app.config["MAX_FORM_PARTS"] = 100
    app.wsgi_app = _known_hosts_only(app.wsgi_app, settings.trusted_hosts)  # type: ignore[method-assign]
    app.before_request(_refuse)

    # Flask runs the first registered one last: nothing after this can weaken a header.
    @app.after_request
    def add_headers(response: Response) -> Response:
        _add_headers(response, request.endpoint or "", frameable)
        return response


def _known_hosts_only(inner: Callable, trusted: Iterable[str] | None) -> Callable:
    """Refuse a host that is no host name, or not ours, before any other code sees it: Werkzeug
    raises on some of them while it makes the request, where no error page can help."""

    def wsgi(environ: dict, start_response: Callable) -> Iterable[bytes]:
        host = environ.get("HTTP_HOST") or environ.get("SERVER_NAME", "")
        if HOST.fullmatch(host) and (trusted is None or host_is_trusted(host, trusted)):
            return inner(environ, start_response)
        text = "Dit adres klopt niet. Kijk of u het goed typte.\n"
        return BaseResponse(text, 400, PAGE_HEADERS)(environ, start_response)

    return wsgi


def _add_headers(response: Response, endpoint: str, frameable: frozenset[str]) -> None:
    """Set the full set that fits this answer. An error on a static address is never cached.

    Flask adds a missing slash with the full address; the host in it is what the client said.
    """
    if response.location:
        response.location = urlsplit(response.location)._replace(scheme="", netloc="").geturl()
    is_static = endpoint == "static" or endpoint.endswith(".static")
    if is_static and response.status_code in {200, 206, 304}:
        response.headers.update(STATIC_HEADERS)
    elif endpoint in frameable and response.status_code == 200:
        response.headers.update(FRAME_HEADERS)
        del response.headers["X-Frame-Options"]  # it has no word for "any site"
    else:
        response.headers.update(PAGE_HEADERS)


def _refuse() -> None:
    """Stop what comes from another site (403), is of another kind (415) or has a wrong body."""
    if request.method in SAFE_METHODS:
        return
    if not comes_from_here(request):
        abort(403)
    if request.mimetype not in BODY_TYPES and has_body(request):
        abort(415)
    _read_body()


def _read_body() -> None:
    """Read the body once; Flask's form and JSON readers use this copy. Too large 413, cut off 400.

    Left to a view, a server that ends the stream itself (gunicorn) hands over half a body as if
    it were whole, and Werkzeug ends a body in chunks at the cap without a word.
    """
    try:
        got = len(request.get_data())
    except HTTPException:
        raise
    except Exception:  # each server has its own errors for bad chunks: never our fault, so no 500
        abort(400)
    said = request.content_length
    if said is None and got >= BODY_CAP:
        abort(413)
    if said is not None and said != got:
        abort(400)


def has_body(request: Request) -> bool:
    """A plain button may POST nothing at all; then there is no kind to check either."""
    return bool(
        request.mimetype or request.content_length or request.headers.get("Transfer-Encoding")
    )


def comes_from_here(request: Request) -> bool:
    """Was this request made by our own page, by hand, or by a program that is no browser?

    Browsers say where a request comes from and pages cannot change that. Programs (curl, a
    municipality's own system) send neither header, and carry nobody's cookie.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = request.headers.get("Origin")
    if origin is None:
        return True
    try:
        return urlsplit(origin).netloc.lower() == request.host.lower()
    except ValueError:  # such as http://[
        return False


def wipe_stylesheet(request: Request) -> BaseResponse:
    """The answer to /wis.css, the sheet that only the page /gewist links.

    Chromium keeps even `no-store` pages in its back/forward cache. Only a Clear-Site-Data that
    arrives after the old page went in there throws it out, so it must come with a part of the
    next page, not with the redirect alone. Another site that links this sheet wipes nothing.
    """
    response = Response("/* gewist */\n", mimetype="text/css")
    elsewhere = request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin"
    return response if elsewhere else wipe(response)
