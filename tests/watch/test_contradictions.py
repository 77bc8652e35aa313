"""Content that contradicts itself is found, with its file and line; what only looks so is not."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import pytest

from tests.content import sixth
from tests.content.sixth_files import DESK, GARDEN, OWN, QUESTION, SCHEME
from tests.watch.planting import plant
from web.check import check
from web.check.contradictions.unused import national
from web.content.library import Library

OTHER = f"{OWN}/regelingen/nog-een.md"
LIMIT = "  inkomen: {hoogstens: 110% van testnorm}"
SOURCE = "Kijk de voorwaarden na in de bron."
KEEP_ONE = "Kies een van de twee, of geef ze andere voorwaarden of een andere volgorde."


@dataclass(frozen=True)
class Clash:
    """In `file`, `old` becomes `new`; then `message` must be told at the line that holds `at`."""

    name: str
    file: str
    old: str
    new: str
    message: str
    at: str
    kind: str = "FOUT  "


def scheme(name: str, old: str, new: str, message: str, at: str, kind: str = "FOUT  ") -> Clash:
    return Clash(name, SCHEME, old, new, message, at, kind)


def nobody(name: str, lines: str, clash: str) -> Clash:
    message = f"Niemand kan deze regeling krijgen. {clash} {SOURCE}"
    return scheme(name, "  moestuin: ja\n" + LIMIT, lines, message, "voorwaarden:")


TOO_LOW = "Kijk in de bron of dit klopt. Wie bijstand heeft, valt er nu buiten."
CLASHES = [
    Clash(
        "two desks first for everybody",
        GARDEN,
        "voorwaarden: {moestuin: ja, kern: heino}",
        "voorwaarden: {}",
        "Dit loket is nooit het eerste: 'tuinloket' is ook het eerste loket voor iedereen. "
        + KEEP_ONE,
        "voorwaarden: {}",
    ),
    Clash(
        "an earlier desk is for everybody",
        GARDEN,
        "volgorde: 10",
        "volgorde: 30",
        f"Dit loket is nooit het eerste: 'testloket' is het eerste loket voor iedereen. {KEEP_ONE}",
        "voorwaarden: {moestuin",
    ),
    Clash(
        "a desk for nobody",
        GARDEN,
        "voorwaarden: {moestuin: ja, kern: heino}",
        "voorwaarden: {moestuin: ja, geen_van: [{moestuin: ja}]}",
        "Niemand voldoet aan de voorwaarden van dit loket. Kijk welke voorwaarde niet klopt.",
        "voorwaarden:",
    ),
    nobody(
        "two ages",
        "  leeftijd: {hoogstens: 20}\n  alle: [{leeftijd: {minstens: AOW-leeftijd}}]",
        "'leeftijd' en 'alle' kunnen niet samen.",
    ),
    nobody(
        "no whole age between", "  leeftijd: {meer_dan: 20, minder_dan: 21}", "'leeftijd' kan niet."
    ),
    nobody(
        "incomes that do not meet",
        "  inkomen: {meer_dan: 120% van sociaal minimum}\n"
        "  geen_van: [{inkomen: {meer_dan: 100% van sociaal minimum}}]",
        "'inkomen' en 'geen_van' kunnen niet samen.",
    ),
    nobody(
        "three lines, each two of which can hold",
        "  een_van: [{moestuin: ja}, {studeert: ja}]\n  moestuin: nee\n  studeert: nee",
        "De voorwaarden sluiten elkaar uit.",
    ),
    nobody(
        "a tick that is there and is not",
        "  inkomen_soort: bijstand\n  geen_van: [{inkomen_soort: bijstand}]",
        "'inkomen_soort' en 'geen_van' kunnen niet samen.",
    ),
    scheme(
        "by itself for who cannot have it",
        "loket: testloket",
        "loket: testloket\nvanzelf_als: {moestuin: nee}",
        "Wie dit vanzelf krijgt, voldoet nooit aan de voorwaarden. Kijk welke van de twee klopt.",
        "vanzelf_als:",
    ),
    scheme(
        "not beside itself",
        "loket: testloket",
        "loket: testloket\nniet_samen_met: [moestuin-zaden]",
        "Onder 'niet_samen_met' staat deze regeling zelf. Noem hier alleen andere regelingen.",
        "niet_samen_met:",
    ),
    scheme(
        "an income below bijstand",
        LIMIT,
        "  inkomen: {hoogstens: 90% van sociaal minimum}",
        f"De grens voor 'inkomen' ligt onder 'sociaal minimum'. {TOO_LOW}",
        "  inkomen:",
        "LET OP",
    ),
    scheme(
        "an income in euro below bijstand",
        LIMIT,
        "  inkomen: {hoogstens: 900}",
        f"De grens voor 'inkomen' ligt onder 'sociaal minimum'. {TOO_LOW}",
        "  inkomen:",
        "LET OP",
    ),
    scheme(
        "less money than bijstand allows",
        LIMIT,
        "  alle: [{vermogen: {hoogstens: 500}}]",
        f"De grens voor 'vermogen' ligt onder 'vermogensgrens bijstand'. {TOO_LOW}",
        "vermogen:",
        "LET OP",
    ),
]
"""The examples of the scheme may then be wrong as well: that is told apart from this."""


@pytest.fixture
def content(alone):
    return alone


@pytest.fixture
def own_content(copied):
    """For who changes more than the municipality."""
    return sixth.write(copied())


@pytest.fixture
def told(request, today):
    """What keur says about one file."""
    own = "own_content" in request.fixturenames
    content = request.getfixturevalue("own_content" if own else "content")

    def told(name: str) -> list[str]:
        lines = check(Library(content), today, sixth.SLUG).lines()
        return [line for line in lines if f" {name}," in line]

    return told


@pytest.mark.parametrize("clash", CLASHES, ids=lambda clash: clash.name)
def test_contradiction_is_found(content, told, clash):
    line = plant(content / clash.file, clash.old, clash.new, clash.at)
    file = DESK if clash.name == "two desks first for everybody" else clash.file
    if file == DESK:
        line = 1 + (content / DESK).read_text("utf-8").splitlines().index(clash.at)
    assert f"{clash.kind} {file}, regel {line}: {clash.message}" in told(file)


def test_made_up_municipality_says_nothing_against_itself(told):
    assert [line for file in (SCHEME, DESK, GARDEN, QUESTION) for line in told(file)] == []


@pytest.mark.parametrize(
    ("other", "kind", "message"),
    [
        (
            LIMIT.replace("110", "120"),
            "voorwaarden",
            "Deze regeling staat ook in moestuin-zaden.md, met andere voorwaarden.",
        ),
        (LIMIT, "titel", "Deze regeling staat ook in moestuin-zaden.md."),
    ],
)
def test_one_scheme_in_two_files(content, told, other, kind, message):
    text = sixth.SCHEME.replace(LIMIT, other).replace("Zaden voor uw", "Zaden, voor uw")
    (content / OTHER).write_text(text.replace("volgorde", "x"), "utf-8")
    line = next(n for n, one in enumerate(text.splitlines(), 1) if one.startswith(f"{kind}:"))
    mend = "Maak er een bestand van, of geef ze elk een eigen titel."
    assert f"FOUT   {OTHER}, regel {line}: {message} {mend}" in told(OTHER)


def test_two_desks_for_the_same_people(content, told):
    """The same words in another order are not seen; the same words are, whatever their place."""
    twin = f"{OWN}/loketten/tweeling.md"
    text = sixth.GARDEN_DESK.replace("volgorde: 10", "volgorde: 15")
    (content / twin).write_text(text, "utf-8")
    problem = "Dit loket is nooit het eerste: 'tuinloket' heeft dezelfde voorwaarden."
    assert told(twin) == [f"FOUT   {twin}, regel 6: {problem} {KEEP_ONE}"]
    (content / twin).write_text(text.replace("kern: heino", "kern: raalte"), "utf-8")
    assert told(twin) == []


def test_two_schemes_on_one_base(own_content, told):
    base = own_content / "voorbeeldregelingen" / "proef-regeling.md"
    base.parent.mkdir(exist_ok=True)
    base.write_text(sixth.SCHEME.replace("loket: testloket\n", ""), "utf-8")
    lean = (
        "---\ngebaseerd_op: proef-regeling\n{}bron: {{titel: x}}\ngecontroleerd: 2026-11-21\n---\n"
    )
    (own_content / SCHEME).write_text(lean.format(""), "utf-8")
    more = "titel: Anders\nvoorwaarden: {moestuin: ja, inkomen: {hoogstens: 110% van testnorm}}\n"
    (own_content / OTHER).write_text(lean.format(more), "utf-8")
    assert told(OTHER) == []
    (own_content / OTHER).write_text(lean.format(more.replace("110", "200")), "utf-8")
    problem = "moestuin-zaden.md is ook hierop gebaseerd, met andere voorwaarden."
    mend = "Zijn het echt 2 regelingen? Kijk in de bron."
    found = [line for line in told(OTHER) if "hierop gebaseerd" in line]
    assert found == [f"LET OP {OTHER}, regel 2: {problem} {mend}"]


def test_national_question_only_one_municipality_looks_at(own_content):
    """As long as somebody looks, it is asked for good reason."""
    order, name = own_content / "vragen" / "_volgorde.yaml", "proefvraag"
    text = sixth.QUESTION.replace("na: woning\n", "")
    (own_content / "vragen" / f"{name}.md").write_text(text, "utf-8")
    order.write_text(order.read_text("utf-8").replace("volgorde:\n", f"volgorde:\n  - {name}\n"))
    unused = [error.path.stem for error in national(Library(own_content))]
    assert name in unused
    plant(own_content / SCHEME, "  moestuin: ja\n", f"  moestuin: ja\n  {name}: ja\n", "voor")
    assert [error.path.stem for error in national(Library(own_content))] == [
        stem for stem in unused if stem != name
    ]


def test_question_nobody_looks_at(content, told):
    plant(content / SCHEME, "  moestuin: ja\n", "", "voorwaarden")
    plant(content / GARDEN, "moestuin: ja, ", "", "voorwaarden")
    assert told(QUESTION) == [
        f"LET OP {QUESTION}, regel 2: Geen regeling, loket of pagina gebruikt deze vraag. "
        "Haal de vraag weg, of gebruik haar bij een regeling, loket of pagina."
    ]


def test_an_outcome_no_answers_give(content, told):
    """Nobody can hear "yes" while a condition is unknown: that example was always found."""
    plant(content / SCHEME, LIMIT, "  onbekend: hoe groot de tuin is", "voorwaarden")
    assert any("geeft 'misschien', niet 'ja'" in line for line in told(SCHEME))


@pytest.mark.parametrize(
    "lines",
    [
        "  kinderen: {minstens: 0, hoogstens: 5}\n"
        "  alle: [{kinderen: {minstens: 12, hoogstens: 17}}]",
        "  leeftijd: {minstens: 19, hoogstens: 19}",
        "  inkomen: {meer_dan: 119% van sociaal minimum, hoogstens: 120% van sociaal minimum}",
        "  betaald_per: week",
        "  inkomen: {hoogstens: 100% van sociaal minimum}",
        "  een_van: [{inkomen: {hoogstens: 900}}, {moestuin: ja}]",
        "  kinderen: {minstens: 0, hoogstens: 17}\n"
        "  geen_van: [{kinderen: {minstens: 0, hoogstens: 3}}]",
        "  inkomen: {hoogstens: onbekend}\n  vermogen: {hoogstens: 200000}",
        "  {}",
    ],
)
def test_what_somebody_can_have_is_no_contradiction(content, told, lines):
    """Two children of other ages, one single age, a small band of incomes, a rare answer."""
    plant(content / SCHEME, "  moestuin: ja\n" + LIMIT, lines, "voorwaarden:")
    assert [line for line in told(SCHEME) if "voorbeeld" not in line] == []


def test_real_content_contradicts_nothing_in_a_municipality(library, today):
    for slug in library.slugs():
        report = check(library, today, slug)
        found = [str(one) for one in report.errors]
        assert found == []


def test_limits_of_another_day(content):
    """A figure that is missing on a day is told where the figures are, not as a contradiction."""
    plant(content / SCHEME, LIMIT, "  inkomen: {hoogstens: 90% van sociaal minimum}", "voorwaarden")
    report = check(Library(content), datetime.date(2040, 1, 1), sixth.SLUG)
    assert not [line for line in report.lines() if "ligt onder" in line]
