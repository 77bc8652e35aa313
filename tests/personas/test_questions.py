"""Nobody has to answer more questions than promised."""

from __future__ import annotations

import statistics

import pytest

from tests.personas import vragen_tabel
from tests.personas.vragen_tabel import Row, rows

MEDIAN = 13
WORST = 16


@pytest.fixture(scope="module")
def table(library) -> list[Row]:
    return list(rows(library))


def test_number_of_questions(table):
    numbers = {row.persona: len(row.questions) for row in table}
    assert statistics.median(numbers.values()) <= MEDIAN, numbers
    assert max(numbers.values()) <= WORST, numbers


def test_useful_after_seven(table):
    """After seven questions the desk is known and most schemes are decided."""
    assert [row.persona for row in table if not row.desk_known_soon] == []
    shares = {row.persona: row.decided_soon for row in table}
    assert statistics.median(shares.values()) > 0.5, shares


def test_table_is_printed(capsys, table):
    vragen_tabel.main()
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(table) + 1
    assert lines[-1].startswith("mediaan ")
