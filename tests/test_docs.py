"""The manual for editors explains every word of the content language; decisions fit one page."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT
from web.check.base import LIMIT_WORDS, SENTENCES
from web.content import amount, desks, figures, municipality, pages, parse, questions, schemes
from web.content.files import parse_yaml

DOCS = ROOT / "docs"
MANUAL = DOCS / "regels-schrijven.md"
SECTIONS = {
    "Een regeling": [*schemes.KEYS, *schemes.KINDS, *amount.PERIODS, *schemes.APPLY],
    "Voorwaarden": [*parse.WORDS, "sociaal minimum", "bijstandsnorm"],
    "Een loket": [*desks.KEYS, *desks.KINDS, *desks.DAYS, "naam", "kern", "adres", "open"],
    "Een gemeente: `gemeente.yaml`": [*municipality.KEYS, "loket", "termijn", "verder"],
    "Noodhulp: `landelijk/noodhulp/*.md`": [*pages.HELP_KEYS, *pages.HELP_KINDS],
    "Pagina's: `teksten/`": pages.TEXT_KEYS,
    "Een vraag": [
        *questions.KEYS,
        *questions.KINDS,
        *LIMIT_WORDS,
        *"tekst zin geen_zin dus ja nee erbij waarde als".split(),
    ],
    "Bedragen en normen": [
        *"titel volledig_tot bedragen uitleg eenheid waarden van waarde zekerheid bron".split(),
        *"alleen alleen_met_kinderen samen".split(),
        *figures.CERTAINTIES,
    ],
    "Wat voor alles geldt": ["voorwaarden", "dreigingen", "acuut", "termijn"],
}
"""What must be explained under each heading."""
DECISION = ["Situatie", "Besluit", "Waarom", "Wat we niet doen"]
ONE_PAGE = 500
"""Words."""

INDEX = DOCS / "besluiten" / "README.md"
decisions = sorted(path for path in INDEX.parent.glob("*.md") if path != INDEX)


def _section(text: str, heading: str) -> str:
    _, found, rest = text.partition(f"\n## {heading}\n")
    assert found, heading
    return re.split(r"^## (?!Let op)", rest, maxsplit=1, flags=re.MULTILINE)[0]


def _explains(section: str, word: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", section) is not None


@pytest.mark.parametrize("heading", SECTIONS)
def test_manual_explains_every_word(heading):
    section = _section(MANUAL.read_text(encoding="utf-8"), heading)
    assert [word for word in SECTIONS[heading] if not _explains(section, word)] == []


def test_sentences_of_reasons_stand_in_their_file():
    lines = (ROOT / "content_b1" / "teksten" / "redenen.yaml").read_text(encoding="utf-8")
    assert [key for key in SENTENCES if f"\n{key}:" not in lines] == []


def test_manual_names_files_that_are_there():
    """`landelijk/overal.yaml` in the manual is a file in the content."""
    named = re.findall(r"`((?:landelijk|teksten|vragen)/[\w./-]*\w)`", MANUAL.read_text("utf-8"))
    assert [name for name in named if not (ROOT / "content_b1" / name).exists()] == []


@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=lambda path: path.name)
def test_links_lead_somewhere(path):
    links = re.findall(r"\]\((?!https?://|mailto:|#)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_architecture_names_what_is_there():
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:web|tests|docs|content_b1)/[\w./-]*)`", text)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("path", decisions, ids=lambda path: path.name)
def test_decision_fits_one_page(path):
    text = path.read_text(encoding="utf-8")
    _, front, body = text.split("---\n", 2)
    facts = parse_yaml(front, path, 1)
    assert facts["status"] in ("aangenomen", "vervallen")
    assert facts["gebouwd"] in ("ja", "nee", "deels")
    assert re.findall(r"^## (.+)$", body, re.MULTILINE) == DECISION
    assert len(body.split()) <= ONE_PAGE
    assert re.fullmatch(r"[0-9]{4}-[a-z0-9-]+\.md", path.name)
    title = re.search(r"^# (.+)$", body, re.MULTILINE)[1]
    row = f"| [{title}]({path.name}) | {facts['status']} | {facts['gebouwd']} |"
    assert row in INDEX.read_text(encoding="utf-8")
