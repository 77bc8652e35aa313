"""Which conditions gave a verdict, in the words of the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from web.advice import advise
from web.check.because import deciding, told, written
from web.content.files import parse_yaml
from web.content.parse import RuleParser
from web.rules.screening import screen


@pytest.mark.parametrize(
    ("conditions", "answers", "told"),
    [
        (
            "{leeftijd: {minstens: 21}, woning: huur}",
            {"leeftijd": 19},
            ["leeftijd: {minstens: 21}"],
        ),
        (
            "{leeftijd: {minstens: 21}, woning: huur}",
            {"leeftijd": 30, "woning": "koop"},
            ["woning: huur"],
        ),
        ("{leeftijd: {minstens: 21}, woning: huur}", {"leeftijd": 30}, ["woning: huur"]),
        (
            "{een_van: [{woning: huur}, {leeftijd: {minder_dan: 21}}]}",
            {"woning": "koop", "leeftijd": 30},
            ["woning: huur", "leeftijd: {minder_dan: 21}"],
        ),
        (
            "{een_van: [{woning: koop}, {leeftijd: {minder_dan: 21}}]}",
            {"woning": "koop", "leeftijd": 20},
            ["woning: koop"],
        ),
        ("{geen_van: [{woning: huur}]}", {"woning": "huur"}, ["geen_van: [woning: huur]"]),
        (
            "{geen_van: [{woning: huur}, {leeftijd: {minder_dan: 21}}]}",
            {"woning": "koop", "leeftijd": 30},
            ["geen_van: [woning: huur]", "geen_van: [leeftijd: {minder_dan: 21}]"],
        ),
        ("{geen_van: [{onbekend: hoe lang}]}", {}, ["geen_van: [onbekend: hoe lang]"]),
        (
            "{kinderen: {minstens: 4, hoogstens: 11}}",
            {"kinderen": []},
            ["kinderen: {minstens: 4, hoogstens: 11}"],
        ),
        (
            "{inkomen: {hoogstens: 120% van sociaal minimum}}",
            {"inkomen": 9000},
            ["inkomen: {hoogstens: 120% van sociaal minimum}"],
        ),
        ("{inkomen: {hoogstens: onbekend}}", {}, ["inkomen: {hoogstens: onbekend}"]),
        ("{inkomen: onbekend}", {}, ["inkomen: onbekend"]),
        ("{onbekend: hoe lang}", {}, ["onbekend: hoe lang"]),
    ],
)
def test_what_settled_it(conditions, answers, told, library, today):
    pack = library.pack("landelijk")
    condition = RuleParser(pack.facts, pack.norms).conditions(parse_yaml(conditions, Path("x"), 0))
    situation = advise(library, pack, answers, today).situation
    assert [written(one) for one in deciding(situation.ask(condition))] == told


def _reasons(library, pack):
    """Of each scheme, for each of its examples: the result and what is told of it."""
    for scheme in (*pack.schemes.values(), *filter(None, [pack.debt_help])):
        for example in scheme.examples:
            situation = advise(library, pack, example.answers, example.day).situation
            result = screen([scheme.rule], situation)[0]
            yield scheme, result, told(scheme, result, situation)


@pytest.fixture(scope="module")
def everything(library):
    """By scheme, its results and what is told of them, of the country and every municipality."""
    found = {}
    for slug in ("landelijk", *library.slugs()):
        for scheme, result, why in _reasons(library, library.pack(slug)):
            found.setdefault(scheme.id, []).append((scheme, result, why))
    return found


PYTHON = re.compile(r"[(\[]['(\[]|Decimal|None|True|False|'levert_op|\(\)|: \[\]")
EMPTY = re.compile(r"''|komt door (en )?\.|: \.|': |en \.|' '|^\s*$")


def test_the_patterns_see_what_used_to_be_told():
    assert PYTHON.search("Dat komt door ': [('ja', 'Uw huur en uw inkomen passen.')]'.")
    assert EMPTY.search("")
    assert EMPTY.search("Dat komt door ': x'.")


def test_every_reason_is_in_words(everything):
    rows = [(id_, why) for id_, several in everything.items() for _, _, why in several]
    assert len(rows) > 200
    assert [row for row in rows if PYTHON.search(row[1]) or EMPTY.search(row[1])] == []


def test_an_amount_decides_without_a_line_of_its_own(everything):
    told_of = [why for _, _, why in everything["landelijk/huurtoeslag"]]
    assert told_of[2:4] == ["Dat komt door het bedrag."] * 2  # a rent too low, an income too high


def test_a_scheme_that_stopped_says_so(everything):
    assert [why for _, _, why in everything["ommen/energietoeslag"]] == [
        "Dat komt door 'soort: gestopt'."
    ]


def test_of_a_yes_only_what_stands_in_the_file_is_told(everything):
    """That a permit is enough holds for every scheme of a municipality: no editor wrote it."""
    rows = [row for several in everything.values() for row in several]
    assert any("verblijf" in why for scheme, _, why in rows if scheme.id == "landelijk/huurtoeslag")
    for scheme, result, why in rows:
        if result.verdict.value == "ja" and "verblijf" in why:
            assert "verblijf" in scheme.page.path.read_text(encoding="utf-8"), scheme.id
