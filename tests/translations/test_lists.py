"""The lists of translators: whole, and saying the same amounts, numbers, names and noes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import CONTENT
from tests.translations.conftest import ENGLISH
from web.check.translations import po
from web.check.translations.command import translate
from web.check.translations.faults import CHECKS, Told, faults, pairs
from web.check.translations.messages import DESK, SCHEME, messages

LISTS = sorted(ENGLISH.glob("*.po"))


def _is_name(entry) -> bool:
    return any(kind.startswith((SCHEME, DESK)) for kind in entry.auto_comments)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_each_translation_says_the_same(path):
    wrong = [
        f"{entry.locations[0][0]}:{entry.locations[0][1]}: {what}: {one.dutch} | {one.said}"
        for entry in po.entries(po.read(path))
        for one in pairs(entry.id, entry.string, is_name=_is_name(entry))
        for what in faults(one, path.parent.name)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("what", "dutch", "said"),
    [
        ("other placeholders", "Nog {aantal} vragen.", "{number} more questions."),
        ("other placeholders", "Ga naar %(plek)s.", "Go there."),
        ("other markup", 'Kijk <a href="x">hier</a>.', "Look here."),
        ("other signs of Markdown", "Bel **nu**.", "Call now."),
        ("another address", "Kijk op https://geldfit.nl", "Look at https://geldfit.com"),
        ("another address", "[Hier](/nood) is hulp.", "[Here](/help) is help."),
        ("other numbers", "U krijgt € 1.250,50.", "You get € 1.250,60."),
        ("other numbers", "U krijgt € 1.250.", "You get € 1,250."),
        ("other numbers", "Bel 0800-8115.", "Call 0800-8116."),
        ("other numbers", "Bel 112.", "Call the police."),
        ("the negation is gone", "U hoeft dit niet te betalen.", "You have to pay this."),
        ("the negation is gone", "U krijgt geen boete.", "You get a fine."),
        ("still Dutch", "Vraag het aan uw loket.", "Vraag het aan uw loket."),
        ("white space around it", "Vraag", "Ask "),
        ("a unit without euro", "euro per maand", "euros a month"),
        ("begins like a heading or a list", "Vraag", "# Ask"),
        ("begins with a small letter", "Er komt {bedrag} bij.", "{bedrag} will be added."),
    ],
)
def test_each_fault_is_seen(what, dutch, said):
    assert [*faults(Told(dutch, said), "en")] == [what]
    assert what in CHECKS


def test_a_scheme_keeps_its_name():
    told = Told("Kindregeling", "Scheme for children", is_name=True)
    assert [*faults(told, "en")] == ["the Dutch name is gone"]
    good = Told("Bewind (iemand regelt uw geld)", "Bewind (someone runs your money)", is_name=True)
    assert [*faults(good, "en")] == []


@pytest.mark.parametrize(
    ("dutch", "said"),
    [
        ("U hebt niets.", "You have nothing."),
        ("Dat kan niet.", "You can’t do that."),
        ("U krijgt € 1.250 per maand.", "You get € 1.250 a month."),
        ("Nood", "Help"),
    ],
)
def test_what_is_right_is_left_alone(dutch, said):
    assert [*faults(Told(dutch, said), "en")] == []


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_all_of_it_is_translated(path):
    """English is complete. A site may do without: a page then says what is Dutch."""
    told, all_ = po.share(po.read(path))
    assert told == all_ > 0, [e.id for e in po.entries(po.read(path)) if not e.string]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_gettext_reads_each_list(path):
    command = ["msgfmt", "--check-format", "--check-domain", "--output-file=/dev/null", path]
    assert subprocess.run(command, capture_output=True, text=True, check=False).returncode == 0


def test_gettext_refuses_a_broken_list(tmp_path):
    path = tmp_path / "x.po"
    path.write_text('#, python-brace-format\nmsgid "{a}"\nmsgstr "{b}"\n', "utf-8")
    command = ["msgfmt", "--check-format", "--output-file=/dev/null", path]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_nothing_is_guessed(path):
    catalog = po.read(path)
    assert not [entry.id for entry in catalog if entry.fuzzy]
    assert "fuzzy" not in path.read_text("utf-8").partition("msgid")[2]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
    """A copy of the project's texts with its lists brought up to date."""
    root = tmp_path_factory.mktemp("lijsten")
    shutil.copytree(CONTENT, root / CONTENT.name)
    shutil.copytree(ENGLISH, root / "translations" / "en")
    shutil.copytree(CONTENT.parent / "web", root / "web")
    [*translate(root / CONTENT.name)]
    return root


def test_the_lists_are_up_to_date(fresh):
    """Red? `rondkomen vertaal`. What stands on which line may differ: that says nothing."""
    for path in LISTS:
        now = po.read(fresh / "translations" / "en" / path.name)
        assert {po.key(e.id) for e in po.entries(now)} == {
            po.key(e.id) for e in po.entries(po.read(path))
        }, path.name


def test_a_second_run_changes_nothing(fresh):
    lists = sorted((fresh / "translations" / "en").glob("*.po"))
    before = [path.read_bytes() for path in lists]
    [*translate(fresh / CONTENT.name)]
    assert [path.read_bytes() for path in lists] == before


def test_a_changed_sentence_loses_its_translation_and_finds_it_again(fresh):
    file = fresh / CONTENT.name / "gemeenten/dalfsen/regelingen/kindregeling.md"
    list_, text = fresh / "translations/en/dalfsen.po", file.read_text("utf-8")
    here = "content_b1/gemeenten/dalfsen/regelingen/kindregeling.md"
    only = (e for e in po.entries(po.read(list_)) if [place for place, _ in e.locations] == [here])
    old = next(entry.id for entry in only if len(entry.id.split()) > 5)
    new = f"{old} Echt waar."
    told = po.by_key(po.read(list_))[old].string
    assert told
    file.write_text(text.replace(old, new), "utf-8")
    [*translate(fresh / CONTENT.name)]
    changed = po.read(list_)
    assert po.by_key(changed)[new].string == ""
    assert old not in po.by_key(changed)
    assert "fuzzy" not in list_.read_text("utf-8")
    assert f'#~ msgid "{old}"' in list_.read_text("utf-8")
    file.write_text(text, "utf-8")
    [*translate(fresh / CONTENT.name)]
    assert po.by_key(po.read(list_))[old].string == told


def test_a_text_of_two_parts_is_translated_once():
    seen: dict[str, str] = {}
    for part, found in po.by_part(messages(CONTENT.parent, CONTENT)).items():
        for key in {po.key(one.id) for one in found}:
            if part in ("site", "landelijk"):
                assert key not in seen, (key, part, seen.get(key))
                seen[key] = part


def test_no_text_is_counted_in_one_place_and_not_in_another():
    """gettext keeps one entry for both, and gives the singular where nothing is counted."""
    ids = {one.id for one in messages(CONTENT.parent, CONTENT)}
    counted = {one[0] for one in ids if not isinstance(one, str)}
    assert counted & {one for one in ids if isinstance(one, str)} == set()
