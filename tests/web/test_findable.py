"""What a search engine finds, and what it is asked to leave alone."""

from __future__ import annotations

import datetime
import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.conftest import DAY, ROOT
from tests.privacy.crawl import found, from_elsewhere
from tests.web.conftest import SITE
from web import clock, create_app
from web.settings import Settings

HOST = "rondkomen.test"
NAME = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PUBLIC = (
    "/ /nood /woorden /over /insluiten /privacy /privacy/bewijs /zo-rekenen-wij /bibliotheek "
    "/toegankelijkheid /dalfsen/ /dalfsen/regelingen/ /dalfsen/regelingen/kindregeling "
    "/dalfsen/regelingen/zorgtoeslag "
    "/dalfsen/regelingen/schuldhulp /dalfsen/hulp /dalfsen/nood /dalfsen/brief /zwolle/ "
    "/landelijk/ /landelijk/gebeurtenis/kind /landelijk/regelingen/bijstand"
).split()
PRIVATE = (
    "/dalfsen/vraag/1 /dalfsen/antwoorden /dalfsen/uitkomst /dalfsen/kaart /dalfsen/samen "
    "/dalfsen/gesprek /dalfsen/later /kiosk/dalfsen /loket /verder /wis /gewist /dalfsen/papier"
).split()


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return made().test_client()


def made(**settings: object) -> Flask:
    given = {"environment": "productie", "trusted_hosts": (HOST,)} | settings
    return create_app(Settings(**given))


@pytest.fixture(autouse=True)
def same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real site takes no other day from its settings."""
    now = clock.now()
    monkeypatch.setattr(
        clock, "now", lambda: now.replace(year=DAY.year, month=DAY.month, day=DAY.day)
    )


def get(client: FlaskClient, address: str, status: int = 200) -> str:
    answer = client.get(address, base_url=SITE)
    assert answer.status_code == status, address
    return answer.text


def said(html: str) -> dict[str, str]:
    """What the head of a page says of it, by name, and its canonical address."""
    head = found(html.partition("</head>")[0])
    metas = {has.get("name") or has.get("property", ""): has for tag, has in head if tag == "meta"}
    links = {has["rel"]: has["href"] for tag, has in head if tag == "link" and "href" in has}
    title = unescape(re.search(r"(?s)<title>(.*?)</title>", html)[1])
    told = {name: has.get("content", "") for name, has in metas.items()}
    return told | {"title": title, "canonical": links.get("canonical", "")}


def listed(client: FlaskClient, address: str) -> dict[str, str]:
    """The addresses in a list, with their dates."""
    rows = ElementTree.fromstring(get(client, address))
    return {
        row.findtext(f"{NAME}loc").removeprefix(SITE): row.findtext(f"{NAME}lastmod", "")
        for row in rows
    }


@pytest.fixture
def everything(client: FlaskClient) -> dict[str, str]:
    """All addresses of all lists."""
    pages: dict[str, str] = {}
    for address in listed(client, "/sitemap.xml"):
        pages |= listed(client, address)
    return pages


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_page_says_what_it_is(client: FlaskClient, address: str) -> None:
    told = said(get(client, address))
    assert "robots" not in told
    assert 30 <= len(told["description"]) <= 200, told["description"]
    assert told["og:description"] == told["description"]
    assert told["og:title"] in told["title"]
    assert told["canonical"] == SITE + address
    assert "{" not in told["description"] + told["title"]


@pytest.mark.parametrize("address", PRIVATE)
def test_a_page_of_a_visitor_asks_not_to_be_found(client: FlaskClient, address: str) -> None:
    client.post("/dalfsen/begin", base_url=SITE)
    told = said(get(client, address))
    client.post("/wis", base_url=SITE)
    client.delete_cookie("__Host-kiosk", domain=HOST)
    assert told["robots"] == "noindex"
    assert {"description", "og:title", "canonical"} & told.keys() == {"canonical"}
    assert told["canonical"] == ""


def test_an_error_asks_not_to_be_found(client: FlaskClient) -> None:
    for address in ("/nergens/geheim", "/dalfsen/regelingen/geheim", "/geheim/"):
        html = get(client, address, 404)
        assert said(html)["robots"] == "noindex"
        assert "geheim" not in html


@pytest.mark.parametrize(
    ("address", "one"),
    [
        ("/zwolle/regelingen/zorgtoeslag", "/landelijk/regelingen/zorgtoeslag"),
        ("/zwolle/regelingen/", "/landelijk/regelingen/"),
        ("/zwolle/hulp", "/landelijk/hulp"),
        ("/zwolle/brief", "/landelijk/brief"),
        ("/zwolle/nood", "/nood"),
        ("/landelijk/nood", "/nood"),
        ("/dalfsen/gebeurtenis/kind", "/landelijk/gebeurtenis/kind"),
        ("/dalfsen", "/dalfsen/"),
        ("/?fout=plaats_leeg", "/"),
        ("/dalfsen/hulp?a=b", "/dalfsen/hulp"),
    ],
)
def test_the_same_page_has_one_address(client: FlaskClient, address: str, one: str) -> None:
    assert said(get(client, address))["canonical"] == SITE + one


def test_a_page_names_itself_in_each_language(client: FlaskClient) -> None:
    for address in ("/dalfsen/hulp", "/en/dalfsen/hulp"):
        html = get(client, address)
        links = [has for tag, has in found(html.partition("</head>")[0]) if tag == "link"]
        there = {has["hreflang"]: has["href"] for has in links if "hreflang" in has}
        assert there == {"nl": f"{SITE}/dalfsen/hulp", "en": f"{SITE}/en/dalfsen/hulp"}
        assert said(html)["canonical"] == SITE + address


def test_no_two_pages_have_the_same_title(client: FlaskClient, everything: dict) -> None:
    shown = [at for at in everything if not re.fullmatch(r"/[a-z-]+/", at) or at in PUBLIC]
    titles = [said(get(client, at))["title"] for at in shown]
    assert sorted(t for t in set(titles) if titles.count(t) > 1) == []


def test_all_that_is_listed_may_be_found_there(client: FlaskClient, everything: dict) -> None:
    """A sample of the places we know only the name of; all else."""
    places = [at for at in everything if re.fullmatch(r"/[a-z0-9-]+/", at)]
    for at in [one for one in everything if one not in places] + places[::40]:
        told = said(get(client, at))
        assert told["canonical"] == SITE + at
        assert "robots" not in told


def test_every_public_page_is_listed(everything: dict, library) -> None:
    assert set(PUBLIC) <= set(everything)
    assert {f"/{one.slug}/" for one in library.places.all()} <= set(everything)
    for slug in library.slugs():
        pack = library.pack(slug)
        for one in (*pack.schemes.values(), pack.debt_help):
            place = "landelijk" if one.is_usual else slug  # what perhaps is not there, stands once
            assert f"/{place}/regelingen/{one.rule.stem}" in everything
            assert place == slug or f"/{slug}/regelingen/{one.rule.stem}" not in everything
    assert not set(PRIVATE) & set(everything)


def test_a_date_is_the_day_somebody_looked(everything: dict, library) -> None:
    scheme = library.pack("dalfsen").find("kindregeling")
    assert everything["/dalfsen/regelingen/kindregeling"] == scheme.checked.isoformat()
    assert everything["/zwolle/"] == ""
    assert all(datetime.date.fromisoformat(day) for day in everything.values() if day)


def test_a_list_reads_one_municipality(copied, monkeypatch) -> None:
    """With 342 of them a list of everything would read everything."""
    app = made(content=copied("dalfsen", "ommen"))
    library = app.extensions["library"]
    app.test_client().get("/sitemap.xml", base_url=SITE)
    assert set(library._packs) == set()
    app.test_client().get("/dalfsen/sitemap.xml", base_url=SITE)
    assert set(library._packs) == {"dalfsen"}


def test_a_place_without_content_has_no_list(client: FlaskClient) -> None:
    get(client, "/zwolle/sitemap.xml", 404)
    get(client, "/nergens/sitemap.xml", 404)


def test_only_the_real_site_may_be_crawled(client: FlaskClient) -> None:
    text = get(client, "/robots.txt")
    assert text == f"User-agent: *\nDisallow: /api/\nSitemap: {SITE}/sitemap.xml\n"
    for environment in ("proef", "ontwikkeling"):
        preview = made(environment=environment).test_client()
        assert get(preview, "/robots.txt") == "User-agent: *\nDisallow: /\n"


@pytest.mark.parametrize("hosts", [None, (f".{HOST}",)])
def test_without_a_name_no_address_is_made_up(hosts: tuple[str, ...] | None) -> None:
    client = made(trusted_hosts=hosts).test_client()
    assert "Sitemap" not in get(client, "/robots.txt")
    get(client, "/sitemap.xml", 404)
    get(client, "/dalfsen/sitemap.xml", 404)
    html = get(client, "/dalfsen/")
    assert HOST not in html
    assert said(html)["description"]


def test_a_public_computer_names_no_address(client: FlaskClient) -> None:
    client.post("/kiosk/dalfsen", base_url=SITE)
    html = get(client, "/dalfsen/hulp")
    client.delete_cookie("__Host-kiosk", domain=HOST)
    client.post("/wis", base_url=SITE)
    assert "https://" not in html.partition("<body>")[0]


def test_the_picture_is_small_and_there(client: FlaskClient) -> None:
    address = said(get(client, "/"))["og:image"]
    assert re.fullmatch(rf"{SITE}/static/delen\.png\?v=[0-9a-f]{{10}}", address)
    with client.get(address.removeprefix(SITE), base_url=SITE) as picture:
        assert picture.mimetype == "image/png"
        assert picture.data[16:24] == (1200).to_bytes(4, "big") + (630).to_bytes(4, "big")
        assert len(picture.data) < 20_000


def test_sharing_loads_nothing_from_elsewhere(client: FlaskClient) -> None:
    html = get(client, "/dalfsen/")
    assert from_elsewhere(html, "text/html") == []


def test_a_scheme_says_what_kind_of_thing_it_is(client: FlaskClient) -> None:
    has = [has for _, has in found(get(client, "/dalfsen/regelingen/kindregeling"))]
    kinds = {one["itemtype"] for one in has if "itemtype" in one}
    assert kinds == {
        "https://schema.org/GovernmentService",
        "https://schema.org/GovernmentOrganization",
    }
    told = {one["itemprop"]: one.get("content") for one in has if "itemprop" in one}
    assert told["areaServed"] == "Dalfsen"
    assert {"name", "description", "provider"} <= told.keys()
    national = get(client, "/landelijk/regelingen/zorgtoeslag")
    assert "GovernmentOrganization" not in national, "who pays it is not in the content"


def test_a_scheme_stands_on_its_own(client: FlaskClient) -> None:
    """Somebody comes from a search engine: for whom, what, how much, how, where, since when."""
    html = get(client, "/dalfsen/regelingen/kindregeling")
    main = re.sub(r"<[^>]+>", " ", html.partition("<main")[2].partition("</main>")[0])
    for words in (
        "Kindregeling",
        "Past dit bij u?",
        "U hebt een kind van 17 jaar of jonger.",
        "Hoeveel geld is het?",
        "Hoe vraagt u het aan?",
        "Waar vraagt u het aan?",
        "Infopunt",
        "Bron: Beleidsplan",
        "Nagekeken op 21 november 2026",
    ):
        assert words in main, words
    assert re.search(r'<a class="[^"]*knop[^"]*" href="/dalfsen/">', html)


def test_who_answered_gets_reasons_instead(client: FlaskClient) -> None:
    client.post("/dalfsen/begin", base_url=SITE)
    asked = {"vraag": "dreiging", "knop": "weet_ik_niet"}
    client.post("/dalfsen/vraag/1", data=asked, base_url=SITE)
    html = get(client, "/dalfsen/regelingen/kindregeling")
    client.post("/wis", base_url=SITE)
    assert "Past dit bij u?" not in html
    assert "Voor u:" in html


def test_every_template_that_may_be_found_says_what_it_is() -> None:
    """An empty block takes the word noindex away and puts nothing in its place."""
    for path in Path(ROOT / "web" / "templates").rglob("*.html"):
        block = re.search(r"{% block robots %}(.*?){% endblock %}", path.read_text("utf-8"))
        assert block is None or "noindex" in block[1] or "vindbaar(" in block[1], path.name
