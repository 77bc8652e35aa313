"""What goes wrong when somebody writes content for the first time, and what `keur` says of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from tests.conftest import CONTENT
from tests.content import sixth
from tests.content.sixth_files import DESK, GARDEN, OWN, SCHEME, TOWN
from web.check import check
from web.content.library import Library

BASED = f"{OWN}/regelingen/kindregeling.md"
LEANING = """\
---
gebaseerd_op: kindregeling
loket: testloket
bron: {titel: Verzonnen voor een test}
gecontroleerd: 2026-11-21
---
"""


FILES = {
    "regeling": SCHEME,
    "gebaseerd": BASED,
    "loket": DESK,
    "tuinloket": GARDEN,
    "gemeente": TOWN,
}
PLANTED = yaml.safe_load((Path(__file__).parent / "planted.yaml").read_text(encoding="utf-8"))
FAULT = "FOUT"


@pytest.fixture(scope="module")
def content(tmp_path_factory) -> Path:
    """A copy with the invented municipality and a scheme that leans on a base."""

    def without_packs(folder: str, names: list[str]) -> list[str]:
        return names if Path(folder).name == "gemeenten" else []

    folder = tmp_path_factory.mktemp("gepland") / "inhoud"
    shutil.copytree(CONTENT, folder, ignore=without_packs)
    sixth.write(folder)
    (folder / BASED).write_text(LEANING, encoding="utf-8")
    return folder


def _told(content: Path, today, kind: str) -> list[tuple[str, int, str]]:
    """File, line and message of each fault, or of each warning about this municipality."""
    report = check(Library(content), today, sixth.SLUG)
    found = report.errors if kind == FAULT else report.warnings
    rows = [(one.path.relative_to(content).as_posix(), one) for one in found]
    return [(n, one.line, f"{one.problem} {one.mend}".strip()) for n, one in rows if OWN in n]


def test_nothing_is_wrong_before(content, today):
    assert _told(content, today, FAULT) == []


@pytest.mark.parametrize("planted", PLANTED, ids=[one["naam"] for one in PLANTED])
def test_it_is_told_with_file_and_line(planted: dict, content, today):
    path = content / FILES[planted["in"]]
    was = path.read_text(encoding="utf-8")
    assert planted["was"] in was, "it cannot be planted"
    path.write_text(was.replace(planted["was"], planted["wordt"], 1), encoding="utf-8")
    try:
        file, line, message = _told(content, today, planted.get("soort", FAULT))[0]
        told = (content / file).read_text(encoding="utf-8").splitlines()[line - 1]
    finally:
        path.write_text(was, encoding="utf-8")
    assert message == planted["zegt"]
    assert file == FILES[planted.get("gezegd_in", planted["in"])]
    assert told.strip().startswith(planted["bij"])


def test_there_are_enough_of_them():
    assert len(PLANTED) >= 30
