"""What sounds like an emergency and is none; and nothing of that hides an emergency beside it."""

from __future__ import annotations

import pytest

from web.content.pack import NATIONAL
from web.understand.command import understand_in
from web.understand.message import read
from web.understand.said.phrases import special
from web.understand.said.urgent import EMERGENCY

CALM = (
    "mijn man mag van de arts niet meer werken",
    "het adres van mijn ex is geheim",
    "kolumu kırdım çalışamıyorum",
    "ik stap eruit bij de sportschool",
    "ik wil er een eind aan maken, dat abonnement",
    "mijn telefoon springt uit het raam",
    "ik heb een afscheidsbriefje voor mijn collega's geschreven",
    "ik wil niet meer verder met deze bewindvoerder",
    "ik werk bij prorail langs het spoor",
    "ik loop langs het kanaal naar de voedselbank",
    "ik neem alle pillen op tijd",
    "ze zetten me het mes op de keel met die boete",
    "bij judo kreeg hij een blauw oog",
    "de zorgverzekering knijpt me uit",
    "de schulden wurgen mij",
    "het incassobureau achtervolgt mij met brieven",
    "ze dreigen met loonbeslag als ik niet betaal",
    "ik word bedreigd met een dwangbevel",
)
BESIDE = {
    "ik spring voor de trein": "zelfdoding",
    "mijn man slaat mij": "geweld",
}
FAR = "ik word thuis geslagen en gisteren keken we allemaal nog rustig samen netflix"
NEAR = "ik keek netflix en daarin word ik thuis geslagen"
FURTHER = (
    ("eski kocam kolumu kırdı", "geweld"),
    ("ik wil niet meer verder", "zelfdoding"),
    ("ik heb een afscheidsbriefje geschreven", "zelfdoding"),
    ("ik word bedreigd door mijn ex", "geweld"),
)


@pytest.mark.parametrize("text", CALM)
def test_calm(library, text):
    assert understand_in(library, text).emergency is None


@pytest.mark.parametrize("text", CALM)
def test_an_emergency_beside_it_is_heard(library, text):
    for core, kind in BESIDE.items():
        assert understand_in(library, f"{text} en {core}").emergency == kind


@pytest.mark.parametrize(("text", "kind"), FURTHER)
def test_an_emergency_that_sounds_like_it(library, text, kind):
    assert understand_in(library, text).emergency == kind


def test_only_a_word_close_by_takes_a_phrase_back(library):
    pack = library.pack(NATIONAL)
    far, near = (read(text, None, library, pack) for text in (FAR, NEAR))
    assert set(special(far, EMERGENCY)) == {"geweld"}
    assert special(near, EMERGENCY) == []


def test_older_is_not_a_parent(library):
    assert not understand_in(library, "ik word ouder").answers
    assert understand_in(library, "wij worden ouders").answers
