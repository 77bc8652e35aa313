"""The `rondkomen` command: what it prints, and its exit codes."""

from __future__ import annotations

import io
import json
import shutil
import socket
import subprocess
import sys

import pytest

from tests.conftest import CONTENT
from tests.content import sixth
from web import cli
from web.check import check

MOTHER = "{datum: 2026-11-21, antwoorden: {gemeente: dalfsen, leeftijd: 36, kinderen: [8]}}"
SECRET = "geheim42"


@pytest.fixture
def reken(tmp_path, capsys):
    """Exit code, output and errors of `rondkomen reken` on this text."""

    def run(text: str, *options: str) -> tuple[int, str, str]:
        file = tmp_path / "vraag.yaml"
        file.write_text(text, encoding="utf-8")
        code = cli.main(["reken", str(file), *options])
        return code, *capsys.readouterr()

    return run


def test_json(reken):
    code, out, err = reken(MOTHER, "--json")
    assert (code, err) == (0, "")
    outcome = json.loads(out)
    assert list(outcome) == [
        *("gemeente", "datum", "spoed", "acuut", "regelingen", "schuldhulp", "loket", "ook"),
        *("volgende_vraag", "aangenomen"),
    ]
    assert outcome["datum"] == "2026-11-21"
    assert outcome["volgende_vraag"] == "dreiging"
    assert list(outcome["regelingen"][0]) == [
        *("id", "titel", "uitkomst", "bedrag", "waarom", "open", "aanvragen", "verouderd"),
        *("bron", "gecontroleerd"),
    ]


def test_list_gives_a_line_each(reken):
    code, out, _ = reken(f"[{MOTHER}, {MOTHER}]", "--json")
    assert code == 0
    assert len(out.splitlines()) == 2


def test_from_the_input(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO(MOTHER))
    assert cli.main(["reken", "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["gemeente"] == "dalfsen"


def test_readable(reken):
    code, out, _ = reken("{antwoorden: {gemeente: ommen, dreiging: [uithuiszetting]}}")
    lines = out.splitlines()
    assert code == 0
    assert lines[0].startswith("ommen, ")
    assert lines[1].startswith("SPOED: ")
    assert lines[2].startswith("Eerste loket: ")
    assert lines[-1].startswith("Volgende vraag: ")
    assert all("{" not in line and "[" not in line for line in lines)


def test_nobody_said_where_they_live(reken):
    code, out, _ = reken("{antwoorden: {}}", "--json")
    assert code == 0
    assert json.loads(out)["gemeente"] is None


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (f"{{antwoorden: {{gemeente: {SECRET}}}}}", "gemeente"),
        ("{antwoorden: {gemeente: [dalfsen]}}", "gemeente"),
        (f"{{antwoorden: {{woning: {SECRET}}}}}", "woning"),
        ("{antwoorden: {woning: {a: b}}}", "woning"),
        (f"{{antwoorden: {{inkomen: {SECRET}}}}}", "inkomen"),
        ("{antwoorden: {inkomen: -4242}}", "inkomen"),
        ("{antwoorden: {inkomen: .nan}}", "inkomen"),
        ("{antwoorden: {inkomen: .inf}}", "inkomen"),
        ("{antwoorden: {inkomen: yes}}", "inkomen"),
        ("{antwoorden: {inkomen: [2000, 1000]}}", "inkomen"),
        ("{antwoorden: {inkomen: [null, 1000]}}", "inkomen"),
        ("{antwoorden: {inkomen: [1, 2, 3]}}", "inkomen"),
        ("{antwoorden: {kinderen: 8}}", "kinderen"),
        ("{antwoorden: {kinderen: [18]}}", "kinderen"),
        ("{antwoorden: {kinderen: [yes]}}", "kinderen"),
        ("{antwoorden: {kinderen: [[8]]}}", "kinderen"),
        (f"{{antwoorden: {{dreiging: {SECRET}}}}}", "dreiging"),
        (f"{{antwoorden: {{dreiging: [{SECRET}]}}}}", "dreiging"),
        ("{antwoorden: {dreiging: [geen, beslag]}}", "dreiging"),
        ("{antwoorden: {onzin: ja}}", "antwoorden"),
        ("{antwoorden: {1: ja}}", "antwoorden"),
        (f"{{antwoorden: {SECRET}}}", "antwoorden"),
        ("{datum: 2026-11-21}", "antwoorden"),
        (f"{{datum: {SECRET}, antwoorden: {{}}}}", "datum"),
        ("{datum: 20261121, antwoorden: {}}", "datum"),
        ("{datum: 2026-11-21 10:00:00, antwoorden: {}}", "datum"),
        ("{antwoorden: {}, extra: ja}", "body"),
        ("{datum: 2026-02-30, antwoorden: {}}", "bestand"),
        (f"{{antwoorden: {{inkomen: {'9' * 5000}}}}}", "bestand"),
        (SECRET, "bestand"),
        (f"[{SECRET}]", "bestand"),
        ("{antwoorden: {", "bestand"),
        ("", "bestand"),
        ("{? [1] : 2}", "bestand"),
        ("[" * 5000, "bestand"),
    ],
    ids=lambda text: str(text)[:48],
)
def test_bad_input_names_the_field_and_not_the_value(reken, text, field):
    code, out, err = reken(text, "--json")
    assert code == cli.BAD_INPUT
    assert out == ""
    assert err.startswith(f"Het veld '{field}' klopt niet. Toegestaan: ")
    assert SECRET not in err
    assert "4242" not in err
    assert len(err.splitlines()) == 1


def test_file_that_is_not_there(capsys):
    assert cli.main(["reken", "bestaat-niet.yaml"]) == cli.BAD_INPUT
    assert capsys.readouterr().err.startswith("Het veld 'bestand' klopt niet.")


def test_fault_in_the_content_stops_reken(copied, tmp_path, capsys):
    content = copied("dalfsen")
    (content / "landelijk" / "bijstand.md").write_text("---\ntitel: x\n---\n", encoding="utf-8")
    file = tmp_path / "vraag.yaml"
    file.write_text(MOTHER, encoding="utf-8")
    assert cli.main(["--inhoud", str(content), "reken", str(file)]) == 1
    assert "bijstand.md, regel " in capsys.readouterr().err


def test_keur(capsys):
    assert cli.main(["keur", "--zonder-taal", "--datum", "2026-11-21"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith("LET OP ") for line in lines[:-1])
    assert "0 fouten" in lines[-1]


def test_keur_of_one_municipality(capsys):
    assert cli.main(["keur", "--zonder-taal", "--gemeente", "ommen", "--datum", "2026-11-21"]) == 0
    one = capsys.readouterr().out.splitlines()[-1]
    cli.main(["keur", "--zonder-taal", "--datum", "2026-11-21"])
    every = capsys.readouterr().out.splitlines()[-1]
    assert int(one.split()[0]) < int(every.split()[0])


def test_keur_finds_a_fault(copied, capsys):
    content = sixth.write(copied())
    file = content / "gemeenten" / "raalte" / "loketten" / "testloket.md"
    file.write_text(sixth.DESK.replace("soort:", "sort:"), encoding="utf-8")
    assert (
        cli.main(["--inhoud", str(content), "keur", "--zonder-taal", "--gemeente", "raalte"]) == 1
    )
    first = capsys.readouterr().out.splitlines()[0]
    assert first == (
        "FOUT   gemeenten/raalte/loketten/testloket.md, regel 4: "
        "'sort' kennen we hier niet. Bedoelt u 'soort'?"
    )


def test_keur_tells_what_is_its_own_first_and_the_rest_in_a_line(capsys, library, today):
    cli.main(["keur", "--zonder-taal", "--datum", str(today), "--gemeente", "almelo"])
    *told, shared, last = capsys.readouterr().out.splitlines()
    assert [line.partition(",")[0] for line in told] == ["LET OP gemeenten/almelo/gemeente.yaml"]
    paths = [one.path.as_posix() for one in check(library, today, "almelo").warnings]
    number = sum("/gemeenten/almelo/" not in path for path in paths)
    assert number > 5
    assert shared == (
        f"LET OP {number} keer in wat alle gemeenten delen. Dat ziet u met: rondkomen keur"
    )
    assert last.endswith(f"0 fouten, {number + 1} keer let op.")


@pytest.mark.parametrize("command", ["keur", "run", "bewaak"])
@pytest.mark.parametrize(
    ("day", "problem"),
    [
        ("1-1-2027", "'1-1-2027' is niet goed geschreven."),
        ("20270101", "'20270101' is niet goed geschreven."),
        ("2027-W01-1", "'2027-W01-1' is niet goed geschreven."),
        ("morgen", "'morgen' is niet goed geschreven."),
        ("2027-02-30", "De dag '2027-02-30' bestaat niet."),
    ],
)
def test_a_day_is_written_in_one_way(command, day, problem, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main([command, "--datum", day])
    assert stopped.value.code == cli.BAD_INPUT
    assert capsys.readouterr().err.splitlines()[-1] == (
        f"rondkomen {command}: --datum: {problem} "
        "Schrijf jaar-maand-dag, met streepjes: 2027-01-01 is 1 januari 2027."
    )


def test_keur_of_a_municipality_that_does_not_exist(capsys):
    assert cli.main(["keur", "--zonder-taal", "--gemeente", "dalfse"]) == 1
    assert "Bedoelt u 'dalfsen'?" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [[], ["onzin"], ["reken"], ["keur", "--zonder-taal", "--datum", "morgen"], ["keur", "--onzin"]],
)
def test_wrong_command(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == cli.BAD_INPUT
    assert "usage: rondkomen" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "command", "told"),
    [
        (["nieuw"], "rondkomen nieuw", "Hier ontbreekt: gemeente."),
        (["toon"], "rondkomen toon", "Hier ontbreekt: gemeente, regeling."),
        ([], "rondkomen", "Hier ontbreekt: OPDRACHT."),
        (["nieuwe"], "rondkomen", "De opdracht 'nieuwe' bestaat niet."),
        (["keur", "--alles"], "rondkomen", "Dit kennen we hier niet: --alles."),
        (["keur", "--gemeente"], "rondkomen keur", "Achter --gemeente ontbreekt iets."),
        (["keur", "--json=3"], "rondkomen keur", "Achter --json hoort niets."),
        (["run", "--poort", "x"], "rondkomen run", "Achter --poort hoort een getal, niet 'x'."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_command_is_said_in_dutch(arguments, command, told, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == cli.BAD_INPUT
    last = capsys.readouterr().err.splitlines()[-1]
    assert last == f"{command}: {told} Hulp krijgt u met: {command} --help"


@pytest.fixture
def made(tmp_path, capsys):
    """The code that `rondkomen kaart` makes of this text."""

    def run(text: str) -> str:
        file = tmp_path / "kaart.yaml"
        file.write_text(text, encoding="utf-8")
        assert cli.main(["kaart", str(file), "--json"]) == 0
        return json.loads(capsys.readouterr().out)["code"]

    return run


def test_a_code_is_read_back_and_can_be_worked_out(made, tmp_path, capsys):
    code = made(
        "{antwoorden: {gemeente: almelo, schulden: groot, kinderen: [8], huishouden: alleen}}"
    )
    assert cli.main(["lees", code.lower(), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["antwoorden"]["gemeente"] == "almelo"
    assert told["antwoorden"]["schulden"] == "groot"
    file = tmp_path / "gelezen.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    assert cli.main(["reken", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["gemeente"] == "almelo"


def test_a_wrong_letter_is_told_with_its_group_and_not_shown_back(made, capsys):
    code = made("{antwoorden: {gemeente: ommen, schulden: groot, huishouden: alleen}}")
    wrong = code[:6] + ("Z" if code[6] != "Z" else "Y") + code[7:]
    assert cli.main(["lees", wrong]) == cli.BAD_INPUT
    out, err = capsys.readouterr()
    assert (out, "groep 2" in err) == ("", True)
    assert wrong not in err


@pytest.mark.parametrize("text", ["", SECRET, "7K3P", "9" * 500])
def test_what_is_no_code_is_told_and_not_shown_back(text, capsys):
    assert cli.main(["lees", text]) == cli.BAD_INPUT
    out, err = capsys.readouterr()
    assert out == ""
    assert "Kijk" in err or "Vul" in err
    assert not text or text not in err


BROKEN = ("landelijk/bijstand.md", "voorbeeldregelingen/kledingbank.md")


@pytest.fixture
def broken(copied):
    """Content with two schemes that nobody can read."""
    content = copied("dalfsen")
    for file in BROKEN:
        (content / file).write_text("---\n a: b\nc: d\n---\n", encoding="utf-8")
    return content


@pytest.mark.parametrize(
    ("arguments", "typed", "file"),
    [
        (["reken", "-"], MOTHER, BROKEN[0]),
        (["kaart", "-"], MOTHER, BROKEN[0]),
        (["begrijp"], '{"tekst": "x"}', BROKEN[0]),
        (["toon", "dalfsen", "bijstand"], "", BROKEN[0]),
        (["nieuw", "dalfsen", "kledingbank"], "", BROKEN[1]),
    ],
    ids=str,
)
def test_a_fault_in_the_content_is_told_with_its_line(
    arguments, typed, file, broken, monkeypatch, capsys
):
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    assert cli.main(["--inhoud", str(broken), *arguments]) == 1
    err = capsys.readouterr().err
    assert err.startswith(f"{broken / file}, regel 3: ")
    assert len(err.splitlines()) == 1


def test_a_fault_in_the_content_stops_the_reading_of_a_code(made, broken, capsys):
    code = made("{antwoorden: {gemeente: dalfsen, schulden: groot, huishouden: alleen}}")
    assert cli.main(["--inhoud", str(broken), "lees", code]) == 1
    out, err = capsys.readouterr()
    assert (out, ".md, regel " in err, code in err) == ("", True, False)


def test_a_wrong_answer_stops_kaart_and_is_not_shown_back(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{{antwoorden: {{woning: {SECRET}}}}}"))
    assert cli.main(["kaart", "-"]) == cli.BAD_INPUT
    out, err = capsys.readouterr()
    assert (out, SECRET in err) == ("", False)
    assert err.startswith("Het veld 'woning' klopt niet. Toegestaan: ")


@pytest.mark.parametrize("arguments", [["lees", "-"], ["begrijp"]])
def test_bytes_that_are_no_text_are_told_and_not_shown_back(arguments, monkeypatch, capsys):
    typed = io.TextIOWrapper(io.BytesIO(SECRET.encode() + b"\xff"), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", typed)
    assert cli.main(arguments) == cli.BAD_INPUT
    out, err = capsys.readouterr()
    assert (out, err) == ("", "De invoer is niet te lezen. Toegestaan: tekst in UTF-8.\n")


def test_a_file_that_cannot_be_written_is_named_with_what_to_do(copied, tmp_path, capsys):
    content, page = sixth.write(copied()), tmp_path / "niet" / "x.html"
    options = ["keur", "--zonder-taal", "--gemeente", sixth.SLUG, "--html", str(page)]
    assert cli.main(["--inhoud", str(content), *options]) == cli.BAD_INPUT
    assert capsys.readouterr().err == (
        f"Dit bestand is niet te lezen of te schrijven: {page}. "
        "Kijk of de map bestaat, en of u daar mag lezen en schrijven.\n"
    )


def test_a_municipality_that_cannot_be_made_is_told(copied, capsys):
    content = copied()
    shutil.rmtree(content / "gemeenten", ignore_errors=True)
    (content / "gemeenten").write_text("", encoding="utf-8")
    assert cli.main(["--inhoud", str(content), "nieuw", "zwolle"]) == cli.BAD_INPUT
    assert "gemeenten/zwolle. Kijk of de map bestaat" in capsys.readouterr().err


@pytest.fixture
def started(monkeypatch):
    """The ports on which the site was started; it stops at once."""
    ports = []
    monkeypatch.setattr(
        "werkzeug.serving.run_simple", lambda _, port, *__, **___: ports.append(port)
    )
    return ports


@pytest.mark.parametrize("port", ["0", "-1", "65536", "99999"])
def test_a_port_that_is_none(port, started, capsys):
    assert cli.main(["run", f"--poort={port}"]) == cli.BAD_INPUT
    told = "Het veld '--poort' klopt niet. Toegestaan: een getal van 1 tot en met 65535.\n"
    assert (capsys.readouterr().err, started) == (told, [])


def test_a_port_that_is_in_use(started, capsys):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert cli.main(["run", "--poort", str(port)]) == cli.BAD_INPUT
    assert capsys.readouterr().err == (
        f"Poort {port} is bezet, of u mag haar niet gebruiken. Stop wat daar draait, of kies een "
        "andere: rondkomen run --poort 8001\n"
    )
    assert started == []
    assert cli.main(["run", "--poort", str(port)]) == 0
    assert started == [port]


def test_who_has_seen_enough_is_told_nothing():
    """`rondkomen toon ... | head -1` closes the pipe halfway."""
    command = [sys.executable, "-m", "web.cli", "toon", "dalfsen", "kindregeling"]
    with subprocess.Popen(
        command, cwd=CONTENT.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0
