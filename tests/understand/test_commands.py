"""What somebody says to the chat itself, and words that only look like it."""

from __future__ import annotations

import pytest

from web.understand.command import understand_in

SAID = {
    "terug": [
        "ga terug",
        "terug",
        "oeps verkeerd gedrukt, ik wil dat laatste veranderen",
        "ik had het fout",
        "een stapje trug aub",
    ],
    "wis": [
        "wis alles",
        "verwijder al mijn antwoorden",
        "alles weg doen wat ik schrijf",
        "gooi alles maar leeg",
    ],
    "opnieuw": ["begin maar overnieuw", "van voor af aan beginnen", "opnieuw", "van het begin af"],
    "mens": [
        "ik wil iemand spreken",
        "mag ik met een medewerker praten",
        "kan ik iemand van het loket aan de lijn krijgen voor meneer",
        "i want to talk to a person",
    ],
    "uitleg": [
        "WAT BEDOELEN JULLIE DAARMEE",
        "die vraag snap ik niet",
        "wat betekent dit",
        "kan dat in gewoon nederlands",
    ],
    "waarom": [
        "waarom wil je dat weten",
        "waarom moet meneer dat invullen",
        "wat hebben jullie met mijn spaargeld te maken",
        "waar is dat nou weer voor nodig",
    ],
    "terugbetalen": [
        "moet je die toeslag later teruggeven?",
        "dit geld, ik houden of terug?",
        "is het een gift of een lening",
        "krijg ik dan later een rekening als ik die toeslag pak",
    ],
    "privacy": [
        "slaan jullie dit op",
        "is dit anoniem",
        "krijgt de gemeente te zien wat ik hier over mevrouw invul",
        "wie kan er allemaal meelezen",
    ],
    "stop": ["stop", "ik wil ermee stoppen", "laat maar zitten", "ik hou er mee op voor vandaag"],
}
ALL = [(text, command) for command, texts in SAID.items() for text in texts]


@pytest.mark.parametrize(("text", "command"), ALL, ids=lambda one: str(one))
def test_command(text, command, library):
    told = understand_in(library, text, "huur")
    assert (told.command, told.emergency) == (command, None)


@pytest.mark.parametrize(
    "text",
    [
        "mijn dochter gaat opnieuw naar school",
        "we moeten opnieuw beginnen met sparen",
        "ik ben vorig jaar gestopt met roken dat scheelt een hoop geld",
        "ze stoppen mijn uitkering volgende maand",
        "mijn koelkast is er ook mee opgehouden",
        "ik ben terug bij mijn ouders",
        "bel me maar terug",
        "ik moet 800 euro terugbetalen aan de belasting",
        "ik moet huurtoeslag terugbetalen",
        "ik snap de brief niet",
        "al mijn geld is weg",
        "ik weet niet waarom ik geen toeslag krijg",
        "ik kan met niemand praten",
    ],
)
def test_no_command(text, library):
    assert understand_in(library, text).command is None


def test_a_question_about_a_scheme_is_no_command(library):
    told = understand_in(library, "leg eens uit wat huurtoeslag is")
    assert (told.about, told.command) == ("huurtoeslag", None)
