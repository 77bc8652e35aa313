"""What a site says becomes what an editor is told, over real sockets."""

from __future__ import annotations

import pytest

from tests.watch.sites import SLOW, nobody_there
from web.watch.answers import Kind
from web.watch.asking import HOPS, Asker

OK = (200, "")
PAGES = {
    "/": OK,
    "/goed": OK,
    "/verhuisd": (301, "/goed"),
    "/verhuisd-308": (308, "/goed"),
    "/even-elders": (302, "/goed"),
    "/eerst-vast-dan-even": (301, "/even-elders"),
    "/naar-voorpagina": (301, "/"),
    "/naar-weg": (301, "/weg"),
    "/weg": (404, ""),
    "/voorgoed-weg": (410, ""),
    "/stuk": (500, ""),
    "/later": (503, ""),
    "/druk": (429, ""),
    "/dicht": (403, ""),
    "/inloggen": (401, ""),
    "/kring": (301, "/kring"),
    "/kring-a": (302, "/kring-b"),
    "/kring-b": (302, "/kring-a"),
    "/naar-een-bestand": (301, "file:///etc/hostname"),
    "/nergens": (301, ""),
    "/regel-%C3%A9%C3%A9n?a=1&b=%20": OK,
}


@pytest.mark.parametrize(
    ("path", "kind", "to", "why"),
    [
        ("/goed", Kind.GOOD, "", ""),
        ("/", Kind.GOOD, "", ""),
        ("/verhuisd", Kind.MOVED, "/goed", ""),
        ("/verhuisd-308", Kind.MOVED, "/goed", ""),
        ("/even-elders", Kind.GOOD, "/goed", ""),
        ("/eerst-vast-dan-even", Kind.GOOD, "/goed", ""),
        ("/naar-voorpagina", Kind.MOVED, "/", "voorpagina"),
        ("/naar-weg", Kind.GONE, "", "404"),
        ("/weg", Kind.GONE, "", "404"),
        ("/voorgoed-weg", Kind.GONE, "", "410"),
        ("/stuk", Kind.FAILED, "", "500"),
        ("/later", Kind.FAILED, "", "503"),
        ("/druk", Kind.BUSY, "", "429"),
        ("/dicht", Kind.CLOSED, "", "403"),
        ("/inloggen", Kind.CLOSED, "", "401"),
        ("/kring", Kind.FAILED, "", "kring"),
        ("/kring-a", Kind.FAILED, "", "kring"),
        ("/naar-een-bestand", Kind.FAILED, "", "iets anders dan een pagina"),
        ("/nergens", Kind.FAILED, "", "301"),
        ("/regel-één?a=1&b=%20", Kind.GOOD, "", ""),
    ],
)
def test_answer(site, asker, path, kind, to, why):
    site.pages.update(PAGES)
    answer = asker.ask(site.url + path)
    assert (answer.kind, answer.to) == (kind, to and site.url + to)
    assert why in answer.why
    assert answer.heard


def test_a_long_row_of_redirects_ends(site, asker):
    site.pages.update({f"/{n}": (301, f"/{n + 1}") for n in range(HOPS + 5)})
    answer = asker.ask(f"{site.url}/0")
    assert answer.kind is Kind.FAILED
    assert len(set(site.paths())) == HOPS


def test_circle_is_walked_once(site, asker):
    site.pages.update(PAGES)
    asker.ask(f"{site.url}/kring-a")
    assert site.paths() == ["/kring-a", "/kring-b"]


def test_page_is_not_fetched_when_asking_for_it_is_enough(site, asker):
    site.pages["/goed"] = OK
    asker.ask(f"{site.url}/goed")
    assert site.asked == [("HEAD", "/goed")]


@pytest.mark.parametrize("status", [400, 403, 404, 405, 500, 501])
def test_site_that_does_not_like_head_is_asked_for_the_page(site, asker, status):
    """Only what a GET says counts."""
    site.pages["/pagina"] = [(status, ""), OK]
    site.reply = lambda method, path: (status, "") if method == "HEAD" else OK
    assert asker.ask(f"{site.url}/pagina").kind is Kind.GOOD
    assert site.asked == [("HEAD", "/pagina"), ("GET", "/pagina")]


def test_busy_site_is_not_asked_twice(site, asker):
    site.pages["/druk"] = (429, "")
    asker.ask(f"{site.url}/druk")
    assert site.asked == [("HEAD", "/druk")]


def test_we_say_who_we_are(site, asker):
    asker.ask(site.url)
    (name,) = site.agents
    assert name.startswith("Rondkomen-bewaak/1")
    assert "+mailto:iemand@voorbeeld.nl" in name


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_nobody_there(scheme, asker):
    answer = asker.ask(nobody_there().replace("http", scheme))
    assert (answer.kind, answer.heard) == (Kind.NO_LINE, False)


def test_no_answer_in_time(site):
    site.pages["/traag"] = SLOW
    answer = Asker("x", 0.2).ask(f"{site.url}/traag")
    assert (answer.kind, answer.heard) == (Kind.NO_LINE, False)
    assert "geen antwoord" in answer.why


def test_security_that_is_not_right(site, asker):
    """A site without a certificate, asked for one."""
    answer = asker.ask(site.url.replace("http:", "https:"))
    assert answer.kind is Kind.NO_LINE
    assert "certificaat" in answer.why


def test_name_that_does_not_exist(asker):
    assert asker.ask("https://bestaat-niet.invalid/").kind is Kind.NO_LINE


@pytest.mark.parametrize("url", ["http://127.0.0.1:poort/", "http://[127.0.0.1/"])
def test_address_that_cannot_be(asker, url):
    answer = asker.ask(url)
    assert (answer.kind, answer.why) == (Kind.GONE, "dit adres kan niet bestaan")
