"""Every state of the site that a person can reach, as the texts it shows."""

from __future__ import annotations

import datetime
import re
import time
from collections.abc import Iterator, Mapping
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
from web.check.language import Piece
from web.check.language.pieces import pieces
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.session import Visit
from web.settings import Settings

HOST = urlsplit(SITE).hostname
AGO = 7200
"""Seconds: longer than answers live."""
TOLD = re.compile(r"^(?:SUMMARY|DESCRIPTION):(.*)$", re.MULTILINE)
FOR_PROGRAMS = {"api", "security_txt"}


@dataclass
class Site:
    """The real site in a test client. What it shows is kept once, however often it comes by."""

    folder: Path = CONTENT
    day: datetime.date = DAY
    shown: dict[tuple[Piece, ...], str] = field(default_factory=dict)
    """The texts of each state, with what that state is called."""
    visited: set[tuple[str, str]] = field(default_factory=set)
    """Method and endpoint of each request."""

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

    def keep(self, name: str, response: TestResponse) -> None:
        """Read a page, or what a calendar or a plain answer says."""
        text = response.get_data(as_text=True) if "pdf" not in response.mimetype else ""
        if not text:
            return
        if response.mimetype == "text/html":
            found = pieces(text)
        elif response.mimetype == "text/calendar":
            lines = TOLD.findall(text.replace("\r\n ", "").replace("\r", ""))
            found = [Piece(re.sub(r"\\(.)", r"\1", line)) for line in lines]
        else:
            found = [Piece(" ".join(text.split()))] if response.mimetype == "text/plain" else []
        self.shown.setdefault(tuple(found), name)

    def texts(self) -> Iterator[str]:
        """Every text of every state."""
        for found in self.shown:
            yield from (piece.text for piece in found)


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
        self._came_by(method, address)
        while response.status_code == 303:
            address = response.headers["Location"]
            response = self.client.get(address, base_url=SITE)
            self._came_by("GET", address)
        if not FOR_PROGRAMS & set(self._endpoint("GET", address).split(".")):
            self.site.keep(f"{name} ({response.status_code})", response)
        return response

    def _came_by(self, method: str, address: str) -> None:
        self.site.visited.add((method, self._endpoint(method, address)))

    def _endpoint(self, method: str, address: str) -> str:
        map_ = self.site.app.url_map.bind(HOST)
        path = urlsplit(address).path
        found = map_.test(path, method) and map_.match(path, method)[0]
        return found or ""


def visit_of(pack: Pack, answers: Mapping[str, object], **more: object) -> Visit:
    """Somebody who was asked what they answered."""
    asked = [q.id for q in pack.questions if not q.offered and set(q.facts) & set(answers)]
    return Visit(pack.slug, dict(answers), asked, **more)
