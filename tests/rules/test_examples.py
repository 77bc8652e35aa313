"""The folder of worked examples: complete, readable, and none that nobody looks at."""

import re
from collections import Counter

from tests.conftest import CONTENT
from tests.rules.examples import FOLDER, examples, rows
from web.content import fields

KINDS = {"officieel", "gepubliceerd", "tweede_mening"}
SHOWN = {"regeling", "bedrag", "tekst", "nergens"}
KEYS = set(
    "id regeling rekensom datum soort wie invoer uitkomst per marge let_op getoetst_in bron "
    "verandert rijen".split()
)
FUNCTIONS = set(
    "zorgtoeslag zorgtoeslag_year huurtoeslag kindgebonden_budget kindgebonden_budget_year "
    "kinderbijslag childcare cost_norm remission".split()
)
FROM_OTHERS = Counter(
    zorgtoeslag=20,
    huurtoeslag=8,
    kindgebonden_budget=6,
    kinderbijslag=2,
    kinderopvangtoeslag=2,
    kwijtschelding=5,
    kwijtschelding_waterschap=5,
)
"""Rows per scheme, so that none gets lost in silence. Tables come on top."""


def test_every_row_is_there():
    found = Counter(row["regeling"] for row in rows() if "rijen" not in row)
    assert found == FROM_OTHERS
    assert len({row["id"] for row in rows()}) == len(rows())


def test_every_row_can_be_read():
    for row in rows():
        fields.only(row, KEYS)
        assert fields.source(row).title
        assert row["soort"] in KINDS
        assert row.get("getoetst_in", "regeling") in SHOWN
        assert row.get("per", "maand") in {"maand", "kwartaal", "jaar", "keer"}
        assert fields.date(row, "datum")


def test_residents_can_read_who_it_is_about():
    for row in rows():
        assert re.fullmatch(
            r"(Een|Iemand|Ouders|Hetzelfde) [^.]*([0-9]\.[0-9]+[^.]*)*\.", row["wie"]
        )
        assert len(row["wie"].split()) <= 20, row["wie"]


def test_every_row_is_worked_out_or_says_where_it_is_shown():
    files = sorted(path.stem for path in FOLDER.glob("*.yaml"))
    worked_out = [example for name in files for example in examples(name)]
    assert {example.function for example in worked_out} == FUNCTIONS
    with_sum = [row for row in rows() if "getoetst_in" not in row]
    assert len(worked_out) == sum(len(row.get("rijen", [row])) for row in with_sum)
    tests = CONTENT.parent / "tests" / "rules"
    for name in files:
        test = (tests / f"test_{name}.py").read_text(encoding="utf-8")
        assert f'parameters("{name}")' in test
