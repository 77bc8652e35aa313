"""The national figures: dated, sourced and without holes, and faults an editor can mend."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from tests.conftest import CONTENT, DAY
from web.content.errors import ContentError
from web.content.figures import CERTAINTIES, Norms, read_amounts, read_series
from web.content.files import parse_yaml

FOLDER = CONTENT / "landelijk" / "bedragen"
AMOUNTS = read_amounts(FOLDER)
SERIES = AMOUNTS.series.values()
JULY = "Wat vanaf 1 juli 2026 geldt, is niet gevonden."
OVER = "De rekensom van 2025 geldt niet meer."
NOT_TODAY = {
    "studietoeslag_minimum": JULY,
    "studietoeslag_stage_vrij": JULY,
    "bijstand_inrichting_verhoging_alleen": JULY,
    "bijstand_inrichting_verhoging_samen": JULY,
    "huurtoeslag_2025_a_alleen": OVER,
    "huurtoeslag_2025_b_alleen": OVER,
    "huurtoeslag_2025_a_meer": OVER,
    "huurtoeslag_2025_b_meer": OVER,
    "huurtoeslag_2025_t": OVER,
}
"""Figures nobody has for the day of the tests, and why."""

every = pytest.mark.parametrize("one", SERIES, ids=lambda one: one.name)


def test_every_figure_is_known_today_or_says_why_not():
    today = AMOUNTS.on(DAY)
    assert {one.name for one in SERIES if not today.knows(one.name)} == set(NOT_TODAY)


@every
def test_values_follow_each_other_and_name_a_source(one):
    days = [figure.since for figure in one.figures]
    assert days == sorted(set(days))
    assert days[-1] <= one.until
    for figure in one.figures:
        assert figure.source.strip()
        if figure.certainty in ("bevestigd", "een_bron"):
            assert "https://" in figure.source or "gelezen in een kopie" in figure.source
        assert figure.certainty in CERTAINTIES


@every
def test_shares_are_no_percentages(one):
    if one.unit == "deel":
        shares = [share for figure in one.figures for share in _shares(figure.value)]
        assert [share for share in shares if not 0 < share <= 1] == []


def _shares(value):
    """Of a table: what stands after where each row starts."""
    return [share for row in value for share in row[1:]] if isinstance(value, tuple) else [value]


@pytest.mark.parametrize(
    ("day", "new", "old"),
    [("2025-12-31", False, True), ("2026-01-01", True, False)],
)
def test_the_rules_for_rent_changed_in_2026(day, new, old):
    a = AMOUNTS.on(datetime.date.fromisoformat(day))
    assert a.knows("huurtoeslag_afbouw_alleen") is new
    assert a.knows("huurtoeslag_2025_t") is old


@pytest.mark.parametrize(
    ("day", "known"),
    [
        ("2024-06-30", False),
        ("2024-12-31", True),
        ("2025-07-01", False),
        ("2026-06-30", True),
        ("2026-07-01", False),
    ],
)
def test_a_year_nobody_knows_has_no_older_figure(day, known):
    a = AMOUNTS.on(datetime.date.fromisoformat(day))
    assert a.knows("studietoeslag_minimum") is known


@pytest.mark.parametrize(
    ("income", "first", "following"),
    # Dienst Toeslagen, Berekening kinderopvangtoeslag 2026: rows of the percentage table.
    [(0, "0.960", "0.960"), (58184, "0.955", "0.956"), (235698, "0.365", "0.682")],
)
def test_the_table_of_childcare(income, first, following):
    rows = AMOUNTS.on(DAY).kinderopvang_percentages
    *_, row = (row for row in rows if row[0] <= income)
    assert row[1:] == (Decimal(first), Decimal(following))


TEXT = """\
titel: Verzonnen voor een test
volledig_tot: 2029-12-31
gezocht: 2026-11-21
bedragen:
  een:
    uitleg: Verzonnen
    eenheid: euro
    waarden:
      - {van: 2024-01-01, tot_en_met: 2024-12-31, waarde: 10, zekerheid: bevestigd, bron: x}
      - {van: 2026-01-01, tabel: [[0, 0.96], [100, 0.5]], zekerheid: eigen_schatting, bron: x}
"""
LIKE = "Schrijf rijen met getallen, zoals: [[0, 0.960, 0.960], [56413, 0.955, 0.956]]."
CHOOSE = "Kies uit: bevestigd, een_bron, eigen_schatting, uit_geheugen."
ROWS = "Geef elke rij een begin, en even veel getallen als de eerste rij."
ORDER = "Zet de oudste waarde bovenaan, elk met een eigen dag."
TABLE = "tabel: [[0, 0.96], [100, 0.5]]"


def _read(text: str):
    return list(read_series(parse_yaml(text, FOLDER / "test.yaml", 0)))


def test_everything_about_a_series_is_read():
    (one,) = _read(TEXT)
    old, new = one.figures
    assert (old.value, old.until) == (Decimal(10), datetime.date(2024, 12, 31))
    assert new.value == ((Decimal(0), Decimal("0.96")), (Decimal(100), Decimal("0.5")))
    assert (new.until, new.certainty) == (None, "eigen_schatting")
    assert one.looked == DAY


def test_a_series_can_be_looked_for_by_itself():
    own = TEXT.replace("    uitleg", "    gezocht: 2026-10-01\n    uitleg")
    assert [one.looked for one in _read(own)] == [datetime.date(2026, 10, 1)]
    assert [one.looked for one in _read(TEXT.replace("gezocht: 2026-11-21\n", ""))] == [None]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        (TABLE, "tabel: 5", 10, f"Een tabel is een lijst met rijen. {LIKE}"),
        (TABLE, "tabel: []", 10, f"Een tabel is een lijst met rijen. {LIKE}"),
        (TABLE, "tabel: [0, 0.96]", 10, f"Een tabel is een lijst met rijen. {LIKE}"),
        (TABLE, "tabel: {}", 10, f"Een tabel is een lijst met rijen. {LIKE}"),
        ("[100, 0.5]", "[100, veel]", 10, f"In rij 2 staat iets anders dan een getal. {LIKE}"),
        ("[100, 0.5]", "[100]", 10, f"Rij 2 van de tabel is te kort of te lang. {ROWS}"),
        ("[0, 0.96]", "[0]", 10, f"Rij 1 van de tabel is te kort of te lang. {ROWS}"),
        ("[100, 0.5]", "[100, 0.5, 1]", 10, f"Rij 2 van de tabel is te kort of te lang. {ROWS}"),
        (
            "[100, 0.5]",
            "[0, 0.5]",
            10,
            "Rij 2 begint niet hoger dan de rij ervoor. Zet de rijen van laag naar hoog.",
        ),
        ("tabel:", "waarde: 1, tabel:", 10, "Hier staan 'waarde' en 'tabel' allebei. Kies er een."),
        ("waarde: 10", "waarde: tien", 9, "Een bedrag is een getal. Schrijf bijvoorbeeld 1419.46."),
        ("waarde: 10, ", "", 9, "Een bedrag is een getal. Schrijf bijvoorbeeld 1419.46."),
        (
            "van: 2026-01-01",
            "van: 2024-12-31",
            10,
            f"Deze waarde begint op 2024-12-31: dan geldt de vorige nog. {ORDER}",
        ),
        (
            "van: 2024-01-01, tot_en_met: 2024-12-31",
            "van: 2026-01-01",
            10,
            f"Deze waarde begint niet later dan de vorige, van 2026-01-01. {ORDER}",
        ),
        ("tot_en_met: 2024", "tot_en_met: 2023", 9, "'tot_en_met' ligt voor 'van', 2024-01-01."),
        (
            "gezocht: 2026-11-21",
            "gezocht: gisteren",
            3,
            "'gezocht' is geen datum. Schrijf jaar-maand-dag, zoals 2026-11-21.",
        ),
        ("eigen_schatting", "gok", 10, f"'gok' past niet bij 'zekerheid'. {CHOOSE}"),
        ("bron: x}", "bron: ''}", 9, "'bron' ontbreekt. Voeg een regel 'bron: ...' toe."),
    ],
)
def test_faults(old, new, line, message):
    assert old in TEXT
    with pytest.raises(ContentError) as fault:
        _read(TEXT.replace(old, new))
    assert str(fault.value).endswith(f"test.yaml, regel {line}: {message}")


def test_no_values_at_all():
    with pytest.raises(ContentError, match="'een' heeft geen waarden met een datum"):
        _read(TEXT.partition("      - ")[0].rstrip() + " []\n")


def test_a_table_is_no_norm():
    series = {one.name: one for one in _read(TEXT)}
    norms = parse_yaml("mijn norm: een\n", FOLDER / "normen.yaml", 0)
    with pytest.raises(ContentError, match="regel 1: 'een' is een tabel: dat kan geen norm zijn"):
        Norms(norms, parse_yaml("{}", FOLDER / "gemeente.yaml", 0), "ja", series)
