"""What a page weighs when nothing of it is there yet: docs/besluiten/0025-gewicht.md."""

from __future__ import annotations

import gzip

import pytest

from bench.weight import LEVEL, Weight, _Asks, weigh, weights
from tests.conftest import DAY, ROOT
from tests.web.conftest import SITE
from web import create_app
from web.settings import Settings

FIRST = 8 * 1024
"""Bytes of the first page, with all it asks for."""
FLIGHT = 13_900
"""Bytes that arrive in one go, before a server has to wait for a sign of the browser."""
SCRIPTS = 2 * 1024
LONG = {"uitkomst": 18_000, "samen": 30_000, "woorden": 18_000, "zo-rekenen-wij": 36_000}
"""These hold many answers, schemes or words at once. The outcome is that of who answered nothing:
the longest there is."""
ASKED = """() => performance.getEntriesByType("resource").map(
  one => [one.name, one.renderBlockingStatus])"""
JOURNEY = ("start", "gemeente", "vraag 1", "antwoorden", "uitkomst", "regeling", "hulp", "nood")


@pytest.fixture(scope="module")
def table(app) -> dict[str, Weight]:
    return dict(weights(app.test_client()))


def faults(name: str, of: Weight) -> list[str]:
    """Which bars this page misses."""
    most = {"start": FIRST}.get(name) or LONG.get(name, FLIGHT)
    wrong = [
        (of.all > most, f"{of.all} bytes, {most} allowed"),
        (of.scripts > SCRIPTS, f"{of.scripts} bytes of script, {SCRIPTS} allowed"),
        (of.blocking > 1, f"waits for {of.blocking} files"),
        (bool(of.hosts), f"asks {', '.join(sorted(of.hosts))}"),
        (of.fonts > 0, "has a font"),
    ]
    return [f"{name}: {text}" for is_wrong, text in wrong if is_wrong]


def test_every_page_is_light(table):
    assert not [fault for name, of in table.items() for fault in faults(name, of)]


def test_every_kind_of_page_is_weighed(table):
    assert set(JOURNEY) <= table.keys()
    assert sum(name.startswith("vraag ") for name in table) > 10


@pytest.mark.parametrize(
    "planted",
    [
        "<p>{random}</p>",
        '<script src="/static/gesprek.js"></script>',
        '<link rel="stylesheet" href="/static/papier.css">',
        '<script src="https://elders.example/a.js" defer></script>',
        "<style>@font-face {{ font-family: x }}</style>",
    ],
    ids="heavy waits-for-script second-sheet other-host font".split(),
)
def test_a_planted_fault_is_seen(planted):
    app = create_app(Settings(environment="proef", day=DAY))
    noise = "".join(map(chr, range(0x4E00, 0x4E00 + 6000)))  # what does not get smaller

    @app.after_request
    def plant(response):
        if response.mimetype == "text/html":
            page = response.get_data(as_text=True)
            response.set_data(page.replace("</head>", f"{planted.format(random=noise)}</head>"))
        return response

    assert faults("start", weigh(app.test_client(), "/"))


def test_scripts_of_a_page_are_small_together(table):
    heaviest = max(table, key=lambda name: table[name].scripts)
    assert 0 < table[heaviest].scripts <= SCRIPTS, heaviest


def test_what_waits_is_counted():
    page = (
        '<link rel="stylesheet" href="/a.css"><link rel="stylesheet" media="print" href="/b.css">'
        '<script src="/a.js"></script><script src="/b.js" defer></script>'
    )
    assert _Asks(page).blocking == 2


@pytest.mark.parametrize(("below", "waits"), [("", 0), ("\n<script src=x defer></script>", 0),
                                              ("tekst", 1), ("<hr>", 1)])  # fmt: skip
def test_a_stylesheet_at_the_end_holds_up_nothing(below, waits):
    page = f'<body><p>Tekst</p>\n<link rel="stylesheet" href="/a.css">{below}\n</body>'
    assert _Asks(page).blocking == waits


@pytest.mark.parametrize("address", ["/gewist", "/kiosk/dalfsen", "/loket?gewist=1"])
def test_a_browser_does_not_wait_for_the_sheet_that_wipes(app, chromium, address):
    """It says so itself. The sheet of the page is the only one it waits for."""
    client, page = app.test_client(), chromium.new_page()

    def answer(route) -> None:
        with client.get(route.request.url.removeprefix(SITE), base_url=SITE) as found:
            route.fulfill(status=found.status_code, headers=dict(found.headers), body=found.data)

    page.route(f"{SITE}/**", answer)
    page.goto(f"{SITE}{address}", wait_until="load")
    told = page.evaluate(ASKED)
    page.close()
    waits = [name.removeprefix(SITE) for name, status in told if status == "blocking"]
    assert len(waits) == 1
    assert waits[0].startswith("/static/stijl/stijl")
    assert f"{SITE}/wis.css" in dict(told)


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_static_files_are_squeezed(app, coding):
    client, address = app.test_client(), "/static/stijl.css"
    plain = client.get(address, base_url=SITE, buffered=True)
    small = client.get(address, base_url=SITE, headers={"Accept-Encoding": coding}, buffered=True)
    assert small.headers["Content-Encoding"] == coding
    assert len(small.get_data()) * 3 < len(plain.get_data())
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert "immutable" in small.headers["Cache-Control"]
    if coding == "gzip":
        assert gzip.decompress(small.get_data()) == plain.get_data()


def test_a_browser_that_wants_none_gets_none(app):
    for wanted in ("", "identity", "br;q=0, gzip;q=0", "compress"):
        answer = app.test_client().get(
            "/static/stijl.css", base_url=SITE, headers={"Accept-Encoding": wanted}, buffered=True
        )
        assert "Content-Encoding" not in answer.headers, wanted


def test_pages_are_left_to_the_proxy(app):
    headers = {"Accept-Encoding": "br, gzip"}
    for address in ("/", "/dalfsen/vraag/1", "/static/niets.css"):
        answer = app.test_client().get(address, base_url=SITE, headers=headers, buffered=True)
        assert "Content-Encoding" not in answer.headers, address


def test_the_page_is_weighed_as_the_proxy_squeezes_it():
    conf = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    assert f"gzip_comp_level {LEVEL};" in conf
