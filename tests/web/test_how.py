"""`/zo-rekenen-wij` is made from the data: whatever changes there, changes here."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

import pytest

from tests.conftest import CONTENT, DAY
from tests.web.conftest import Visitor
from web import create_app
from web.content.errors import ContentError
from web.content.files import read_page
from web.content.library import Library
from web.how import how_page
from web.how.figures import in_words, pieces
from web.how.own_sums import SUMS
from web.how.sums import read_sum
from web.rules.amounts import AmountsOnDay
from web.rules.national.register import FORMULAS
from web.settings import Settings

ADDRESS = "/zo-rekenen-wij"
RULES = sorted((CONTENT / "teksten" / "rekenregels").glob("*.md"))
NAMES = (
    "zorgtoeslag huurtoeslag kindgebonden-budget kinderbijslag kinderopvangtoeslag studietoeslag "
    "bijstand aio kwijtschelding jaarinkomen toeslagpartner"
).split()


@pytest.fixture
def page(visit):
    return visit.get(ADDRESS)


@pytest.fixture
def show(copied, caplog):
    """`show(change)`: the page made of a copy of the content that was changed first."""

    def made(change, day=DAY):
        folder = copied()
        change(folder / "landelijk", folder / "teksten" / "rekenregels")
        app = create_app(Settings(environment="proef", day=day, content=folder))
        app.testing = False
        return Visitor(app.test_client(), caplog).get(ADDRESS)

    return made


def _figures(page):
    return page.text.partition("Alle bedragen U ziet bij elk bedrag")[2]


def _replace(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_every_figure_is_on_the_page(page, library):
    for series in library.amounts.series.values():
        assert series.meaning in page.text, series.name


def test_a_figure_has_its_value_its_days_how_sure_it_is_and_its_source(page):
    """The standaardpremie of 2026, with the one of 2025 folded below it."""
    block = _figures(page).partition("Dat heet de standaardpremie")[2]
    block = block.partition("Boven dit inkomen wordt de zorgtoeslag lager")[0]
    assert "€ 2.119 per jaar , van 1 januari 2026 tot en met 31 december 2026." in block
    assert re.search(r"(bevestigd|één bron) Bron: Regeling vaststelling standaardpremie", block)
    assert "€ 2.112 per jaar , van 1 januari 2025 tot en met 31 december 2025." in block
    assert block.index("2.119") < block.index("Zo was het eerder") < block.index("2.112")
    assert "https://wetten.overheid.nl/BWBR0051838/2026-01-01" in page.links()


def test_a_figure_that_changes_in_the_data_changes_on_the_page(show):
    def change(national, _rules):
        _replace(national / "bedragen" / "toeslagen.yaml", "waarde: 2119,", "waarde: 2222,")

    page = show(change)
    assert "€ 2.222 per jaar" in page.text
    assert "kost volgens de wet € 2.222 per jaar" in page.text
    assert "2.119" not in page.text


def test_what_nobody_knows_yet(show):
    page = show(lambda *_: None, datetime.date(2027, 6, 1))
    block = _figures(page).partition("Dat heet de standaardpremie")[2]
    assert block.strip().startswith("Voor 1 juni 2027 kennen we geen bedrag.")
    assert "De bedragen voor 1 juni 2027 kennen we nog niet." in page.text


def test_what_is_coming_is_folded_apart(show):
    early = show(lambda *_: None, datetime.date(2025, 6, 1))
    block = _figures(early).partition("Dat heet de standaardpremie")[2]
    assert block.index("2.112") < block.index("Zo wordt het") < block.index("2.119")


def _certainty(folder, name):
    groups = how_page(Library(folder), DAY).figures
    return next(row.current.certainty for group in groups for row in group.rows if row.name == name)


def test_what_no_example_proves_is_one_source(copied):
    folder = copied()
    proof = folder / "landelijk" / "bewijs.yaml"
    proof.unlink(missing_ok=True)
    assert _certainty(folder, "standaardpremie") == "een_bron"
    proof.write_text("nagerekend: [standaardpremie, schatting_loon]\n", encoding="utf-8")
    assert _certainty(folder, "standaardpremie") == "bevestigd"
    assert _certainty(folder, "zorgtoeslag_drempelinkomen") == "een_bron"
    assert _certainty(folder, "schatting_loon") == "eigen_schatting"
    memory = [
        series.name
        for series in Library(folder).amounts.series.values()
        if series.figures[-1].since <= DAY <= series.until
        and series.figures[-1].certainty == "uit_geheugen"
    ]
    assert memory
    assert {_certainty(folder, name) for name in memory} == {"uit_geheugen"}


def test_every_sum_is_there_in_words(page, library):
    sums = {one.stem: one for one in how_page(library, DAY).sums}
    assert sorted(sums) == sorted(NAMES)
    for one in sums.values():
        assert f'id="{one.stem}"' in page.html
        assert one.law in page.text
    assert not re.search(r"[{}]", page.text)


def test_the_figures_of_the_day_stand_in_the_sum(page):
    """Wet op de zorgtoeslag 2026: 1,912% of € 29.736, and € 2.119."""
    block = page.text.partition("Lees de som bij Zorgtoeslag")[2].partition("Lees de som")[0]
    assert "Dat is 1,912% van € 29.736." in block
    assert "€ 2.119 per jaar" in block


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_no_figure_is_typed_in_a_sum(path):
    """Weeks and months may be: 52, 12."""
    body = re.sub(r"\{\w+\}", "", read_page(path).body)
    assert not re.search(r"[€%]|\d[.,]\d", body)
    assert all(int(number) <= 52 for number in re.findall(r"\d+", body))


class Traced(AmountsOnDay):
    """Figures that remember which were read."""

    def __getattr__(self, name):
        value = super().__getattr__(name)
        self.read.add(name)
        return value


HOUSEHOLDS = {
    "zorgtoeslag": [("samen", p, (Decimal(40000), Decimal(0))) for p in (True, False)],
    "huurtoeslag": [
        (Decimal(900), (people, young), (Decimal(40000), Decimal(0)), Decimal(0))
        for people in (1, 3)
        for young in (True, False)
    ],
    "kindgebonden_budget": [((3, 13, 17), p, (Decimal(50000), Decimal(0))) for p in (True, False)],
    "kinderbijslag": [((3, 8, 17),)],
    "kinderopvangtoeslag": [
        (Decimal(300), (Decimal(10), True, 2), True, (Decimal(50000), Decimal(0)))
    ],
    "studietoeslag": [(age,) for age in range(15, 23)],
}
MORE = {
    "huurtoeslag": {"huurtoeslag_leeftijd_jong"},
    "kinderopvangtoeslag": {
        "kinderopvang_uurprijs_dagopvang", "kinderopvang_uurprijs_bso",
        "kinderopvang_uurprijs_gastouder", "kinderopvang_leeftijd_school",
        "kinderopvang_leeftijd_tot",
    },
}  # fmt: skip
"""Figures that are read before the formula: who lives there, and which care a child has."""


@pytest.mark.parametrize("name", FORMULAS)
def test_a_sum_names_the_figures_its_formula_uses_and_no_others(name, library):
    day = datetime.date(2026, 3, 1)
    figures = Traced(library.amounts.series, day)
    figures.read = set()
    for arguments in HOUSEHOLDS[name]:
        FORMULAS[name].work_out(*arguments, a=figures)
    front = read_page(CONTENT / "teksten" / "rekenregels" / f"{name.replace('_', '-')}.md").front
    known = {n for n in figures.read if n in library.amounts.series}
    assert set(front["cijfers"]) == known | MORE.get(name, set())


def test_a_sum_with_a_figure_that_does_not_exist_is_refused(copied):
    path = copied() / "teksten" / "rekenregels" / "zorgtoeslag.md"
    _replace(path, "{zorgtoeslag_minimum}", "{zorgtoeslag_minimun}")
    with pytest.raises(ContentError, match="zorgtoeslag_minimun"):
        read_sum(read_page(path), Library(CONTENT).amounts.series, DAY)


def test_examples_of_others_stand_beside_our_answer(page, library):
    """Dienst Toeslagen: somebody alone with € 30.000 a year gets € 126 in 2026."""
    assert re.search(
        r"Iemand alleen met 30\.000 euro per jaar\. Zij: € 126 per maand\. "
        r"Wij: € 126 per maand\. Dat klopt\. Van de overheid: ",
        page.text,
    )
    groups = how_page(library, DAY).examples
    assert [group.title for group in groups if group.agreeing != len(group.worked_out)] == []
    assert sum(len(group.worked_out) for group in groups) >= 35


def test_every_sum_an_example_asks_for_is_known(library):
    """Else it would be shown as if it asked for none."""
    for group in how_page(library, DAY).examples:
        for example in group.examples:
            assert example.ours or example.where, example.id
        assert all(line.ours for table in group.tables for line in table.lines)
    assert {"childcare", "remission", "zorgtoeslag_year"} <= SUMS.keys()


def test_an_example_that_does_not_come_out_is_told(show):
    def change(national, _rules):
        _replace(national / "voorbeelden" / "zorgtoeslag.yaml", "uitkomst: 126", "uitkomst: 140")

    page = show(change)
    assert "Zij: € 140 per maand. Wij: € 126 per maand. Dat klopt niet." in page.text
    assert re.search(r"(\d+) van de (?!\1)\d+ sommen kloppen bij Zorgtoeslag", page.text)


def test_a_sum_that_makes_nobodys_amount_says_so(page, library):
    """Kwijtschelding and exact childcare stand there as proof, and no question asks for them."""
    told = "Deze som gebruiken we niet voor uw bedrag."
    for stem, unused in {"zorgtoeslag": False, "kwijtschelding": True}.items():
        group = next(one for one in how_page(library, DAY).examples if one.stem == stem)
        ours = [example for example in group.examples if example.ours]
        assert [e.id for e in ours if e.proof_only is not unused] == []
    block = page.text.partition("kloppen bij Kwijtschelding")[2].partition("kloppen bij")[0]
    assert told in block
    first = page.text.partition("kloppen bij Zorgtoeslag")[0]
    zorg = page.text.removeprefix(first).partition("Alle bedragen U ziet bij elk bedrag")[0]
    assert told not in zorg


def test_it_is_found_from_every_page(visit):
    for address in ("/", "/dalfsen/", "/privacy"):
        assert ADDRESS in visit.get(address).links()


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("2119", "euro per jaar", "€ 2.119 per jaar"),
        ("1419.46", "euro per maand", "€ 1.419,46 per maand"),
        ("8000", "euro", "€ 8.000"),
        ("0.01912", "deel", "1,912%"),
        ("0.90", "deel", "90%"),
        ("1.00", "deel", "100%"),
        ("18", "jaar", "18 jaar"),
        ("1", "maanden loon", "1 maand loon"),
        ("0.00000062", "getal", "0,00000062"),
        ("-37.14", "getal", "-37,14"),
    ],
)
def test_a_value_with_its_unit(value, unit, words):
    assert in_words(Decimal(value), unit) == words


def test_a_source_is_cut_at_its_addresses():
    assert pieces("Wet A, https://a.nl/b, gelezen; ook https://c.nl/d.") == (
        ("Wet A, ", ""), ("", "https://a.nl/b"), (", gelezen; ook ", ""), ("", "https://c.nl/d"),
        (".", ""),
    )  # fmt: skip
    assert pieces("Uit het geheugen") == (("Uit het geheugen", ""),)
