"""Promises that need no server: cookies (P6), nobody else (P7), the longest way (P14), where to
report a leak (P15)."""

from __future__ import annotations

import datetime
import re
import zlib
from collections.abc import Iterator
from decimal import Decimal

import pytest

from tests.conftest import DAY
from tests.privacy.crawl import Crawl, from_elsewhere
from tests.web.conftest import SITE
from web import clock, create_app, envelope
from web.content.library import Library
from web.content.pack import Pack
from web.content.questions import CHILD_AGES, Question
from web.conversation import Journey, fill
from web.forms import MOST_ROWS
from web.numbers import plain
from web.session import Visit
from web.settings import Settings

NEEDED = {"__Host-antw", "__Host-leeft", "__Host-kiosk", "__Host-letters"}
FLAGS = {"Secure", "HttpOnly", "Path=/", "SameSite=Strict"}
GONE = {"Expires=Thu, 01 Jan 1970 00:00:00 GMT", "Max-Age=0"}
SHORT = ("dalfsen", "zwolle")
LOADS = {"text/html", "text/css", "text/javascript", "image/svg+xml"}
KEY = bytes(range(32))


@pytest.fixture(scope="module")
def app():
    settings = Settings(
        environment="proef",
        day=DAY,
        contact="mailto:lek@gemeente.example",
        trusted_hosts=("rondkomen.test",),
    )
    return create_app(settings)


@pytest.fixture(scope="module")
def crawl(app, library: Library, long: bool) -> Crawl:
    slugs = (*library.slugs(), "zwolle", "landelijk") if long else SHORT
    return Crawl(app, slugs, {one.slug for one in library.places.all()})


def test_the_crawl_meets_every_kind_of_page(app, crawl: Crawl) -> None:
    urls = app.url_map.bind("rondkomen.test")
    met = {
        urls.match(re.sub(r"^/en(?=/)", "", address.partition("?")[0]))[0]
        for address in crawl.answers
    }
    pages = {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in rule.methods}
    # Linked for who gets an estimate from an assumption; met by who reloads a PDF that failed;
    # loaded where a municipality has colours of its own: none has today.
    assert pages - met <= {"assumption.ask", "take_along.pdf_again", "looks.theme"}
    assert {answer.status_code for answer in crawl.answers.values()} == {200}


@pytest.mark.bewijst("koekjes")
def test_only_cookies_that_are_needed(crawl: Crawl, figures: dict) -> None:
    figures["paginas"] = len(crawl.answers)
    figures["koekjes"] = len({cookie.partition("=")[0] for cookie in crawl.cookies})
    figures["te_veel"] = sum(not needed(cookie) for cookie in crawl.cookies)
    assert figures["te_veel"] == 0
    assert figures["koekjes"] == len(NEEDED)


def needed(cookie: str) -> bool:
    """One of ours, with exactly our flags. Gone when the browser closes, or at once."""
    (name, _, value), *flags = cookie.partition("=")[:3], *cookie.split("; ")[1:]
    wiped = not value.partition(";")[0]
    return name in NEEDED and sorted(flags) == sorted(FLAGS | (GONE if wiped else set()))


@pytest.mark.parametrize(
    ("cookie", "fine"),
    [
        ("__Host-antw=x; Secure; HttpOnly; Path=/; SameSite=Strict", True),
        ("__Host-antw=x; HttpOnly; Path=/; SameSite=Strict", False),
        ("__Host-antw=x; Secure; HttpOnly; Path=/; SameSite=Lax", False),
        ("__Host-antw=x; Max-Age=60; Secure; HttpOnly; Path=/; SameSite=Strict", False),
        ("session=x; Secure; HttpOnly; Path=/; SameSite=Strict", False),
    ],
)
def test_a_cookie_too_many_is_seen(cookie: str, fine: bool) -> None:
    assert needed(cookie) is fine


@pytest.mark.bewijst("derden")
def test_nothing_is_loaded_from_elsewhere(crawl: Crawl, figures: dict) -> None:
    loaded = [
        (address, found)
        for address, answer in crawl.answers.items()
        if answer.mimetype in LOADS
        for found in from_elsewhere(answer.text, answer.mimetype)
        if "w3.org" not in found  # the name of the language of an icon; nothing is fetched
    ]
    loaded += [(a, "header") for a, answer in crawl.answers.items() if "Link" in answer.headers]
    figures["paginas"] = len(crawl.answers)
    figures["geladen_van_elders"] = len(loaded)
    assert loaded == []


PLANTED = """\
<link rel=stylesheet href=//cdn.example/a.css>
<link rel=dns-prefetch href=https://cdn.example>
<script src="https://cdn.example/a.js"></script>
<script>fetch("https://cdn.example/a")</script>
<style>@import "https://cdn.example/a.css";</style>
<style>a{background:url(//cdn.example/a.png)}</style>
<p style="background:url(https://cdn.example/a.png)"></p>
<img srcset="/a.png 1x, https://cdn.example/a.png 2x">
<iframe src=HTTPS://cdn.example></iframe>
<video poster=https://cdn.example/a.png></video>
<object data=https://cdn.example/a></object>
<form action=https://cdn.example></form>
<a href=/ ping=https://cdn.example/a></a>
<base href=https://cdn.example>
<meta http-equiv=refresh content="0; url=https://cdn.example">
<svg><use href=https://cdn.example/a.svg /></svg>
""".splitlines()


@pytest.mark.parametrize("html", PLANTED)
def test_a_planted_address_is_seen(html: str) -> None:
    assert len(from_elsewhere(html, "text/html")) == 1


def test_a_link_is_no_load() -> None:
    html = '<a href="https://www.nibud.nl">x</a><p>https://a.example</p><link href="/stijl.css">'
    assert from_elsewhere(html, "text/html") == []
    named = '<link rel="canonical" href="https://a.example/"><link rel=icon href=//b.example>'
    assert from_elsewhere(named, "text/html") == ["//b.example"]
    assert from_elsewhere("a{background:url(/a.png)}", "text/css") == []
    assert from_elsewhere("a{background:url(//a.example)}", "text/css") == ["//a.example"]


@pytest.mark.bewijst("langste_weg")
def test_the_longest_way_fits(library: Library, long: bool, figures: dict, monkeypatch) -> None:
    cap = envelope.CAP
    monkeypatch.setattr(envelope, "CAP", 10 * cap)  # measured first, judged after
    slugs = [one.slug for one in library.places.all()]
    longest_name = max(slugs, key=len)
    chosen = slugs if long else [*library.slugs(), longest_name]
    tokens = [token(Library(library.folder).pack(slug)) for slug in chosen]
    figures["bytes"], figures["grens"] = max(map(len, tokens)), cap
    assert figures["bytes"] < cap
    monkeypatch.setattr(envelope, "CAP", cap)
    assert all(envelope.unseal(token, (KEY,), 0, 1)["p"] for token in tokens)


def token(pack: Pack) -> str:
    """The cookie of somebody who answered every question there is, on a public computer."""
    journey = Journey()
    for question in pack.questions:
        journey = journey.answer(question, fill(question, most(question, pack)))
    visit = Visit(pack.slug, dict(journey.answers), list(journey.asked), pack.slug, pair="x" * 16)
    return envelope.seal(visit.state(), (KEY,), 0)


def most(question: Question, pack: Pack) -> object:
    """The answer that takes the most room: all boxes, the longest word, a band with cents."""
    if question.kind == "lijst":
        values = pack.facts[question.fact].values if question.fact in pack.facts else ()
        return [name for name in dict.fromkeys((*question.options, *values)) if name != "geen"]
    if question.kind == "leeftijden":
        return sorted(list(CHILD_AGES)[-MOST_ROWS:])
    if question.kind == "keuze":
        return max(question.options, key=len)
    return list(band(question))


def band(question: Question) -> Iterator[int | float]:
    """Two numbers near the highest, with digits nobody can guess from another question."""
    for place in ("laag", "hoog"):
        below = zlib.crc32(f"{question.id} {place}".encode()) % 10_000
        yield plain(max(Decimal(question.highest) - Decimal(below) / 100, Decimal("0.01")))


@pytest.mark.bewijst("meldpunt")
def test_where_to_report_stays_valid(app, figures: dict) -> None:
    text = app.test_client().get("/.well-known/security.txt", base_url=SITE).text
    until = datetime.datetime.fromisoformat(re.search(r"Expires: (.+)", text)[1])
    figures["dagen"] = (until - clock.now()).days
    assert 30 < figures["dagen"] < 365
