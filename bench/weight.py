"""What a visitor with an empty cache gets sent for each page, and what the page waits for.

    python -m bench.weight

Bytes as they come over the line: the page by gzip 5 as in deploy/nginx.conf, the rest as the site
sends it. tests/web/test_weight.py keeps the bars.
"""

from __future__ import annotations

import datetime
import gzip
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from flask.testing import FlaskClient

SITE = "https://rondkomen.test"
LEVEL, SHORTEST = 5, 1000  # gzip_comp_level and gzip_min_length of deploy/nginx.conf
CODINGS = {"Accept-Encoding": "gzip, deflate, br, zstd"}
DAY = datetime.date(2026, 11, 21)
SHEET, ICON = "stylesheet", "icon"
SOURCES = {"img": "src", "source": "src", "iframe": "src", "audio": "src", "video": "src"}


@dataclass(frozen=True)
class Weight:
    """One page. Bytes of the page itself, its stylesheets, its scripts and all else it asks for."""

    page: int
    sheets: int
    scripts: int
    rest: int
    blocking: int
    """Stylesheets and scripts the browser waits for before it shows anything."""
    hosts: frozenset[str]
    """Others than our own."""
    fonts: int

    @property
    def all(self) -> int:
        """Everything together."""
        return self.page + self.sheets + self.scripts + self.rest


class _Asks(HTMLParser):
    """What a page makes a browser ask for."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.blocking = self._held = 0
        self._in_body = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A link, a script, or something to show."""
        told = {name: value or "" for name, value in attrs}
        self._in_body |= tag == "body"
        if tag == "link" and told.get("rel") in (SHEET, ICON, "preload", "modulepreload"):
            self.found.append((told["rel"], told["href"]))
            self._held += told["rel"] == SHEET and told.get("media") != "print"
            self._shows(not self._in_body)
            return
        self._shows(tag != "script")
        if tag == "script" and "src" in told:
            self.found.append(("script", told["src"]))
            self.blocking += not {"defer", "async"} & told.keys() and told.get("type") != "module"
        elif address := told.get(SOURCES.get(tag, "")):
            self.found.append((tag, address))

    def handle_data(self, data: str) -> None:
        """Text."""
        self._shows(bool(data.strip()))

    def _shows(self, something: bool) -> None:
        """A stylesheet in the body holds up only what stands below it."""
        if something:
            self.blocking, self._held = self.blocking + self._held, 0


def weigh(client: FlaskClient, address: str, headers: dict[str, str] | None = None) -> Weight:
    """One page of the site, for somebody who was never here."""
    answer = client.get(address, base_url=SITE, headers=headers, buffered=True)
    assert answer.status_code == 200, f"{address}: {answer.status_code}"
    asks = _Asks(answer.text)
    body = answer.get_data()
    page = len(gzip.compress(body, LEVEL)) if len(body) >= SHORTEST else len(body)
    sizes: dict[str, int] = {"page": page}
    hosts, fonts = set(), answer.text.count("@font-face")
    for kind, found in dict.fromkeys(asks.found):
        host = urlsplit(urljoin(f"{SITE}{address}", found)).netloc
        if host != urlsplit(SITE).netloc:
            hosts.add(host)
            continue
        if found.startswith("data:"):  # weighs in the page already
            continue
        plain = client.get(found, base_url=SITE, buffered=True).get_data()
        sent = client.get(found, base_url=SITE, headers=CODINGS, buffered=True).get_data()
        fonts += kind == SHEET and plain.count(b"@font-face")
        sizes[kind] = sizes.get(kind, 0) + len(sent)
    sheets, scripts = sizes.pop(SHEET, 0), sizes.pop("script", 0)
    rest = sum(sizes.values()) - page
    return Weight(page, sheets, scripts, rest, asks.blocking, frozenset(hosts), fonts)


def weights(client: FlaskClient, slug: str = "dalfsen") -> Iterator[tuple[str, Weight]]:
    """Every kind of page, with a whole journey behind it where it needs answers."""
    yield "start", weigh(client, "/")
    yield "gemeente", weigh(client, f"/{slug}/")
    asked = _journey(client, slug)
    yield from ((f"vraag {number}", weigh(client, path)) for number, path in enumerate(asked, 1))
    for name in ("antwoorden", "uitkomst", "kaart", "gesprek", "samen", "hulp", "nood", "brief"):
        yield name, weigh(client, f"/{slug}/{name}")
    yield "regeling", weigh(client, f"/{slug}/regelingen/bijzondere-bijstand")
    yield "regelingen", weigh(client, f"/{slug}/regelingen/")
    for name in ("woorden", "zo-rekenen-wij", "privacy", "loket", "verder", "wis", "gewist"):
        yield name, weigh(client, f"/{name}")
    yield "papier", weigh(client, f"/{slug}/papier")
    yield "kiosk", weigh(client, f"/kiosk/{slug}")


def _journey(client: FlaskClient, slug: str) -> list[str]:
    """Answer "I do not know" until nothing is asked any more: the pages of the questions."""
    path, asked = _go(client, f"/{slug}/begin"), []
    while not path.endswith("/antwoorden"):
        asked.append(path)
        path = _go(client, path, knop="weet_ik_niet")
    return asked


def _go(client: FlaskClient, path: str, **form: str) -> str:
    answer = client.post(path, data=form, base_url=SITE)
    assert answer.status_code == 303, f"{path}: {answer.status_code}"
    return answer.headers["Location"]


def main() -> int:
    """Print the table."""
    from web import create_app
    from web.settings import Settings

    app = create_app(Settings(environment="proef", day=DAY))
    print(f"{'':15} {'all':>6} {'page':>6} {'css':>6} {'js':>6} {'rest':>5} blocking hosts fonts")
    for name, of in weights(app.test_client()):
        print(
            f"{name:15} {of.all:6} {of.page:6} {of.sheets:6} {of.scripts:6} {of.rest:5} "
            f"{of.blocking:8} {len(of.hosts):5} {of.fonts:5}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
