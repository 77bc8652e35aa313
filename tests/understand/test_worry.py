"""A sentence that may be an emergency and is not sure gives a worry: a calm card, and rarely."""

from __future__ import annotations

import pytest

from tests.understand import score
from web.understand.command import as_told, understand_in

MAYBE = (
    "ik red het niet meer alleen",
    "ik wil rust",
    "het wordt me allemaal te veel",
    "ik ben op, ik zit er helemaal doorheen",
    "mevrouw is erg somber en komt haar bed niet uit",
    "im falling apart and i feel hopeless",
)
HEAVY = (
    "i cant cope anymore",
    "ik weet niet of ik nog verder wil",
    "alles ligt klaar, sleutels en een briefje voor mama",
    "tell them im sorry, i wont be here on monday",
)
"""A worry to the phrases; to the examples it may be more."""
VIOLENT = (
    "mijn man schreeuwt de hele dag tegen mij en de kinderen",
    "ik durf het niet tegen mijn man te zeggen",
    "toen ik om meer vroeg, lag ik een uur later op de eerste hulp",
    "mijn ex sloeg mij vroeger, hij woont nu in Canada",
)
CERTAIN = (
    ("over een paar uur leef ik niet meer", "zelfdoding"),
    ("het eind van de week haal ik toch niet, daar zorg ik wel voor", "zelfdoding"),
    ("niemand mag zien wat hij met me doet", "geweld"),
    ("ze hebben mijn vinger gebroken en zaterdag komen ze terug", "geweld"),
    ("ik viel van de trap, zei ik, maar hij duwde me", "geweld"),
    ("ik hou het niet meer vol", "zelfdoding"),
)
"""Heavy signs together that can mean one thing: an emergency."""
SURE = ("ik wil dood, ik red het niet meer alleen", "ik ben radeloos, ik spring voor de trein")
CALM = (
    "ik ben die brieven van de belasting zo zat",
    "ik red het niet met dit geld",
    "ik wil rust in mijn administratie",
    "het wordt te veel geld",
    "ik zie het niet zitten om alles in te vullen",
    "mijn geld is op",
    "vanavond doe ik het, dan vul ik de aanvraag in",
    "morgen neem ik afscheid van mijn begeleider",
    "mijn hoortoestel is dood, wie betaalt een nieuw",
    "de buurman slaat de hele dag met een hamer",
    "ik hou het niet meer vol zonder bril",
    "bij mijn afscheid kreeg ik een bon van mijn werkgever",
    "we hebben les over suïcide, zijn die boeken gratis",
)
RARE = 100
"""At most one calm line in so many may give the card."""


@pytest.mark.parametrize("text", MAYBE)
def test_a_worry_is_no_emergency(library, text):
    heard = understand_in(library, text)
    assert (heard.worry, heard.emergency, heard.nothing) == ("zelfdoding", None, False)
    assert as_told(heard)["zorg"] == "zelfdoding"


@pytest.mark.parametrize("text", HEAVY)
def test_a_heavy_sentence_is_at_least_a_worry(library, text):
    heard = understand_in(library, text)
    assert "zelfdoding" in (heard.worry, heard.emergency)


@pytest.mark.parametrize("text", VIOLENT)
def test_a_worry_about_violence(library, text):
    heard = understand_in(library, text)
    assert "geweld" in (heard.worry, heard.emergency)


@pytest.mark.parametrize(("text", "kind"), CERTAIN)
def test_heavy_signs_together_are_an_emergency(library, text, kind):
    assert understand_in(library, text).emergency == kind


@pytest.mark.parametrize("text", SURE)
def test_beside_an_emergency_there_is_no_worry(library, text):
    heard = understand_in(library, text)
    assert (heard.worry, heard.emergency) == (None, "zelfdoding")


@pytest.mark.parametrize("text", CALM)
def test_everyday_talk_of_money_is_no_worry(library, text):
    heard = understand_in(library, text)
    assert (heard.worry, heard.emergency) == (None, None)


def test_a_worry_is_heard_in_a_message_that_is_refused(library):
    heard = understand_in(library, "ik ben radeloos, mijn bsn is 111222333")
    assert (heard.refused, heard.worry, heard.answers) == (("bsn",), "zelfdoding", {})


def test_the_card_is_rare_on_calm_lines(library):
    lines = [one for name in ("bouw", "zinnen", "nood") for one in score.lines_of(name)]
    calm = [one for one in lines if not one["verwacht"].get("nood")]
    told = (understand_in(library, o["tekst"], o.get("vraag"), o.get("gemeente")) for o in calm)
    assert sum(heard.worry is not None for heard in told) * RARE <= len(calm)
