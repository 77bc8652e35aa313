"""`rondkomen taal`: an editor gets file, line, sentence, reason and what to write instead."""

from __future__ import annotations

import io
import json
import shutil

import pytest

from tests.conftest import CONTENT
from web import cli
from web.commands import content as content_commands

HARD = "Derhalve dient u de bescheiden onverwijld te overleggen."


@pytest.fixture
def content(tmp_path):
    """A content folder with one page to change, and the lists of the gate."""
    folder = tmp_path / "content_b1"
    shutil.copytree(CONTENT / "taal", folder / "taal")
    (folder / "teksten").mkdir()
    (folder / "teksten" / "over.md").write_text(
        "---\ntitel: Over deze site\n---\n\nWij helpen u.\n\nU belt ons.\n", encoding="utf-8"
    )
    return folder


def taal(content, *arguments: str) -> int:
    return cli.main(["--inhoud", str(content), "taal", *arguments])


def test_the_name_of_a_desk_is_no_heavy_sentence(content, capsys):
    """Nor is that of a place, where there is little else."""
    desk = content / "gemeenten" / "zwolle" / "loketten" / "geldloket.md"
    desk.parent.mkdir(parents=True)
    name = "Sociaal Loket Zwolle en Omstreken"
    desk.write_text(f"---\ntitel: {name}\n---\n\nBel ons vandaag.\n", encoding="utf-8")
    (content / "teksten" / "over.md").write_text(
        f"---\ntitel: Over deze site\n---\n\nWij helpen u.\n\n{name}\n", encoding="utf-8"
    )
    taal(content)
    heaviest = capsys.readouterr().out.partition("zwaarste zinnen")[2]
    assert "Wij helpen u." in heaviest
    assert "Bel ons vandaag." in heaviest
    assert name not in heaviest


def test_plain_content_passes_and_the_heaviest_are_shown(content, capsys):
    assert taal(content) == 0
    told = capsys.readouterr().out
    assert "zwaarste zinnen" in told
    assert "teksten/over.md:5  Wij helpen u." in told


def test_a_hard_sentence_is_told_with_file_line_and_what_to_write(content, capsys):
    page = content / "teksten" / "over.md"
    page.write_text(page.read_text("utf-8").replace("U belt ons.", HARD), encoding="utf-8")
    assert taal(content) == 1
    assert taal(content, str(page)) == 1
    told = capsys.readouterr().out
    assert f"content_b1/teksten/over.md:7  “{HARD}”" in told
    assert "Derhalve: moeilijk woord. Schrijf: daarom" in told


def test_a_misspelt_word_is_told(content, capsys):
    page = content / "teksten" / "over.md"
    page.write_text(page.read_text("utf-8").replace("helpen", "hellpen"), encoding="utf-8")
    assert taal(content) == 1
    assert "hellpen: staat in geen woordenboek" in capsys.readouterr().out


def test_a_text_file_is_read_line_by_line(content, tmp_path, capsys):
    file = tmp_path / "brief.txt"
    file.write_text(f"U krijgt geld.\n\n{HARD}\n", encoding="utf-8")
    assert taal(content, str(file)) == 1
    assert f"{file}:3  “{HARD}”" in capsys.readouterr().out


def test_lines_of_json(content, monkeypatch, capsys):
    lines = [{"text": "U krijgt geld."}, {"text": "Ongeldige invoer.", "soort": "error"}]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(map(json.dumps, lines))))
    assert taal(content, "--json") == 1
    good, bad = map(json.loads, capsys.readouterr().out.splitlines())
    assert good == {"text": "U krijgt geld.", "ok": True, "redenen": []}
    assert bad["ok"] is False
    assert bad["redenen"]


@pytest.mark.parametrize("line", ["{", "[]", '{"text": 1}', '{"text": "a", "soort": "zin"}'])
def test_a_wrong_line_is_told_and_not_repeated(content, monkeypatch, capsys, line):
    monkeypatch.setattr("sys.stdin", io.StringIO(line))
    assert taal(content, "--json") == 2
    assert "Toegestaan" in capsys.readouterr().err


def test_a_file_that_is_not_there(content, capsys):
    assert taal(content, "nergens.txt") == 2
    assert "leesbaar bestand" in capsys.readouterr().err


def test_without_its_packages_it_says_what_to_do(content, monkeypatch, capsys):
    monkeypatch.setattr(content_commands, "language_gate", lambda: None)
    assert taal(content) == 2
    assert "make test" in capsys.readouterr().err


def test_all_of_our_own_is_plain_and_spelled_right(capsys):
    """As an editor sees it: every text as it is written. As a visitor does: test_rendered.py."""
    assert cli.main(["taal"]) == 0, capsys.readouterr().out
