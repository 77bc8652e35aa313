"""A visitor whose every page is checked: HTML, headings, labels, headers, and no answer shown."""

from __future__ import annotations

import logging
import re
from html.parser import HTMLParser

import html5lib
import pytest

from tests.conftest import DAY
from web import create_app
from web.settings import Settings

SITE = "https://rondkomen.test"
OWN_COOKIES = ("__Host-antw=", "__Host-leeft=", "__Host-kiosk=", "__Host-code=", "__Host-letters=")
OWN_SCRIPT = r"/static/[a-z]+\.js\?v=[0-9a-f]{10}"
WELL_BUILT: set[tuple[str, str]] = set()
"""Pages with their address in which nothing was wrong: what is the same to the letter is too."""


@pytest.fixture(scope="session")
def app():
    app = create_app(Settings(environment="proef", day=DAY))
    app.testing = False  # a fault must give the page for faults, as it does for visitors
    return app


@pytest.fixture
def visit(app, caplog):
    caplog.set_level(logging.DEBUG)
    return Visitor(app.test_client(), caplog)


class Visitor:
    """Follows redirects as a browser does and checks every page it gets."""

    def __init__(self, client, caplog) -> None:
        self.client, self.caplog = client, caplog
        self.secrets: set[str] = set()
        self.addresses: list[str] = []

    def get(self, address: str, status: int = 200) -> Page:
        return self._check(self.client.get(address, base_url=SITE), address, status)

    def post(self, address: str, data=None, status: int = 200, secret: bool = True) -> Page:
        """POST and follow the redirect. What was sent may stand in no address, title or log."""
        if secret:
            self.secrets |= {str(v) for v in _values(data) if len(str(v)) > 3}
        response = self.client.post(address, data=data, base_url=SITE)
        while response.status_code == 303:
            address = response.headers["Location"]
            response = self.client.get(address, base_url=SITE)
        return self._check(response, address, status)

    def _check(self, response, address: str, status: int) -> Page:
        self.addresses.append(address)
        assert response.status_code == status, f"{address}: {response.status_code}"
        page = Page(response, address)
        page.check()
        for secret in self.secrets:
            assert secret not in address, "an answer stands in an address"
            assert secret not in page.title, "an answer stands in a title"
            assert secret not in self.caplog.text, "an answer stands in the log"
        return page


def _values(data):
    for value in (data or {}).values():
        yield from value if isinstance(value, (list, tuple)) else [value]


class Page:
    """One HTML page, with the few things tests ask of it."""

    def __init__(self, response, address: str) -> None:
        self.response, self.address = response, address
        self.html = response.get_data(as_text=True)
        self.tags = _Tags(self.html).found

    @property
    def title(self) -> str:
        return re.search(r"<title>(.*?)</title>", self.html, re.DOTALL)[1]

    @property
    def text(self) -> str:
        """What a reader sees, white space folded."""
        body = re.sub(r"<(style|script|head)\b.*?</\1>", " ", self.html, flags=re.DOTALL)
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body)).replace("&amp;", "&")

    @property
    def language(self) -> str:
        """What the address says."""
        found = re.match(r"/([a-z]{2})(?:/|$)", self.address)
        return found[1] if found else "nl"

    @property
    def heading(self) -> str:
        return re.sub(
            r"<[^>]+>", "", re.search(r"<h1[^>]*>(.*?)</h1>", self.html, re.DOTALL)[1]
        ).strip()

    def links(self) -> list[str]:
        return [a["href"] for tag, a in self.tags if tag == "a"]

    def labels(self) -> list[str]:
        return [
            re.sub(r"<[^>]+>", "", t).strip()
            for t in re.findall(r"<label[^>]*>(.*?)</label>", self.html, re.DOTALL)
        ]

    def check(self) -> None:
        seen = (self.html, self.address)
        if seen not in WELL_BUILT:  # many tests come by the same page
            html5lib.HTMLParser(strict=True).parse(self.html)
            self._check_structure()
            self._check_fields()
            WELL_BUILT.add(seen)
        self._check_headers()

    def _check_structure(self) -> None:
        tags = [tag for tag, _ in self.tags]
        assert tags.count("h1") == 1, "one h1"
        assert tags.count("main") == 1
        assert self.html.partition("</head>")[0].count("<title>") == 1  # a drawing has its own
        assert self.title.strip()
        assert ("html", {"lang": self.language, "dir": "ltr"}) in self.tags
        ids = [a["id"] for _, a in self.tags if "id" in a]
        assert len(ids) == len(set(ids)), f"double id on {self.address}: {_double(ids)}"
        levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h[1-6]", tag)]
        jumps = [(a, b) for a, b in zip(levels, levels[1:], strict=False) if b > a + 1]
        assert not jumps, f"headings jump on {self.address}: {levels}"
        self._check_scripts()
        assert "style" not in tags
        assert not [a for _, a in self.tags if "style" in a or any(k.startswith("on") for k in a)]
        inside = {f"#{i}" for i in ids}
        for link in self.links():
            assert not link.startswith("#") or link in inside, f"{link} leads nowhere"

    def _check_scripts(self) -> None:
        """Only files of our own, with a version in the address; never a line in the page."""
        scripts = [a for tag, a in self.tags if tag == "script"]
        assert all(re.fullmatch(OWN_SCRIPT, a.get("src", "")) for a in scripts), self.address
        assert not re.search(r"<script[^>]*>\s*[^<\s]", self.html), f"inline on {self.address}"

    def _check_fields(self) -> None:
        labelled = {a.get("for") for tag, a in self.tags if tag == "label"}
        for tag, a in self.tags:
            if tag in ("input", "select", "textarea") and a.get("type") != "hidden":
                assert a.get("id") in labelled, f"a field without a label on {self.address}"
                if a.get("type") not in ("radio", "checkbox"):
                    assert a.get("autocomplete") == "off"
            if tag == "form":
                assert a.get("method") in ("post", "dialog")  # a dialog sends nothing
                assert a.get("autocomplete") == "off", f"a form is remembered on {self.address}"
            if tag == "button":
                assert a.get("type") == "submit"
            if "aria-describedby" in a:
                ids = {b.get("id") for _, b in self.tags}
                assert a["aria-describedby"].split(), f"empty aria-describedby on {self.address}"
                assert set(a["aria-describedby"].split()) <= ids, f"{a} on {self.address}"

    def _check_headers(self) -> None:
        headers = self.response.headers
        assert headers["Cache-Control"] == "no-store"
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert headers["Referrer-Policy"] == "no-referrer"
        for cookie in headers.getlist("Set-Cookie"):
            assert cookie.startswith(OWN_COOKIES), "only our own cookies"
            assert "Secure" in cookie
            assert "HttpOnly" in cookie
            assert "SameSite=Strict" in cookie


def _double(items: list[str]) -> set[str]:
    return {item for item in items if items.count(item) > 1}


class _Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs) -> None:
        self.found.append((tag, {key: value or "" for key, value in attrs}))
