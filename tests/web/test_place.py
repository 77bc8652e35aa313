"""The pages about any municipality have a field to choose one, and remember nothing of it."""

from __future__ import annotations

from html import unescape

import pytest

from tests.web.conftest import SITE
from web.views.place import Choice

PAGES = ["/insluiten", "/bibliotheek"]
each_page = pytest.mark.parametrize("page", PAGES)


def sent(client, page: str, typed: str) -> str:
    """Where somebody ends who types this."""
    answer = client.post(page, data={"plaats": typed}, base_url=SITE)
    assert answer.status_code == 303
    return answer.headers["Location"]


@each_page
def test_a_village_leads_to_its_municipality_and_is_forgotten(app, page):
    client = app.test_client()
    assert sent(client, page, "Zwolle") == f"{page}?gemeente=zwolle"
    assert sent(client, page, " lemelerveld ") == f"{page}?gemeente=dalfsen"
    assert sent(client, f"/en{page}", "Heino") == f"/en{page}?gemeente=raalte"
    assert sent(client, page, "dalfsn") == f"{page}?keuze=dalfsen"
    assert sent(client, page, "Geheim") == f"{page}?fout=plaats_onbekend"
    assert sent(client, page, " ") == f"{page}?fout=plaats_leeg"


@each_page
def test_who_must_choose_sees_what_and_who_slips_what_is_wrong(app, page):
    client = app.test_client()
    asked = client.get(f"{page}?keuze=dalfsen.zwolle.geheim", base_url=SITE).text
    assert "Welke gemeente bedoelt u?" in asked
    assert '<a class="knop" href="?gemeente=zwolle">' in asked
    assert "geheim" not in asked
    wrong = client.get(f"{page}?fout=plaats_onbekend", base_url=SITE).text
    assert "<title>Fout: " in wrong
    assert 'aria-describedby="plaats-fout" aria-invalid="true"' in wrong
    assert wrong.count("Deze plaats vonden we niet.") == 2


def test_what_was_chosen_stands_in_what_to_copy(app):
    client = app.test_client()
    there = [client.get(f"{page}?gemeente=zwolle", base_url=SITE).text for page in PAGES]
    assert f"{SITE}" not in there[0]
    assert 'href="https://ADRES/zwolle/"' in unescape(there[0])
    assert "Zwolle: <code>/kiosk/zwolle</code>" in there[1]
    for text in there:
        assert 'name="plaats"' not in text
        assert "Kies een andere gemeente" in text


@each_page
def test_a_public_computer_has_no_field(visit, page):
    visit.post("/kiosk/dalfsen")
    assert 'name="plaats"' not in visit.get(page).html


def test_no_municipality_with_files_is_no_list_to_choose_from():
    assert not Choice(None, (), "", known=()).few
