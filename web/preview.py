"""The site for who writes content: a saved file shows at once, a fault shows where it is, and any
day can be tried. Never in productie.

The whole site is made anew when a content file changed: nothing it remembers can be old. The keys
stay, so the answers of a visitor do too.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

from flask import Flask, Response, request
from markupsafe import escape

from web import create_app
from web.content.errors import ContentError
from web.headers import PROGRAMS, STATIC
from web.settings import Settings
from web.templating import date as in_words
from web.templating import once
from web.views import errors

MAIN = '<main id="inhoud" tabindex="-1">'
"""Where a page begins: web/templates/basis.html."""
BANNER = '<p class="melding" role="note">Voorbeeld: wij doen alsof het {day} is.</p>'
FAULT = """<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Fout in de inhoud - Rondkomen</title></head>
<body><main><h1>Fout in de inhoud</h1>
<p><code>{path}</code>, regel {line}</p>
<p><strong>{problem}</strong></p>
<p>{mend}</p>
<p>Maak het goed, bewaar het bestand en laad deze pagina opnieuw.</p></main></body></html>
"""


class Preview:
    """A WSGI application that is made anew when a content file changed."""

    def __init__(self, settings: Settings, make: Callable[[Settings], Flask] = create_app) -> None:
        """settings: not those of productie."""
        if settings.production:
            raise ValueError("no preview in productie")
        self._settings, self._make = settings, make
        self._lock = threading.Lock()
        self._seen: tuple | None = None
        self._app: Flask | None = None

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer one request with the content as it is now."""
        return self._fresh(environ.get("PATH_INFO", ""))(environ, start)

    def _fresh(self, path: str) -> Flask:
        with self._lock:
            if self._app is not None and path.startswith(STATIC):
                return self._app  # a page asks for these right after: no need to look again
            seen = state(self._settings.content)
            if self._app is None or seen != self._seen:
                self._app, self._seen = self._made(), seen
            return self._app

    def _made(self) -> Flask:
        once.cache_clear()  # it would hold on to the site before this one
        app = self._make(self._settings)
        app.register_error_handler(ContentError, self._show)
        if self._settings.day is not None:
            app.after_request(_banner(self._settings.day))
        return app

    def _show(self, fault: ContentError) -> Response:
        if request.path.startswith(PROGRAMS):
            return errors.show(fault)  # as in productie: a program reads no page
        content = self._settings.content
        inside = fault.path.is_relative_to(content)
        path = fault.path.relative_to(content) if inside else fault.path.name
        texts = {"path": path, "line": fault.line, "problem": fault.problem, "mend": fault.mend}
        html = FAULT.format(**{name: escape(text) for name, text in texts.items()})
        return Response(html, 500, mimetype="text/html")


def state(folder: Path) -> tuple:
    """Every file and folder with its size and when it was last written. Some milliseconds."""
    found = []
    for at, _, names in os.walk(folder):
        for name in (".", *names):
            try:
                seen = os.stat(f"{at}/{name}")
            except FileNotFoundError:  # an editor that is just saving it
                continue
            found.append((at, name, seen.st_mtime_ns, seen.st_size))
    return tuple(sorted(found))


def settings_for(settings: Settings, content: Path | None, day: date | None) -> Settings:
    """The same with another folder of content, or another day."""
    settings = replace(settings, content=content) if content else settings
    return replace(settings, day=day) if day else settings


def _banner(day: date) -> Callable[[Response], Response]:
    said = BANNER.format(day=in_words(day))

    def tell(response: Response) -> Response:
        if response.mimetype == "text/html" and not response.is_streamed:
            html = response.get_data(as_text=True)
            response.set_data(html.replace(MAIN, MAIN + said, 1))
        return response

    return tell
