"""The questions on paper, the sheet for volunteers, and how to bring a no."""

from __future__ import annotations

import html
import re

import pytest

from tests.conftest import CONTENT, ROOT
from web.content.files import read_yaml
from web.content.pack import NATIONAL

FIVE = ("almelo", "dalfsen", "lansingerland", "ommen", "steenwijkerland")
EVERYWHERE = (*FIVE, NATIONAL, "zwolle")
PAGES = ("papier", "spiekbrief", "nee")
TEMPLATES = ROOT / "web" / "templates"
SECTION = re.compile(r'<section class="pvraag.*?</section>', re.DOTALL)


@pytest.fixture
def packs(app):
    return app.extensions["library"].pack


def _words(part: str) -> str:
    """What a reader sees of a piece of HTML."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", part))).strip()


def _sections(page) -> dict[str, tuple[str, list[str]]]:
    """By the question on the paper: all its words, and its boxes."""
    found = {}
    for section in SECTION.findall(page.html):
        heading = re.search(r"<h2>\d+\. (.*?)(?: <small>.*)?</h2>", section, re.DOTALL)[1]
        boxes = [_words(box) for box in re.findall(r"<li>(.*?)</li>", section, re.DOTALL)]
        found[_words(heading)] = _words(section), boxes
    return found


def expected_boxes(question, pack) -> set[str]:
    """Straight from the content: every option, village and scheme there is."""
    found = {option.label for option in question.options.values()}
    found |= {question.none_label} - {""}
    if question.id == "kern":
        found |= set(pack.municipality.villages.values())
    if question.id == "krijgt_al":
        known = [s for s in reversed(pack.schemes.values()) if s.exists and not s.is_usual]
        found |= set({s.rule.stem: s.title for s in known}.values())
    return found


@pytest.mark.parametrize("slug", EVERYWHERE)
def test_every_question_and_option_is_on_the_paper(slug, visit, packs):
    pack, sections = packs(slug), _sections(visit.get(f"/{slug}/papier"))
    beside = {q.beside.fact: q for q in pack.questions if q.beside}
    for question in pack.questions:
        holder = beside.get(question.fact, question)
        words, boxes = sections.pop(question.title, None) or sections[holder.title]
        sections[holder.title] = words, boxes
        assert question.title in words
        missing = expected_boxes(question, pack) - set(boxes)
        assert not missing, f"{question.id}: {missing}"


@pytest.mark.parametrize("slug", EVERYWHERE)
def test_nothing_else_is_on_the_paper(slug, visit, packs):
    """No scheme that stopped, and no box of another municipality."""
    pack = packs(slug)
    allowed = set().union(*(expected_boxes(question, pack) for question in pack.questions))
    boxes = [b for _, found in _sections(visit.get(f"/{slug}/papier")).values() for b in found]
    assert set(boxes) <= allowed
    assert "Energietoeslag" not in boxes


def test_numbers_are_in_a_row_and_amounts_have_a_line(visit, packs):
    page = visit.get("/ommen/papier")
    numbers = [int(n) for n in re.findall(r"<h2>(\d+)\. ", page.html)]
    assert numbers == list(range(1, len(numbers) + 1))
    for question in packs("ommen").questions:
        if question.kind in ("getal", "bedrag"):
            part = next(s for s in SECTION.findall(page.html) if f" {question.title}<" in s)
            assert 'class="lijn"' in part, question.id
            assert question.unit in _words(part)


@pytest.mark.parametrize(
    ("title", "when"),
    [
        ("Hoe oud is uw partner?", "Alleen als u bij 5 koos: ‘Met mijn partner’."),
        (
            "Hoe oud zijn de kinderen die bij u wonen?",
            "Alleen als u bij 5 koos: ‘Met kinderen onder de 18’.",
        ),
        (
            "Hoeveel huur betaalt u per maand?",
            "Alleen als u bij 16 koos: "
            "‘Huurhuis met eigen keuken en wc’ of ‘In een gehuurde kamer’.",
        ),
        ("Krijgt uw partner de hele AOW?", "Alleen als u bij 12 koos: ‘AOW’."),
        (
            "Hoeveel reisgeld krijgt u per maand?",
            "Alleen als u bij 20 koos: ‘Ik krijg reisgeld bij mijn loon’.",
        ),
        ("Waar wilt u hulp bij?", "Alleen als vraag 39 leeg bleef."),
        (
            "Welke papieren hebt u om in Nederland te wonen?",
            "Niet vragen. Alleen invullen als iemand er zelf over begint.",
        ),
        ("Wat is het inkomen van uw huishouden per jaar?", "Alleen als u de brief bij u hebt."),
    ],
)
def test_when_a_question_makes_sense(title, when, visit):
    assert f" {when} " in _sections(visit.get("/dalfsen/papier"))[title][0] + " "


@pytest.mark.parametrize("title", ["Waar woont u nu?", "Hoe oud bent u?", "Wat past bij u?"])
def test_what_everybody_answers_has_no_condition(title, visit):
    words, _ = _sections(visit.get("/dalfsen/papier"))[title]
    assert "Alleen als" not in words


def test_no_place_for_a_name_and_what_to_do_after(visit):
    page = visit.get("/almelo/papier")
    assert "Schrijf geen naam of BSN op dit papier." in page.text
    assert "Is alles getypt? Geef dit papier mee, of maak het kapot." in page.text
    assert page.text.index("Schrijf geen naam") < page.text.index("1. Is een van deze dingen")
    assert not re.search(r"(naam|adres|geboortedatum|bsn|straat|telefoonnummer):", page.text, re.I)
    assert page.title == "Vragenlijst - Rondkomen"


@pytest.mark.parametrize("name", PAGES)
def test_answers_of_a_visitor_are_not_on_these_pages(name, visit):
    before = visit.get(f"/dalfsen/{name}").html
    visit.post("/dalfsen/vraag/1", {"antwoord": ["geweld", "uithuiszetting", "schulden"]})
    visit.post("/dalfsen/vraag/2", {"antwoord": "groot"})
    assert visit.get(f"/dalfsen/{name}").html == before


@pytest.mark.parametrize("name", PAGES)
def test_a_municipality_that_does_not_exist(name, visit):
    visit.get(f"/nergensland/{name}", status=404)


@pytest.mark.parametrize("slug", EVERYWHERE)
@pytest.mark.parametrize("name", ["spiekbrief", "nee"])
def test_numbers_in_an_emergency_come_from_the_content(name, slug, visit, app):
    page, library = visit.get(f"/{slug}/{name}"), app.extensions["library"]
    phones = {one.phone for one in library.emergencies if one.phone}
    for phone in (*phones, library.pack(slug).last_resort.phone):
        assert f'href="tel:{re.sub("[^0-9]", "", phone)}"' in page.html, phone
    assert len(phones) >= 3


def test_no_number_is_typed_in_a_template():
    for path in (*TEMPLATES.glob("papier/*.html"), *(TEMPLATES / f"{n}.html" for n in PAGES)):
        assert not re.search(r"\b0[89]00|\b11[23]\b|tel:", path.read_text("utf-8")), path


@pytest.mark.parametrize(
    ("slug", "first", "debts", "second"),
    [
        ("almelo", "Almelo Sociaal (KRA)", "De Toegang", "Stadsbank Oost Nederland"),
        ("dalfsen", "Infopunt", "Schuldhulp van de gemeente Dalfsen", "Van Dijk Sociaal"),
        ("lansingerland", "Ketenregisseur (hulp van de gemeente bij schulden)", "", "PLANgroep"),
        ("ommen", "Samen Doen, gemeente Ommen", "", "GKB Drenthe"),
        ("steenwijkerland", "Geldloket", "", "Kredietbank Nederland"),
    ],
)
@pytest.mark.parametrize("name", ["spiekbrief", "nee"])
def test_desks_of_this_municipality(name, slug, first, debts, second, visit):
    text = visit.get(f"/{slug}/{name}").text
    assert f"Voor iedereen: {first}" in text
    assert ("Met schulden:" in text) == bool(debts)
    assert f"Met schulden: {debts}" in text or not debts
    assert f"Daarna helpt misschien: {second}" in text


@pytest.mark.parametrize("name", ["spiekbrief", "nee"])
def test_a_desk_without_a_phone_can_still_be_found(name, visit):
    """On paper nobody can click on: the places by name, and the mail of who knows more."""
    text = visit.get(f"/dalfsen/{name}").text
    for way in ("Trefkoele+, bij de bibliotheek, Dalfsen", "De Spil, Nieuwleusen"):
        assert way in text
    assert text.count("gemeente@dalfsen.nl") >= 2  # for everybody, and with debts


def test_the_sheet_on_safety_and_on_the_code(visit):
    text = visit.get("/dalfsen/spiekbrief").text
    assert "Vraag alleen naar veiligheid als niemand meeluistert" in text
    assert "binnen 3 werkdagen met de bezoeker" in text
    assert "dezelfde kaart" not in text  # amounts are from-to there, and some lines never travel
    assert "Is zij weg" not in text


def test_self_employed_have_a_desk_of_their_own_in_lansingerland(visit):
    text = visit.get("/lansingerland/spiekbrief").text
    assert "Met een eigen bedrijf en schulden: RBZ" in text


@pytest.mark.parametrize(
    "word", ["BSN", "DigiD", "tekenen", "code", "Wis alles", "ik vraag het na"]
)
def test_the_sheet_says(word, visit):
    assert word.lower() in visit.get("/ommen/spiekbrief").text.lower()


def test_a_no_names_its_sources_and_promises_nothing(visit):
    text = visit.get("/ommen/nee").text
    assert "Bron: Rondkomen, eigen advies" in text
    assert "bezwaar" in text
    assert "u hebt recht op" not in text.lower().replace("u hebt nergens recht op", "")


def test_every_word_around_the_questions_is_used():
    used = " ".join(
        path.read_text("utf-8")
        for path in (*TEMPLATES.glob("papier*"), ROOT / "web" / "paper.py")
        if path.is_file()
    ) + (TEMPLATES / "papier" / "vraag.html").read_text("utf-8")
    for word in read_yaml(CONTENT / "teksten" / "papier.yaml"):
        assert f"words.{word}" in used or f'words["{word}"]' in used or f"['{word}']" in used, word
