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
        "ik klikte net op de verkeerde",
        "een stapje trug aub",
        "mag ik de vorige vraag nog een keer zien",
        "één stap achteruit",
    ],
    "wis": [
        "wis alles",
        "verwijder al mijn antwoorden",
        "alles weg doen wat ik schrijf",
        "gooi alles maar leeg",
    ],
    "opnieuw": [
        "begin maar overnieuw",
        "van voor af aan beginnen",
        "opnieuw",
        "van het begin af",
        "kan ik weer veuran beginnen",
    ],
    "mens": [
        "ik wil iemand spreken",
        "mag ik met een medewerker praten",
        "kan ik iemand van het loket aan de lijn krijgen voor meneer",
        "i want to talk to a person",
        "heb je ook een telefoonnummer waar een medewerker opneemt",
    ],
    "uitleg": [
        "WAT BEDOELEN JULLIE DAARMEE",
        "die vraag snap ik niet",
        "wat betekent dit",
        "kan dat in gewoon nederlands",
        "kan het wat simpeler",
    ],
    "waarom": [
        "waarom wil je dat weten",
        "waarom moet meneer dat invullen",
        "wat hebben jullie met mijn spaargeld te maken",
        "waar is dat nou weer voor nodig",
        "wat doet mijn leeftijd ertoe",
    ],
    "terugbetalen": [
        "moet je die toeslag later teruggeven?",
        "dit geld, ik houden of terug?",
        "is het een gift of een lening",
        "krijg ik dan later een rekening als ik die toeslag pak",
    ],
    "privacy": [
        "slaan jullie dit op",
        "wat doen jullie met mijn gegevens",
        "is dit anoniem",
        "krijgt de gemeente te zien wat ik hier over mevrouw invul",
        "wie kan er allemaal meelezen",
        "hoort mijn uitkeringsconsulent hiervan",
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
        "ik weet niet wat ik moet doen",
        "ik maak schoon bij een kantoor",
        "de vorige huurder",
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
        "ik ga in maart terug naar mijn oude werkgever",
        "mijn dochter wil terug naar haar oude school",
        "ik wil terug naar syrie",
        "het gezin wil opnieuw beginnen in een rustiger dorp",
        "mijn contract stopt en ik begin opnieuw met sparen",
        "iemand spreken op kantoor",
    ],
)
def test_no_command(text, library):
    assert understand_in(library, text).command is None


def test_a_question_about_a_scheme_is_no_command(library):
    told = understand_in(library, "leg eens uit wat huurtoeslag is")
    assert (told.about, told.command) == ("huurtoeslag", None)
