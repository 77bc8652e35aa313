"""Where somebody lives: names in all kinds of sentences, and places nobody lives in."""

from __future__ import annotations

import pytest

from web.understand.command import understand_in

HOME = [
    ("ik woon in ommen", None, "ommen", None),
    ("Lemelerveld", "gemeente", "dalfsen", "lemelerveld"),
    ("blokzeil", "gemeente", "steenwijkerland", "blokzijl"),
    ("oud leusen", "gemeente", "dalfsen", "oudleusen"),
    ("tuk", "gemeente", "steenwijkerland", "tuk"),
    ("wie wonnen in Steenwiek", None, "steenwijkerland", "steenwijk"),
    ("wij wonen dorp wanneperveen", None, "steenwijkerland", "wanneperveen"),
    ("in het dorp nederland", None, "steenwijkerland", "nederland"),
    ("woonachtig te St Jansklooster", None, "steenwijkerland", "sint-jansklooster"),
    ("in ommen woon ik al jaren", None, "ommen", None),
    ("ik woon nog niet zo lang in ommen", None, "ommen", None),
    ("niet meer in almelo, nu in ommen", None, "ommen", None),
    ("ik woonde in raalte maar nu in lemelerveld", None, "dalfsen", "lemelerveld"),
    ("ik ben van almelo naar ommen verhuisd", None, "ommen", None),
    ("mijn zus woont in ommen, ik in dalfsen", None, "dalfsen", None),
    ("ik woon in almelo en werk in zwolle", None, "almelo", None),
    ("ik werk in almelo en woon in ommen", None, "ommen", None),
    ("beerzerveld bij ommen", None, "ommen", "beerzerveld"),
    ("in bornebroek op een boerderijtje", None, "almelo", "bornerbroek"),
    ("een boerenbedrief in Lemelervelt", None, "dalfsen", "lemelerveld"),
    ("1 in Ankum", None, "dalfsen", None),
    ("studeer in almelo, woon nog bij mijn ouders in hoonhorst", None, "dalfsen", "hoonhorst"),
    ("ik woon met mijn man en onze dochter van 3 in Hoonhorst", None, "dalfsen", "hoonhorst"),
    ("hardenberg, net over de grens met ommen", "gemeente", "hardenberg", None),
    ("ik woon op een boerderij vlakbij dalfsen", None, "dalfsen", None),
    ("Mijn zoon van 9 woont bij mij in Nieuwleusen.", None, "dalfsen", "nieuwleusen"),
    ("29, bijstand, huurachterstand in almelo", None, "almelo", None),
    ("ik ben 36 en alleenstaande moeder in dalfsen", None, "dalfsen", None),
    ("dalfsen", "kern", "dalfsen", "dalfsen"),
    ("GEMEENTE OMMEN", None, "ommen", None),
    ("Het gaat om een gezin in Hoonhorst.", None, "dalfsen", "hoonhorst"),
    ("ik werk in rotterdam maar slaap in bleiswijk", None, "lansingerland", "bleiswijk"),
    ("ik bin geboren in Lemelerveld en ik wone d'r nog", None, "dalfsen", "lemelerveld"),
    ("mijn ex woont in bleiswijk en ik zit in aadorp", None, "almelo", "aadorp"),
    ("vroeger in Deventer, sinds 2019 in Lemelerveld", None, "dalfsen", "lemelerveld"),
    ("straks een huis in Dedemsvaart maar nu nog in Stegeren", None, "ommen", "stegeren"),
    ("uitkering gemeente steenwijk", None, "steenwijkerland", "steenwijk"),
    ("ik woon in sint jans klooster", None, "steenwijkerland", "sint-jansklooster"),
    ("ik krijg 1460. koophuis in almelo samen met mijn vrouw", None, "almelo", None),
    ("my daughter is 7 and lives with me in Ommen", None, "ommen", None),
]


@pytest.mark.parametrize(("text", "question", "town", "village"), HOME, ids=lambda one: str(one))
def test_home(text, question, town, village, library):
    told = understand_in(library, text, question)
    assert (told.answers.get("gemeente"), told.answers.get("kern")) == (town, village)
    assert "gemeente" not in [doubt.fact for doubt in told.doubts]


@pytest.mark.parametrize(
    "text",
    [
        "drie keer per week naar het ziekenhuis in Zwolle",
        "ik werk in de fabriek in almelo",
        "mijn dochter studeert in groningen",
        "mijn man woont in zwolle",
        "vroeger woonde ik in almelo",
        "ik woon niet meer in almelo",
        "ik ga naar mijn zus in zwolle",
        "doktersafspraak in dalfsen",
        "3 maand in nederland",
        "ik woon in nederland",
        "het beste voor mij is bellen",
        "wonen in een huurhuis",
        "ik zit in de put",
        "een balk op zolder",
        "ik zitte in de ziektewet met mien rugge",
        "loon 1560 huur 598",
        "mijn zoon is het huis uit, hij woont in deventer",
    ],
)
def test_no_home(text, library):
    told = understand_in(library, text)
    assert not {"gemeente", "kern"} & told.answers.keys()
    assert "gemeente" not in [doubt.fact for doubt in told.doubts]


@pytest.mark.parametrize(
    "text",
    [
        "we zoeken een woning in ommen",
        "ik verhuis in januari van almelo naar bleiswijk",
        "ik woon tussen ommen en dalfsen",
        "ik woon in hengelo",
        "brieven van de gemeente almelo",
        "ik ga samenwonen in almelo",
    ],
)
def test_asked_back(text, library):
    told = understand_in(library, text)
    assert "gemeente" not in told.answers
    assert "gemeente" in [doubt.fact for doubt in told.doubts]


def test_the_own_village_goes_first(library):
    """There is a Baarlo in Limburg as well."""
    assert understand_in(library, "ik woon in baarlo").answers.get("gemeente") is None
    told = understand_in(library, "ik woon in baarlo", slug="steenwijkerland")
    assert (told.answers["gemeente"], told.answers["kern"]) == ("steenwijkerland", "baarlo")


def test_a_name_is_looked_up_only_exactly(library, monkeypatch):
    """Looking for what is alike takes milliseconds for each word."""
    asked = []
    monkeypatch.setattr(library.places, "find", asked.append)
    understand_in(library, "ik heb een bief van de gemete en mijn zuz woont in een stat " * 9)
    assert asked == []
