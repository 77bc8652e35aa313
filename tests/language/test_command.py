"""`rondkomen taal`: an editor gets file, line, sentence, reason and what to write instead."""

from __future__ import annotations

import io
import json
import shutil

import pytest

from tests.conftest import CONTENT
from tests.content import sixth
from tests.content.sixth_files import DESK, TOWN
from web import cli
from web.check.door import NO_GATE
from web.commands import content as content_commands

HARD = "Derhalve dient u de bescheiden onverwijld te overleggen."


@pytest.fixture
def content(tmp_path):
    """A content folder with one page to change, and the lists of the gate."""
    folder = tmp_path / "inhoud"
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
    assert f"teksten/over.md:7  “{HARD}”" in told
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


@pytest.mark.parametrize("options", [["leeg.txt"], ["-"], ["--json"]])
def test_nothing_typed_is_nothing_judged(content, tmp_path, monkeypatch, capsys, options):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "leeg.txt").write_text("\n", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    assert taal(content, *options) == 2
    assert "Toegestaan: " in capsys.readouterr().err


def test_content_without_a_text_does_not_pass(content, capsys):
    (content / "teksten" / "over.md").unlink()
    assert taal(content) == 1
    where = f"{content / 'teksten'}, regel 1: "
    assert capsys.readouterr().err == (
        f"{where}Hier is geen tekst om de taal van na te kijken. "
        "Kijk of de map achter --inhoud klopt.\n"
    )


@pytest.fixture
def beside(copied):
    """A folder with the content of one made-up municipality, beside one that has the usual name."""
    folder = sixth.write(copied())
    shutil.copytree(folder, folder.parent / "content_b1")
    return folder


@pytest.fixture
def planted(beside):
    """The same, with a hard sentence in the last line of a desk."""
    path = beside / DESK
    path.write_text(path.read_text("utf-8") + f"\n{HARD}\n", encoding="utf-8")
    return beside


def keur(content, *options: str) -> int:
    day = ("--datum", "2026-11-21")
    return cli.main(["--inhoud", str(content), "keur", "--gemeente", sixth.SLUG, *day, *options])


def test_keur_judges_the_folder_it_is_given_and_no_other(planted, capsys):
    line = len((planted / DESK).read_text("utf-8").splitlines())
    keur(planted.parent / "content_b1")
    assert HARD not in capsys.readouterr().out
    assert keur(planted) == 1
    assert f"\n{DESK}:{line}  “{HARD}”\n" in capsys.readouterr().out


def test_a_file_of_another_folder_is_read_as_content(planted, capsys):
    assert taal(planted, str(planted / DESK)) == 1
    assert f"\n{DESK}:" in f"\n{capsys.readouterr().out}"


def test_the_report_names_the_file_from_the_folder_on(planted, capsys):
    line = len((planted / DESK).read_text("utf-8").splitlines())
    assert keur(planted, "--json") == 1
    raalte, national = json.loads(capsys.readouterr().out)["gemeenten"]
    assert [one["bestand"] for one in raalte["taal"] if one["tekst"] == HARD] == [DESK]
    assert [one["regel"] for one in raalte["taal"] if one["tekst"] == HARD] == [line]
    assert national["taal"] == []


def test_a_municipality_without_a_text_is_not_judged_and_does_not_pass(beside, capsys):
    shutil.rmtree(beside / "gemeenten" / sixth.SLUG)
    assert keur(beside, "--zonder-taal") == 0
    capsys.readouterr()
    told = "Hier is geen tekst om de taal van na te kijken."
    mend = f"Nog geen eigen bestanden? Begin met: rondkomen nieuw {sixth.SLUG}"
    assert keur(beside) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"FOUT   {TOWN}, regel 1: {told} {mend}\n")
    assert f"{content_commands.LATER}\n" in out
    assert keur(beside, "--json") == 1
    out, err = capsys.readouterr()
    data = json.loads(out)
    assert (data["taal_nagekeken"], err) == (False, f"{content_commands.LATER}\n")
    assert [one["wat"] for one in data["gemeenten"][0]["fouten"]] == [told]


def test_keur_goes_on_without_the_lists_of_the_gate(beside, capsys):
    (beside / "taal" / "grenzen.yaml").unlink()
    assert keur(beside) == 1
    out = capsys.readouterr().out
    assert "FOUT   taal/grenzen.yaml, regel 1: Dit bestand ontbreekt.\n" in out
    assert "keer in wat alle gemeenten delen." in out


def test_keur_says_that_nobody_looked_at_the_language(beside, monkeypatch, capsys):
    monkeypatch.setattr(content_commands, "language_gate", lambda: None)
    assert keur(beside) == 0
    assert capsys.readouterr().out.endswith(f"\n{NO_GATE}\n")


def test_without_its_packages_it_says_what_to_do(content, monkeypatch, capsys):
    monkeypatch.setattr(content_commands, "language_gate", lambda: None)
    assert taal(content) == 2
    assert "make test" in capsys.readouterr().err


def test_all_of_our_own_is_plain_and_spelled_right(capsys):
    """As an editor sees it: every text as it is written. As a visitor does: test_rendered.py."""
    assert cli.main(["taal"]) == 0, capsys.readouterr().out
