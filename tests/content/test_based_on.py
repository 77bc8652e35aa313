"""A local file that leans on a base: what is taken over, and errors that name the right file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import CONTENT, ROOT
from tests.content import sixth
from web.check import check
from web.check.language.sources import sources
from web.check.translations.messages import messages
from web.content.based_on import merged
from web.content.errors import ContentError
from web.content.files import Page, parse_yaml, read_page
from web.content.library import Library

LOCAL, BASE = Path("gemeenten/raalte/regelingen/sport.md"), Path("voorbeeldregelingen/sport.md")
SHORT = """\
---
gebaseerd_op: jeugdfonds
loket: testloket
bron: {titel: Verzonnen voor een test}
gecontroleerd: 2026-11-21
---
"""
OWN = "gemeenten/raalte/regelingen/jeugdfonds.md"
SHARED = "voorbeeldregelingen/jeugdfonds.md"


def _page(path: Path, front: str, body: str = "") -> Page:
    return Page(path, parse_yaml(front, path, 0), body)


def test_a_key_takes_the_whole_key_and_a_text_the_whole_text():
    base = "titel: Sport\nterugbetalen: {antwoord: nee, uitleg: Nee.}\nbron: {titel: Wet}"
    local = "gebaseerd_op: sport\nterugbetalen: {antwoord: ja}\nbron: {titel: Plan}"
    own, shared = _page(LOCAL, local), _page(BASE, base, "Tekst.")
    whole = merged(own, shared)
    assert whole.page.front == {
        "gebaseerd_op": "sport",
        "titel": "Sport",
        "terugbetalen": {"antwoord": "ja"},
        "bron": {"titel": "Plan"},
    }
    assert whole.page.body == "Tekst."
    assert whole.origins == {
        "gebaseerd_op": LOCAL,
        "titel": BASE,
        "terugbetalen": LOCAL,
        "bron": LOCAL,
        "tekst": BASE,
    }
    assert merged(_page(LOCAL, local, "Eigen."), shared).page.body == "Eigen."


def test_who_read_the_source_and_when_is_never_taken_over():
    base = _page(BASE, "titel: Sport\nbron: {titel: Wet}\ngecontroleerd: 2026-11-21")
    front = merged(_page(LOCAL, "gebaseerd_op: sport"), base).page.front
    assert set(front) == {"gebaseerd_op", "titel"}


def test_a_file_without_a_base_is_what_it_is():
    own = _page(LOCAL, "titel: Sport", "Tekst.")
    assert merged(own, None).page is own
    assert merged(own, None).origins == {"titel": LOCAL, "tekst": LOCAL}


def test_a_key_of_the_base_is_at_fault_in_the_base():
    base = _page(BASE, "titel: Sport\nsoort: regelng")
    front = merged(_page(LOCAL, "gebaseerd_op: sport\nloket: x"), base).page.front
    fault = front.fault("soort", "Fout.")
    assert (fault.path, fault.line) == (BASE, 2)
    fault = front.fault("loket", "Fout.")
    assert (fault.path, fault.line) == (LOCAL, 2)
    assert front.fault("bedrag", "'bedrag' ontbreekt.").path == LOCAL


@pytest.fixture
def content(copied) -> Path:
    folder = sixth.write(copied())
    (folder / OWN).write_text(SHORT, encoding="utf-8")
    return folder


def _told(content: Path, today, only: str = "raalte") -> list[str]:
    report = check(Library(content), today, only)
    return [line.removeprefix("FOUT   ") for line in report.lines() if line.startswith("FOUT")]


def _change(content: Path, file: str, old: str, new: str) -> None:
    text = (content / file).read_text(encoding="utf-8")
    assert text.count(old) >= 1, "the fault cannot be planted"
    (content / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def _line(content: Path, file: str, starts: str) -> int:
    lines = (content / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(starts))


def test_four_lines_are_a_scheme(content, today):
    assert _told(content, today) == []
    scheme = Library(content).pack("raalte").find("jeugdfonds")
    assert scheme.id == "raalte/jeugdfonds"
    assert scheme.title == "Jeugdfonds Sport en Cultuur"
    assert scheme.source.title == "Verzonnen voor een test"
    assert scheme.desk == "testloket"
    assert not scheme.is_usual
    assert len(scheme.examples) == 2
    assert scheme.page.body == read_page(content / SHARED).body


def test_a_base_that_is_not_there(content, today):
    _change(content, OWN, "jeugdfonds", "jeugdfond")
    assert _told(content, today) == [
        f"{OWN}, regel 2: De voorbeeldregeling 'jeugdfond' bestaat niet. Bedoelt u 'jeugdfonds'?"
    ]


@pytest.mark.parametrize(
    ("key", "problem"),
    [
        ("bron", "De bron ontbreekt. Voeg toe: bron: {titel: ..., plaats: ...}."),
        (
            "gecontroleerd",
            "De datum 'gecontroleerd' ontbreekt. "
            "Voeg toe: 'gecontroleerd: 2026-11-21' (de dag waarop u het nakeek).",
        ),
    ],
)
def test_a_source_and_a_day_of_its_own(key, problem, content, today):
    _change(content, OWN, SHORT.splitlines()[_line(content, OWN, key) - 1] + "\n", "")
    assert _told(content, today) == [f"{OWN}, regel 2: {problem}"]


def test_a_fault_in_the_base_names_the_base_and_who_uses_it(content, today):
    _change(content, SHARED, "aanvragen: onbekend", "aanvragen: onbeknd")
    number = _line(content, SHARED, "aanvragen")
    told = f"{SHARED}, regel {number}: 'onbeknd' past niet bij 'aanvragen'. Bedoelt u 'onbekend'?"
    whose = "Dit geldt ook voor raalte/jeugdfonds.md: dat is hierop gebaseerd."
    assert _told(content, today)[-1] == f"{told} {whose}"
    assert told in _told(content, today, "landelijk")


def test_a_condition_of_the_base_is_at_fault_in_the_base(content, today):
    _change(content, SHARED, "  kinderen: {minstens: 0", "  kindern: {minstens: 0")
    number = _line(content, SHARED, "  kindern")
    told = _told(content, today)
    assert {one.partition(": ")[0] for one in told} == {f"{SHARED}, regel {number}"}
    assert told[-1].endswith("Dit geldt ook voor raalte/jeugdfonds.md: dat is hierop gebaseerd.")


def test_an_example_of_the_base_that_is_not_true_here(content, today):
    _change(content, OWN, "loket:", "voorwaarden: {kinderen: {hoogstens: 17}}\nloket:")
    assert _told(content, today) == [
        f"{OWN}, regel 3: Een voorbeeld van 'jeugdfonds' past niet bij deze voorwaarden: het geeft "
        "'ja', niet 'misschien'. Het voldoet aan alles: 'kinderen: {hoogstens: 17}'. "
        "Schrijf hier eigen 'voorbeelden'."
    ]


def test_one_floor_only(content, today):
    _change(content, SHARED, "titel:", "gebaseerd_op: kindregeling\ntitel:")
    assert _told(content, today)[0] == (
        f"{SHARED}, regel 2: Een voorbeeldregeling leunt zelf nergens op. "
        "Haal deze regel weg, en schrijf hier alles op."
    )


def test_a_desk_leans_on_nothing(content, today):
    desk = "gemeenten/raalte/loketten/testloket.md"
    _change(content, desk, "---\n", "---\ngebaseerd_op: geldfit\n")
    assert _told(content, today)[0].startswith(
        f"{desk}, regel 2: 'gebaseerd_op' kennen we hier niet."
    )


def test_a_base_that_cannot_be_read(content):
    (content / SHARED).write_text("geen streepjes", encoding="utf-8")
    with pytest.raises(ContentError, match="De feiten bovenaan ontbreken"):
        Library(content).pack("raalte")


def test_translators_find_a_base_among_the_national_texts():
    found = {one.id: one.part for one in messages(ROOT / "nowhere", CONTENT)}
    assert found["Kleren als u daar te weinig geld voor hebt."] == "landelijk"
    assert found["of uw gemeente dit heeft"] == "landelijk"


def test_the_gate_of_plain_language_reads_a_base():
    files = {one.file for one in sources(CONTENT)}
    assert "voorbeeldregelingen/kledingbank.md" in files
    assert "voorbeeldregelingen/overal.yaml" in files
