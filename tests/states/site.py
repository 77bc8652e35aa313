"""The real site in a test client, and what it showed."""

from __future__ import annotations

import datetime
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.test import Client, TestResponse
from werkzeug.wrappers import Response

from tests.conftest import CONTENT, DAY
from tests.web.conftest import SITE
from web import create_app, session
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.session import Visit
from web.settings import Settings

HOST = urlsplit(SITE).hostname
AGO = 7200
"""Seconds: longer than answers live."""
FOR_PROGRAMS = {"api", "security_txt"}
HTML = "text/html"
OURS = 500


@dataclass(frozen=True, slots=True)
class State:
    """One thing somebody can be shown."""

    name: str
    """The request, such as `POST /dalfsen/vraag/1`, and the status."""
    endpoint: str
    status: int
    kind: str
    """The media type."""
    text: str
    policy: str = ""
    """The Content-Security-Policy it came with."""


@dataclass
class Site:
    """Keeps what it shows once, however often it comes by."""

    folder: Path = CONTENT
    day: datetime.date = DAY
    seen: dict[str, State] = field(default_factory=dict)
    """Each different text, with the state that showed it first."""
    visited: set[tuple[str, str]] = field(default_factory=set)
    """Method and endpoint of each request."""
    failed: list[str] = field(default_factory=list)
    """Requests that ended in a fault of ours."""

    @cached_property
    def app(self) -> Flask:
        app = create_app(Settings(environment="proef", day=self.day, content=self.folder))
        app.testing = False  # a fault gives the page for faults
        return app

    @cached_property
    def library(self) -> Library:
        return self.app.extensions["library"]

    @cached_property
    def packs(self) -> tuple[Pack, ...]:
        """Each municipality with a pack, the longest name without one, and nowhere."""
        own = self.library.slugs()
        others = (one for one in self.library.places.all() if one.slug not in own)
        longest = max(others, key=lambda one: len(one.name)).slug
        return tuple(map(self.library.pack, (*own, longest, NATIONAL)))

    @property
    def languages(self) -> list[str]:
        """Those that stand in an address: all but Dutch."""
        return [*self.app.extensions["catalogs"]]

    def visitor(self, visit: Visit | None = None, *, kiosk: str = "", ago: int = 0) -> Visitor:
        """Somebody with these answers, given `ago` seconds ago, perhaps at a public computer."""
        client = self.app.test_client()
        made, settings = Response(), self.app.extensions["settings"]
        if visit:
            own = replace(visit, kiosk=kiosk, pair="")  # a journey of its own: with a sign of life
            session.save(made, own, settings, int(time.time()) - ago)
        if kiosk:
            session.set_kiosk(made, kiosk)
        for cookie in made.headers.getlist("Set-Cookie"):
            name, _, value = cookie.partition(";")[0].partition("=")
            client.set_cookie(name, value, domain=HOST, secure=True)
        return Visitor(self, client)

    def keep(self, name: str, response: Response, endpoint: str = "") -> None:
        """Remember what was shown. A PDF is looked at elsewhere."""
        text = response.get_data(as_text=True) if "pdf" not in response.mimetype else ""
        if text and text not in self.seen:
            policy = response.headers.get("Content-Security-Policy", "")
            told = (name, endpoint, response.status_code, response.mimetype, text, policy)
            self.seen[text] = State(*told)


@dataclass
class Visitor:
    """One browser."""

    site: Site
    client: Client

    def get(self, address: str, **more: object) -> TestResponse:
        return self._open("GET", address, **more)

    def post(self, address: str, data: Mapping | None = None, **more: object) -> TestResponse:
        return self._open("POST", address, data=data or {}, **more)

    def _open(self, method: str, address: str, **more: object) -> TestResponse:
        """Follows redirects, and keeps what is shown at the end."""
        name = f"{method} {address}"
        response = self.client.open(address, method=method, base_url=SITE, **more)
        endpoint = self._came_by(method, address)
        while response.status_code == 303:
            address = response.headers["Location"]
            response = self.client.get(address, base_url=SITE)
            endpoint = self._came_by("GET", address)
        if response.status_code >= OURS:
            self.site.failed.append(f"{name} ({response.status_code})")
        if not FOR_PROGRAMS & set(endpoint.split(".")):
            self.site.keep(f"{name} ({response.status_code})", response, endpoint)
        return response

    def _came_by(self, method: str, address: str) -> str:
        map_ = self.site.app.url_map.bind(HOST)
        path = urlsplit(address).path
        first, _, rest = path[1:].partition("/")
        path = f"/{rest}" if first in self.site.languages else path
        found = map_.test(path, method) and map_.match(path, method)[0]
        self.site.visited.add((method, found or ""))
        return found or ""


def visit_of(pack: Pack, answers: Mapping[str, object], **more: object) -> Visit:
    """Somebody who was asked what they answered."""
    asked = [q.id for q in pack.questions if not q.offered and set(q.facts) & set(answers)]
    return Visit(pack.slug, dict(answers), asked, **more)
