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

CORES = {
    "ik wil niet meer leven": "zelfdoding",
    "ik heb alle pillen geslikt": "zelfdoding",
    "mijn man slaat mij": "geweld",
    "mijn ex zet een mes op mijn keel": "geweld",
    "hij zegt dat hij mij vermoordt": "geweld",
}
THREATS = {
    "vrijdag worden we uit huis gezet": "uithuiszetting",
    "morgen sluiten ze de stroom af": "afsluiting_stroom",
    "er ligt beslag op mijn loon": "beslag",
    "ik heb niks te eten": "geen_eten",
}
SAYINGS = (
    "ik lach me dood",
    "van die 40 euro ga ik niet dood",
    "we keken net een film",
    "ik lees een boek over moord",
    "tien jaar geleden was het ook zo",
    "ik verdrink in het werk",
    "hij slaat de plank mis",
    "mijn telefoon is dood",
    "ajax heeft verloren",
    "mijn hond is dood",
    "ik heb geen zin om te koken",
    "ik was vroeger kok",
)
"""What sounds worse than it is, or what takes back another thing."""


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


@pytest.mark.parametrize("saying", SAYINGS)
def test_a_saying_beside_it_hides_nothing(library, saying):
    for core, kind in (CORES | THREATS).items():
        for text in (f"{saying} en {core}", f"{core}, {saying}"):
            told = understand_in(library, text)
            assert kind in (told.emergency, *told.answers.get("dreiging", ())), text
