"""The mistakes somebody new makes: `keur` tells file and line once, and never a traceback."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import CONTENT, ROOT
from web import cli
from web.content.errors import ContentError
from web.content.texts import texts

OWN = "gemeenten/dalfsen"
TOWN = f"{OWN}/gemeente.yaml"
DESK = f"{OWN}/loketten/bibliotheek.md"
SCHEME = f"{OWN}/regelingen/volwassenenfonds.md"
OTHER = "gemeenten/ommen/regelingen/kindregeling-sam.md"
KEY = re.compile(rb"^(naam|titel|gebaseerd_op): .*$", re.MULTILINE)


def _line(new: bytes):
    return lambda text: KEY.sub(new, text, count=1)


def _without_last(text: bytes) -> bytes:
    before, _, after = text.rpartition(b"---\n")
    return before + after


MISTAKES = {
    "a colon in the text": _line(rb"\1: Kampen: de stad"),
    "a tab": _line(rb"\g<0>\n\tkern: x"),
    "no colon": _line(rb"\1 Kampen"),
    "a quote not closed": _line(rb'\1: "Kampen'),
    "the # gone and not the space": _line(rb"\g<0>\n kern: x"),
    "not in UTF-8": lambda text: text + "# één\n".encode("latin-1"),
    "Unicode of Kladblok": lambda text: text.decode().encode("utf-16"),
    "nothing in it": lambda text: b"",
}
OF_PAGES = {
    "the first --- gone": lambda text: text.removeprefix(b"---\n"),
    "the last --- gone": _without_last,
}
CASES = [
    *((file, name) for file in (TOWN, DESK, SCHEME) for name in MISTAKES),
    *((file, name) for file in (DESK, SCHEME) for name in OF_PAGES),
]


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    """Two municipalities, with the lists of translators beside them: those are read too."""
    root = tmp_path_factory.mktemp("project")
    keep = ("dalfsen", "ommen")

    def others(folder: str, names: list[str]) -> list[str]:
        return [n for n in names if Path(folder).name == "gemeenten" and n not in keep]

    shutil.copytree(ROOT / "translations", root / "translations")
    return Path(shutil.copytree(CONTENT, root / "content_b1", ignore=others))


@pytest.fixture
def mistake(content):
    """Make one in a file; afterwards it is as it was."""
    before: dict[Path, bytes] = {}

    def make(file: str, change) -> None:
        path = content / file
        before[path] = path.read_bytes()
        path.write_bytes(change(before[path]))
        assert path.read_bytes() != before[path]

    yield make
    for path, text in before.items():
        path.write_bytes(text)


@pytest.fixture
def rondkomen(content, capsys):
    """Exit code and output of one command on that content."""

    def run(*arguments: str) -> tuple[int, str]:
        return cli.main(["--inhoud", str(content), *arguments]), capsys.readouterr().out

    return run


def _told(file: str, out: str) -> list[str]:
    return re.findall(rf"^FOUT +{re.escape(file)}, regel [0-9]+: .+$", out, re.MULTILINE)


@pytest.mark.parametrize(("file", "name"), CASES)
def test_the_file_and_the_line_once(file, name, mistake, rondkomen):
    mistake(file, {**MISTAKES, **OF_PAGES}[name])
    code, out = rondkomen("keur", "--gemeente", "dalfsen")
    assert code == 1
    assert len(_told(file, out)) == 1
    assert ": 1 fout, " in out


@pytest.mark.parametrize("name", ["a colon in the text", "not in UTF-8"])
def test_of_everything_and_in_the_report(name, mistake, rondkomen, tmp_path):
    mistake(DESK, MISTAKES[name])
    code, out = rondkomen("keur")
    assert (code, len(_told(DESK, out))) == (1, 1)
    page = tmp_path / "rapport.html"
    assert rondkomen("keur", "--gemeente", "dalfsen", "--html", str(page))[0] == 1
    assert f"<code>{DESK}:" in page.read_text("utf-8")


def test_a_file_only_the_side_checks_read_is_told_too(mistake, rondkomen):
    """The gate for plain language reads what schemes are called everywhere."""
    mistake(OTHER, MISTAKES["a colon in the text"])
    code, out = rondkomen("keur", "--gemeente", "dalfsen")
    assert (code, len(_told(OTHER, out))) == (1, 1)


@pytest.mark.parametrize("file", [TOWN, DESK, SCHEME])
def test_a_mark_of_kladblok_is_no_mistake_anywhere(file, mistake, rondkomen):
    shown = rondkomen("toon", "dalfsen", "volwassenenfonds")
    mistake(file, lambda text: b"\xef\xbb\xbf" + text)
    code, out = rondkomen("keur", "--gemeente", "dalfsen")
    assert (code, "FOUT" in out) == (0, False)
    assert rondkomen("toon", "dalfsen", "volwassenenfonds") == shown


def test_who_does_not_translate_has_nothing_to_do(mistake, rondkomen):
    mistake(DESK, lambda text: text + b"\nU belt nu.\n")
    _, out = rondkomen("keur", "--gemeente", "dalfsen", "--zonder-taal")
    (told,) = [line for line in out.splitlines() if "nog niet in de taal 'en'" in line]
    assert "De pagina laat dan het Nederlands zien. U hoeft niets te doen" in told
    assert told.endswith("Zie docs/vertalen.md.")


@pytest.mark.parametrize("key", ["{naam}", "[naam, titel]"])
def test_a_key_that_is_no_word(key, mistake, rondkomen):
    """Braces without quotes are YAML of their own."""
    mistake(TOWN, lambda text: text + f"{key}: x\n".encode())
    code, out = rondkomen("keur", "--gemeente", "dalfsen")
    assert (code, len(_told(TOWN, out))) == (1, 1)
    assert "Een sleutel is altijd een woord." in out


def test_the_texts_of_what_cannot_be_read():
    with pytest.raises(ContentError, match="De feiten bovenaan ontbreken"):
        [*texts("titel: Een", "landelijk/x.md")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"aanvraag_url: https://www.voorbeeld.nl/fietsgeld", "'www.voorbeeld.nl'"),
        (b"aanvraag_url: https://example.org/", "'example.org'"),
        (b"bron: {titel: Verzonnen plan, plaats: hoofdstuk 1}", "Deze bron"),
    ],
)
def test_what_the_example_made_up_does_not_go_live(line, told, mistake, rondkomen):
    def change(text: bytes) -> bytes:
        key = line.partition(b":")[0]
        return re.sub(rb"^" + key + rb":.*\n(?: .*\n)*", b"", text, flags=re.M).replace(
            b"---\n", b"---\n" + line + b"\n", 1
        )

    mistake(SCHEME, change)
    code, out = rondkomen("keur", "--gemeente", "dalfsen", "--zonder-taal")
    assert code == 1
    assert [one.partition("regel 2: ")[2].startswith(told) for one in _told(SCHEME, out)] == [True]


@pytest.mark.parametrize(
    "line",
    [
        b"# Zoals https://www.voorbeeld.nl/fietsgeld",
        b"aanvraag_url: https://www.mijnvoorbeeld.nl/",
        b"aanvraag_url: https://www.voorbeeld.nlx.nl/",
    ],
)
def test_a_comment_or_another_name_is_not_the_example(line, mistake, rondkomen):
    mistake(SCHEME, lambda text: text.replace(b"---\n", b"---\n" + line + b"\n", 1))
    code, out = rondkomen("keur", "--gemeente", "dalfsen", "--zonder-taal")
    assert (code, _told(SCHEME, out)) == (0, [])
