"""`bewijs.yaml` says what is true, and this hears it when it does not."""

import datetime
import subprocess
import sys

import pytest

from tests.conftest import DAY, ROOT
from tests.proof import evidence, in_use, outside
from tests.proof.checks import first_red
from tests.proof.evidence import PROVEN, SECOND
from tests.proof.figures import DOWN, UP, moved
from tests.rules.examples import AMOUNTS


@pytest.fixture(scope="module")
def found():
    return evidence.proofs(outside.all_days())


@pytest.fixture(scope="module")
def claimed():
    return evidence.read(evidence.FILE)


def test_every_name_is_proven(found, claimed):
    day, names = claimed
    assert evidence.untrue(names, evidence.proven(found, day)) == []


def test_no_name_is_forgotten(found, claimed):
    """Red? Make it again: python -m tests.proof --write <day>"""
    day, names = claimed
    assert names == evidence.proven(found, day)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (PROVEN, "schatting_winst"),  # our own estimate: no example can prove it
        (PROVEN, "kinderbijslag_0_5"),  # the only example is of 2024
        (PROVEN, "kinderopvang_percentages"),  # two rows of fifty
        (PROVEN, "bestaat_niet"),
        (SECOND, "vakantiegeld_loon"),
    ],
)
def test_a_planted_name_is_told(found, claimed, title, name):
    day, names = claimed
    planted = {**names, title: [*names[title], name]}
    assert evidence.untrue(planted, evidence.proven(found, day)) == [name]


def test_a_second_opinion_is_not_called_published(found, claimed):
    day, names = claimed
    planted = {**names, PROVEN: names[PROVEN] + names[SECOND]}
    assert evidence.untrue(planted, evidence.proven(found, day)) == names[SECOND]


def test_a_file_is_written_as_it_is_read(tmp_path):
    lists = {PROVEN: ["standaardpremie"], SECOND: ["zvw_tot"]}
    evidence.write(tmp_path / "bewijs.yaml", lists, DAY)
    assert evidence.read(tmp_path / "bewijs.yaml") == (DAY, lists)


# --- what stands behind it ------------------------------------------------------------------


def test_every_check_is_green_and_has_its_own_name():
    checks = outside.all_checks()
    assert outside.red_now(checks) is None
    assert len({check.name for check in checks}) == len(checks) > 250
    assert {check.kind for check in checks} == {"officieel", "gepubliceerd", "tweede_mening"}


def test_no_figure_of_the_rules_is_missed():
    """Every figure the code names is read for one of the made-up households."""
    used = {name for name, _since in in_use.values_in_use(outside.all_days())}
    assert in_use.written_down() - used == set()


@pytest.mark.parametrize("way", [UP, DOWN])
def test_a_wrong_figure_turns_a_check_red(way):
    checks = outside.all_checks()
    since = datetime.date(2026, 1, 1)
    red = first_red(checks, moved(("standaardpremie", since), -1, way))
    assert red is not None
    assert red.name.startswith("zt26")
    assert first_red(checks, moved(("schatting_winst", datetime.date(2024, 1, 1)), -1, way)) is None


def test_a_row_of_a_table_is_moved_alone():
    key = ("kinderopvang_percentages", datetime.date(2026, 1, 1))
    before, after = (a.on(DAY).kinderopvang_percentages for a in (AMOUNTS, moved(key, 3, UP)))
    assert [n for n, pair in enumerate(zip(before, after, strict=True)) if len({*pair}) > 1] == [3]
    assert after[3][0] == before[3][0]


def test_flipped_signs_are_seen():
    """The whole of it on the smallest module: four ways of rounding."""
    run = [sys.executable, "-m", "tests.proof", "--signs", "rounding"]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "\n4 tekens" in done.stdout
