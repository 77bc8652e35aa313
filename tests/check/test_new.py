"""`rondkomen nieuw` and `rondkomen toon`: a municipality from nothing, and a scheme as a whole."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT
from web import cli
from web.check import check
from web.commands import editors
from web.content.files import read_page, read_yaml
from web.content.library import Library
from web.content.municipality import read_municipality
from web.editors import start
from web.report import calculate

MOTHER = {"leeftijd": 36, "huishouden": "alleen", "kinderen": [8], "inkomen": 1400}


@pytest.fixture
def content(copied):
    """The content without any municipality."""
    return copied()


@pytest.fixture
def rondkomen(content, capsys, monkeypatch, today):
    """Exit code, output and errors of one command on that content, on the day of all tests."""
    monkeypatch.setattr(editors, "today", lambda: today)

    def run(*arguments: str) -> tuple[int, str, str]:
        code = cli.main(["--inhoud", str(content), *arguments])
        return code, *capsys.readouterr()

    return run


@pytest.mark.parametrize("asked", ["GM0193", "gm0193", "zwolle", "Zwolle", "gemeente Zwolle"])
def test_by_code_short_name_or_name(asked, rondkomen, content):
    code, out, _ = rondkomen("nieuw", asked)
    assert code == 0
    made = sorted((content / "gemeenten" / "zwolle").rglob("*.*"))
    assert [path.name for path in made] == ["gemeente.yaml", "gemeente.md"]
    assert all(f"Gemaakt: {path}\n" in out for path in made)
    assert out.endswith("rondkomen keur --gemeente zwolle\n")


def test_right_after_it_nothing_is_wrong_and_the_editor_is_told_what_is_next(
    rondkomen, content, today
):
    rondkomen("nieuw", "zwolle")
    report = check(Library(content), today, "zwolle")
    assert report.errors == []
    (told,) = [one for one in report.warnings if one.path.name == "gemeente.yaml"]
    assert told.problem == "Deze gemeente heeft nog geen eigen regelingen."
    assert "rondkomen nieuw zwolle " in told.mend


def test_nothing_is_lost_and_nothing_is_made_up(rondkomen, content, today):
    asked = {"antwoorden": {"gemeente": "zwolle", **MOTHER}}
    before = calculate(Library(content), asked, today)
    rondkomen("nieuw", "zwolle")
    after = calculate(Library(content), asked, today)
    assert len(after["regelingen"]) > 20
    assert after["regelingen"] == before["regelingen"]
    assert (before["loket"]["id"], after["loket"]["id"]) == (
        "landelijk/gemeente",
        "zwolle/gemeente",
    )
    assert after["loket"]["titel"] == before["loket"]["titel"]


def test_every_municipality_can_begin(content, today):
    """All 342 as read back: their names, quotes and villages hold."""
    library = Library(content)
    for one in library.places.all():
        text = start.town_file(one, library.places.places_in(one.code), today, ())
        path = content / "gemeenten" / one.slug / "gemeente.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
        made = read_municipality(path, library.places)
        assert (made.code, made.name) == (one.code, one.name)
        assert made.villages, one.name
        assert made.plan is None
        assert made.has_usual
    assert len(library.slugs()) == 342


def test_what_to_ask_stands_below_and_says_nothing_itself(rondkomen, content):
    rondkomen("nieuw", "zwolle")
    path = content / "gemeenten" / "zwolle" / "gemeente.yaml"
    text = path.read_text(encoding="utf-8")
    for base in sorted((content / "voorbeeldregelingen").glob("*.md")):
        assert f": rondkomen nieuw zwolle {base.stem}\n" in text
    assert "# Telt de gemeente volwassen huisgenoten mee in de norm voor het inkomen?\n" in text
    assert read_yaml(path)["telefoon"] == "onbekend"


def test_every_usual_scheme_can_be_begun(rondkomen, content, today):
    rondkomen("nieuw", "zwolle")
    stems = [path.stem for path in start.bases(Library(content))]
    assert len(stems) >= 15
    for stem in stems:
        assert rondkomen("nieuw", "zwolle", stem)[0] == 0, stem
    report = check(Library(content), today, "zwolle")
    assert report.errors == []
    unread = [
        one for one in report.warnings if one.problem.startswith("Nog niemand las hier een bron.")
    ]
    assert sorted(one.path.stem for one in unread) == sorted(stems)


def test_every_line_of_the_base_can_be_taken_over(rondkomen, content, today):
    """Without its marks of comment, the file says the same as its base."""
    rondkomen("nieuw", "zwolle")
    rondkomen("nieuw", "zwolle", "kindregeling")
    path = content / "gemeenten" / "zwolle" / "regelingen" / "kindregeling.md"
    base = read_page(content / "voorbeeldregelingen" / "kindregeling.md").front
    lines = path.read_text(encoding="utf-8").splitlines()
    written = "\n".join(re.sub(r"^# (?=[a-z_]+:| )", "", line) for line in lines)
    path.write_text(written + "\n", encoding="utf-8")
    made = read_page(path).front
    assert {key: made[key] for key in base if key not in ("bron", "gecontroleerd")} == {
        key: value for key, value in base.items() if key not in ("bron", "gecontroleerd")
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["zwole"], "De gemeente 'zwole' kennen we niet. Bedoelt u Zwolle (GM0193)"),
        (["GM0194"], "Bedoelt u Aalten (GM0197) of "),
        (["GM9999"], "Zoek haar op in content_b1/plaatsen/gemeenten_2026.csv."),
        (["Beek en meer"], "De gemeente 'Beek en meer' bestaat niet."),
        (["ommen", "kindregeling"], "Maak eerst de gemeente: rondkomen nieuw ommen"),
        (["zwolle"], "is er al. Die laten we zoals zij is."),
        (["zwolle", "witgoed"], "is er al. Dat laten we zoals het is."),
        (["zwolle", "kinregeling"], "'kinregeling' bestaat niet. Bedoelt u 'kindregeling'?"),
        (["zwolle", "../../landelijk/aio"], "bestaat niet."),
    ],
)  # fmt: skip
def test_refused_with_what_to_do(arguments, message, rondkomen, content):
    rondkomen("nieuw", "zwolle")
    rondkomen("nieuw", "zwolle", "witgoed")
    before = {path: path.read_bytes() for path in content.rglob("*.*") if path.is_file()}
    code, out, err = rondkomen("nieuw", *arguments)
    assert (code, out) == (cli.BAD_INPUT, "")
    assert message in err
    assert len(err.splitlines()) == 1
    assert {p: p.read_bytes() for p in content.rglob("*.*") if p.is_file()} == before


def test_a_whole_scheme_says_where_each_key_is_from(rondkomen, content, tmp_path):
    rondkomen("nieuw", "zwolle")
    rondkomen("nieuw", "zwolle", "kindregeling")
    own = content / "gemeenten" / "zwolle" / "regelingen" / "kindregeling.md"
    text = own.read_text(encoding="utf-8").replace("# titel: Kindregeling", "titel: Fietsgeld")
    own.write_text(text + "\nOnze eigen tekst.\n", encoding="utf-8")
    code, out, _ = rondkomen("toon", "zwolle", "kindregeling")
    assert code == 0
    shown = tmp_path / "kindregeling.md"
    shown.write_text(out, encoding="utf-8")
    whole = read_page(shown)
    base = read_page(content / "voorbeeldregelingen" / "kindregeling.md").front
    assert whole.front["titel"] == "Fietsgeld"
    assert whole.front["voorwaarden"] == base["voorwaarden"]
    assert whole.front["bron"] == {"titel": "onbekend"}
    assert whole.body == "Onze eigen tekst."
    found = re.findall(r"^# (\S+), regel (\d+)\n(\w+):", out, re.MULTILINE)
    assert {key for *_, key in found} == set(whole.front)
    for file, line, key in found:
        at = (content / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
        assert at.startswith(f"{key}:"), (file, line)
    assert "# De tekst hieronder: gemeenten/zwolle/regelingen/kindregeling.md, regel " in out


def test_a_village_is_told_with_its_municipality(rondkomen, content):
    code, out, _ = rondkomen("nieuw", "Heino")
    assert code == 0
    assert out.splitlines()[0] == "Heino hoort bij de gemeente Raalte (GM0177)."
    assert (content / "gemeenten" / "raalte" / "gemeente.yaml").exists()
    assert "hoort bij" not in rondkomen("nieuw", "Zwolle")[1]
    code, out, err = rondkomen("nieuw", "heino")  # it is there
    assert (code, out) == (cli.BAD_INPUT, "Heino hoort bij de gemeente Raalte (GM0177).\n")
    assert "is er al." in err


def test_a_scheme_without_a_base_is_shown_the_way(rondkomen):
    rondkomen("nieuw", "raalte")
    code, _, err = rondkomen("nieuw", "raalte", "stadspas")
    assert code == cli.BAD_INPUT
    assert "'stadspas' bestaat niet." in err
    assert "Kopieer dan docs/voorbeeld-regeling.md naar de map regelingen" in err
    assert (ROOT / "docs" / "voorbeeld-regeling.md").exists()


def test_a_usual_scheme_is_shown_and_said_to_be_one(rondkomen, content, tmp_path):
    code, out, _ = rondkomen("toon", "zwolle", "kindregeling")
    assert code == 0
    assert out.splitlines()[1:3] == [
        "# Zwolle heeft hier geen eigen bestand voor.",
        "# Dit komt uit de voorbeeldregelingen: wat veel gemeenten hebben.",
    ]
    assert "# Een eigen bestand maken: rondkomen nieuw zwolle kindregeling\n" in out
    assert "'gebaseerd_op: kindregeling'" in out
    shown = tmp_path / "kindregeling.md"
    shown.write_text(out, encoding="utf-8")
    base = read_page(content / "voorbeeldregelingen" / "kindregeling.md")
    assert (read_page(shown).front, read_page(shown).body) == (base.front, base.body)
    rondkomen("nieuw", "zwolle")
    rondkomen("nieuw", "zwolle", "kindregeling")
    assert "geen eigen bestand" not in rondkomen("toon", "zwolle", "kindregeling")[1]


def test_a_base_with_another_name_here_is_shown_as_it_is_here(copied, capsys):
    assert cli.main(["--inhoud", str(copied("ommen")), "toon", "ommen", "sam"]) == 0
    out = capsys.readouterr().out
    assert "gemeenten/ommen/regelingen/kindregeling-sam.md, regel 2\n" in out
    assert "geen eigen bestand" not in out


def test_a_scheme_is_shown_also_when_the_glossary_cannot_be_read(copied, capsys):
    content = copied("ommen")
    (content / "teksten" / "woorden.yaml").unlink()
    assert cli.main(["--inhoud", str(content), "toon", "ommen", "sam"]) == 0
    assert "gebaseerd_op: sam\n" in capsys.readouterr().out


def _filled_in(path) -> None:
    """What the comments say of a key, in place of the line they say has to go."""
    lines, found = path.read_text(encoding="utf-8").splitlines(), []
    said = re.sub(r"\n# ", " ", "\n".join(lines))
    (goes,) = re.findall(r"vul ze in, en haal de regel (eronder|met 'onbekend') weg\.", said)
    hint: list[str] | None = None
    for line in lines:
        bare = re.sub(r"^( *)# ", r"\1", line)
        if line.lstrip().startswith("#") and bare.endswith(("Daarna:", "per maand:")):
            hint = []
        elif hint is not None and line.lstrip().startswith("# "):
            hint.append(bare)
        else:
            found += hint or []
            if hint is None or (goes != "eronder" and "onbekend" not in line):
                found.append(line)
            hint = None
    text = "\n".join(found).replace('"..."', '"Plan: lees, en vraag"')
    path.write_text(text.replace('kern: "Plan: lees, en vraag"', "kern: heino") + "\n", "utf-8")


def test_what_is_filled_in_as_shown_can_be_read(rondkomen, content, today):
    """Also with a comma and a colon in each text."""
    rondkomen("nieuw", "raalte")
    own = content / "gemeenten" / "raalte"
    _filled_in(own / "gemeente.yaml")
    desk = own / "loketten" / "geldloket.md"
    desk.write_text((own / "loketten" / "gemeente.md").read_text("utf-8"), "utf-8")
    _filled_in(desk)
    report = check(Library(content), today, "raalte")
    assert report.errors == []
    pack = Library(content).pack("raalte")
    assert pack.municipality.urgent.promise == "binnen 3 werkdagen"
    assert pack.municipality.urgent.promise_source.title == "Plan: lees, en vraag"
    assert pack.municipality.plan.title == "Plan: lees, en vraag"
    assert pack.municipality.norms["stadspas"] == {"alleen": 1650, "samen": 2300}
    made = pack.desk("geldloket")
    assert made.places[0].address == "Straat 1, 1234 AB Plaats"
    assert (len(made.places[0].hours["di"]), len(made.phone_hours["ma"])) == (2, 1)
    assert made.promise == "Plan: lees, en vraag"


def test_a_second_desk_is_told_what_to_do_with_its_conditions(rondkomen, content):
    rondkomen("nieuw", "raalte")
    folder = content / "gemeenten" / "raalte" / "loketten"
    text = (folder / "gemeente.md").read_text("utf-8")
    assert "tweede loket?\n# Haal in de kopie de regel 'voorwaarden' weg" in text
    (folder / "tweede.md").write_text(text.replace("voorwaarden: {}\n", "", 1), "utf-8")
    assert rondkomen("keur", "--zonder-taal", "--gemeente", "raalte")[0] == 0
    (folder / "derde.md").write_text(text, "utf-8")
    assert rondkomen("keur", "--zonder-taal", "--gemeente", "raalte")[0] == 1


def test_a_scheme_of_the_country_and_one_that_is_nowhere(rondkomen):
    assert rondkomen("toon", "landelijk", "bijstand")[0] == 0
    code, _, err = rondkomen("toon", "landelijk", "bijstnd")
    assert code == cli.BAD_INPUT
    assert err == "De regeling 'bijstnd' is hier niet. Bedoelt u 'bijstand'?\n"
