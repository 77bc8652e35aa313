"""Drawings beside words, the number on every page, and the bar of money on the outcome."""

from __future__ import annotations

import itertools
import re

import pytest

from tests.conftest import ROOT
from tests.web.conftest import SITE
from tests.web.walking import walk
from web.check.drawings import undrawn
from web.content.library import Library
from web.drawings import drawings

TEMPLATES = sorted((ROOT / "web" / "templates").rglob("*.html"))
WORKER = {"dreiging": ["geen"], "schulden": "geen", "leeftijd": 36, "huishouden": "alleen"}
WORKER |= {"kinderen": [8, 13], "inkomen_soort": ["loon"], "inkomen": 1550.76, "vermogen": 1000}
WORKER |= {"woning": "huur", "krijgt_al": [], "medebewoners": 0, "medebewoners_18_26": 0}


def test_every_drawing_a_template_names_is_there():
    named = {
        name
        for path in TEMPLATES
        for name in re.findall(r"\bteken\('(\w+)'", path.read_text("utf-8"))
    }
    assert len(named) > 5
    assert named <= drawings().keys()


def test_what_the_content_names_is_there(library):
    assert list(undrawn(library)) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("zorgtoeslag: zorg", "zorgtoeslag: zorgg", "De tekening 'zorgg' is er niet."),
        ("andere_regeling: geld", "andere_regeling: goud", "De tekening 'goud' is er niet."),
        ("  scheiding: mensen", "  scheidng: mensen", "'scheidng' bestaat niet."),
        ("  inrichting: bank", "  inrichtng: bank", "'inrichtng' bestaat niet."),
    ],
)
def test_a_slip_is_told_with_its_line(copied, old, new, told):
    folder = copied()
    path = folder / "landelijk" / "iconen.yaml"
    text = path.read_text("utf-8").replace(old, new, 1)
    path.write_text(text, "utf-8")
    (fault,) = undrawn(Library(folder))
    assert told in str(fault)
    assert fault.line == text[: text.index(new)].count("\n") + new.startswith("\n") + 1


def test_a_scheme_nobody_drew_gets_the_usual_one(app):
    with app.test_request_context():
        draw = app.jinja_env.globals["tekening"]
        assert draw("regeling", "bestaat-nog-niet") == draw("regeling", "maakt-niet-uit") != ""
        assert draw("antwoord", "weet_ik_niet") == ""


@pytest.mark.parametrize(
    "address", ["/", "/dalfsen/", "/zwolle/", "/privacy", "/dalfsen/hulp", "/nood", "/almelo/nood"]
)
def test_a_person_to_call_stands_in_the_same_place(visit, address):
    header = re.search(r'<header class="kop">.*?</header>', visit.get(address).html, re.DOTALL)[0]
    assert 'href="tel:08008115"' in header
    assert re.search(r"</svg>\s*Bel 0800-8115</a>", header)


def test_all_municipalities_are_for_who_asks(visit):
    start = visit.get("/")
    assert "/groningen/" not in start.links()
    assert "/dalfsen/" in start.links()
    (more,) = {link for link in start.links() if "alle=" in link}
    assert {"/groningen/", "/dalfsen/"} <= set(visit.get(more.partition("#")[0]).links())


def test_the_bar_says_in_words_what_it_draws(visit, app):
    _, page = walk(visit, app.extensions["library"].pack("dalfsen"), WORKER)
    chart = re.search(r'<div class="grafiek">.*?</div>\s*<ul>.*?</ul>', page.html, re.DOTALL)[0]
    assert "ongeveer <bdi" in chart
    assert "€ 1.550" in chart
    kinds = re.findall(r'<rect class="stuk stuk--(\w+)', chart)
    assert set(kinds) >= {"nu", "waarschijnlijk"}
    pictures = re.findall(r"<svg[^>]*>", chart)
    assert all('aria-hidden="true"' in svg for svg in pictures[1:])
    assert '<div class="balk" aria-hidden="true">' in chart
    assert "style=" not in chart


def test_who_did_not_tell_an_income_gets_no_bar(visit, app):
    facts = WORKER | {"inkomen": None}
    del facts["inkomen"]
    _, page = walk(visit, app.extensions["library"].pack("dalfsen"), facts)
    assert "stuk--nu" not in page.html


@pytest.mark.parametrize("width", [320, 360, 390])
@pytest.mark.parametrize("address", ["/", "/dalfsen/", "/nuenen-gerwen-en-nederwetten/"])
@pytest.mark.parametrize("language", ["", "/en"])
def test_the_buttons_at_the_top_stand_beside_the_name(app, chromium, language, address, width):
    client, page = app.test_client(), chromium.new_page(viewport={"width": width, "height": 640})

    def answer(route) -> None:
        with client.get(route.request.url.removeprefix(SITE), base_url=SITE) as found:
            route.fulfill(status=found.status_code, headers=dict(found.headers), body=found.data)

    page.route(f"{SITE}/**", answer)
    page.goto(f"{SITE}{language}{address}")
    name, *buttons = (one.bounding_box() for one in page.locator(".kop :is(.merk, .knop)").all())
    page.close()
    assert len(buttons) == 2
    for before, after in itertools.pairwise([name, *buttons]):
        assert before["x"] + before["width"] < after["x"]
        assert after["y"] < before["y"] + before["height"]
    assert buttons[-1]["x"] + buttons[-1]["width"] <= width
