"""Dates: what ends, has ended, or was not checked for half a year, with its file and line."""

from __future__ import annotations

import datetime

import pytest

from web.check.due import due, owner
from web.content.library import Library
from web.watch.gather import gather
from web.watch.memory import Memory
from web.watch.tasks import When

DAY = datetime.date(2026, 11, 21)
FIGURES = """\
titel: Verzonnen voor een test
volledig_tot: {until}
{looked}bedragen:
  proef_bedrag:
    uitleg: x
    eenheid: euro
    waarden: [{{van: 2026-01-01, waarde: 1, zekerheid: een_bron, bron: x}}]
"""
FILE = "landelijk/bedragen/proef.yaml"


@pytest.fixture
def write(tmp_path):
    """Put one file in an empty content folder."""

    def write(name: str, text: str):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return tmp_path

    return write


@pytest.mark.parametrize(
    ("until", "looked", "searched", "left"),
    [
        ("2027-02-19", "", False, 90),
        ("2026-11-21", "", False, 0),
        ("2026-11-20", "", False, -1),
        ("2026-11-20", "gezocht: 2026-11-21\n", True, -1),
        ("2026-11-20", "gezocht: 2026-10-08\n", True, -1),
        ("2026-11-20", "gezocht: 2026-10-07\n", False, -1),
    ],
)
def test_figures(write, until, looked, searched, left):
    (one,) = due(write(FILE, FIGURES.format(until=until, looked=looked)), DAY)
    assert (one.kind, one.searched, one.left(DAY)) == ("bedragen", searched, left)
    assert one.line == 4 + bool(looked)
    assert one.problem.endswith(f"op {until}: proef_bedrag.")


def test_figures_far_ahead_are_not_due(write):
    assert due(write(FILE, FIGURES.format(until="2027-02-20", looked="")), DAY) == []


def test_files_of_one_owner_the_soonest_first(write):
    text = "---\ntitel: x\ngecontroleerd: {}\n---\n"
    write("gemeenten/a/loketten/x.md", text.format("2025-02-02"))
    write("gemeenten/a/regelingen/y.md", text.format("2025-01-01"))
    content = write("gemeenten/b/brief.md", text.format("2024-01-01"))
    assert [(one.path.stem, one.line) for one in due(content, DAY, "a")] == [("y", 3), ("x", 3)]
    assert len(due(content, DAY)) == 3
    assert due(content, DAY, "landelijk") == []


def test_fault_in_one_file_hides_nothing_in_another(write):
    write("gemeenten/a/brief.md", "geen feiten")
    content = write("gemeenten/a/loketten/x.md", "---\ngecontroleerd: 2025-01-01\n---\n")
    assert [one.path.stem for one in due(content, DAY)] == ["x"]


def test_owner(tmp_path):
    names = {
        "gemeenten/ommen/gemeente.yaml": "ommen",
        "gemeenten/los.md": "landelijk",
        "teksten/over.md": "landelijk",
    }
    assert {name: owner(tmp_path, tmp_path / name) for name in names} == names


@pytest.mark.parametrize(
    ("looked", "when"), [("gezocht: 2026-11-21\n", When.MONTH), ("", When.NOW)]
)
def test_figures_somebody_looked_for_can_wait(copied, looked, when):
    """And what keur says of the same line is not told a second time."""
    content = copied()
    (content / FILE).write_text(FIGURES.format(until="2026-06-30", looked=looked), "utf-8")
    tasks = gather(Library(content), [], Memory(None), DAY, 7)["landelijk"]
    told = [task for task in tasks if "proef_bedrag" in task.problem]
    assert [task.when for task in told] == [when]
