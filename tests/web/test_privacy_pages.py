"""What a resident reads about privacy, the proof behind it, and where to report a leak."""

from __future__ import annotations

import datetime
import logging
import re

import pytest

from tests.conftest import DAY
from tests.web.conftest import SITE, Visitor
from web import clock, create_app
from web.settings import Settings

CONTACT = "mailto:lek@gemeente.example"
HOSTS = (".gemeente.example", "rondkomen.test")
FILE = "/.well-known/security.txt"


def made(**settings):
    app = create_app(Settings(environment="proef", day=DAY, **settings))
    app.testing = False
    return app


def test_privacy_is_short_and_leads_to_the_proof(visit) -> None:
    page = visit.get("/privacy")
    assert "/privacy/bewijs" in page.links()
    assert "Wij tellen niets" in page.text
    assert "Wat wij niet kunnen beloven" in page.text
    main = page.html.partition("<main")[2].partition("</main>")[0]
    assert len(re.sub(r"<[^>]+>", " ", main).split()) < 430


def test_privacy_is_true_on_a_public_computer_too(visit) -> None:
    page = visit.get("/privacy")
    assert "Drukt u op Wis alles ? Dan is het weg. Doet u 60 minuten niets?" in page.text
    visit.post("/kiosk/dalfsen")
    page = visit.get("/privacy")
    assert "Drukt u op Klaar: wis alles ? Dan is het weg." in page.text
    assert "Doet u niets? Dan wissen we alles na 2 minuten." in page.text
    assert "Dan na 10 minuten." in page.html.partition("<noscript> Werkt")[2].partition("<")[0]
    assert "Doet u 60 minuten niets?" not in page.text


@pytest.mark.parametrize(
    "limit",
    "kijkt mee|virus|loopt weg|internetbedrijf|deze site draait|geschiedenis|vertalen|print|"
    "geheugen|60 minuten".split("|"),
)
def test_what_nobody_can_promise(visit, limit: str) -> None:
    assert limit in visit.get("/privacy").text.partition("Wat wij niet kunnen beloven")[2]


def test_the_proof_leads_to_what_nobody_can_promise(visit) -> None:
    assert "/privacy#niet-beloofd" in visit.get("/privacy/bewijs").links()
    assert 'id="niet-beloofd"' in visit.get("/privacy").html


def test_every_promise_has_its_outcome_or_says_there_is_none(visit, library) -> None:
    page = visit.get("/privacy/bewijs")
    for row in library.promises.rows:
        assert row.text in page.text
        part = page.html.partition(f'id="{row.name}"')[2].partition("<h3")[0]
        assert re.search("Gelukt|Niet gelukt|niet gemeten", part), row.name
    assert not re.search(r"[{}]", page.text)
    assert "Wij tellen niets" in page.text


def test_without_an_outcome_it_is_not_called_proof(copied, caplog) -> None:
    page = proof(copied(), caplog, "")
    assert page.heading == "Zo kunt u ons nakijken"
    assert "Deze proeven zijn nog niet gedaan." in page.text
    assert not re.search("[Bb]ewijs", page.text.partition("Voor wie techniek kent")[0])
    assert "testten" not in page.text


def test_only_the_result_stands_outside_the_folds(copied, caplog) -> None:
    words = re.compile("make bewijs|Redis|security.txt|nagemaakte|Onze computer schreef 5 keer")
    line = "kanarie: {datum: 2026-11-20, geslaagd: ja, cijfers: {merktekens: 7, schrijfacties: 5}}"
    page = proof(copied(), caplog, line)
    outside = re.sub(r"<details.*?</details>", "", page.html, flags=re.DOTALL)
    assert len(set(words.findall(page.text))) == 5
    assert not words.search(outside)
    assert "Wij vulden 7 vreemde woorden in." in outside
    assert "Hoe testten wij dit?" in page.text
    assert "Hoe testen wij dit?" in page.text


def proof(content, caplog, evidence: str):
    """The page, when this was measured."""
    (content / "privacy" / "bewijs.yaml").write_text(evidence or "{}")
    return Visitor(made(content=content).test_client(), caplog).get("/privacy/bewijs")


def test_good_bad_old_and_missing_look_different(copied, caplog) -> None:
    page = proof(
        copied(),
        caplog,
        "kanarie: {datum: 2026-11-20, geslaagd: ja, cijfers: {plekken: 0}}\n"
        "logregels: {datum: 2026-11-20, geslaagd: nee, cijfers: {regels: 4321}}\n"
        "koekjes: {datum: 2026-07-01, geslaagd: ja, cijfers: {}}\n",
    )
    assert page.heading == "Het bewijs"
    parts = dict(
        zip(re.findall(r'id="(P\d+)"', page.html), page.html.split("<h3")[1:], strict=True)
    )
    assert ">Gelukt<" in parts["P1"]
    assert "Een deel is nog niet gemeten" in parts["P1"]
    assert "onbekend" in parts["P1"]
    assert ">Niet gelukt<" in parts["P5"]
    assert "4.321" in parts["P5"]
    assert "staat nu dus niet vast" in parts["P5"]
    assert "lang geleden" in parts["P6"]
    assert "1 juli 2026" in parts["P6"]
    assert ">Nog niet gemeten<" in parts["P7"]


def test_security_txt() -> None:
    answer = made(contact=CONTACT, trusted_hosts=HOSTS).test_client().get(FILE, base_url=SITE)
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    lines = dict(line.split(": ", 1) for line in answer.text.splitlines())
    until = datetime.datetime.fromisoformat(lines.pop("Expires"))
    assert until.tzinfo is not None
    assert 30 < (until - clock.now()).days < 365
    assert lines == {
        "Contact": CONTACT,
        "Preferred-Languages": "nl, en",
        "Canonical": f"{SITE}{FILE}",
        "Policy": f"{SITE}/privacy",
    }


def test_security_txt_without_a_host_names_none() -> None:
    client = made(contact=CONTACT).test_client()
    text = client.get(FILE, base_url="https://kwaad.example").text
    assert "https:" not in text
    assert CONTACT in text


def test_a_lost_visitor_finds_the_begin_and_help(visit) -> None:
    page = visit.get("/nergens", status=404)
    assert "Ga naar het begin , of kijk bij Hulp nu ." in page.text
    main = page.html.partition("<main")[2].partition("</main>")[0]
    assert re.findall(r'href="([^"]*)"', main) == ["/", "/nood"]
    visit.post("/dalfsen/begin")
    main = visit.get("/nergens", status=404).html.partition("<main")[2].partition("</main>")[0]
    assert re.findall(r'href="([^"]*)"', main) == ["/dalfsen/", "/dalfsen/nood"]
    visit.post("/landelijk/begin")
    main = visit.get("/ommen/nergens", status=404).html.partition("<main")[2]
    assert re.findall(r'href="([^"]*)"', main.partition("</main>")[0]) == ["/", "/nood"]


def test_nobody_to_report_to_is_no_file(visit, caplog) -> None:
    page = visit.get(FILE, status=404)
    assert page.heading == "Deze pagina is er niet"
    caplog.clear()
    create_app(Settings(environment="productie", trusted_hosts=HOSTS))
    assert "security.txt mist RONDKOMEN_MELDPUNT" in caplog.text
    caplog.clear()
    create_app(Settings(environment="productie", trusted_hosts=HOSTS, contact=CONTACT))
    assert "security.txt" not in caplog.text


def test_a_site_that_was_not_started_for_half_a_year_has_no_file(monkeypatch, caplog) -> None:
    caplog.set_level(logging.INFO)
    client = made(contact=CONTACT).test_client()
    later = clock.now() + datetime.timedelta(days=181)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert client.get(FILE).status_code == 200
    later += datetime.timedelta(days=1)
    assert client.get(FILE).status_code == 404
