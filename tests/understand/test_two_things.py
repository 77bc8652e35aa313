"""Two things said in one breath give what each of them says, and nothing that nobody said."""

from __future__ import annotations

import itertools

import pytest

from web.understand import understand

SAID = {
    "ik ben 34": {"leeftijd": 34},
    "mijn huur is 640": {"huur": 640, "woning": "huur"},
    "ik heb geen schulden": {"schulden": "geen"},
    "ik loop achter met de huur": {"achterstanden": ["huur"]},
    "ik loop achter met de energie": {"achterstanden": ["energie"]},
    "ik heb bijstand": {"inkomen_soort": ["bijstand"]},
    "ik werk bij de jumbo": {"inkomen_soort": ["loon"]},
    "ik heb een wajong": {"inkomen_soort": ["uwv"], "uwv_soort": "wajong"},
    "ik krijg aow": {"inkomen_soort": ["aow"]},
    "ik verdien 1450": {"inkomen": 1450},
    "ik woon alleen": {"huishouden": "alleen"},
    "ik woon samen met mijn man": {"huishouden": "samen"},
    "ik heb twee kinderen van 4 en 9": {"kinderen": [4, 9]},
    "ik heb geen kinderen": {"kinderen": []},
    "ik woon in almelo": {"gemeente": "almelo"},
    "ik heb 500 euro spaargeld": {"vermogen": 500},
    "ik heb geen spaargeld": {"vermogen": 0},
    "ik krijg zorgtoeslag": {"krijgt_al": ["zorgtoeslag"]},
    "ik heb huurtoeslag": {"krijgt_al": ["huurtoeslag"]},
    "ik heb een koophuis": {"woning": "koop"},
    "ik huur een kamer": {"woning": "kamer"},
    "ik kan niet goed lezen": {"hulp_bij": ["lezen"]},
    "ik moet mijn huis uit": {"dreiging": ["uithuiszetting"]},
    "ik ben student": {"studeert": "ja"},
    "ik ben zzper": {"inkomen_soort": ["eigen_bedrijf"]},
    "ik zit in de schuldhulp": {"schuldhulp_eerder": "loopt"},
}
MAY = {"woning": ("huur",), "inkomen_soort": (["loon"],), "samen_hoe": (["koophuis_samen"],)}
"""What may follow from two of them together: who is late with the rent, rents."""
PAIRS = [
    (one, other)
    for one, other in itertools.permutations(SAID, 2)
    if SAID[one].keys().isdisjoint(SAID[other])
]


@pytest.mark.parametrize("joint", [". ", ", ", " en "])
def test_both_are_heard(library, joint):
    pack, faults = library.pack("dalfsen"), {}
    for one, other in PAIRS:
        got = understand(f"{one}{joint}{other}", None, library, pack).answers
        meant = SAID[one] | SAID[other]
        lost = {fact for fact, value in meant.items() if got.get(fact) != value}
        more = {f for f, v in got.items() if f not in meant and v not in MAY.get(f, ())}
        if lost or more:
            faults[f"{one}{joint}{other}"] = sorted(lost), sorted(more)
    assert faults == {}
