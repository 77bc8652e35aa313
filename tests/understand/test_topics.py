"""Questions back: what is asked about, and what of it. Who tells something asks nothing."""

from __future__ import annotations

import pytest

from web.understand.command import understand_in

ASKED = [
    ("wat is zorgtoeslag", None, "zorgtoeslag", "wat"),
    ("wat is dat aio", None, "aio", "wat"),
    ("zorgtoeslach wat is da", None, "zorgtoeslag", "wat"),
    ("kinderopvangtoeslag❓", None, "kinderopvangtoeslag", "wat"),
    ("huursubsidie", None, "huurtoeslag", "wat"),
    ("bijstand?", None, "bijstand", "wat"),
    ("can you explain zorgtoeslag to me", None, "zorgtoeslag", "wat"),
    ("is er een formulierenbrigade voor meneer", "steenwijkerland", "formulierenbrigade", "wat"),
    ("ik weet niet wat huurtoeslag is", None, "huurtoeslag", "wat"),
    ("wie is de ketenregisseur", "lansingerland", "ketenregisseur", "wat"),
    ("heb ik recht op bijzondere bijstand", "ommen", "bijzondere-bijstand", "wie"),
    ("hoe vraag ik huursubsidie aan", None, "huurtoeslag", "hoe"),
    ("ik wil zorgtoeslag aanvragen", None, "zorgtoeslag", "hoe"),
    ("wat moet ik meenemen naar het geldloket", "steenwijkerland", "geldloket", "meenemen"),
    ("hoe laat is het infopunt open", "dalfsen", "infopunt", "loket"),
    ("wie kan mij helpen met schuldhulp", "almelo", "schuldhulp", "loket"),
    ("is er iets voor sporten van mijn kind", None, "jeugdfonds", "wat"),
    ("is er iets voor voetbal van mijn kind", "ommen", "kindregeling-sam", "wat"),
    ("zijn er potjes voor schoolspullen", "almelo", "stichting-leergeld", "wat"),
    ("stadsbank? wat is dat", None, "stadsbank", "wat"),
    ("kwijtschelding? hoe werkt dat", "ommen", "kwijtschelding", "wat"),
    ("studietoeslag 🤔❓", None, "studietoeslag", "wat"),
    ("wat doet kwadraat", "lansingerland", "kwadraad", "wat"),
]


@pytest.mark.parametrize(("text", "slug", "about", "asks"), ASKED, ids=lambda one: str(one))
def test_asked(text, slug, about, asks, library):
    told = understand_in(library, text, slug=slug)
    assert (told.about, told.asks) == (about, asks)
    assert told.command is None


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("ik krijg huurtoeslag", None),
        ("ik krijg bijstand, zorgtoeslag en huurtoeslag en kom niet rond", None),
        ("mijn zorgtoeslag is vorige maand gestopt", None),
        ("huurtoeslag", "krijgt_al"),
        ("bijstand", "inkomen_soort"),
        ("mijn kind wil op voetbal, te duur", None),
        ("ik ga naar de voedselbank", None),
    ],
)
def test_told_in_passing(text, question, library):
    assert understand_in(library, text, question).about is None


@pytest.mark.parametrize(
    "text",
    ["wat is bijstand en heb ik daar recht op", "bijstand❓", "bijstand?", "krijg ik ook bijstand"],
)
def test_what_is_asked_about_is_no_answer(text, library):
    told = understand_in(library, text)
    assert (told.about, told.answers) == ("bijstand", {})


@pytest.mark.parametrize("slug", ["almelo", "dalfsen", "lansingerland", "ommen", "steenwijkerland"])
def test_every_title_can_be_asked(slug, library):
    """What an editor adds is known without another word."""
    pack = library.pack(slug)
    own = [s for s in pack.schemes.values() if s.id.startswith(slug)]
    desks = [d for d in pack.desks.values() if d.id.startswith(slug)]
    named = [*((s.title, s.rule.stem) for s in own), *((d.title, d.page.stem) for d in desks)]
    wrong = {}
    for title, _ in named:
        about = understand_in(library, f"wat is {title}?", slug=slug).about
        if (title, about) not in named:  # a scheme and a desk may have one title
            wrong[title] = about
    assert wrong == {}
