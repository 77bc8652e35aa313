"""The lists of the gate stay short and true: each word in them is used, and has a reason."""

from __future__ import annotations

import pytest

from tests.conftest import CONTENT, ROOT
from web.check.language.phrases import pattern
from web.check.language.sources import sources
from web.content.files import read_yaml

LONGEST_CORE = 120
"""Words. A longer list is a gate with a hole in it."""


def rows(name: str) -> list[dict]:
    """The rows of a list, whatever class they stand in."""
    classes = read_yaml(CONTENT / "taal" / f"{name}.yaml").values()
    return [row for listed in classes for row in listed]


@pytest.fixture(scope="module")
def said() -> str:
    return "\n".join(source.text for source in sources(CONTENT))


def test_the_core_stays_short_and_each_word_has_a_reason():
    core = rows("kern")
    assert len(core) <= LONGEST_CORE
    assert [row["woord"] for row in core if len(row["reden"].split()) < 2] == []


def test_each_word_of_the_core_is_used(said):
    forms = {row["woord"]: (row["woord"], *row.get("ook", ())) for row in rows("kern")}
    assert [w for w, told in forms.items() if not any(pattern(f).search(said) for f in told)] == []


def test_each_name_has_a_reason_and_stands_in_the_content():
    files = [*CONTENT.rglob("*.[my][da]*"), *(ROOT / "web" / "templates").rglob("*.html")]
    content = "\n".join(path.read_text("utf-8") for path in files)
    names = rows("uitzonderingen")
    listed = "\n".join(row["naam"] for row in names)
    assert all(row["reden"] for row in names)
    assert [
        row["naam"] for row in names if content.count(row["naam"]) <= listed.count(row["naam"])
    ] == []


def test_no_word_is_forbidden_twice_or_forbidden_and_allowed():
    said = [phrase for row in rows("jargon") for phrase in row["als"]]
    core = {form for row in rows("kern") for form in (row["woord"], *row.get("ook", ()))}
    assert len(said) == len(set(said))
    assert not core & set(said)
