"""Visitors of the running site: somebody halfway, and a client that presses once more."""

from __future__ import annotations

import base64
import http.client
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from werkzeug.wrappers import Response

from tests.conftest import DAY
from tests.personas import PERSONAS
from tests.personas.journeys import filled, person
from tests.privacy.running import HOST
from web.content.library import Library
from web.content.pack import Pack
from web.content.questions import Question
from web.conversation import Journey
from web.session import Visit, save
from web.settings import Settings

KEY = bytes(range(32))
KEYS = {"RONDKOMEN_SLEUTELS": base64.b64encode(KEY).decode()}
"""A key that the test knows too, so that it can seal cookies of its own."""
TRIES = 20


SETTINGS = Settings(environment="proef", day=DAY, keys=(KEY,))


@dataclass(frozen=True)
class Halfway:
    """Somebody who is about to answer `question`, the one with this number on their own path."""

    pack: Pack
    question: Question
    number: int
    answers: Mapping[str, object]
    asked: tuple[str, ...]

    def cookies(self, settings: Settings = SETTINGS, seconds: int | None = None) -> str:
        """The Cookie header of this visitor, sealed now or at another time."""
        visit = Visit(self.pack.slug, dict(self.answers), list(self.asked))
        now = int(time.time()) if seconds is None else seconds
        return cookie_header(save(Response(), visit, settings, now))


def cookie_header(response: Response) -> str:
    """What a browser sends back after this answer."""
    cookies = response.headers.getlist("Set-Cookie")
    return "; ".join(cookie.partition(";")[0] for cookie in cookies)


def halfway(library: Library) -> Iterator[Halfway]:
    """Every persona before every question of the way along the site."""
    for persona in PERSONAS:
        someone, journey = person(library, persona), Journey()
        while (question := someone.advice(library, journey.answers).next_question) is not None:
            number = len(journey.asked) + 1
            yield Halfway(someone.pack, question, number, journey.answers, journey.asked)
            advice = someone.advice(library, journey.answers)
            journey = journey.answer(question, filled(question, someone, advice, by_band=False))


class Reply:
    """A page as tests/web/walking.py reads it."""

    def __init__(self, address: str, html: str) -> None:
        self.address, self.html = address, html

    @property
    def heading(self) -> str:
        return re.sub(r"<[^>]+>", "", re.search(r"<h1[^>]*>(.*?)</h1>", self.html, re.S)[1]).strip()

    def outcome(self) -> list[str]:
        """Every heading and every amount, in order: what somebody gets to hear, without the
        hours of today."""
        return re.findall(r"(?s)<h[1-3][^>]*>.*?</h[1-3]>|€\s[\d.,]+", self.html)


class Visitor:
    """A browser that presses once more when the connection broke, and only then."""

    def __init__(self, port: int, source: str = HOST) -> None:
        self.cookies: dict[str, str] = {}
        self.again, self.statuses = 0, []
        # From an address of its own: what is tested here is not how often one may come.
        self.line = http.client.HTTPConnection(HOST, port, 15, source_address=(source, 0))

    def close(self) -> None:
        self.line.close()

    def get(self, address: str) -> Reply:
        return self._follow("GET", address)

    def post(self, address: str, data: Mapping[str, object] | None = None) -> Reply:
        return self._follow("POST", address, urlencode(data or {}, doseq=True))

    def _follow(self, method: str, address: str, body: str | None = None) -> Reply:
        status, headers, html = self._ask(method, address, body)
        while status == 303:
            address = headers["Location"]
            status, headers, html = self._ask("GET", address)
        assert status == 200, (method, address, status)
        return Reply(address, html)

    def _ask(self, method: str, address: str, body: str | None = None):
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": cookies} if cookies else {}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        for _ in range(TRIES):
            try:
                self.line.request(method, address, body, headers)
                response = self.line.getresponse()
                html = response.read().decode()
            except (ConnectionError, http.client.HTTPException):
                self.line.close()
                self.again += 1
                time.sleep(0.05)
                continue
            self.statuses.append(response.status)
            for cookie in response.headers.get_all("Set-Cookie", []):
                name, _, value = cookie.partition(";")[0].partition("=")
                self.cookies[name] = value
            return response.status, response.headers, html
        raise ConnectionError("the site does not answer")
