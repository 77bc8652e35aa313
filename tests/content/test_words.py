"""The words of the chat: read with their lines, and planted faults are told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import CONTENT
from web.check import check
from web.check.sayable import unsaid
from web.check.words import unheard
from web.content.errors import ContentError
from web.content.library import Library
from web.content.vocabulary import read_vocabulary

WORDS = """\
lijsten:
  achter: [achter met, schuld]
  gewoon: [duur]
spelling:
  mien: mijn
zinnen:
  - geeft: {achterstanden: [huur]}
    als: ["<achter> ... huur*", "huur niet betaald|betalen", "(mijn) huurschuld & loopt op"]
    niet_als: ["# euro huur"]
    ontkend: {schulden: geen}
  - geeft: {inkomen_soort: [uwv], uwv_soort: wia}
    als: [wia]
    vraag: [inkomen_soort]
    twijfel: ja
"""


@pytest.fixture(scope="module")
def content(tmp_path_factory) -> Path:
    return shutil.copytree(CONTENT, tmp_path_factory.mktemp("woorden") / "inhoud")


@pytest.fixture
def library(content):
    """The content with these words only, a part of them replaced."""

    def make(old: str = "", new: str = "", **files: str) -> Library:
        assert old in WORDS, "the fault cannot be planted"
        folder = content / "teksten" / "herken"
        shutil.rmtree(folder)
        folder.mkdir()
        files["woorden"] = WORDS.replace(old, new, 1) if old else WORDS
        for name, text in files.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return Library(content)

    return make


def told(faults) -> list[str]:
    return [f"{fault.problem} {fault.mend}".rstrip() for fault in faults]


def test_it_is_read(library):
    words = library().vocabulary
    huur, wia = words.entries
    assert words.lists == {"achter": ("achter met", "schuld"), "gewoon": ("duur",)}
    assert words.tables == {"spelling": {"mien": "mijn"}}
    assert (huur.gives, huur.negated) == ({"achterstanden": ["huur"]}, {"schulden": "geen"})
    assert huur.phrases[0] == "<achter> ... huur*"
    assert huur.unless == ("# euro huur",)
    assert (huur.questions, huur.doubt, huur.over) == ((), False, "")
    assert (wia.questions, wia.doubt, wia.negated) == (("inkomen_soort",), True, None)
    assert (huur.file.name, huur.line, wia.line) == ("woorden.yaml", 7, 11)


def test_without_a_fault_nothing_is_told(library):
    assert told(unheard(library())) == []


def test_an_empty_folder_is_no_fault(tmp_path):
    assert read_vocabulary(tmp_path).entries == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("twijfel: ja", "twijfl: ja", 14, "'twijfl' kennen we hier niet. Bedoelt u 'twijfel'?"),
        ("twijfel: ja", "over: buurman", 14, "'buurman' past niet bij 'over'. …"),
        ("als: [wia]", "als: []", 12, "Hier staan geen woorden om te herkennen. …"),
        ("als: [wia]", "als: wia", 12, "Achter 'als' hoort een lijst te staan. …"),
        ("{inkomen_soort: [uwv], uwv_soort: wia}", "wia", 11, "Onder 'geeft' horen regels …"),
        ("[duur]", "duur", 3, "Achter 'gewoon' hoort een lijst te staan. …"),
        ("zinnen:\n", "zinnen: []\nzinnen:\n", 7, "'zinnen' staat er 2 keer. …"),
        ("zinnen:\n", "zinnen:\n  - wia\n", 6, "Achter 'zinnen' hoort een lijst van zinnen. …"),
        ("[duur]", "[no]", 3, "'no' wordt gelezen als waar of onwaar. …"),
    ],
)
def test_what_cannot_be_read(old, new, line, message, library):
    with pytest.raises(ContentError) as caught:
        _ = library(old, new).vocabulary
    assert caught.value.line == line
    assert told([caught.value])[0].startswith(message.removesuffix("…"))


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("lijsten: {achter: [te laat]}", "De lijst 'achter' bestaat al. …"),
        ("spelling: {gien: geen}", "De tabel 'spelling' bestaat al. …"),
    ],
)
def test_the_same_name_in_two_files(more, message, library):
    with pytest.raises(ContentError) as caught:
        _ = library(zoveel=more).vocabulary
    assert caught.value.path.name == "zoveel.yaml"
    assert told([caught.value])[0].startswith(message.removesuffix("…"))


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("uwv_soort: wia", "uvw_soort: wia", 11, "'uvw_soort' is geen vraag. Bedoelt u 'uwv_so…"),
        ("uwv_soort: wia", "uwv_soort: wao", 11, "'uwv_soort' kan dit niet zijn. Toegestaan: ww…"),
        (
            "uwv_soort: wia",
            "krijgt_al: [kindregling]",
            11,
            "'krijgt_al' kan niet 'kindregling' zi…",
        ),
        ("uwv_soort: wia", "kinderen: [18]", 11, "'kinderen' kan dit niet zijn. …"),
        ("uwv_soort: wia", "gemeente: ommen", 11, "'gemeente' hoort hier niet. …"),
        ("uwv_soort: wia", "kern: ommen", 11, "'kern' hoort hier niet. …"),
        ("uwv_soort: wia", "nood: brand", 11, "'nood' kan niet 'brand' zijn. …"),
        ("uwv_soort: wia", "opdracht: stap", 11, "'opdracht' kan niet 'stap' zijn. Bedoelt u 'st…"),
        ("uwv_soort: wia", "over: zorgtoeslog", 11, "'over' kan niet 'zorgtoeslog' zijn. Bedoel…"),
        ("schulden: geen", "schulden: veel", 10, "'schulden' kan dit niet zijn. …"),
        ("vraag: [inkomen_soort]", "vraag: [inkomen_sort]", 11, "De vraag 'inkomen_sort' best…"),
        ("# euro huur", "<achtr> huur", 7, "De lijst 'achtr' bestaat niet. Bedoelt u 'achter'?"),
        ("# euro huur", "(euro huur)", 7, "De tekens in '(euro huur)' kloppen niet. …"),
        ("# euro huur", "(euro huur", 7, "De tekens in '(euro huur' kloppen niet. …"),
        ("# euro huur", "euro | huur", 7, "De tekens in 'euro | huur' kloppen niet. …"),
        ("# euro huur", "euro .... huur", 7, "De tekens in 'euro .... huur' kloppen niet. …"),
        ("# euro huur", "(euro) ..", 7, "In '(euro) ..' staat niets om te herkennen. …"),
        ("# euro huur", "  ", 7, "In '  ' staat niets om te herkennen. …"),
        ("<achter> ... huur*", "huur*", 2, "Niets gebruikt de lijst 'achter'. …"),
        ("achter met", "achter|met", 2, "'achter|met' past niet in de lijst 'achter'. …"),
        ("achter met", "' '", 2, "' ' past niet in de lijst 'achter'. …"),
        ("spelling:", "speling:", 4, "'speling' kennen we hier niet. …"),
        ("als: [wia]", 'als: ["huur niet betaald|betalen"]\n    doel: x', 13, "'doel' kennen we …"),
        ("# euro huur", "mien huur", 7, "'mien' komt aan als 'mijn'. Schrijf 'mijn'."),
        ("# euro huur", "huur..hoog", 7, "'huur..hoog' komt aan als 'huur hoog'. …"),
        ("achter met", "mien", 2, "'mien' komt aan als 'mijn'. Schrijf 'mijn'."),
    ],
)
def test_fault_is_told(old, new, line, message, library):
    try:
        faults = list(unheard(library(old, new)))
    except ContentError as fault:  # as `rondkomen keur` does
        faults = [fault]
    assert told(faults)[0].startswith(message.removesuffix("…"))
    assert faults[0].line == line


def test_one_phrase_with_two_meanings(library):
    second = "zinnen: [{geeft: {achterstanden: [water]}, als: [HUUR niet  betaald|betalen]%s}]"
    assert told(unheard(library(zoveel=second % "")))[0].startswith(
        "'huur niet betaald|betalen' betekent iets anders in woorden.yaml, regel 7."
    )
    assert told(unheard(library(zoveel=second % ", vraag: [achterstanden]"))) == []


def test_every_refusal_has_a_sentence(library):
    read = library()
    path = read.folder / "teksten" / "weigeren.yaml"
    right = path.read_text("utf-8")
    path.write_text(right.replace("iban:", "ibn:", 1), encoding="utf-8")
    faults = told(unheard(read))
    path.write_text(right, encoding="utf-8")
    assert faults == ["Voor 'iban' is er geen zin. Voeg een regel 'iban: ...' toe."]


def test_an_answer_nobody_can_say(library):
    problem = "In de chat kan niemand 'ja' zeggen."
    faults = {f"{fault.path.stem} {fault.problem}" for fault in unsaid(library())}
    assert "uwv_soort In de chat kan niemand 'wia' zeggen." not in faults
    assert "uwv_soort_partner In de chat kan niemand 'wia' zeggen." not in faults
    assert f"volwassen_kinderen {problem}" in faults
    fewer = unsaid(library(zoveel="niet_te_zeggen: {volwassen_kinderen: [ja]}"))
    assert not any(problem == fault.problem for fault in fewer)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("{verblijft: [geen]}", "De vraag 'verblijft' bestaat niet. Bedoelt u 'verblijf'?"),
        ("{verblijf: [gene]}", "'gene' is geen antwoord. Bedoelt u 'geen'?"),
    ],
)
def test_an_exception_that_does_not_exist(table, message, library):
    assert message in told(unsaid(library(zoveel=f"niet_te_zeggen: {table}")))


def test_an_editor_hears_of_it(library, today):
    faults = check(library("[wia]", "[]"), today, "landelijk").errors
    assert [Path(fault.path).name for fault in faults] == ["woorden.yaml"]
