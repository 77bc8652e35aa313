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
    ("niet dat ik weet", "kinderen", {"kinderen": []}),
    ("nee dat klopt niet", "zorgverzekering", {"zorgverzekering": "nee"}),
    ("heb ik niet", "zorgverzekering", {"zorgverzekering": "nee"}),
    ("mevrouw zegt nee", "studeert", {"studeert": "nee"}),
    ("zou ik moeten opzoeken", "huur", {"huur": "weet_ik_niet"}),
    ("niks veranderd", "gebeurtenis", {"gebeurtenis": ["geen"]}),
    ("maakt mij niks uit", "wens", {"wens": ["geen"]}),
]


@pytest.mark.parametrize(("text", "question", "answers"), SHORT)
def test_short(text, question, answers, library):
    assert understand_in(library, text, question).answers == answers


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("ja", "kinderen"),
        ("beide", "aow_volledig"),
        ("ja", "dreiging"),
        ("ja", "leeftijd"),
        ("geen", "woning"),
        ("ja graag", "hulp_bij"),
    ],
)
def test_asked_back(text, question, library):
    found = understand_in(library, text, question)
    assert found.answers == {}
    assert [(doubt.fact, doubt.value) for doubt in found.doubts] == [(question, None)]


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("ja", "schulden", "klein"),
        ("nee", "schulden", "groot"),
        ("nee hoor", "studie_werken", "kan_niet_door_ziekte"),
    ],
)
def test_asked_back_with_the_button_they_may_mean(text, question, value, library):
    """Many read *hebt u schulden?*, so yes and no are asked back and never taken as they are."""
    found = understand_in(library, text, question)
    assert found.answers == {}
    assert [(doubt.fact, doubt.value) for doubt in found.doubts] == [(question, value)]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("weet ik niet", "aow_volledig_partner"),
        ("dat weet ik even niet", "studie_werken"),
        ("geen flauw idee", "inkomen_soort"),
        ("geen flauw idee", "woning"),
        ("liever niet", "kinderen"),
        ("weet ik veel", "schulden"),
        ("k wee niet", "loonheffingskorting"),
        ("sla maar over", "huur"),
    ],
)
def test_not_told_is_no_answer_by_one_of_its_words(text, question, library):
    """*niet* or *geen* alone would answer these questions."""
    assert understand_in(library, text, question).answers == {question: "weet_ik_niet"}


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
