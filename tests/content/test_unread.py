"""A local file that leans on what many municipalities have, of which nobody read a source yet: that
the municipality has it stays a maybe, and no page says that somebody looked."""

from __future__ import annotations

import pytest

from tests.conftest import DAY
from tests.content.test_usual import FAMILY
from tests.states.site import Site
from web.content.library import Library
from web.report import calculate

FRESH = """---
gebaseerd_op: kindregeling
voorwaarden: {{kinderen: {{minstens: 1}}}}
bron: {{titel: {}}}
gecontroleerd: 2026-11-21
---
"""
UNSURE = "Dit weten wij niet: of uw gemeente dit heeft."


@pytest.fixture
def with_source(copied):
    """Lansingerland with one scheme whose source is called so."""
    content = copied("lansingerland")
    folder = content / "gemeenten" / "lansingerland" / "regelingen"
    folder.mkdir(exist_ok=True)

    def called(title: str):
        (folder / "kindregeling.md").write_text(FRESH.format(title), "utf-8")
        return content

    return called


def outcome(content) -> dict:
    asked = {"antwoorden": {"gemeente": "lansingerland", **FAMILY}}
    told = calculate(Library(content), asked, DAY)["regelingen"]
    return next(one for one in told if one["id"] == "lansingerland/kindregeling")


def test_without_a_source_it_is_at_best_perhaps(with_source):
    fresh = outcome(with_source("onbekend"))
    assert fresh["uitkomst"] == "misschien"
    assert UNSURE in fresh["waarom"]
    read = outcome(with_source("Beleidsplan 2026-2029"))
    assert read["uitkomst"] == "ja"
    assert UNSURE not in read["waarom"]


def test_no_page_says_that_somebody_looked(with_source):
    site = Site(folder=with_source("onbekend"), day=DAY)
    page = site.visitor().get("/lansingerland/regelingen/kindregeling").text
    assert "Dit heeft nog niemand nagekeken. Vraag het dus na." in page
    assert "Bron: onbekend" not in page
    assert "Of uw gemeente het ook heeft, weten wij nog niet." in page
    rows = site.visitor().get("/lansingerland/regelingen/").text
    row = rows.split('/lansingerland/regelingen/kindregeling"')[1].split("</li>")[0]
    assert "Veel gemeenten hebben dit. Vraag het na." in row
    assert "Nagekeken op" not in row
