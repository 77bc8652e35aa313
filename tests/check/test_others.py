"""A fault in what somebody else wrote: told once, with file and line, and it holds nobody up."""

from __future__ import annotations

import json

import pytest

from web import cli
from web.commands import editors

TOWN = "gemeenten/raalte/gemeente.yaml"
TWICE = "'normen' staat er 2 keer. Haal er een weg, of zet ze samen."


@pytest.fixture
def rondkomen(copied, capsys, monkeypatch, today):
    """Exit code and what is printed, of a command on a copy with Dalfsen and a new Raalte."""
    monkeypatch.setattr(editors, "today", lambda: today)
    folder = copied("dalfsen")

    def run(*arguments: str) -> tuple[int, str]:
        code = cli.main(["--inhoud", str(folder), *arguments])
        out, err = capsys.readouterr()
        return code, out + err

    run.folder = folder
    run("nieuw", "raalte")
    return run


@pytest.fixture
def twice(rondkomen) -> int:
    """The line in the file of Raalte where a key stands for the second time."""
    path = rondkomen.folder / TOWN
    text = path.read_text("utf-8") + "normen: {}\n"
    path.write_text(text, "utf-8")
    return len(text.splitlines())


def _faults(out: str) -> list[str]:
    """Of municipalities: what all share names schemes that this copy does not have."""
    return [line for line in out.splitlines() if line.startswith("FOUT   gemeenten/")]


def test_keur_of_another_municipality_goes_on(rondkomen, twice):
    code, out = rondkomen("keur", "--zonder-taal", "--gemeente", "dalfsen")
    assert code == 0
    assert "FOUT" not in out


def test_keur_of_all_tells_it_once(rondkomen, twice):
    code, out = rondkomen("keur", "--zonder-taal")
    assert code == 1
    assert _faults(out) == [f"FOUT   {TOWN}, regel {twice}: {TWICE}"]


def test_bewaak_tells_it_too(rondkomen, twice, tmp_path):
    cache = ("--cache", str(tmp_path / "cache.json"))
    code, out = rondkomen("bewaak", "--zonder-internet", *cache)
    assert code == 1
    assert f"NU     {TOWN}, regel {twice}: {TWICE}\n" in out
    assert rondkomen("bewaak", "--zonder-internet", "--gemeente", "dalfsen", *cache)[0] != 1


@pytest.fixture
def strange(rondkomen) -> str:
    """A folder that is no municipality, such as one to try things in."""
    own = rondkomen.folder / "gemeenten" / "test"
    own.mkdir()
    town = (rondkomen.folder / "gemeenten/dalfsen/gemeente.yaml").read_text("utf-8")
    (own / "gemeente.yaml").write_text(town, "utf-8")
    return "gemeenten/test/gemeente.yaml"


def test_a_folder_that_is_no_municipality_holds_nobody_up(rondkomen, strange, tmp_path):
    assert rondkomen("keur", "--zonder-taal", "--gemeente", "dalfsen")[0] == 0
    code, out = rondkomen("keur", "--zonder-taal")
    assert code == 1
    (fault,) = _faults(out)
    assert fault.startswith(f"FOUT   {strange}, regel 1: De gemeente 'test' bestaat niet.")
    cache = ("--cache", str(tmp_path / "cache.json"))
    code, out = rondkomen("bewaak", "--zonder-internet", *cache)
    assert code == 1
    assert f"NU     {strange}, regel 1: De gemeente 'test' bestaat niet." in out


def test_a_folder_that_is_no_municipality_is_in_the_report(rondkomen, strange):
    code, out = rondkomen("keur", "--zonder-taal", "--json")
    assert code == 1
    told = {one["gemeente"]: one["fouten"] for one in json.loads(out)["gemeenten"]}
    assert [fault["bestand"] for fault in told["test"]] == [strange]
    assert set(told) == {"landelijk", "dalfsen", "raalte", "test"}


def test_a_broken_scheme_does_not_hide_another(rondkomen):
    own = rondkomen.folder / "gemeenten" / "raalte" / "regelingen"
    own.mkdir()
    (own / "stuk.md").write_text("---\ntitel: a\ntitel: b\n---\n", "utf-8")
    code, out = rondkomen("toon", "raalte", "kindregeling")
    assert code == 0
    assert "# Raalte heeft hier geen eigen bestand voor.\n" in out
    assert "stuk.md" not in out
    rondkomen("nieuw", "raalte", "kindregeling")
    code, out = rondkomen("toon", "raalte", "kindregeling")
    assert (code, "# gemeenten/raalte/regelingen/kindregeling.md, regel 2\n" in out) == (0, True)
    code, out = rondkomen("toon", "raalte", "stuk")
    assert code == 1
    assert "stuk.md, regel 3: 'titel' staat er 2 keer." in out
