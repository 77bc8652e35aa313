"""*Klopt dit niet?* A text for the editors, with nothing of who sends it."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.conftest import DAY
from tests.web.conftest import SITE, Visitor
from web import create_app
from web.content.errors import ContentError
from web.content.library import Library
from web.content.version import version_of
from web.settings import Settings

PAGE = "/dalfsen/klopt-niet/kindregeling"
ADDRESS = "redactie@dalfsen.example"
EDITOR = f"redactie: {{naam: De redactie van Dalfsen, email: {ADDRESS}}}\n"


def with_editor(folder, editor: str = EDITOR):
    file = folder / "gemeenten" / "dalfsen" / "gemeente.yaml"
    file.write_text(file.read_text("utf-8") + editor, encoding="utf-8")
    return folder


@pytest.fixture
def known(copied, caplog) -> Visitor:
    """A visitor of a site where the editors said where to write to."""
    settings = Settings(environment="proef", day=DAY, content=with_editor(copied("dalfsen")))
    return Visitor(create_app(settings).test_client(), caplog)


def text_of(page) -> str:
    return unescape(re.search(r"<textarea[^>]*>(.*?)</textarea>", page.html, re.S)[1])


def test_the_text_says_which_scheme_and_which_version(visit, library):
    scheme = library.pack("dalfsen").find("kindregeling")
    before, after = text_of(visit.get(PAGE)).split("- De grens is ")
    assert before.splitlines() == [
        "Regeling: Kindregeling",
        f"Bestand: dalfsen/kindregeling, versie {version_of(scheme.page)}, nagekeken op 2026-11-21",
        "Gelezen op 2026-11-21",
        "",
        "Dit staat er:",
        "Geld voor spullen voor uw kind, zoals een fiets, een laptop voor school of kleding.",
        "- U hebt een kind van 17 jaar of jonger.",
    ]
    assert after.endswith("\n\nDit klopt niet:\n")


def test_another_language_names_the_same_version(visit, library):
    version = version_of(library.pack("dalfsen").find("kindregeling").page)
    page = visit.get(f"/en{PAGE}")
    assert version in text_of(page)
    assert "dalfsen/kindregeling" in text_of(page)


def test_no_answer_has_a_part_in_it(visit):
    before = text_of(visit.get(PAGE))
    visit.post("/dalfsen/begin")
    answers = {"vraag": "leeftijd", "leeftijd": "37"}
    visit.post("/dalfsen/vraag/1", {"vraag": "dreiging", "knop": "weet_ik_niet"})
    visit.post("/dalfsen/vraag/2", answers)
    assert text_of(visit.get(PAGE)) == before


@pytest.mark.parametrize("slug", ["dalfsen", "ommen", "lansingerland", "zwolle", "landelijk"])
def test_every_scheme_has_it_and_leads_to_it(visit, library, slug):
    pack = library.pack(slug)
    for stem in {text.rule.stem for text in (*pack.schemes.values(), pack.debt_help)}:
        address = f"/{slug}/klopt-niet/{stem}"
        assert address in visit.get(f"/{slug}/regelingen/{stem}").links()
        page = visit.get(address)
        assert f"/{slug}/regelingen/{stem}" in page.links()
        assert text_of(page).rstrip().endswith("Dit klopt niet:")


def test_without_an_address_it_goes_to_the_desk(visit):
    page = visit.get(PAGE)
    assert "mailto:" not in page.html
    assert "Geef de tekst aan het loket" in page.text
    assert "/dalfsen/hulp" in page.links()


def test_nobody_gave_an_address_yet(library):
    """None of the five municipalities said that its address may stand here."""
    assert [s for s in library.slugs() if library.municipality(s).editor] == []


def test_the_mail_holds_that_text_and_nothing_else(known):
    page = known.get(PAGE)
    link = next(link for link in page.links() if link.startswith("mailto:"))
    parts = urlsplit(unescape(link))
    assert unquote(parts.path) == ADDRESS
    fields = parse_qs(parts.query, strict_parsing=True)
    assert fields["body"][0].replace("\r\n", "\n").rstrip() == text_of(page).rstrip()
    assert fields["subject"] == ["Dit klopt niet: dalfsen/kindregeling"]
    assert set(fields) == {"subject", "body"}
    assert "+" not in parts.query, "a mail program shows a plus as it is"
    assert "De redactie van Dalfsen kijkt het na." in page.text
    assert ADDRESS in page.text


def test_a_public_computer_sends_no_mail(known):
    known.client.post("/kiosk/dalfsen", base_url=SITE)
    page = known.get(PAGE)
    assert "mailto:" not in page.html
    assert ADDRESS not in page.html
    assert "deel.js" not in page.html, "no clipboard that the next visitor pastes from"
    assert page.title == "Klopt dit niet? - Rondkomen", "it names no scheme"
    assert text_of(page).startswith("Regeling: Kindregeling")


def test_a_scheme_that_does_not_exist(visit):
    page = visit.get("/dalfsen/klopt-niet/geheim", 404)
    assert "geheim" not in page.html


@pytest.mark.parametrize("editor", ["", "redactie: onbekend\n"])
def test_unknown_is_unknown(copied, editor):
    folder = with_editor(copied("dalfsen"), editor)
    assert Library(folder).municipality("dalfsen").editor is None


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("redactie: {naam: Redactie}\n", "'email' ontbreekt"),
        ("redactie: {email: a@b.nl}\n", "'naam' ontbreekt"),
        ("redactie: {naam: Redactie, email: geen adres}\n", "is geen mailadres"),
        ('redactie: {naam: R, email: "a@b.nl?cc=c@d.nl"}\n', "is geen mailadres"),
        ("redactie: {naam: R, email: a@b.nl, telefoon: 1}\n", "'telefoon' kennen we hier niet"),
        ("redactie: a@b.nl\n", "Onder 'redactie' horen regels"),
    ],
)
def test_a_fault_in_it_is_told(copied, editor, said):
    folder = with_editor(copied("dalfsen"), editor)
    last = (folder / "gemeenten" / "dalfsen" / "gemeente.yaml").read_text("utf-8").count("\n")
    with pytest.raises(ContentError) as told:
        Library(folder).municipality("dalfsen")
    assert said in str(told.value)
    assert told.value.line == last
