"""The content as it is: green, with examples that hold, and read no sooner than needed."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.conftest import CONTENT, ROOT
from web.advice import advise
from web.check import check
from web.content.catalogs import USUAL
from web.content.library import Library
from web.content.pack import NATIONAL
from web.report import calculate
from web.rules.screening import screen

OPENED = """
import json, pathlib, sys
from web.content.library import Library
content, opened = pathlib.Path(sys.argv[1]), []

def hook(event, args):
    if event == "open" and str(args[0]).startswith(str(content)):
        opened.append(str(pathlib.Path(args[0]).relative_to(content)))

sys.addaudithook(hook)
library = Library(content)
at_start = list(opened)
for slug in sys.argv[2:]:
    library.pack(slug)
first = list(opened)
for slug in sys.argv[2:]:
    library.pack(slug)
print(json.dumps([at_start, first, opened[len(first):]]))
"""


def _opened(*slugs: str) -> tuple[list[str], list[str], list[str]]:
    command = [sys.executable, "-c", OPENED, str(CONTENT), *slugs]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    return tuple(json.loads(done.stdout))


@pytest.fixture(scope="module")
def report(today):
    return check(Library(CONTENT), today)


def test_checks_are_green(report):
    assert [line for line in report.lines() if line.startswith("FOUT")] == []


def test_no_line_names_this_machine(report):
    assert not [line for line in report.lines() if str(ROOT) in line]


def test_warnings_are_few(report):
    """Each is about a date; more than one for a file and day would hide the rest."""
    told = [(fault.path, fault.line) for fault in report.warnings]
    assert len(told) == len(set(told))


def _examples(library: Library):
    for slug in (NATIONAL, *library.slugs()):
        pack = library.pack(slug)
        schemes = [*pack.schemes.values(), *([pack.debt_help] if pack.debt_help else [])]
        for scheme in schemes:
            owner = scheme.id.partition("/")[0]
            if owner == slug or (owner == USUAL and slug == NATIONAL):
                yield from ((pack, scheme, example) for example in scheme.examples)


def test_every_example_holds(library, report):
    """Worked out here as well, so that a hole in the checks shows."""
    examples = list(_examples(library))
    wrong = []
    for pack, scheme, example in examples:
        situation = advise(library, pack, example.answers, example.day).situation
        verdict = screen([scheme.rule], situation)[0].verdict.value
        if verdict != example.verdict:
            wrong.append((scheme.id, example.line, verdict, example.verdict))
    assert wrong == []
    assert len(examples) == report.examples > 100


def test_every_scheme_has_an_example_of_its_best_and_another(library):
    """An editor shows when it fits, and when it does not."""
    for slug in (NATIONAL, *library.slugs()):
        for scheme in library.pack(slug).schemes.values():
            if scheme.kind not in ("gestopt", "niet_hier"):
                assert {example.verdict for example in scheme.examples} - {"nee"}, scheme.id


def test_municipality_without_a_pack_gets_the_national_part(library, today):
    outcome = calculate(library, {"antwoorden": {"gemeente": "zwolle", "leeftijd": 40}}, today)
    owners = {scheme["id"].partition("/")[0] for scheme in outcome["regelingen"]}
    assert owners == {NATIONAL, USUAL}
    assert outcome["gemeente"] == "zwolle"
    assert outcome["loket"]["id"].startswith(f"{NATIONAL}/")
    assert outcome["schuldhulp"][0]["id"] == "landelijk/schuldhulp"
    assert library.municipality("zwolle").name == "Zwolle"


def test_municipality_that_does_not_exist(library):
    assert library.pack("bestaat-niet") is None
    assert library.pack("../dalfsen") is None


def test_nothing_is_read_at_start():
    at_start, *_ = _opened()
    assert at_start == []


def test_one_municipality_is_read_when_asked_and_once():
    at_start, first, again = _opened("ommen")
    assert at_start == []
    towns = {name.split("/")[1] for name in first if name.startswith("gemeenten/")}
    assert towns == {"ommen"}
    assert again == []


def test_the_national_part_is_read_once_for_all():
    _, first, _ = _opened("zwolle", "raalte", "dalfsen", "ommen")
    figures = [name for name in first if name.startswith("landelijk/bedragen/")]
    assert len(figures) == len(set(figures))


def test_a_folder_without_a_municipality_is_not_one(library):
    assert library.slugs() == ("almelo", "dalfsen", "lansingerland", "ommen", "steenwijkerland")
