"""Which conditions gave a verdict, in the words of the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from web.advice import advise
from web.check.because import deciding, written
from web.content.files import parse_yaml
from web.content.parse import RuleParser


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
        ("{geen_van: [{woning: huur}]}", {"woning": "huur"}, ["woning: huur"]),
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
        ("{inkomen: {hoogstens: onbekend}}", {}, ["inkomen: onbekend"]),
        ("{onbekend: hoe lang}", {}, ["onbekend: hoe lang"]),
    ],
)
def test_what_settled_it(conditions, answers, told, library, today):
    pack = library.pack("landelijk")
    condition = RuleParser(pack.facts, pack.norms).conditions(parse_yaml(conditions, Path("x"), 0))
    situation = advise(library, pack, answers, today).situation
    assert [written(one) for one in deciding(situation.ask(condition))] == told
