"""Every page of the site as a visitor meets it, and what a browser would load for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.test import TestResponse

from tests.web.conftest import SITE

START = (
    *("/", "/wis", "/gewist", "/gezond", "/api/v1/openapi.json", "/.well-known/security.txt"),
    *("/api/v1/gemeenten", "/api/v1/gemeenten/dalfsen", "/api/v1/regelingen"),
    "/api/v1/regelingen/landelijk/bijstand",
    *("/robots.txt", "/sitemap.xml", "/landelijk/sitemap.xml"),
)
LOADING = ("src", "srcset", "poster", "data", "background", "action", "formaction", "manifest")
MOST_QUESTIONS = 40
_URL = re.compile(r"""url\(\s*['"]?([^'")\s]+)|@import\s+['"]([^'"]+)|(https?://[^\s'"`)]+)""")


class Crawl:
    """One visitor who answers "I do not know" to everything, then follows every link there is."""

    def __init__(self, app: Flask, slugs: tuple[str, ...], others: set[str]) -> None:
        """`others`: municipalities whose pages are left out."""
        self.client, self.others = app.test_client(), others - {*slugs}
        self.answers: dict[str, TestResponse] = {}
        self.cookies: list[str] = []
        # Some of these wipe, so they come last, and the mode of a kiosk changes all: last of all.
        waiting = [*(f"/kiosk/{slug}" for slug in slugs), *START]
        for slug in slugs:
            waiting += [f"/{slug}/", *self._questions(slug)]
        self._post("/letters", {"letters": "groot"})
        while waiting:
            address = waiting.pop()
            if address not in self.answers and not self._is_left_out(address):
                waiting += self._visit(address)

    def _questions(self, slug: str) -> Iterator[str]:
        """The addresses on the way through the questions."""
        address = self._post(f"/{slug}/begin").location
        for _ in range(MOST_QUESTIONS):
            yield address
            if "/vraag/" not in address:
                return
            name = re.search(r'name="vraag" value="([^"]*)"', self._get(address).text)[1]
            address = self._post(address, {"vraag": name, "knop": "weet_ik_niet"}).location
        raise AssertionError("the questions never end")

    def _visit(self, address: str) -> list[str]:
        answer = self.answers[address] = self._get(address)
        tags = found(answer.text) if answer.mimetype == "text/html" else []
        targets = [has[name] for _, has in tags for name in ("href", "src") if name in has]
        links = (urlsplit(value) for value in targets if value.startswith(("/", "?")))
        path = urlsplit(address).path
        return [f"{link.path or path}{'?' * bool(link.query)}{link.query}" for link in links]

    def _is_left_out(self, address: str) -> bool:
        return not self.others.isdisjoint(urlsplit(address).path.split("/"))

    def _get(self, address: str) -> TestResponse:
        return self._kept(self.client.get(address, base_url=SITE, buffered=True))  # closes a file

    def _post(self, address: str, data: dict[str, str] | None = None) -> TestResponse:
        answer = self._kept(self.client.post(address, data=data, base_url=SITE))
        assert answer.status_code == 303, (address, answer.status)
        return answer

    def _kept(self, answer: TestResponse) -> TestResponse:
        self.cookies += answer.headers.getlist("Set-Cookie")
        return answer


def found(html: str) -> list[tuple[str, dict[str, str]]]:
    """Every tag with its attributes."""
    tags = _Tags()
    tags.feed(html)
    return tags.found


def from_elsewhere(text: str, kind: str) -> list[str]:
    """Addresses on other sites that a browser would load by itself, or send a form to."""
    if kind != "text/html":  # in a script or a stylesheet no address of another site is a link
        return [a for match in _URL.findall(text) for a in match if a and _elsewhere(a)]
    places: list[str] = []
    for tag, has in found(text):
        places += [part for name in LOADING if name in has for part in _parts(has[name])]
        fetched = tag in ("base", "image", "use") or (tag == "link" and not _only_names(has))
        places += [has["href"]] if fetched and "href" in has else []
        places += [a for match in _URL.findall(has.get("style", "")) for a in match if a]
        places += re.findall(r"(?i)url\s*=\s*['\"]?([^'\"]+)", has.get("content", ""))
        places += has.get("ping", "").split()
    for style in re.findall(r"(?is)<(?:style|script)\b[^>]*>(.*?)</", text):
        places += [a for match in _URL.findall(style) for a in match if a]
    return [place for place in places if _elsewhere(place)]


def _parts(value: str) -> list[str]:
    """`srcset` holds more than one address."""
    return [part.split()[0] for part in value.split(",") if part.strip()]


def _only_names(link: dict[str, str]) -> bool:
    """The one address of a page, or the page in another language: nothing is fetched."""
    return link.get("rel", "").lower() in ("canonical", "alternate")


def _elsewhere(address: str) -> bool:
    return bool(re.match(r"(?i)\s*([a-z][a-z0-9+.-]*:)?//", address))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))
