"""Ages, children and other adults in a message."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.understand.test_numbers import words_of
from web.understand import understand

SOME = settings(max_examples=25, deadline=None)
ages = st.integers(0, 17)
ADULT = st.integers(18, 99)


@pytest.fixture(scope="module")
def said(library):
    pack = library.pack("dalfsen")
    return lambda text, question=None: understand(text, question, library, pack)


@pytest.mark.parametrize("age", range(18))
def test_every_age_of_a_child(age, said):
    for number in (str(age), "".join(words_of(age))):
        for text in (f"ik heb een zoon van {number} jaar", f"mijn dochter is {number} jaar"):
            assert said(text).answers["kinderen"] == [age]


@SOME
@given(found=st.lists(ages, min_size=2, max_size=6))
def test_all_ages_are_told(found, said):
    *most, last = map(str, found)
    told = f"{', '.join(most)} en {last}"
    assert said(f"kinderen van {told} jaar").answers["kinderen"] == found
    assert said(told, "kinderen").answers["kinderen"] == found


@SOME
@given(age=ADULT)
def test_every_age(age, said):
    for number in (str(age), "".join(words_of(age))):
        for text in (f"ik ben {number}", f"ik ben {number} jaar", f"meneer is {number} jaar oud"):
            assert said(text).answers["leeftijd"] == age
        assert said(number, "leeftijd").answers == {"leeftijd": age}
        assert said(number, "leeftijd_partner").answers == {"leeftijd_partner": age}
        assert said(f"mijn man is {number}").answers["leeftijd_partner"] == age


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ik heb een baby en een peuter van 2", [0, 2]),
        ("jongens van 13 en 16", [13, 16]),
        ("ik heb kind drie, jongen 9 meisje 7 meisje 2", [9, 7, 2]),
        ("Mevrouw heeft vijf kinderen: 1, 4, 6, 9 en 14 jaar.", [1, 4, 6, 9, 14]),
        ("een tweeling van 5 en een kleine van 8 maanden", [5, 5, 0]),
        ("mijn kinderen wonen bij hun moeder", []),
        ("geen kinderen", []),
        ("twee jongens, eentje van 7 en eentje van 13", [7, 13]),
        ("drie jonges thuis van 4, 7 en 12", [4, 7, 12]),
        ("kind 3 kind 7 kind 15", [3, 7, 15]),
        ("2 kinderen alleen, 5 en 8 jaar", [5, 8]),
        ("mijn zoon zit op school, hij is 9", [9]),
        ("moeder van drie, 8 6 en 3", [8, 6, 3]),
        ("mijn dochter wordt in mei 4", [3]),
        ("single mom, kids are 3 and 6", [3, 6]),
    ],
)
def test_children(text, expected, said):
    assert said(text).answers["kinderen"] == expected


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("twee kinderen", None),
        ("drie kinderen van 4 en 6", None),
        ("een puber", "kinderen"),
        ("een zoon van 9 en een peuter", None),
        ("een tweeling en een zoon van 7", None),
        ("2", "kinderen"),
    ],
)
def test_children_are_asked_back(text, question, said):
    understood = said(text, question)
    assert "kinderen" in {doubt.fact for doubt in understood.doubts}
    assert "kinderen" not in understood.answers


@pytest.mark.parametrize(
    "text",
    [
        "mijn zus heeft twee kinderen van 3 en 5",
        "de kinderen van mijn zus zijn 3 en 5",
        "ik ben in verwachting, uitgerekend in april",
        "mijn dochter is zwanger",
        "er liggen 3 brieven",
        "ik heb niks te eten voor mijn kinderen",
        "mijn dochter van 24 studeert",
    ],
)
def test_no_children_of_theirs(text, said):
    assert "kinderen" not in said(text).answers


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("mijn moeder van 71 woont bij ons", "medebewoners", 1),
        ("mijn ouders wonen bij ons in", "medebewoners", 2),
        ("mijn broer ook in huis hij 31", "medebewoners", 1),
        ("er woont ook een huurder van 40 op zolder bij mevrouw", "medebewoners", 1),
        ("mijn dochter van 19 woont nog thuis", "medebewoners_18_26", 1),
        ("mijn dochter van 19 woont nog thuis", "volwassen_kinderen", "ja"),
        ("mijn broer van 20 woont bij ons", "volwassen_kinderen", "nee"),
        ("wij zijn allebei 70", "leeftijd_partner", 70),
        ("in de vijftig", "leeftijd", [50, 59]),
        ("ik word volgende maand 67", "leeftijd", 66),
        ("bijna 30", "leeftijd", 29),
        ("weduwnaar 83 jaar", "leeftijd", 83),
        ("ik woon met mijn broer van 35 in een flat", "medebewoners", 1),
        ("mijn ouders van 66 en 68 wonen bij ons", "medebewoners", 2),
        ("ik woon samen met mijn vriend", "huishouden", "samen"),
        ("ik woon alleen", "huishouden", "alleen"),
        ("we zijn getrouwd", "samen_hoe", ["getrouwd"]),
    ],
)
def test_who_live_there(text, fact, value, said):
    assert said(text, "leeftijd").answers[fact] == value


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("ik woon bij mijn ouders", {"medebewoners", "huishouden"}),
        ("mijn vader van 80 is ziek", {"medebewoners", "leeftijd"}),
        ("wij zijn 68 en 70", {"leeftijd", "leeftijd_partner"}),
        ("ik werk al 20 jaar", {"leeftijd", "jaren_laag_inkomen"}),
        ("volgend jaar word ik 67", {"leeftijd"}),
        ("mijn man is overleden", {"huishouden"}),
        ("ik ben 3 maanden achter", {"leeftijd"}),
    ],
)
def test_nothing_is_made_up(text, facts, said):
    assert not facts & said(text).answers.keys()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ik woon in ommen. 39, alleen, ww", {"leeftijd": 39, "huishouden": "alleen"}),
        ("gezin in almelo, 38, kinderen 7 en 11", {"leeftijd": 38, "kinderen": [7, 11]}),
        ("ik pools, 38, werk in een fabriek", {"leeftijd": 38}),
        ("ik woon met mijn vrouw, 38, in ommen", {"leeftijd": None}),
        ("huur 600, energie, 80, en niks meer", {"leeftijd": None, "inkomen": None}),
        ("de kinderen, 19, wonen op kamers", {"leeftijd": None}),
        ("alleen, ik kom er niet uit", {"huishouden": None}),
    ],
)
def test_a_number_by_itself_in_a_story(text, expected, said):
    answers = said(text).answers
    assert {fact: answers.get(fact) for fact in expected} == expected


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("2 van 14 en 1 van 12", [14, 14, 12]),
        ("twee van 8, een van 3", [8, 8, 3]),
        ("drie van 6 en een van 2", [6, 6, 6, 2]),
        ("eentje van 3 en eentje van 5", [3, 5]),
        ("twee jongens van 7 en een meid van 10", [7, 7, 10]),
        ("een meid van 10 en twee jongens van 7", [10, 7, 7]),
        ("vier kinderen: twee van 8, een van 3 en een van 1", [8, 8, 3, 1]),
        ("drie kinderen: een van 15 en een tweeling van 11", [15, 11, 11]),
        ("twee dochters, Sanne is 9 en de ander is 13", [9, 13]),
        ("ik heb twee kinderen. een zoon van 8 en een dochter van 12", [8, 12]),
        ("3 kind. 12, 8 en baby 5 maand", [12, 8, 0]),
        ("twee zijn de deur uit, de jongste twee zijn 10 en 15", [10, 15]),
        ("we hebben vijf kinderen, twee ervan thuis, 12 en 14", [12, 14]),
        ("alleen de jongste is nog thuis, 16", [16]),
        ("4 kind bij mij 3 5 8 10", [3, 5, 8, 10]),
        ("mijn kind 6 jaar, andere kind 9 jaar", [6, 9]),
        ("nee geen kind van twaalf, ik heb er eentje van tien", [10]),
        ("gezin: vader, moeder, 3 kinderen (2, 5, 7)", [2, 5, 7]),
        ("i am a single mum of two, aged 4 and 9", [4, 9]),
    ],
)
def test_children_told_in_groups(text, ages, said):
    assert said(text, "kinderen").answers["kinderen"] == ages
