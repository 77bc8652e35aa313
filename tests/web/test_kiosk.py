"""A public computer: its start page, what is different there, and what it leaves behind."""

from __future__ import annotations

import gzip
import re

import pytest

from tests.conftest import ROOT
from tests.web.conftest import SITE
from web.kiosk import neutral_title, plain_links
from web.views import here

START = "/kiosk/dalfsen"
BUTTON, DIALOG, TIMER = "Klaar: wis alles", 'role="alertdialog"', "/static/kiosk.js"
PAGES = (
    "/privacy /over /wis /zo-rekenen-wij /dalfsen/ /dalfsen/nood /dalfsen/hulp "
    "/dalfsen/brief /dalfsen/uitkomst /dalfsen/antwoorden /dalfsen/regelingen/ /zwolle/hulp"
).split()
NEED_ANSWERS = ["/dalfsen/vraag/1", "/dalfsen/vraag/2", "/zwolle/vraag/2", "/dalfsen/aanname/1"]


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


def test_start_has_one_way_on_and_no_links_but_the_other_language(visit):
    page = visit.get(START)
    assert [href for href in page.links() if href != "#inhoud"] == [f"/en{START}"]
    buttons = re.findall(r"<button[^>]*>(.*?)</button>", page.html)
    assert buttons == ["Hulp nu", "Begin"]
    assert DIALOG not in page.html
    assert "Doet u 90 seconden niets? Dan vragen we of u er nog bent." in page.text
    assert "<noscript><p>Na 10 minuten op één pagina wissen we alles." in page.html


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
    assert "Doet u 90 seconden niets? Dan vragen we of u er nog bent." in page.text
    assert "<noscript><p>Na 10 minuten op één pagina wissen we alles.</p>" in page.html
    assert "Kies een andere gemeente" not in page.text
    place = "zwolle" if "zwolle" in address else "dalfsen"
    assert [f"/{place}/", f"/{place}/nood"] == page.links()[1:3]
    assert [href for href in page.links() if re.match(r"//|[^/#?]", href)] == []


def test_telephone_numbers_stay_to_be_read(kiosk):
    assert "Bel 0800-2000" in kiosk.get("/dalfsen/nood").text


@pytest.mark.parametrize(
    ("address", "end"), [("/", "/dalfsen/"), ("/nood", "/dalfsen/nood"), ("/gewist", START)]
)
def test_pages_of_no_municipality_go_to_that_of_the_kiosk(kiosk, address, end):
    response = kiosk.client.get(address, base_url=SITE)
    assert (response.status_code, response.location) == (303, end)


def test_there_is_one_start(kiosk):
    assert "Terug" not in kiosk.get("/dalfsen/vraag/1").text
    assert "Terug" in kiosk.get("/dalfsen/vraag/2").text
    assert "Terug" in kiosk.get("/dalfsen/vraag/1?wijzig=1").text


@pytest.mark.parametrize("address", PAGES)
def test_elsewhere_there_is_no_timer(visit, address):
    page = visit.get(address)
    for part in (BUTTON, DIALOG, TIMER, "http-equiv", 'class="plat"'):
        assert part not in page.html


def test_an_error_page_has_the_button_too(kiosk):
    assert BUTTON in kiosk.get("/bestaat-niet/", 404).text


def test_wiping_ends_at_the_start_of_this_kiosk_also_after_another_municipality(kiosk):
    kiosk.post("/zwolle/begin")
    assert kiosk.get("/wis").html.count('action="/wis"') == 2  # the bar, and the question in it
    page = kiosk.post("/wis")
    assert page.address == START
    assert '<link rel="stylesheet" href="/wis.css">' in page.html
    assert jar(kiosk) == {"__Host-kiosk": "dalfsen"}


def jar(visit) -> dict[str, str]:
    return {cookie.key: cookie.value for cookie in visit.client._cookies.values()}


@pytest.mark.parametrize("address", ["/wis", START, "/gewist", "/wis.css"])
def test_the_word_cookies_would_delete_the_mode_too(kiosk, address):
    method = "POST" if address == "/wis" else "GET"
    answer = kiosk.client.open(address, method=method, base_url=SITE)
    assert answer.headers.get("Clear-Site-Data", "") in ("", '"cache","storage"')
    assert ("Clear-Site-Data" in answer.headers) is (address != "/gewist")  # goes on to the start
    assert jar(kiosk)["__Host-kiosk"] == "dalfsen"


def test_a_kiosk_that_does_not_exist(visit):
    visit.get("/kiosk/bestaat-niet", 404)
    visit.post("/kiosk/bestaat-niet", status=404)
    assert jar(visit) == {}


@pytest.mark.parametrize("address", NEED_ANSWERS)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_after_wiping_what_needs_answers_goes_to_the_start(kiosk, method, address):
    kiosk.post("/wis")
    assert to_start(kiosk.client.open(address, method=method, base_url=SITE))


def to_start(answer) -> bool:
    return (answer.status_code, answer.location) == (303, START)


def test_the_start_wipes_what_the_visitor_before_left(kiosk):
    kiosk.get(START)
    assert to_start(kiosk.client.get("/dalfsen/antwoorden", base_url=SITE))


def test_another_site_that_shows_the_start_as_a_picture_wipes_nothing(kiosk):
    for address in (START, "/gewist"):
        headers = {"Sec-Fetch-Site": "cross-site"}
        response = kiosk.client.get(address, base_url=SITE, headers=headers)
        assert "Clear-Site-Data" not in response.headers
    assert "Er zijn nog geen antwoorden" not in kiosk.get("/dalfsen/antwoorden").text


def test_ten_minutes_of_silence_and_the_way_on(kiosk, later):
    later(11)
    assert to_start(kiosk.client.get("/dalfsen/uitkomst", base_url=SITE))
    assert jar(kiosk)["__Host-kiosk"] == "dalfsen"


def test_the_answers_are_a_second_guard(kiosk, later):
    """Somebody deletes the cookie of the mode alone."""
    kiosk.client.delete_cookie("__Host-kiosk", domain="rondkomen.test")
    assert BUTTON in kiosk.get("/dalfsen/antwoorden").text
    later(11)
    assert to_start(kiosk.client.get("/dalfsen/uitkomst", base_url=SITE))


FORGED = {
    "unknown": "bestaat-niet",
    "capitals": "DALFSEN",
    "a path": "../gemeenten/dalfsen",
    "another site": "//elders.nl",
    "HTML": "<script>alert(1)</script>",
    "long": "zeerlang" * 1_000,
    "zero": "a%00b\\000",
    "no text": "\xff\xfe",
}


@pytest.mark.parametrize("value", FORGED.values(), ids=FORGED.keys())
def test_a_forged_mode_is_no_mode_and_is_never_shown(app, value):
    client = app.test_client(use_cookies=False)
    forged = {"Cookie": f"__Host-kiosk={value}"}
    for address in ("/", "/nood", "/gewist", "/dalfsen/vraag/2", "/bestaat-niet/", "/dalfsen/"):
        answer = client.get(address, base_url=SITE, headers=forged)
        assert answer.status_code == (404 if "bestaat" in address else 200)
        assert BUTTON not in answer.text
        assert value not in answer.text + str(answer.headers)
    assert client.post("/wis", base_url=SITE, headers=forged).location == "/gewist"


def test_the_mode_of_another_municipality_is_only_that(visit):
    visit.client.set_cookie("__Host-kiosk", "zwolle", domain="rondkomen.test", secure=True)
    assert "/zwolle/nood" in visit.get("/privacy").links()
    assert visit.post("/wis").address == "/kiosk/zwolle"


def test_a_page_of_questions_without_answers_says_so_without_blame(visit):
    """The next visitor pressed Begin, and then Back to a question of the one before."""
    visit.post(START)
    page = visit.get("/dalfsen/vraag/3")
    assert page.heading == "Er is gewist"
    assert "eigen apparaat" not in page.text
    assert visit.post(START).address == "/dalfsen/vraag/1"


def test_elsewhere_the_wiped_page_knows_the_municipality(visit):
    page = visit.get("/gewist?gemeente=dalfsen")
    assert "/dalfsen/nood" in page.links()
    assert page.text.index("Sluit nu de browser") < page.text.index("niet meer op dit apparaat")


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


def test_a_page_about_one_subject_has_a_neutral_title(kiosk, visit):
    """A title goes to the printer. The heading on the page itself says what it is."""
    for address in ("regelingen/kindregeling", "gebeurtenis/scheiding", "brief"):
        page = kiosk.get(f"/dalfsen/{address}")
        assert "<title>Uitleg - Rondkomen</title>" in page.html
        assert page.heading != "Uitleg"


def test_elsewhere_the_title_says_what_a_page_is(visit):
    html = visit.get("/dalfsen/regelingen/kindregeling").html
    assert "<title>Kindregeling in Dalfsen - Rondkomen</title>" in html


def test_only_the_title_of_the_page_is_neutral():
    html = "<title>Bijstand - Rondkomen</title><svg><title>Code</title></svg>"
    neutral = "<title>Uitleg - Rondkomen</title><svg><title>Code</title></svg>"
    assert neutral_title(html) == neutral


def test_the_page_for_libraries_names_every_municipality_and_turns_nothing_on(visit, library):
    page = visit.get("/bibliotheek")
    for slug in library.slugs():
        assert f"?gemeente={slug}" in page.links()
        assert f"<code>/kiosk/{slug}</code>" in visit.get(f"/bibliotheek?gemeente={slug}").html
    assert [href for href in page.links() if "/kiosk/" in href] == []
    assert "/bibliotheek" in visit.get("/over").links()
    assert jar(visit) == {}


def test_on_a_public_computer_the_page_for_libraries_is_not_offered(kiosk):
    assert "/bibliotheek" not in kiosk.get("/over").links()
    assert "/kiosk/dalfsen</code>" not in kiosk.get("/bibliotheek?gemeente=dalfsen").html


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
