"""What a request must be before a view sees it; every answer gets its headers (web/headers.py).

Reasons: docs/besluiten/0003-geen-token-tegen-vreemde-formulieren.md for the origin check,
docs/privacy.md for the promises it keeps. Refusals are raised with abort(): the error pages
themselves live with the views.
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

from web.headers import OPEN, PAGE_HEADERS, headers_for, is_without_cookies, may_be_framed
from web.session import wipe
from web.settings import Settings
from web.translate import gettext

HOST: Final = re.compile(
    r"(?i)(?=.{1,253}(:|$))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*"
    r"\.?(:[0-9]{1,5})?|\[[0-9a-f:.]{2,45}\](:[0-9]{1,5})?"
)
BODY_CAP: Final = 32 * 1024  # bytes; the longest form of the site is far below 4 kB
LINK: Final = ("navigate", "document")
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})  # TRACE gets 405 from Flask
BODY_TYPES: Final = frozenset({"application/x-www-form-urlencoded", "application/json"})


def init_security(app: Flask, settings: Settings) -> None:
    """Guard the whole app. Call before everything else that registers hooks, save init_logs."""
    app.config["MAX_CONTENT_LENGTH"] = BODY_CAP
    app.config["MAX_FORM_MEMORY_SIZE"] = BODY_CAP
    app.config["MAX_FORM_PARTS"] = 100
    app.wsgi_app = _door(app.wsgi_app, settings.trusted_hosts)  # type: ignore[method-assign]
    app.before_request(_refuse)
    app.after_request(_add_headers)  # Flask runs the first one last: nothing can weaken a header


def _door(inner: Callable, trusted: Iterable[str] | None) -> Callable:
    """Refuse a host that is no host name, or not ours, before any other code sees it: Werkzeug
    raises on some of them while it makes the request, where no error page can help. A page that
    may stand inside another site never gets to see a cookie, and neither does the API."""

    def wsgi(environ: dict, start_response: Callable) -> Iterable[bytes]:
        if is_without_cookies(environ.get("PATH_INFO", "")):
            environ.pop("HTTP_COOKIE", None)
        host = environ.get("HTTP_HOST") or environ.get("SERVER_NAME", "")
        if HOST.fullmatch(host) and (trusted is None or host_is_trusted(host, trusted)):
            return inner(environ, start_response)
        text = gettext("Dit adres klopt niet. Kijk of u het goed typte.")
        return BaseResponse(f"{text}\n", 400, PAGE_HEADERS)(environ, start_response)

    return wsgi


def _add_headers(response: Response) -> Response:
    """Set the full set that fits this answer.

    Flask adds a missing slash with the full address; the host in it is what the client said.
    """
    if response.location:
        response.location = urlsplit(response.location)._replace(scheme="", netloc="").geturl()
    if is_without_cookies(request.path):
        response.headers.remove("Set-Cookie")
    response.headers.remove("X-Frame-Options")
    route = request.url_rule.rule if request.url_rule else ""
    response.headers.update(headers_for(route, response.status_code))
    return response


def _refuse() -> None:
    """Stop what comes from another site (403), is of another kind (415) or has a wrong body."""
    if request.method in SAFE_METHODS:
        if is_used_elsewhere(request):
            abort(403)
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


def is_used_elsewhere(request: Request) -> bool:
    """Is this a part of another site's page, such as a picture or a frame? Little here is made for
    that, and a page full of them would use up what one connection may ask for (web/limits.py).
    Following a link is no such part. Open data is, and has a limit of its own."""
    headers = request.headers
    if headers.get("Sec-Fetch-Site") not in {"cross-site", "same-site"}:
        return False
    path = request.path
    if may_be_framed(path) or path.startswith(OPEN) or "Sec-Fetch-Mode" not in headers:
        return False
    return (headers.get("Sec-Fetch-Mode"), headers.get("Sec-Fetch-Dest")) != LINK


def wipe_stylesheet(request: Request) -> BaseResponse:
    """The answer to /wis.css, the sheet that only the page /gewist links.

    Chromium keeps even `no-store` pages in its back/forward cache. Only a Clear-Site-Data that
    arrives after the old page went in there throws it out, so it must come with a part of the
    next page, not with the redirect alone. Another site that links this sheet wipes nothing.
    """
    response = Response("/* gewist */\n", mimetype="text/css")
    elsewhere = request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin"
    return response if elsewhere else wipe(response)
