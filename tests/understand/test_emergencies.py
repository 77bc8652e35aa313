"""Emergencies and threats: none of the sentences once understood may be missed again.

`nood.jsonl` has one sentence per line, in the shape README.md here explains. All were written by
hand during the building; the blind half is not among them.
"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.understand.score import judged, lines_of
from web.understand.command import understand_in

LINES = lines_of("nood")
ALARMS = [line for line in LINES if line["verwacht"].get("nood")]
FEWEST = 300
FILLERS = ("eh", "ja", "nou", "zeg maar", "weet u", "hallo", "uh", "tja")
"""What people say before and after it, and that says nothing."""


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["tekst"][:60])
def test_understood(line, library):
    assert [problem for *_, problem in judged(library, line) if problem] == []


def test_enough_of_each_kind():
    kinds = Counter(line["soort"].split("/")[0] for line in LINES)
    assert len(LINES) >= FEWEST
    assert kinds["nood"] > kinds["vals_alarm"] > FEWEST // len(kinds) // 2


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(ALARMS), st.lists(st.sampled_from(FILLERS), max_size=4), st.data())
def test_fillers_and_capitals_hide_nothing(library, line, fillers, data):
    cut = data.draw(st.integers(0, len(fillers)))
    told = " ".join([*fillers[:cut], line["tekst"], *fillers[cut:]])
    for text in (told, told.upper()):
        assert understand_in(library, text).emergency == line["verwacht"]["nood"]
