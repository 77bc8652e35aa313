"""The place search: what people type leads to the right municipality, or to a short choice."""

import csv
import itertools
import sys

import pytest

from tests.conftest import CONTENT
from web.content.places import MOST, Match, Places

FOLDER = CONTENT / "plaatsen"


@pytest.fixture(scope="module")
def places() -> Places:
    return Places(FOLDER)


def _slugs(matches: tuple[Match, ...]) -> list[str]:
    return [match.municipality.slug for match in matches]


def _rows(file: str) -> list[dict[str, str]]:
    lines = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


@pytest.mark.parametrize(
    ("text", "slug", "via"),
    [
        ("Dalfsen", "dalfsen", None),
        ("  DALFSEN ", "dalfsen", None),
        ("gemeente Ommen", "ommen", None),
        ("Hoonhorst", "dalfsen", "Hoonhorst"),
        ("Oudleusen", "dalfsen", "Oudleusen"),
        ("Nieuwleusen", "dalfsen", "Nieuwleusen"),
        ("Lemelerveld", "dalfsen", "Lemelerveld"),
        ("giethoorn", "steenwijkerland", "Giethoorn"),
        ("Steenwijk", "steenwijkerland", "Steenwijk"),
        ("St. Jansklooster", "steenwijkerland", "Sint Jansklooster"),
        ("Bergschenhoek", "lansingerland", "Bergschenhoek"),
        ("berkel-en-rodenrijs", "lansingerland", "Berkel en Rodenrijs"),
        ("Rodenrijs", "lansingerland", "Berkel en Rodenrijs"),
        ("Aadorp", "almelo", "Aadorp"),
        ("Bornerbroek", "almelo", "Bornerbroek"),
        ("Vinkenbuurt", "ommen", "Vinkenbuurt"),
        ("Vilsteren", "ommen", "Vilsteren"),
        ("den bosch", "s-hertogenbosch", "Den Bosch"),
        ("'s-Gravenhage", "s-gravenhage", None),
        ("\u2019s gravenhage", "s-gravenhage", None),
        ("Den Haag", "s-gravenhage", "Den Haag"),
        ("Scheveningen", "s-gravenhage", "Scheveningen"),
        ("sudwest fryslan", "sudwest-fryslan", None),
        ("Bergen NH", "bergen-nh", None),
        ("Hengelo (Gld)", "bronckhorst", "Hengelo (Gld)"),
        ("Brederwiede", "steenwijkerland", "Brederwiede"),
        ("IJsselham", "steenwijkerland", "IJsselham"),
        ("\u0133sselham", "steenwijkerland", "IJsselham"),
        ("Bleiswijk", "lansingerland", "Bleiswijk"),
        ("2e Exlo\u00ebrmond", "borger-odoorn", "2e Exlo\u00ebrmond"),
        ("stenwijkerland", "steenwijkerland", None),
        ("dalfse", "dalfsen", None),
        ("lansingerlnad", "lansingerland", None),
        ("Utregt", "utrecht", None),
        ("Dalfsen \U0001f600", "dalfsen", None),
    ],
)
def test_a_name_leads_to_one_municipality(
    places: Places, text: str, slug: str, via: str | None
) -> None:
    (match,) = places.find(text)
    assert (match.municipality, match.via) == (places.municipality(slug), via)
    assert match.guess is (text in ("stenwijkerland", "lansingerlnad", "Utregt"))


@pytest.mark.parametrize(
    ("text", "slug", "province"),
    [
        ("Finsterwolde", "oldambt", "Groningen"),
        ("Hindeloopen", "sudwest-fryslan", "Fryslân"),
        ("zuidlaren", "tynaarlo", "Drenthe"),
        ("Vroomshoop", "twenterand", "Overijssel"),
        ("Biddinghuizen", "dronten", "Flevoland"),
        ("Ruurlo", "berkelland", "Gelderland"),
        ("Driebergen", "utrechtse-heuvelrug", "Utrecht"),
        ("Den Helder", "den-helder", "Noord-Holland"),
        ("Spijkenisse", "nissewaard", "Zuid-Holland"),
        ("Kruiningen", "reimerswaal", "Zeeland"),
        ("Veghel", "meierijstad", "Noord-Brabant"),
        ("Maasbracht", "maasgouw", "Limburg"),
        # municipalities that are no more
        ("Hellevoetsluis", "voorne-aan-zee", "Zuid-Holland"),
        ("Beemster", "purmerend", "Noord-Holland"),
        ("Uden", "maashorst", "Noord-Brabant"),
        ("Menaldumadeel", "waadhoeke", "Fryslân"),
        # as people spell them
        ("Groningne", "groningen", "Groningen"),
        ("leewarden", "leeuwarden", "Fryslân"),
        ("Eindhove", "eindhoven", "Noord-Brabant"),
        ("Maastrigt", "maastricht", "Limburg"),
        ("Appeldoorn", "apeldoorn", "Gelderland"),
        ("Middelburgh", "middelburg", "Zeeland"),
    ],
)
def test_villages_old_names_and_slips_in_every_province(places, text, slug, province) -> None:
    """The likeliest comes first; a guess is asked after."""
    first = places.find(text)[0].municipality
    assert (first.slug, first.province) == (slug, province)


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("Beek", {"beek", "berg-en-dal", "montferland"}),
        ("Rijswijk", {"rijswijk", "buren", "altena"}),
        ("Bergen", {"bergen-l", "bergen-nh"}),
        ("Hengelo", {"hengelo", "bronckhorst"}),
        ("Loo", {"duiven", "lingewaard"}),
        ("Littenseradiel", {"leeuwarden", "sudwest-fryslan", "waadhoeke"}),
        ("Loenen", {"apeldoorn", "stichtse-vecht"}),
        ("Winsum", {"het-hogeland", "waadhoeke", "westerkwartier"}),
        ("Berkel", {"berkelland", "lansingerland", "tilburg"}),
    ],
)
def test_a_name_of_several_gives_a_choice(places: Places, text: str, slugs: set[str]) -> None:
    found = _slugs(places.find(text))
    assert set(found) == slugs
    assert len(found) == len(slugs), "a municipality stands in the choice twice"


@pytest.mark.parametrize("text", ["Beek", "Rijswijk", "Hengelo"])
def test_the_municipality_itself_stands_first(places: Places, text: str) -> None:
    assert places.find(text)[0].via is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "-'-",
        "a",
        "8331 AB",
        "8331",
        "Dalfsen 12",
        "x" * 10_000,
        "dalfsen" * 9,
        "\U0001f600\U0001f3e0",
        "\u0645\u062f\u064a\u0646\u0629",
        "\x00\ud800",
        "../../etc/passwd",
        "ik weet het niet",
        "qqqqqqq",
    ],
)
def test_anything_else_gives_nothing_and_no_error(places: Places, text: str) -> None:
    assert places.find(text) == ()


@pytest.mark.parametrize("text", ["en", "ee", "st", "be", "noordoost"])
def test_a_start_gives_a_short_choice(places: Places, text: str) -> None:
    found = _slugs(places.find(text))
    assert 1 < len(found) <= MOST
    assert len(set(found)) == len(found)


def test_all_municipalities_stand_in_the_order_of_the_alphabet(places: Places) -> None:
    names = [one.name for one in places.all()]
    assert len(names) == 342
    assert names[:2] == ["Aa en Hunze", "Aalsmeer"]
    assert names[-1] == "Zwolle"
    assert len(set(names)) == 342, "two municipalities show the same name"
    assert names.index("'s-Gravenhage") > names.index("Rotterdam")


def test_a_slug_that_does_not_exist_is_no_municipality(places: Places) -> None:
    assert places.municipality("nergenshuizen") is None


@pytest.mark.parametrize(
    ("slug", "code", "province"),
    [
        ("dalfsen", "GM0148", "Overijssel"),
        ("ommen", "GM0175", "Overijssel"),
        ("steenwijkerland", "GM1708", "Overijssel"),
        ("almelo", "GM0141", "Overijssel"),
        ("lansingerland", "GM1621", "Zuid-Holland"),
    ],
)
def test_a_municipality_by_its_slug(places: Places, slug: str, code: str, province: str) -> None:
    found = places.municipality(slug)
    assert found is not None
    assert (found.code, found.province) == (code, province)


@pytest.mark.parametrize(
    ("file", "name", "code"),
    [
        ("gemeenten_2026.csv", "naam", "code"),
        ("plaatsen.csv", "woonplaats", "gemeente_code"),
        ("oude_gemeenten.csv", "oude_naam", "huidige_code"),
    ],
)
def test_every_official_name_is_found(places: Places, file: str, name: str, code: str) -> None:
    lost = []
    for row in _rows(file):
        wanted = set((row.get("verdeeld_over") or row[code]).split("|"))
        if not wanted <= {match.municipality.code for match in places.find(row[name])}:
            lost.append(row[name])
    assert lost == []


def test_reading_costs_little() -> None:
    """Calls and returns for each line of the files: a busy machine counts the same as a quiet one.
    With 75 it took 20 to 40 ms."""
    steps = itertools.count()
    sys.setprofile(lambda *_: next(steps))
    try:
        Places(FOLDER).find("dalfse")
    finally:
        sys.setprofile(None)
    lines = sum(len(file.read_text("utf-8").splitlines()) for file in FOLDER.glob("*.csv"))
    assert next(steps) < 100 * lines
