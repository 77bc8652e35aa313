"""The block on the site of a municipality: small, readable, and without a cookie or a script."""

from __future__ import annotations

import html
import re

import pytest

from tests.access.elements import Page as Built
from tests.access.markup import faults
from tests.browser.axe import violations
from tests.conftest import DAY, ROOT
from tests.content import sixth
from tests.privacy.crawl import found, from_elsewhere
from tests.web.conftest import SITE
from web import create_app, theme
from web.settings import Settings

MOST = 3_000
"""Bytes, page and stylesheet together, as they are: not squeezed."""
SHEET = (ROOT / "web/static/insluiten.css").read_text("utf-8")
FRAME = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}
PARENT = "https://www.gemeente.example/"
NARROW, WIDE = 280, 800


@pytest.fixture
def get(app):
    client = app.test_client()
    return lambda address, **more: client.get(address, base_url=SITE, **more)


@pytest.mark.parametrize("address", ["/insluiten/dalfsen", "/en/insluiten/dalfsen"])
def test_the_block_is_one_link_and_small(get, address):
    block = get(address, headers=FRAME)
    tags = found(block.text)
    (link,) = [has for tag, has in tags if tag == "a"]
    (sheet,) = [has["href"] for tag, has in tags if tag == "link"]
    language = address.partition("insluiten")[0]
    assert (link["href"], link["target"]) == (f"{language}dalfsen/", "_top")
    assert not {"script", "style", "img", "form", "iframe"} & {tag for tag, _ in tags}
    with get(sheet) as style:
        assert len(block.data) + len(style.data) < MOST
    assert from_elsewhere(block.text, "text/html") == []
    assert list(faults(Built(block.text))) == []
    assert "Dalfsen" in block.text


def test_the_block_sees_and_sets_no_cookie(app, get):
    client = app.test_client()
    client.post("/dalfsen/begin", base_url=SITE)
    client.set_cookie("__Host-letters", "groot", domain="rondkomen.test", secure=True)
    client.set_cookie("__Host-kiosk", "dalfsen", domain="rondkomen.test", secure=True)
    for address in ("/insluiten/dalfsen", "/en/insluiten/dalfsen"):
        block = client.get(address, base_url=SITE, headers=FRAME)
        assert block.data == get(address).data
        assert "Set-Cookie" not in block.headers


def test_only_the_block_may_be_framed(get):
    block = get("/insluiten/dalfsen", headers=FRAME)
    assert block.status_code == 200
    assert "X-Frame-Options" not in block.headers
    assert "frame-ancestors https:;" in block.headers["Content-Security-Policy"]
    others = ["/", "/dalfsen/", "/insluiten", "/insluiten/", "/insluiten/nergens", "/over"]
    for address in [*others, "/dalfsen/vraag/1", "/api/v1/gemeenten", "/en/insluiten"]:
        page = get(address)
        assert page.headers["X-Frame-Options"] == "DENY", address
        assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"], address
        status = get(address, headers=FRAME).status_code
        assert status == 403 or address.startswith("/api/") or status == 404, address


def test_every_municipality_has_a_block(get, library):
    for one in library.places.all():
        block = get(f"/insluiten/{one.slug}")
        assert block.status_code == 200
        assert html.escape(one.name, quote=False) in html.unescape(block.text)
    assert get("/insluiten/geheim").status_code == 404


def test_its_colours_are_those_of_the_site():
    light, _, dark = SHEET.partition("@media")
    site, _, rest = theme.SHEET.read_text("utf-8").partition("@media (prefers-color-scheme: dark)")
    site_dark = rest.partition("}\n}")[0]
    own = dict(re.findall(r"--([\w-]+): ([^;]+);", light))
    assert len(own) == 7
    assert own.items() <= dict(re.findall(r"--([\w-]+): ([^;]+);", site)).items()
    night = dict(re.findall(r"--([\w-]+): ([^;]+);", dark))
    assert night.keys() == own.keys()
    assert night.items() <= dict(re.findall(r"--([\w-]+): ([^;]+);", site_dark)).items()


def test_a_municipality_has_its_own_colours(copied):
    content = sixth.write(copied())
    town = content / "gemeenten" / sixth.SLUG / "gemeente.yaml"
    colour = 'thema: {utrecht-button-primary-action-background-color: "#7a1f3d"}\n'
    town.write_text(town.read_text("utf-8") + colour, "utf-8")
    client = create_app(Settings(environment="proef", day=DAY, content=content)).test_client()
    page = client.get(f"/insluiten/{sixth.SLUG}", base_url=SITE)
    (sheet,) = [has["href"] for tag, has in found(page.text) if tag == "link"]
    with client.get(sheet, base_url=SITE) as answer:
        assert "--utrecht-button-primary-action-background-color:#7a1f3d" in answer.text
        assert "immutable" in answer.headers["Cache-Control"]
        assert len(page.data) + len(answer.data) < MOST
    assert client.get("/static/thema/zwolle/insluiten.css", base_url=SITE).status_code == 404


def test_who_keeps_a_site_gets_a_line_to_copy(visit):
    page = visit.get("/insluiten")
    code = re.findall(r"<code>(.*?)</code>", page.html)
    assert html.unescape(code[0]).startswith('<a href="https://ADRES/GEMEENTE/">')
    page = visit.get("/insluiten?gemeente=dalfsen")
    link, frame = (html.unescape(one) for one in re.findall(r"<code>(.*?)</code>", page.html)[:2])
    assert found(link)[0] == ("a", {"href": "https://ADRES/dalfsen/"})
    (tag, has), *_ = found(frame)
    assert (tag, has["src"]) == ("iframe", "https://ADRES/insluiten/dalfsen")
    assert has["title"]
    assert has["loading"] == "lazy"
    assert visit.get("/insluiten?gemeente=geheim").html.count("geheim") == 0
    assert "/insluiten" in visit.get("/over").links()


def test_the_line_has_the_address_of_the_site_itself():
    hosts = {"trusted_hosts": ("rondkomen.test",)}
    client = create_app(Settings(environment="productie", **hosts)).test_client()
    for language in ("", "/en"):
        page = client.get(f"{language}/insluiten?gemeente=dalfsen", base_url=SITE)
        text = html.unescape(page.text)
        assert f'<a href="{SITE}{language}/dalfsen/">' in text
        assert f'<iframe src="{SITE}{language}/insluiten/dalfsen"' in text
        assert "ADRES" not in text


def test_a_public_computer_shows_no_code(visit):
    visit.post("/kiosk/dalfsen")
    page = visit.get("/insluiten")
    assert "iframe" not in page.html
    assert "/api/" not in page.html
    assert "/insluiten" not in visit.get("/over").links()


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_real_page_shows_the_block_and_nothing_else_of_ours(app, chromium, colours):
    client, refused = app.test_client(), []

    def answer(route) -> None:
        sent = {k: v for k, v in route.request.headers.items() if k not in ("host", "cookie")}
        at = route.request.url.removeprefix(SITE)
        with client.get(at, base_url=SITE, headers=sent) as found:
            route.fulfill(status=found.status_code, headers=dict(found.headers), body=found.data)

    addresses = ["/insluiten/dalfsen", "/en/insluiten/nuenen-gerwen-en-nederwetten"]
    frames = [(at, width) for at in addresses for width in (NARROW, WIDE)]
    rows = (f'<iframe src="{SITE}{at}" width="{w}" height="320"></iframe>' for at, w in frames)
    closed = "".join(f'<iframe src="{SITE}{at}"></iframe>' for at in ("/dalfsen/", "/insluiten"))
    body = f"<!DOCTYPE html><title>Gemeente</title>{''.join(rows)}{closed}"
    context = chromium.new_context(color_scheme=colours)
    context.route(f"{SITE}/**", answer)
    context.route(PARENT, lambda r: r.fulfill(status=200, content_type="text/html", body=body))
    page = context.new_page()
    page.on("console", lambda said: refused.append("frame-ancestors" in said.text))
    page.goto(PARENT, wait_until="networkidle")
    shown = [frame for frame in page.frames if frame.url.startswith(SITE)]
    assert len(shown) == len(frames)
    assert refused == [True, True]
    for frame in shown:
        size = "[document.documentElement.scrollWidth > innerWidth, document.body.scrollHeight]"
        wide, height = frame.evaluate(size)
        assert not wide
        assert height <= 320, frame.url
        assert violations(frame) == {}
    shown[0].click("a")
    page.wait_for_url(f"{SITE}/dalfsen/")
    context.close()
