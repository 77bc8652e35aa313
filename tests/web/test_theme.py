"""A municipality in its own colours: only colours, only ones that can be read, in one request.

The theme is made up: no municipality has given us its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import DAY, ROOT
from tests.content import sixth
from tests.web.conftest import SITE
from web import create_app, theme
from web.check import check
from web.content.errors import ContentError
from web.content.files import parse_yaml
from web.content.library import Library
from web.content.theme import COLOURS, ROUND, read_theme
from web.settings import Settings

SHEET = (ROOT / "web/static/stijl.css").read_text(encoding="utf-8")
THEME = """\
thema:
  utrecht-page-header-background-color: "#7a1f3d"
  utrecht-button-primary-action-background-color: "#7a1f3d"
  utrecht-link-color: "#7a1f3d"
  utrecht-button-border-radius: 2px
"""
DARK = "#70b090"
"""Light green: on white it cannot be read."""


@pytest.fixture
def themed(copied):
    def write(text: str = THEME):
        folder = sixth.write(copied())
        town = folder / "gemeenten" / sixth.SLUG / "gemeente.yaml"
        town.write_text(town.read_text("utf-8") + text, "utf-8")
        return folder

    return write


@pytest.fixture
def client(themed):
    return create_app(Settings(environment="proef", day=DAY, content=themed())).test_client()


def sheets(client, address: str) -> list[str]:
    html = client.get(address, base_url=SITE).get_data(as_text=True)
    return re.findall(r'<link rel="stylesheet" href="([^"]+)"', html)


@pytest.mark.parametrize("page", ["", "hulp", "regelingen/"])
def test_a_page_has_one_stylesheet_with_the_colours_of_its_municipality(client, page):
    (address,) = sheets(client, f"/{sixth.SLUG}/{page}")
    with client.get(address) as answer:
        sheet = answer.text
    assert answer.mimetype == "text/css"
    assert sheet.startswith(theme.stylesheet({}))
    own = sheet.removeprefix(theme.stylesheet({}))
    assert own.startswith(":root{--utrecht-page-header-background-color:#7a1f3d;")
    assert own.endswith(";--utrecht-button-border-radius:2px}")
    assert "immutable" in answer.headers["Cache-Control"]
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    ("page", "own"),
    [
        ("kaart", "-kaart"),
        ("gesprek", "-gesprek"),
        ("samen", "-samen"),
        ("papier", "-papier"),
        ("spiekbrief", "-papier"),
        ("nee", "-papier"),
        ("hulp", ""),
        ("hulp", "-kiosk"),
        ("papier", "-papier-kiosk"),
    ],
)
def test_the_rules_of_a_page_come_in_the_same_sheet(client, page, own):
    """In this order: what a page says goes above what all say."""
    if own.endswith("-kiosk"):
        client.set_cookie("__Host-kiosk", sixth.SLUG, domain="rondkomen.test", secure=True)
    (address,) = sheets(client, f"/{sixth.SLUG}/{page}")
    assert address.startswith(f"/static/thema/{sixth.SLUG}/stijl{own}.css?v=")
    with client.get(address, base_url=SITE) as answer:
        sheet = answer.text
    parts = f"stijl{own}".split("-")
    for name in parts:
        rules = theme.small((ROOT / f"web/static/{name}.css").read_text("utf-8"))
        before, found, sheet = sheet.partition(rules)
        assert (before, found) == ("", rules), name
    assert sheet.startswith(":root{--utrecht-")


@pytest.mark.parametrize("name", ["kaart", "stijl-niets", "stijl-kiosk-kaart", "stijl-insluiten"])
def test_no_other_sheets_can_be_joined(client, name):
    for folder in ("stijl", f"thema/{sixth.SLUG}"):
        assert client.get(f"/static/{folder}/{name}.css").status_code == 404


def test_others_keep_the_usual_sheet(client):
    for address in ("/", "/zwolle/", "/nood"):
        (sheet,) = sheets(client, address)
        assert sheet.startswith("/static/stijl/stijl.css?v=")
    for slug in ("zwolle", "bestaat-niet", "landelijk"):
        assert client.get(f"/static/thema/{slug}/stijl.css").status_code == 404


def test_another_colour_is_another_address(themed):
    first = create_app(Settings(environment="proef", day=DAY, content=themed())).test_client()
    one = sheets(first, f"/{sixth.SLUG}/")
    town = first.application.extensions["settings"].content / f"gemeenten/{sixth.SLUG}"
    file = town / "gemeente.yaml"
    file.write_text(file.read_text("utf-8").replace("2px", "3px"), "utf-8")
    settings = Settings(environment="proef", day=DAY, content=town.parents[1])
    assert sheets(create_app(settings).test_client(), f"/{sixth.SLUG}/") != one


def faults(folder) -> list[str]:
    report = check(Library(folder), DAY, only=sixth.SLUG)
    return [f"{error.path.name}:{error.line} {error}" for error in report.errors]


def test_the_checks_pass_a_readable_theme_and_refuse_others_at_their_line(themed):
    folder = themed()
    assert faults(folder) == []
    town = folder / "gemeenten" / sixth.SLUG / "gemeente.yaml"
    good, line = town.read_text("utf-8"), sixth.MUNICIPALITY.count("\n") + 4
    town.write_text(good.replace('link-color: "#7a1f3d"', f'link-color: "{DARK}"'), "utf-8")
    told = faults(folder)
    assert all(fault.startswith(f"gemeente.yaml:{line} ") for fault in told)
    assert any("slecht te lezen: het contrast is 2," in fault for fault in told)
    town.write_text(good.replace('link-color: "#7a1f3d"', "link-color: blauw"), "utf-8")
    (fault,) = faults(folder)
    assert fault.startswith(f"gemeente.yaml:{line} ")


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("utrecht-link-color", '"blue"', "'blue' is geen kleur."),
        ("utrecht-link-color", '"url(https://kwaad.example/)"', "is geen kleur."),
        ("utrecht-link-color", '"#fff;}*{display:none"', "is geen kleur."),
        ("utrecht-link-color", '"#12345"', "is geen kleur."),
        ("utrecht-link-color", "#154273", "Achter 'utrecht-link-color' staat niets."),
        ("utrecht-link-color", "[1]", "hoort gewone tekst"),
        (ROUND, "9999px", "is geen ronding."),
        (ROUND, '"8px} *{color:red"', "is geen ronding."),
        ("utrecht-document-font-family", "Comic", "kennen we hier niet."),
        ("utrecht-alert-warning-border-color", '"#00ff00"', "kennen we hier niet."),
    ],
)
def test_anything_else_is_refused(name, value, told):
    root = parse_yaml(f"naam: Raalte\nthema:\n  {name}: {value}\n", Path("gemeente.yaml"), 0)
    with pytest.raises(ContentError) as fault:
        read_theme(root)
    assert told in str(fault.value)
    assert fault.value.line == 3


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("utrecht-link-color", "utrecht-document-background-color"),
        ("utrecht-document-color", "utrecht-surface-background-color"),
        ("utrecht-button-primary-action-background-color", "utrecht-button-primary-action-color"),
        ("utrecht-page-header-background-color", "utrecht-page-header-color"),
        ("utrecht-textbox-border-color", "utrecht-document-background-color"),
    ],
)
def test_what_cannot_be_read_is_found(name, other):
    found = {(ink, ground) for ink, ground, *_ in theme.too_close({name: DARK})}
    assert {(name, other), (other, name)} & found


def test_our_own_colours_can_be_read():
    assert list(theme.too_close({})) == []
    assert all(name in theme.colours({}) for pair in theme.PAIRS for name in pair[:2])


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000", "#fff", 21), ("#777777", "#ffffff", 4.48), ("#fff", "#FFFFFF", 1)],
)
def test_contrast_is_counted_as_wcag_does(one, other, ratio):
    assert theme.contrast(one, other) == pytest.approx(ratio, abs=0.005)


def test_every_name_is_used_and_dark_keeps_our_own():
    light, _, rest = SHEET.partition("@media (prefers-color-scheme: dark)")
    dark = rest.partition("}\n}")[0]
    named = dict(re.findall(r"--([\w-]+): var\(--(utrecht-[\w-]+)", light))
    assert set(named.values()) == set(COLOURS)
    assert {f"--{name}:" for name in named} <= set(re.findall(r"--[\w-]+:", dark))


def test_no_real_municipality_has_a_theme(library):
    """None has agreed to its house style standing here."""
    themes = [library.municipality(slug).theme for slug in library.slugs()]
    assert themes == [{}] * len(themes)
