"""Promises and what was measured: files an editor or a test can get wrong, and what is shown."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from tests.conftest import CONTENT
from web.check import check
from web.content.errors import ContentError
from web.content.library import Library
from web.content.promises import Outcome, read_evidence, read_promises, unmeasured
from web.promises import Measured, shown

DAY = datetime.date(2026, 11, 21)
PROMISES = """\
oud_na_dagen: 90
beloften:
  P1:
    belofte: Wij bewaren niets.
    toets: Wij zoeken het na.
    uitkomsten:
      kanarie: "Gevonden: {plekken}."
      zelftest: "Van {geplant} vonden wij er {gevonden}."
"""
EVIDENCE = """\
# Gemaakt door `make bewijs`. Niet met de hand wijzigen.
kanarie:
  cijfers:
    plekken: 1702
  datum: '2026-11-20'
  geslaagd: ja
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "beloften.yaml").write_text(PROMISES)
    (tmp_path / "bewijs.yaml").write_text(EVIDENCE)
    return tmp_path


def changed(folder: Path, name: str, old: str, new: str) -> Path:
    text = (folder / name).read_text()
    assert old in text
    (folder / name).write_text(text.replace(old, new))
    return folder


def outcomes(folder: Path) -> tuple[Measured, ...]:
    return shown(read_promises(folder), read_evidence(folder), DAY)[0].outcomes


def test_passed_and_not_yet_measured(folder: Path) -> None:
    passed = Measured("gelukt", "Gevonden: 1.702.", datetime.date(2026, 11, 20))
    assert outcomes(folder) == (passed, Measured("niet_gemeten"))


def test_what_follows_an_empty_line_is_for_who_wants_to_know_more(folder: Path) -> None:
    new = (
        ">-\n        Gevonden:\n        {plekken}.\n\n        Dat is {plekken} keer\n        echt."
    )
    changed(folder, "beloften.yaml", '"Gevonden: {plekken}."', new)
    first = outcomes(folder)[0]
    assert (first.sentence, first.more) == ("Gevonden: 1.702.", "Dat is 1.702 keer echt.")


def test_failed_is_shown_as_failed_however_old(folder: Path) -> None:
    changed(folder, "bewijs.yaml", "geslaagd: ja", "geslaagd: nee")
    assert outcomes(folder)[0].state == "mislukt"
    changed(folder, "bewijs.yaml", "2026-11-20", "2025-11-20")
    assert outcomes(folder)[0].state == "mislukt"


@pytest.mark.parametrize(("day", "state"), [("2026-08-23", "gelukt"), ("2026-08-22", "oud")])
def test_older_than_ninety_days_is_old(folder: Path, day: str, state: str) -> None:
    changed(folder, "bewijs.yaml", "2026-11-20", day)
    assert outcomes(folder)[0].state == state


def test_no_evidence_at_all(folder: Path) -> None:
    (folder / "bewijs.yaml").unlink()
    assert outcomes(folder) == (Measured("niet_gemeten"),)
    assert list(unmeasured(folder)) == []


def test_a_figure_that_is_missing_breaks_nothing(folder: Path) -> None:
    changed(folder, "bewijs.yaml", "cijfers:\n    plekken: 1702", "cijfers: {}")
    assert outcomes(folder)[0].sentence == "Gevonden: onbekend."
    warning = next(unmeasured(folder))
    assert (warning.line, warning.problem) == (7, "'plekken' is niet gemeten.")


def test_an_outcome_of_no_promise_is_told(folder: Path) -> None:
    changed(folder, "bewijs.yaml", "kanarie:", "kanaire:")
    problems = [warning.problem for warning in unmeasured(folder)]
    assert problems == ["De uitkomst 'kanaire' staat bij geen belofte."]


@pytest.mark.parametrize("value", ["1.5", "text", "'{x}'", "'2026-11-20'", "2026-11-20", "0.25"])
def test_every_kind_of_figure_can_be_shown(folder: Path, value: str) -> None:
    changed(folder, "bewijs.yaml", "1702", value)
    assert outcomes(folder)[0].sentence.startswith("Gevonden: ")


def test_figures_are_read_as_they_are(folder: Path) -> None:
    changed(folder, "bewijs.yaml", "1702", "0.25")
    day = datetime.date(2026, 11, 20)
    assert read_evidence(folder) == {"kanarie": Outcome(day, True, {"plekken": Decimal("0.25")})}


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("beloften.yaml", "{plekken}", "{plekken", 7),
        ("beloften.yaml", "{plekken}", "{}", 7),
        ("beloften.yaml", "{plekken}", "{plekken:f}", 7),
        ("beloften.yaml", "{plekken}", "{plekken.real}", 7),
        ("beloften.yaml", "toets:", "teots:", 5),
        ("beloften.yaml", "90", "kort", 1),
        ("bewijs.yaml", "geslaagd: ja", "geslaagd: misschien", 6),
        ("bewijs.yaml", "2026-11-20", "gisteren", 5),
        ("bewijs.yaml", "plekken: 1702", "plekken: [1]", 4),
        ("bewijs.yaml", "datum", "dag", 5),
    ],
)
def test_faults_are_told_with_their_line(
    folder: Path, file: str, old: str, new: str, line: int
) -> None:
    changed(folder, file, old, new)
    with pytest.raises(ContentError) as caught:
        outcomes(folder)
    assert (caught.value.path.name, caught.value.line) == (file, line)


def test_keur_reads_both_files(copied) -> None:
    content = copied()
    path = content / "privacy" / "bewijs.yaml"
    path.write_text(EVIDENCE.replace("kanarie", "kanaire"))
    assert [w.path.name for w in _told(content).warnings] == ["beloften.yaml"]
    path.write_text(EVIDENCE.replace("geslaagd: ja", "geslaagd: kapot"))
    (content / "privacy" / "beloften.yaml").unlink()
    names = {error.path.name for error in check(Library(content), DAY).errors}
    assert names == {"beloften.yaml", "bewijs.yaml"}


def _told(content: Path):
    report = check(Library(content), DAY, "landelijk")
    report.warnings = [w for w in report.warnings if w.path.parent.name == "privacy"]
    return report


def test_the_real_promises(library: Library) -> None:
    names = [row.name for row in library.promises.rows]
    assert names == [f"P{n}" for n in range(1, 16) if n != 8]
    every = [name for row in library.promises.rows for name in row.sentences]
    assert len(every) == len(set(every))
    assert not list(unmeasured(CONTENT / "privacy"))
