"""The sentences for the chat are well made: known facts and values, two even halves.

This looks at form only. What the chat understands of them is tested elsewhere.
"""

from __future__ import annotations

import difflib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from web.answers import DONT_KNOW, RATHER_NOT, BadAnswer, possible
from web.content.facts import Fact
from web.content.library import Library

HERE = Path(__file__).parent
SETS = {
    name: [
        json.loads(line)
        for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    for name in ("bouw", "blind", "blind_nood")
}
HALVES = {name: SETS[name] for name in ("bouw", "blind")}
LINES = [line for lines in SETS.values() for line in lines]
NAMES = {id(line): f"{name}-{n}" for name, lines in SETS.items() for n, line in enumerate(lines, 1)}
"""A fault is named after its line, so that no report shows a blind sentence."""

KEYS = {"tekst", "vraag", "gemeente", "verwacht", "wie", "soort", "persona"}
MEANT = set(
    "nood opdracht antwoorden weigert vraag_over vraagt_terug mag_niet niets".split(),
)
EMERGENCIES = {"zelfdoding", "geweld", None}
COMMANDS = set(
    "terug stop wis opnieuw mens uitleg waarom terugbetalen privacy".split(),
) | {None}
REFUSED = {"bsn", "iban", "telefoon", "mail", "adres", "geboortedatum", None}
PLACES = {"gemeente", "kern"}
"""Named in a sentence, also when they lie somewhere we do not know."""

AT_LEAST = {
    "nood/zelfdoding": 20,
    "nood/geweld": 15,
    "nood/geen_eten": 10,
    "nood/uithuiszetting": 8,
    "nood/afsluiting": 10,
    "nood/beslag": 5,
    "nood/einde_zorgverzekering": 2,
    "vals_alarm": 60,
    "geld": 60,
    "huishouden": 40,
    "inkomen": 40,
    "schulden": 40,
    "leven": 30,
    "ontkenning": 30,
    "kort": 30,
    "opdracht/bevel": 15,
    "opdracht/vraag_over": 15,
    "persoonlijk": 20,
    "plaats": 20,
    "verhaal": 25,
}
CHANNELS = {
    "bewoner": 100,
    "helper": 60,
    "gebroken": 60,
    "dialect": 30,
    "spraak": 40,
    "hoofdletters": 20,
    "emoji": 15,
    "turks": 5,
    "pools": 5,
    "arabisch": 5,
    "oekraiens": 5,
    "engels": 10,
}
ALIKE = 0.85
"""Two sentences more alike than this, numbers aside, belong in one half."""


def of(line: dict) -> str:
    return NAMES[id(line)]


def each(lines: list[dict]) -> Callable[[Callable], Callable]:
    """Look at all these lines in one test: a test for each costs ten times as much as looking."""

    def of_all(look: Callable[[dict, Library], None]) -> Callable[[Library], None]:
        def test(library: Library) -> None:
            faults = {of(line): fault_of(look, line, library) for line in lines}
            assert {name: fault for name, fault in faults.items() if fault} == {}

        return test

    return of_all


def fault_of(look: Callable[[dict, Library], None], line: dict, library: Library) -> str:
    """Where in this file it went wrong, if it did: what was compared could show the sentence."""
    try:
        look(line, library)
    except Exception as error:
        return f"{type(error).__name__} at line {error.__traceback__.tb_next.tb_lineno}"
    return ""


def packs(library: Library, line: dict) -> list:
    """The packs this line may speak of: its own municipality, or any."""
    slug = line["verwacht"].get("antwoorden", {}).get("gemeente") or line.get("gemeente")
    return [library.pack(slug)] if slug else [library.pack(s) for s in library.slugs()]


def fits(fact: Fact, value: object) -> bool:
    if value in (DONT_KNOW, RATHER_NOT):
        return True
    try:
        possible(fact, value)
    except BadAnswer:
        return False
    return True


def test_enough_in_all():
    assert len(LINES) >= 440
    counts = Counter(line["soort"] for line in LINES)
    assert set(counts) == set(AT_LEAST)
    assert {kind: counts[kind] for kind, least in AT_LEAST.items() if counts[kind] < least} == {}


def test_enough_of_each_channel():
    counts = Counter(line["wie"] for line in LINES)
    assert set(counts) == set(CHANNELS)
    assert {who: counts[who] for who, least in CHANNELS.items() if counts[who] < least} == {}


@pytest.mark.parametrize("key", ["soort", "wie"])
def test_halves_have_the_same_mix(key):
    build, blind = (Counter(line[key] for line in half) for half in HALVES.values())
    assert {name: (build[name], blind[name]) for name in build | blind
            if abs(build[name] - blind[name]) > 2} == {}  # fmt: skip


def plain(text: str) -> str:
    return re.sub(r"\d+", "0", re.sub(r"[^\w\s]", "", text.lower())).strip()


def test_no_sentence_twice():
    texts = [plain(line["tekst"]) or line["tekst"] for line in LINES]
    asked = [(text, line.get("vraag")) for text, line in zip(texts, LINES, strict=True)]
    assert [pair for pair, count in Counter(asked).items() if count > 1] == []


def test_halves_hold_no_variants_of_each_other():
    build, blind = ([plain(line["tekst"]) for line in half] for half in HALVES.values())
    long = [[text for text in half if len(text) > 12] for half in (build, blind)]
    near = [(a, b) for a in long[0] for b in long[1] if alike(a, b)]
    assert near == []


def alike(a: str, b: str) -> bool:
    matcher = difflib.SequenceMatcher(None, a, b)
    return matcher.quick_ratio() > ALIKE and matcher.ratio() > ALIKE


@each(LINES)
def test_form(line, library):
    assert {"tekst", "verwacht", "wie", "soort"} <= set(line) <= KEYS
    meant = line["verwacht"]
    assert meant, "nothing is expected"
    assert set(meant) <= MEANT
    assert meant.get("nood") in EMERGENCIES
    assert meant.get("opdracht") in COMMANDS
    assert meant.get("weigert") in REFUSED
    assert meant.get("vraagt_terug", True) is True
    assert meant.get("niets", True) is True
    assert line.get("gemeente", "ommen") in library.slugs()
    assert re.fullmatch(r"P\d\d", line.get("persona", "P01"))
    assert line["tekst"] == line["tekst"].strip()
    assert len(line["tekst"]) <= 1000


@each([line for line in LINES if "vraag" in line])
def test_question_exists(line, library):
    known = {file.stem for file in (ROOT / "content_b1" / "vragen").glob("*.md")}
    assert line["vraag"] in known | {"gemeente"}


@each([line for line in LINES if "vraag_over" in line["verwacht"]])
def test_asked_about_something_that_exists(line, library):
    asked, place = line["verwacht"]["vraag_over"], line.get("gemeente")
    folders = [ROOT / "content_b1" / "landelijk"]
    if place:
        folders.append(ROOT / "content_b1" / "gemeenten" / place)
    assert any(list(folder.rglob(f"{asked}.md")) for folder in folders)


@each(LINES)
def test_facts_and_values_exist(line, library):
    told = dict(line["verwacht"].get("antwoorden", {}))
    place = told.pop("gemeente", "ommen")
    assert library.pack(place)
    for name, value in told.items():
        assert any(fits(p.facts[name], value) for p in packs(library, line) if name in p.facts)


@each(LINES)
def test_forbidden_values_exist(line, library):
    for name, values in line["verwacht"].get("mag_niet", {}).items():
        assert isinstance(values, list)
        assert values
        if name in PLACES:
            continue
        fact = library.pack("dalfsen").facts[name]
        if fact.kind in ("lijst", "keuze"):
            wrapped = [[v] if fact.kind == "lijst" else v for v in values]
            assert all(fits(fact, value) for value in wrapped)


@each(LINES)
def test_expected_and_forbidden_do_not_clash(line, library):
    told = line["verwacht"].get("antwoorden", {})
    for name, value in forbidden(line):
        assert value != told.get(name)
        if name != "kinderen" and isinstance(told.get(name), list):
            assert value not in told[name]


def forbidden(line: dict) -> Iterator[tuple[str, object]]:
    for name, values in line["verwacht"].get("mag_niet", {}).items():
        for value in values:
            yield name, value


@each([x for x in LINES if x["wie"] == "spraak"])
def test_spoken_text_has_no_punctuation(line, library):
    assert not re.search(r"[.,;:!?]", line["tekst"])


@each([x for x in LINES if x["wie"] == "hoofdletters"])
def test_capitals_are_capitals(line, library):
    assert line["tekst"] == line["tekst"].upper()


@each(LINES)
def test_personal_data_is_invented_and_well_formed(line, library):
    digits = re.sub(r"\D", "", line["tekst"])
    if line["verwacht"].get("weigert") == "bsn":
        total = sum(int(d) * w for d, w in zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1], strict=True))
        assert total % 11 == 0
    if line["verwacht"].get("weigert") == "mail":
        assert "example" in line["tekst"]
