"""A language in front of every address: `/en/dalfsen`. Dutch has none.

The language moves from the path to SCRIPT_NAME before anything else sees the request. So every page
exists in every language with one route, and every address a page makes stays in its language.
Why: docs/besluiten/0021-vertalingen.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from flask import Flask, Response, current_app, g, has_request_context, request
from werkzeug.exceptions import HTTPException

from web import untold
from web.content.catalogs import DUTCH, RIGHT_TO_LEFT, Catalogs, languages
from web.content.library import Library
from web.content.translated import Translated
from web.settings import Settings
from web.translate import use

LANGUAGE: Final = "rondkomen.language"
"""Its name in the environment of a request."""
FIRST: Final = re.compile(r"/([a-z]{2})(/.*)?", re.DOTALL)
BARE: Final = tuple(
    "/api/ /static/ /.well-known/ /gezond /wis.css /robots.txt /sitemap.xml".split()
)
"""What begins so is no page for people: it has one address."""
ONE_ADDRESS: Final = frozenset(
    "static looks.usual looks.theme wipe.stylesheet kiosk.start api.openapi".split()
)
"""Links to these carry no language. A public computer begins in Dutch for every next visitor."""
NAMES: Final = {DUTCH: "Nederlands", "en": "English"}


def init_i18n(app: Flask, settings: Settings) -> None:
    """Call after init_security: what is refused there is refused in this language."""
    app.extensions["catalogs"] = {}
    app.extensions["libraries"] = {}
    folder = settings.content.resolve().parent / "translations"
    for code in languages(folder):
        add_language(app, code, Catalogs(folder / code))
    app.wsgi_app = _door(app.wsgi_app, app.extensions["catalogs"])  # type: ignore[method-assign]
    app.url_for = _one_address(app.url_for)  # type: ignore[method-assign]
    app.after_request(_tell_what_is_dutch)
    app.jinja_env.globals.update(taal=language, richting=direction, talen=links)
    app.jinja_env.globals["MELDING"] = untold.NOTICE


def add_language(app: Flask, code: str, catalogs: Catalogs) -> None:
    """One more language."""
    app.extensions["catalogs"][code] = catalogs
    app.extensions["libraries"][code] = Translated(app.extensions["library"], catalogs)


def language() -> str:
    """The language of this request."""
    return request.environ.get(LANGUAGE, DUTCH) if has_request_context() else DUTCH


def library() -> Library:
    """The content in the language of this request."""
    dutch = current_app.extensions["library"]
    return current_app.extensions["libraries"].get(language(), dutch)


def _door(inner: Callable, catalogs: dict[str, Catalogs]) -> Callable:
    """Take the language off the address, and speak it while the request runs."""

    def wsgi(environ: dict, start_response: Callable) -> Iterable[bytes]:
        found = FIRST.fullmatch(environ.get("PATH_INFO", ""))
        code, rest = (found[1], found[2] or "/") if found else ("", "")
        if code not in catalogs or rest.startswith(BARE):
            return inner(environ, start_response)
        root = f"{environ.get('SCRIPT_NAME', '')}/{code}"
        here = {**environ, "SCRIPT_NAME": root, "PATH_INFO": rest, LANGUAGE: code}
        with use(catalogs[code].site):
            return inner(here, start_response)

    return wsgi


def _one_address(url_for: Callable[..., str]) -> Callable[..., str]:
    """Flask's own, but what has one address never gets a language in front of it."""

    def without(endpoint: str, **values: object) -> str:
        address = url_for(endpoint, **values)
        if endpoint not in ONE_ADDRESS or language() == DUTCH:
            return address
        return address.replace(request.script_root, _dutch_root(), 1)

    return without


def direction() -> str:
    """Which way this language is read."""
    return "rtl" if language() in RIGHT_TO_LEFT else "ltr"


def links() -> list[tuple[str, str, str]]:
    """Code, name and address of this page in each other language. A page that answers a form has
    an address of its own to go to; what is no page at all has a start."""
    codes = (DUTCH, *current_app.extensions["catalogs"])
    path = _own_address()
    roots = {code: f"{_dutch_root()}/{code}" if code != DUTCH else _dutch_root() for code in codes}
    others = [code for code in codes if code != language()]
    return [(code, NAMES.get(code, code), f"{roots[code]}{path}") for code in others]


def _dutch_root() -> str:
    return request.script_root.removesuffix(f"/{language()}")


def nowhere() -> None:
    """This request ends in an error: its address may be anything, and is never sent back."""
    g.nowhere = True


def _own_address() -> str:
    if "nowhere" in g:
        return "/"
    if request.method in ("GET", "HEAD"):
        return request.path  # not what stands behind "?": nothing of an address is sent back
    try:
        current_app.create_url_adapter(request).match(request.path, method="GET")
    except HTTPException:
        return "/"
    return request.path


def _tell_what_is_dutch(response: Response) -> Response:
    """See web/untold.py. Nothing of this costs a Dutch page anything."""
    if language() == DUTCH or response.is_streamed:
        return response
    response.headers["Content-Language"] = language()
    if response.mimetype == "text/html":
        response.set_data(untold.page(response.get_data(as_text=True)))
    elif response.mimetype.startswith("text/"):
        response.set_data(untold.plain(response.get_data(as_text=True)))
    return response
