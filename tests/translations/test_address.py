"""A language in front of every address, and nothing else of it anywhere."""

from __future__ import annotations

import re

import pytest

from tests.web.conftest import SITE
from web.check import check
from web.content.library import Library
from web.i18n import BARE

PAGES = (
    "/ /dalfsen/ /dalfsen/hulp /dalfsen/regelingen/ /dalfsen/regelingen/kindregeling "
    "/woorden /dalfsen/gesprek /dalfsen/vraag/1 /privacy /zo-rekenen-wij /kiosk/dalfsen "
    "/dalfsen/papier /dalfsen/samen /dalfsen/uitkomst /dalfsen/antwoorden /loket /verder /over "
    "/nood /wis /gewist"
).split()
NO_PAGES = ("/api/v1/openapi.json /gezond /static/stijl.css /static/icoon.svg /wis.css").split()
ADDRESS = re.compile(r'(?:href|action|src|data-\w+)="(/[^"]*)"')
ONE = re.compile(r"/(?:static/|wis\.css|kiosk/|api/)")


@pytest.fixture
def get(app):
    client = app.test_client()
    return lambda address, **more: client.get(address, base_url=SITE, **more)


@pytest.mark.parametrize("path", PAGES)
def test_every_address_on_a_page_stays_in_its_language(get, path):
    page = get(f"/en{path}", follow_redirects=True)
    assert page.status_code == 200
    assert page.headers["Content-Language"] == "en"
    assert '<html lang="en" dir="ltr"' in page.text
    addresses = ADDRESS.findall(page.text)
    others = [one for one in addresses if not one.startswith("/en/") and not ONE.match(one)]
    assert not [one for one in addresses if one.startswith(tuple(f"/en{bare}" for bare in BARE))]
    dutch = re.findall(r'href="([^"]*)"[^>]*hreflang="nl"', page.text)
    assert dutch
    assert set(others) <= set(dutch)


@pytest.mark.parametrize("path", NO_PAGES)
def test_what_is_no_page_has_one_address(get, path):
    with get(path) as dutch, get(f"/en{path}") as english:
        assert dutch.status_code == 200
        assert english.status_code == 404


@pytest.mark.parametrize("path", ["/de/", "/de", "/EN/", "/e/", "/eng/", "/nl/", "/../", "/en/en/"])
def test_a_language_without_a_catalog_is_no_address(get, path):
    page = get(path)
    assert page.status_code == 404
    assert not re.search(r'href="[^"]*(?:/de|/EN|/eng|/nl|/en/en)\b', page.text)


def test_a_language_alone_is_the_first_page(get):
    assert get("/en").text == get("/en/").text


def test_an_address_that_does_not_exist_is_never_sent_back(get):
    for path in ("/en/geheim/", "/en/geheim", "/geheim/kaart", "/en/dalfsen/geheim?x=geheim"):
        page = get(path)
        assert page.status_code == 404
        assert "geheim" not in page.text


def test_answers_stay_when_somebody_changes_language(app):
    client = app.test_client()
    sent = client.post("/dalfsen/vraag/1", base_url=SITE, data={"antwoord": "geen"})
    assert sent.headers["Location"] == "/dalfsen/vraag/2"
    assert "path=/;" in sent.headers["Set-Cookie"].lower()
    english = client.get("/en/dalfsen/antwoorden", base_url=SITE)
    assert '<a class="taal" href="/dalfsen/antwoorden"' in english.text.replace("\n", "")
    assert client.get("/en/dalfsen/vraag/2", base_url=SITE).status_code == 200


def test_a_redirect_stays_in_its_language(app):
    client = app.test_client()
    sent = client.post("/en/dalfsen/vraag/1", base_url=SITE, data={"antwoord": "geen"})
    assert sent.headers["Location"] == "/en/dalfsen/vraag/2"
    assert client.post("/en/wis", base_url=SITE).headers["Location"].startswith("/en/gewist")
    late = client.post("/en/dalfsen/vraag/5", base_url=SITE, data={"antwoord": "geen"})
    assert late.headers["Location"] == "/en/dalfsen/vraag/5"


def test_a_page_that_answers_a_form_links_to_a_page(app):
    """The answer to a form is in no address; the page with the form is."""
    page = app.test_client().post("/dalfsen/samen?x=1", base_url=SITE, data={"live": "1"})
    assert page.status_code == 200
    assert 'href="/en/dalfsen/samen"' in page.text


def test_a_public_computer_begins_in_dutch_for_everybody(app):
    client = app.test_client()
    client.post("/en/kiosk/dalfsen", base_url=SITE, headers={"Sec-Fetch-Site": "same-origin"})
    assert client.post("/en/wis", base_url=SITE).headers["Location"] == "/kiosk/dalfsen"


def test_public_pages_tell_search_engines(get):
    assert '<link rel="alternate" hreflang="en" href="/en/dalfsen/">' in get("/dalfsen/").text
    assert 'rel="alternate"' not in get("/dalfsen/vraag/1").text


def test_another_site_is_refused_in_every_language(app):
    headers = {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}
    sent = app.test_client().post("/en/dalfsen/vraag/1", base_url=SITE, headers=headers)
    assert sent.status_code == 403


def test_a_municipality_is_never_called_like_a_language(copied, today):
    folder = copied("dalfsen")
    (folder / "gemeenten" / "dalfsen").rename(folder / "gemeenten" / "en")
    report = check(Library(folder), today, "en")
    assert [fault for fault in report.errors if "'en' is al een adres" in str(fault)]
