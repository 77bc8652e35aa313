"""A public computer: its start page, what is different there, and what it leaves behind."""

from __future__ import annotations

import gzip
import re

import pytest

from tests.conftest import ROOT
from tests.web.conftest import SITE
from web.kiosk import plain_links
from web.views import here

START = "/kiosk/dalfsen"
BUTTON, DIALOG, TIMER = "Klaar: wis alles", 'role="alertdialog"', "/static/kiosk.js"
PAGES = (
    "/ /privacy /over /wis /zo-rekenen-wij /nood /dalfsen/ /dalfsen/nood /dalfsen/hulp "
    "/dalfsen/brief /dalfsen/uitkomst /dalfsen/antwoorden /dalfsen/regelingen/ /zwolle/hulp"
).split()


@pytest.fixture
def kiosk(visit):
    """Somebody who pressed Begin on a public computer and gave one answer."""
    page = visit.post(START)
    assert page.address == "/dalfsen/vraag/1"
    visit.post(page.address, {"antwoord": "geen"})
    return visit


@pytest.fixture
def later(monkeypatch):
    """`later(11)`: the clock of the site goes on by so many minutes."""
    real = here.time.time

    def set_clock(minutes: float) -> None:
        monkeypatch.setattr(here.time, "time", lambda: real() + minutes * 60)

    return set_clock


def test_start_has_one_way_on_and_no_links(visit):
    page = visit.get(START)
    assert [href for href in page.links() if href != "#inhoud"] == []
    buttons = re.findall(r"<button[^>]*>(.*?)</button>", page.html)
    assert buttons == ["Hulp nu", "Begin"]
    assert DIALOG not in page.html


def test_emergency_from_the_start_is_in_kiosk_mode_too(visit):
    page = visit.post(START, {"naar": "nood"}, secret=False)
    assert page.address == "/dalfsen/nood"
    assert BUTTON in page.text


@pytest.mark.parametrize("address", PAGES)
def test_every_page_has_the_button_and_the_timer_and_no_way_out(kiosk, address):
    page = kiosk.get(address)
    for part in (BUTTON, DIALOG, TIMER, 'data-na="90"', 'data-daarna="30"'):
        assert part in page.html
    assert "Wis alles</button>" not in page.html
    assert '<noscript><meta http-equiv="refresh" content="600;url=/kiosk/dalfsen">' in page.html
    assert "Doet u 10 minuten niets?" in page.text
    assert [href for href in page.links() if re.match(r"//|[^/#?]", href)] == []


def test_telephone_numbers_stay_to_be_read(kiosk):
    assert "Bel 0800-2000" in kiosk.get("/dalfsen/nood").text


@pytest.mark.parametrize("address", PAGES)
def test_elsewhere_there_is_no_timer(visit, address):
    page = visit.get(address)
    for part in (BUTTON, DIALOG, TIMER, "http-equiv", 'class="plat"'):
        assert part not in page.html


def test_an_error_page_has_the_button_too(kiosk):
    assert BUTTON in kiosk.get("/bestaat-niet/", 404).text


def test_wiping_ends_at_the_start_of_this_kiosk_also_after_another_municipality(kiosk):
    kiosk.post("/zwolle/begin")
    fields = dict(re.findall(r'type="hidden" name="(\w+)" value="(\w+)"', kiosk.get("/wis").html))
    assert fields == {"kiosk": "dalfsen"}
    page = kiosk.post("/wis", fields, secret=False)
    assert page.address == START
    assert '<link rel="stylesheet" href="/wis.css">' in page.html
    assert kiosk.client._cookies == {}


@pytest.mark.parametrize("slug", ["", "bestaat-niet", "//elders.nl", "../x"])
def test_a_kiosk_that_does_not_exist(visit, slug):
    assert visit.post("/wis", {"kiosk": slug}, secret=False).address == "/gewist"
    if slug == "bestaat-niet":
        visit.get(f"/kiosk/{slug}", 404)
        visit.post(f"/kiosk/{slug}", status=404)


def test_the_start_wipes_what_the_visitor_before_left(kiosk):
    kiosk.get(START)
    assert "Er zijn nog geen antwoorden" in kiosk.get("/dalfsen/antwoorden").text


def test_another_site_that_shows_the_start_as_a_picture_wipes_nothing(kiosk):
    for address in (START, "/gewist"):
        headers = {"Sec-Fetch-Site": "cross-site"}
        response = kiosk.client.get(address, base_url=SITE, headers=headers)
        assert "Clear-Site-Data" not in response.headers
    assert "Er zijn nog geen antwoorden" not in kiosk.get("/dalfsen/antwoorden").text


def test_ten_minutes_of_silence_and_the_way_on(kiosk, later):
    later(11)
    page = kiosk.get("/dalfsen/uitkomst")
    assert page.heading == "Uw antwoorden zijn er niet meer"
    assert "U deed 10 minuten niets" in page.text
    assert START in page.links()
    assert BUTTON in page.text


def test_reading_one_page_for_long_is_being_there(kiosk, later):
    for minutes in (8, 16, 24):
        later(minutes)
        response = kiosk.client.post("/kiosk/hier", base_url=SITE)
        assert response.status_code == 204
        (cookie,) = response.headers.getlist("Set-Cookie")
        assert cookie.startswith("__Host-leeft=")
    assert kiosk.get("/dalfsen/antwoorden").heading == "Kloppen uw antwoorden?"


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ('<a href="/dalfsen/">x</a>', None),
        ('<a href="#boven">x</a> <a href="?a=1">y</a>', None),
        ('<a href="tel:112">Bel</a>', '<span class="plat">Bel</span>'),
        (
            '<a class="k" href="https://a.nl" rel="x"><b>A</b></a>',
            '<span class="plat"><b>A</b></span>',
        ),
        ('<a href="//a.nl">A</a>', '<span class="plat">A</span>'),
        ('<a href="mailto:a@b.nl">A\nB</a>', '<span class="plat">A\nB</span>'),
        ('<A HREF="HTTP://a.nl">A</A>', '<span class="plat">A</span>'),
        ('<abbr title="x">z</abbr><a href="/x">y</a>', None),
    ],
)
def test_links_that_lead_away_become_words(html, plain):
    assert plain_links(html) == (plain or html)


# --- everywhere: what is lost is said, and no page answers a POST with an answer in it ---


@pytest.mark.parametrize("problem", ["expired", "damaged", "absent"])
@pytest.mark.parametrize("address", ["/dalfsen/vraag/2", "/dalfsen/aanname/1"])
def test_an_answer_that_comes_too_late_is_not_the_body_of_a_page(visit, later, problem, address):
    """The browser would keep what was sent with that page, on disk."""
    visit.post("/dalfsen/begin")
    visit.post("/dalfsen/vraag/1", {"antwoord": "geen"})
    if problem == "expired":
        later(61)
    elif problem == "damaged":
        visit.client.set_cookie("__Host-antw", "x", domain="rondkomen.test", secure=True)
    else:
        visit.client._cookies.clear()
    response = visit.client.post(address, data={"antwoord": "18"}, base_url=SITE)
    assert response.status_code == 303
    page = visit.get(response.location)
    expected = "U deed 60 minuten niets" if problem == "expired" else "Uw antwoorden zijn er"
    assert expected in page.text or (problem == "absent" and "aanname" in address)
    assert ("/wis.css" in page.html) is (problem == "expired")


def test_scripts_are_tiny_and_write_no_html():
    scripts = {path.name: path.read_text("utf-8") for path in (ROOT / "web/static").glob("*.js")}
    on_every_page = scripts["weg.js"] + scripts["kiosk.js"]
    assert len(gzip.compress(on_every_page.encode())) < 2_000
    sinks = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Storage"
    assert [name for name, script in scripts.items() if re.search(sinks, script)] == []
