"""The manual for editors explains every word of the content language; decisions fit one page."""

from __future__ import annotations

import contextlib
import io
import re
import shutil

import pytest

from tests.conftest import ROOT
from tests.content import sixth
from web import cli
from web.check import check
from web.check.base import LIMIT_WORDS, SENTENCES
from web.content import (
    amount,
    desks,
    examples,
    figures,
    municipality,
    pages,
    parse,
    questions,
    schemes,
    side_texts,
    theme,
)
from web.content.files import parse_yaml
from web.content.library import Library
from web.editors import manual
from web.editors.manual import explained
from web.rules.national.register import FORMULAS

DOCS = ROOT / "docs"
MANUAL = DOCS / "regels-schrijven.md"
SECTIONS = {
    "Een regeling": [
        *(*schemes.KEYS, *schemes.KINDS, *amount.PERIODS, *schemes.APPLY, *schemes.REPAY),
        *(*examples.VERDICTS, *FORMULAS, "formule", "aanvulling_tot", "hoogstens", "zinnen"),
        *"antwoord uitleg titel plaats url van tot_en_met wie antwoorden uitkomst datum".split(),
        *"per euro alleen alleen_met_kinderen samen geen".split(),
    ],
    "Voorwaarden": [*parse.WORDS, "sociaal minimum", "bijstandsnorm"],
    "Een loket": [
        *(*desks.KEYS, *desks.KINDS, *desks.DAYS, "naam", "kern", "adres", "open"),
        *("1", "2", "ja", "nee", "onbekend", "titel", "plaats", "url"),
    ],
    "Een gemeente: `gemeente.yaml`": [
        *(*municipality.KEYS, "loket", "termijn", "verder", "tekst", "email", "alleen", "samen"),
        *(*theme.COLOURS, theme.ROUND),
    ],
    "Noodhulp: `landelijk/noodhulp/*.md`": [*pages.HELP_KEYS, *pages.HELP_KINDS],
    "Pagina's: `teksten/`": pages.TEXT_KEYS,
    "Een vraag": [
        *questions.KEYS,
        *questions.KINDS,
        *LIMIT_WORDS,
        *"tekst zin geen_zin dus ja nee erbij waarde als".split(),
        *side_texts.PARTS.values(),
    ],
    "Bedragen en normen": [
        *("titel", "bedragen", *figures.SERIES_KEYS, *figures.VALUE_KEYS),
        *"alleen alleen_met_kinderen samen".split(),
        *figures.CERTAINTIES,
    ],
    "Wat voor alles geldt": ["voorwaarden", "dreigingen", "acuut", "termijn"],
}
"""What must be explained under each heading."""
TABLES = {
    "Een regeling": schemes.KEYS,
    "Een loket": desks.KEYS,
    "Een gemeente: `gemeente.yaml`": municipality.KEYS,
    "Een vraag": questions.KEYS,
    "Bedragen en normen": [
        *("titel", "bedragen", *figures.SERIES_KEYS, *figures.VALUE_KEYS),
    ],
}
"""Keys with a row of their own, which programs of editors show as well."""
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


@pytest.mark.parametrize("heading", TABLES)
def test_every_key_has_one_row_that_explains_it(heading):
    rows = explained(heading)
    assert sorted(rows) == sorted(set(TABLES[heading]))
    assert [key for key, row in rows.items() if len(row.text) < len("de naam")] == []


def test_a_key_nobody_explained_is_seen(monkeypatch, tmp_path):
    text = MANUAL.read_text(encoding="utf-8").replace("| `samenvatting` | ja |", "| samenvatting |")
    monkeypatch.setattr(manual, "MANUAL", tmp_path / "regels.md")
    manual.MANUAL.write_text(text, encoding="utf-8")
    assert set(schemes.KEYS) - set(explained("Een regeling")) == {"samenvatting"}


def test_the_scheme_that_explains_itself_is_right(copied, today):
    """It names every key, and its examples come true. Nothing is wrong with it but that its
    source and addresses are made up: an untouched copy does not go live."""
    example = DOCS / "voorbeeld-regeling.md"
    text = example.read_text(encoding="utf-8")
    assert [
        key for key in schemes.KEYS if not re.search(rf"^(# )?{key}:", text, re.MULTILINE)
    ] == []
    content = sixth.write(copied())
    own = content / "gemeenten" / sixth.SLUG / "regelingen" / example.name
    shutil.copy(example, own)
    report = check(Library(content), today, sixth.SLUG)
    told = {one.line for one in report.errors if one.path == own and "voorbeeld." in one.problem}
    lines = enumerate(text.splitlines(), 1)
    assert told == {at for at, line in lines if re.search("^[a-z].*(voorbeeld.nl|Verzonnen)", line)}
    assert len(told) == 3
    assert {one.line for one in report.errors} == told
    assert [one for one in report.warnings if one.path == own and "taal" not in one.problem] == []


def test_commands_in_the_docs_are_there():
    """`rondkomen keur --html` in a text is a command with that option."""
    words = "|".join(("nieuw", "toon", "keur", "run", "schema", "taal", "vertaal", "reken", "lees"))
    for path in (*sorted(DOCS.glob("*.md")), ROOT / "CONTRIBUTING.md", ROOT / "README.md"):
        for name, rest in re.findall(rf"rondkomen ({words})\b([^`\n]*)", path.read_text("utf-8")):
            shown = _help(name)
            for option in re.findall(r"(--[a-z-]+)", rest):
                assert option in shown, (path.name, name, option)


def _help(name: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), pytest.raises(SystemExit):
        cli.main([name, "--help"])
    return out.getvalue()


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
