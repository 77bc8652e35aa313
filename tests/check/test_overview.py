"""`rondkomen keur --html` and `--json`: what is to be done, and where, for people and programs."""

from __future__ import annotations

import json
import re

import html5lib
import pytest

from tests.content import sixth
from tests.content.sixth_files import DESK, SCHEME
from web import cli
from web.editors.unknown import open_questions

TOWN = f"gemeenten/{sixth.SLUG}/gemeente.yaml"


@pytest.fixture
def content(copied):
    return sixth.write(copied())


@pytest.fixture
def told(content, capsys):
    """Exit code and the report on one municipality, after putting other text in one file."""

    def run(file: str = "", old: str = "", new: str = "", day: str = "2026-11-21"):
        if file:
            text = (content / file).read_text(encoding="utf-8")
            assert old in text
            (content / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        arguments = ["keur", "--zonder-taal", "--json", "--gemeente", sixth.SLUG, "--datum", day]
        code = cli.main(["--inhoud", str(content), *arguments])
        data = json.loads(capsys.readouterr().out)
        return code, data["gemeenten"][0]

    return run


def test_every_open_question_points_at_an_onbekend(library):
    """In all municipalities: the line that is named holds the word."""
    found = [one for slug in library.slugs() for one in open_questions(library, library.municipality(slug))]  # fmt: skip # noqa: E501
    assert len(found) > 100
    for one in found:
        line = one.path.read_text(encoding="utf-8").splitlines()[one.line - 1]
        assert "onbekend" in line, one
        assert one.key.split(".")[-1] in line, one
        assert one.question.endswith(("?", ".")), one
        assert not one.question.startswith("Wat hoort achter"), one


def test_open_questions_of_a_scheme_and_of_a_desk(told):
    _, one = told(SCHEME, "moestuin: ja\n", "onbekend: hoe groot de tuin is\n  moestuin: ja\n")
    asked = {(row["bestand"], row["regel"], row["vraag"]) for row in one["onbekend"]}
    assert (SCHEME, 6, "Vraag na: hoe groot de tuin is.") in asked
    assert (DESK, 9, "Op welk nummer kan iemand bellen?") in asked
    assert (TOWN, 8, "Wat is het algemene nummer van de gemeente?") in asked


def test_what_a_base_leaves_open_is_asked_as_well(told, content):
    own = content / "gemeenten" / sixth.SLUG / "regelingen" / "kindregeling.md"
    own.write_text(
        "---\ngebaseerd_op: kindregeling\nloket: testloket\n"
        "bron: {titel: Verzonnen}\ngecontroleerd: 2026-11-21\n---\n",
        encoding="utf-8",
    )
    rows = [row for row in told()[1]["onbekend"] if "voorbeeldregelingen/" in row["bestand"]]
    assert {row["over"] for row in rows} == {"Kindregeling"}
    assert "Welke grens geldt voor 'inkomen'?" in {row["vraag"] for row in rows}


def test_what_ends_and_what_nobody_checked(told):
    ends = "loket: testloket\ngeldig: {van: 2026-01-01, tot_en_met: 2026-12-31}\n"
    _, one = told(SCHEME, "loket: testloket\n", ends)
    assert [(row["bestand"], row["regel"], row["dagen"]) for row in one["verloopt"]] == [
        (SCHEME, 12, 40)
    ]
    assert one["lang_niet_nagekeken"] == []
    _, later = told(day="2027-06-21")
    assert {row["bestand"] for row in later["lang_niet_nagekeken"]} >= {SCHEME, DESK, TOWN}


def test_examples_are_counted_and_what_is_missing_is_told(told):
    _, one = told()
    (row,) = one["voorbeelden"]
    assert (row["ja"], row["nee"], row["misschien"], row["mist"]) == (1, 2, 0, [])
    example = sixth.SCHEME[sixth.SCHEME.index("  - wie") : sixth.SCHEME.index("  - wie: Iemand met een moestuin en")]  # fmt: skip # noqa: E501
    _, one = told(SCHEME, example, "")
    (row,) = one["voorbeelden"]
    assert (row["ja"], row["mist"]) == (0, ["ja"])
    _, one = told(SCHEME, "moestuin: ja\n", "moestuin: ja\n  onbekend: hoe groot de tuin is\n")
    assert one["voorbeelden"] == [] or one["voorbeelden"][0]["mist"] == []


def test_a_fault_is_in_the_report_and_in_the_exit_code(told):
    code, one = told(SCHEME, "soort: regeling", "soort: regelng")
    assert code == 1
    (fault,) = one["fouten"]
    assert (fault["bestand"], fault["regel"]) == (SCHEME, 4)
    assert fault["wat"] == "'regelng' past niet bij 'soort'."
    assert fault["doen"] == "Bedoelt u 'regeling'?"


def test_a_fault_in_what_it_leans_on_is_shown_too(content, capsys):
    path = content / "landelijk" / "normen.yaml"
    path.write_text("norm: {}\n", encoding="utf-8")
    arguments = ["keur", "--zonder-taal", "--json", "--gemeente", sixth.SLUG]
    assert cli.main(["--inhoud", str(content), *arguments]) == 1
    _, national = json.loads(capsys.readouterr().out)["gemeenten"]
    assert [fault["bestand"] for fault in national["fouten"]] == ["landelijk/normen.yaml"]


@pytest.fixture
def page(content, tmp_path, capsys):
    """The page for people, of the invented municipality with a nasty title."""
    path = content / SCHEME
    text = path.read_text(encoding="utf-8").replace("titel: Zaden", 'titel: "Zaden & 1 < 2 \\"x\\"')
    path.write_text(text.replace("moestuin (test)\n", 'moestuin (test)"\n', 1), encoding="utf-8")
    file = tmp_path / "rapport.html"
    arguments = ["--html", str(file), "--datum", "2026-11-21", "--gemeente", sixth.SLUG]
    assert cli.main(["--inhoud", str(content), "keur", "--zonder-taal", *arguments]) == 0
    assert str(file) in capsys.readouterr().err
    return file.read_text(encoding="utf-8")


def test_the_page_stands_alone_and_is_sound(page):
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(page)  # raises on any mistake
    assert "<script" not in page
    assert not re.search(r'(src|href)="(?!#)', page)
    assert "url(" not in page
    assert '<html lang="nl">' in page
    assert "Zaden &amp; 1 &lt; 2 &#34;x&#34; voor uw moestuin (test)" in page


def test_the_page_has_a_heading_for_each_kind_and_cells_with_a_head(page):
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    assert levels.count(2) == 2  # the country and the municipality
    assert page.count("<thead>") == page.count("<table>")
    assert page.count("<th ") == page.count('scope="')


def test_the_page_says_where_and_what_to_ask(page):
    assert f"<code>{DESK}:9</code>" in page
    assert "Op welk nummer kan iemand bellen?" in page


def test_the_text_stays_what_is_given_without_more(content, capsys):
    cli.main(["--inhoud", str(content), "keur", "--zonder-taal", "--gemeente", sixth.SLUG])
    assert capsys.readouterr().out.splitlines()[-1].endswith("keer let op.")
