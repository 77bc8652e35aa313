"""`rondkomen begrijp`: a JSON line in, a JSON line out; wrong input is told and never repeated."""

from __future__ import annotations

import io
import json
from decimal import Decimal

import pytest
import yaml

from web import cli
from web.answers import BadAnswer
from web.commands import situations
from web.understand import Doubt, Understood, command

SECRET = "geheim42"
KEYS = "antwoorden vraag_over opdracht nood zorg geweigerd niets terugvragen".split()


@pytest.fixture
def read_once(library, monkeypatch):
    """The command finds the content read: to make the words of the chat takes seconds."""
    monkeypatch.setattr(situations, "Library", {library.folder: library}.__getitem__)


@pytest.fixture
def begrijp(read_once, monkeypatch, capsys):
    """Exit code, lines and errors of `rondkomen begrijp --json` on this text."""

    def run(text: str) -> tuple[int, list[str], str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        code = cli.main(["begrijp", "--json"])
        out, err = capsys.readouterr()
        return code, out.splitlines(), err

    return run


def test_a_line_each(begrijp):
    code, out, err = begrijp('{"tekst": "ik ben 71 jaar"}\n\n{"tekst": "", "vraag": null}\n')
    assert (code, err) == (0, "")
    assert [list(json.loads(line)) for line in out] == [KEYS, KEYS]
    assert json.loads(out[1]) == {
        **dict.fromkeys(KEYS),
        "antwoorden": {},
        "geweigerd": [],
        "niets": True,
        "terugvragen": [],
    }


def test_the_shape_of_the_answer():
    told = command.as_told(
        Understood(
            answers={
                "inkomen": Decimal("1516.67"),
                "huur": Decimal("712.00"),
                "vermogen": [Decimal(0), None],
                "kinderen": [0, (6, 11)],
                "inkomen_soort": ["aow", "pensioen"],
            },
            doubts=(Doubt("woning", "huur"), Doubt("woning", "kamer"), Doubt("brief")),
            about="zorgtoeslag",
            emergency="geweld",
        )
    )
    assert json.loads(json.dumps(told)) == {
        "antwoorden": {
            "inkomen": 1516.67,
            "huur": 712,
            "vermogen": [0, None],
            "kinderen": [0, [6, 11]],
            "inkomen_soort": ["aow", "pensioen"],
        },
        "vraag_over": "zorgtoeslag",
        "opdracht": None,
        "nood": "geweld",
        "zorg": None,
        "geweigerd": [],
        "niets": False,
        "terugvragen": ["woning", "brief"],
    }
    assert isinstance(told["antwoorden"]["huur"], int)


def test_refused(begrijp):
    _, out, _ = begrijp('{"tekst": "mijn bsn is 111222333"}')
    assert json.loads(out[0])["geweigerd"] == ["bsn"]
    assert "111222333" not in out[0]


def test_a_message_that_is_too_long_is_refused_as_a_message(begrijp):
    code, out, _ = begrijp(json.dumps({"tekst": "a" * 1001}))
    assert code == 0
    assert json.loads(out[0])["geweigerd"] == ["te_lang"]


def test_readable(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO('{"tekst": ""}\n{"tekst": ""}'))
    assert cli.main(["begrijp"]) == 0
    out = capsys.readouterr().out
    assert [told["niets"] for told in yaml.safe_load_all(out)] == [True, True]


def test_keys_stay_in_their_place_and_letters_are_letters(monkeypatch, capsys):
    told = {"zorg": "één", "antwoorden": {}}
    monkeypatch.setattr(command, "understand_line", lambda *_: told)
    for options, shown in (
        ((), "---\nzorg: één\nantwoorden: {}\n\n"),
        (("--json",), '{"zorg": "één", "antwoorden": {}}\n'),
    ):
        monkeypatch.setattr("sys.stdin", io.StringIO("{}"))
        assert cli.main(["begrijp", *options]) == 0
        assert capsys.readouterr().out == shown


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "Het veld 'regel' klopt niet. Toegestaan: JSON op één regel."),
        (f'"{SECRET}"', "Het veld 'regel' klopt niet."),
        ("[" * 20_000, "Het veld 'regel' klopt niet."),
        ("9" * 10_000, "Het veld 'regel' klopt niet."),
        ('{"tekst": "' + "a" * 40_000 + '"}', "Toegestaan: hoogstens 32768 tekens."),
        ("{}", "Het veld 'tekst' klopt niet. Toegestaan: een tekst."),
        ('{"tekst": ["geheim42"]}', "Het veld 'tekst' klopt niet."),
        ('{"tekst": null}', "Het veld 'tekst' klopt niet."),
        (f'{{"tekst": "a", "{SECRET}": 1}}', "alleen tekst moet."),
        (f'{{"tekst": "a", "gemeente": "{SECRET}"}}', "Het veld 'gemeente' klopt niet."),
        ('{"tekst": "a", "gemeente": "../almelo"}', "Het veld 'gemeente' klopt niet."),
        ('{"tekst": "a", "gemeente": 3}', "Het veld 'gemeente' klopt niet."),
        (f'{{"tekst": "a", "vraag": "{SECRET}"}}', "Toegestaan: gemeente, dreiging, "),
        ('{"tekst": "a", "vraag": []}', "Het veld 'vraag' klopt niet."),
    ],
)
def test_wrong_input(line, told, begrijp):
    code, out, err = begrijp('{"tekst": ""}\n' + line)
    assert code == 2
    assert len(out) == 1, "what came before is done"
    assert err.startswith("Regel 2. ")
    assert told in err
    assert SECRET not in err


def test_the_question_may_be_named_after_the_fact_it_fills(library, monkeypatch):
    asked = []
    monkeypatch.setattr(command, "understand", lambda _, question, *rest: asked.append(question))
    for name in (None, "", "gemeente", "inkomen", "eigenschappen", "chronisch_ziek", "kern"):
        command.understand_in(library, "", name, "dalfsen")
    assert [q or None for q in asked] == [
        *(None, None, "gemeente", "inkomen", "eigenschappen", "eigenschappen", "kern"),
    ]


def test_bytes_that_are_no_text(read_once, monkeypatch, capsys):
    stdin = io.TextIOWrapper(io.BytesIO(b'{"tekst": "\xff"}'), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", stdin)
    assert cli.main(["begrijp", "--json"]) == 2
    assert "tekst in UTF-8" in capsys.readouterr().err


def test_a_municipality_without_files_is_one(library):
    assert isinstance(command.understand_in(library, "", None, "zwolle"), Understood)
    with pytest.raises(BadAnswer):
        command.understand_in(library, "", None, "atlantis")
