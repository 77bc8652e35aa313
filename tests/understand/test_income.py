"""Kinds of income, what somebody gets already and where they live: ways of saying it, and traps."""

from __future__ import annotations

import pytest

from web.understand.command import understand_in

SAID = [
    ("ik sta achter de kassa", "inkomen_soort", ["loon"]),
    ("mevrouw werkt 24 uur in de thuiszorg", "inkomen_soort", ["loon"]),
    ("we werken allebei", "inkomen_soort_partner", ["loon"]),
    ("hij zit in de wao", "uwv_soort", "wia"),
    ("k heb een wajong", "inkomen_soort", ["uwv"]),
    ("uitkering van de gemeente", "inkomen_soort", ["bijstand"]),
    ("i am on unemployment benefit", "uwv_soort", "ww"),
    ("heb een eigen kapsalon", "inkomen_soort", ["eigen_bedrijf"]),
    ("rij taxi voor mezelf", "inkomen_soort", ["eigen_bedrijf"]),
    ("aow en pensioen van het abp", "inkomen_soort", ["aow", "pensioen"]),
    ("stufi en een bijbaantje", "inkomen_soort", ["studiefinanciering", "loon"]),
    ("ik leef van duo", "inkomen_soort", ["studiefinanciering"]),
    ("mijn ex betaalt alimentatie", "inkomen_soort", ["alimentatie"]),
    ("ik heb geen inkomen", "inkomen_soort", ["geen"]),
    ("ik krijg al zorgtoeslag en huurtoeslag", "krijgt_al", ["zorgtoeslag", "huurtoeslag"]),
    ("vakantiegeld komt in mei", "vakantiegeld", "apart"),
    ("geen dertiende maand", "dertiende_maand", "nee"),
    ("ik huur een flat", "woning", "huur"),
    ("ik huur een kamer bij een hospita", "woning", "kamer"),
    ("koophuis met hypotheek", "woning", "koop"),
    ("ik slaap bij een kennis op de bank", "woning", "bij_anderen"),
    ("ik slaap in mijn auto", "woning", "geen"),
    ("wij wonen in een caravan", "woning", "anders"),
    ("ik werk als zzper in de zorg", "inkomen_soort", ["eigen_bedrijf"]),
    ("bezorg pakketjes voor een baas", "inkomen_soort", ["loon"]),
    ("mijn man is ziek maar zij werkt zelf", "inkomen_soort", ["loon"]),
    ("met mijn vrouw die werkt nog", "inkomen_soort_partner", ["loon"]),
    ("loon en de gemeente vult aan", "inkomen_soort", ["loon", "bijstand"]),
    ("ik help een man van 59. Hij zit in de wia", "uwv_soort", "wia"),
    ("huurtoeslag krijg ik", "krijgt_al", ["huurtoeslag"]),
    ("ik woon met mijn zoon van 4 weer bij mijn ouders", "woning", "bij_anderen"),
    ("ze wonen in bij haar moeder", "woning", "bij_anderen"),
]
NOT_SAID = [
    ("ik zoek werk", "inkomen_soort"),
    ("ik kan niet werken", "inkomen_soort"),
    ("mijn zoon werkt bij de jumbo", "inkomen_soort"),
    ("ik ga volgend jaar met pensioen", "inkomen_soort"),
    ("ik moet alimentatie betalen aan mijn ex", "inkomen_soort"),
    ("mijn dochter studeert", "studeert"),
    ("duo wil geld zien van mijn oude lening", "inkomen_soort"),
    ("krijg ik huurtoeslag", "krijgt_al"),
    ("ik heb geen zorgtoeslag", "krijgt_al"),
    ("we willen een huis kopen", "woning"),
    ("wat is huurtoeslag en krijgt mevrouw dat", "krijgt_al"),
    ("mijn moeder woont bij ons", "woning"),
]


@pytest.mark.parametrize(("text", "fact", "value"), SAID, ids=[text for text, *_ in SAID])
def test_said(text, fact, value, library):
    told = understand_in(library, text).answers.get(fact)
    assert told == value or sorted(told or "") == sorted(value)


@pytest.mark.parametrize(("text", "fact"), NOT_SAID, ids=[text for text, _ in NOT_SAID])
def test_not_said(text, fact, library):
    assert fact not in understand_in(library, text).answers


@pytest.mark.parametrize(
    "text", ["ik heb een uitkering maar weet niet welke", "anw", "gepensioneerd"]
)
def test_doubtful(text, library):
    found = understand_in(library, text, "inkomen_soort")
    assert "inkomen_soort" not in found.answers
    assert [doubt.fact for doubt in found.doubts] == ["inkomen_soort"]


def test_not_this_but_that(library):
    found = understand_in(library, "ik zit niet in de ww maar in de bijstand").answers
    assert found["inkomen_soort"] == ["bijstand"]
    assert "uwv_soort" not in found


def test_how_often_only_when_asked(library):
    """Elsewhere the amount is worked out to a month; then this would count twice."""
    text = "1200 per vier weken"
    assert "betaald_per" not in understand_in(library, text).answers
    assert understand_in(library, "per 4 wkn", "betaald_per").answers == {
        "betaald_per": "vier_weken"
    }
