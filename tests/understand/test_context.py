"""What the open question makes of a short answer."""

from __future__ import annotations

import pytest

from web.understand.command import understand_in

SHORT = [
    ("huur", "woning", {"woning": "huur"}),
    ("Ik heb geen vaste plek", "woning", {"woning": "geen"}),
    ("BIJ FAMILIE OF VRIENDEN", "woning", {"woning": "bij_anderen"}),
    ("vier weken", "betaald_per", {"betaald_per": "vier_weken"}),
    ("ja", "studeert", {"studeert": "ja"}),
    ("nope", "studeert", {"studeert": "nee"}),
    ("jazeker", "zorgverzekering", {"zorgverzekering": "ja"}),
    ("nee hoor", "kinderen", {"kinderen": []}),
    ("niks", "vermogen", {"vermogen": 0}),
    ("niks van dit alles", "krijgt_al", {"krijgt_al": ["geen"]}),
    ("geen van alle", "kosten", {"kosten": ["geen"]}),
    ("niemand", "medebewoners", {"medebewoners": 0}),
    ("nooit", "schuldhulp_eerder", {"schuldhulp_eerder": "nooit"}),
    ("gin idee", "jaren_laag_inkomen", {"jaren_laag_inkomen": "weet_ik_niet"}),
    ("weet ik eigenlijk niet", "inkomen", {"inkomen": "weet_ik_niet"}),
    ("🤷", "vermogen", {"vermogen": "weet_ik_niet"}),
    ("dat zeg ik liever niet", "verblijf", {"verblijf": "zeg_ik_niet"}),
    ("dat zeg ik liever niet", "vermogen", {"vermogen": "weet_ik_niet"}),
]


@pytest.mark.parametrize(("text", "question", "answers"), SHORT)
def test_short(text, question, answers, library):
    assert understand_in(library, text, question).answers == answers


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("ja", "kinderen"),
        ("beide", "aow_volledig"),
        ("ja", "schulden"),
        ("nee", "schulden"),
        ("ja", "dreiging"),
    ],
)
def test_asked_back(text, question, library):
    found = understand_in(library, text, question)
    assert found.answers == {}
    assert [(doubt.fact, doubt.value) for doubt in found.doubts] == [(question, None)]


def test_nothing_ticked_is_as_on_the_form(library):
    told = understand_in(library, "nee", "eigenschappen").answers
    assert told["chronisch_ziek"] == "nee"
    assert told["zwemdiploma"] == "ja"


def test_only_for_the_open_question(library):
    assert understand_in(library, "nee").nothing
    assert understand_in(library, "weet niet").nothing


@pytest.mark.parametrize(
    ("text", "question", "fact", "value"),
    [
        ("nee, alleen zorgtoeslag", "krijgt_al", "krijgt_al", ["zorgtoeslag"]),
        ("ja ik studeer", "studeert", "studeert", "ja"),
        ("weet niet precies, tussen 1000 en 1200", "inkomen", "inkomen", [1000, 1200]),
    ],
)
def test_what_is_said_in_full_goes_first(text, question, fact, value, library):
    assert understand_in(library, text, question).answers[fact] == value


@pytest.mark.parametrize("text", ["nee ik woon niet in almelo", "ja ik woon in ommen"])
def test_yes_or_no_with_a_story_of_its_own(text, library):
    assert "studeert" not in understand_in(library, text, "studeert").answers


def test_at_their_wits_end_is_no_answer(library):
    assert (
        "inkomen" not in understand_in(library, "weet niet hoe ik verder moet", "inkomen").answers
    )
