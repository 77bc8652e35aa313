"""Bills that are late, by the kind of who wants money; debts, letters and earlier help."""

from __future__ import annotations

import pytest

from web.understand.command import understand_in

LATE = [
    ("2 maanden huurachterstand bij beter wonen", ["huur"]),
    ("we lopen achter met de hypotheek", ["hypotheek"]),
    ("eneco dreigt met een incassobureau", ["energie"]),
    ("gas en licht niet betaald", ["energie"]),
    ("vitens wil geld van mij", ["water"]),
    ("achter met de zorgverzekering", ["zorgpremie"]),
    ("de aanslag van gblt ligt er nog", ["belasting"]),
    ("het waterschap stuurde een aanmaning", ["belasting"]),
    ("ik moet zorgtoeslag terugbetalen", ["toeslagen"]),
    ("boetes van het cjib", ["boetes"]),
    ("duo wil geld zien van mijn oude lening", ["studieschuld"]),
    ("ziggo ook niet meer kunnen betalen", ["telefoon"]),
    ("klarna rekeningen laten liggen", ["winkels"]),
    ("de groothandel levert niet meer", ["leveranciers"]),
    ("schulden bij essent, kpn en het zilveren kruis", ["energie", "telefoon", "zorgpremie"]),
    ("huur en energie niet betaald", ["huur", "energie"]),
    ("i am behind with the rent", ["huur"]),
    ("bij vattenfall loop ik vier maanden achter", ["energie"]),
    ("de hypotheek is gestorneerd", ["hypotheek"]),
    ("greenchoice, ziggo en het waterschap, alles achter", ["energie", "telefoon", "belasting"]),
    ("vitens moet nog 88 euro van mij hebben", ["water"]),
    ("de zorgpremie heb ik twee keer overgeslagen", ["zorgpremie"]),
    ("drie parkeerbonnen staan open", ["boetes"]),
    ("de veevoerleverancier wil nog geld", ["leveranciers"]),
    ("studielening aflossen lukt niet", ["studieschuld"]),
]
NOT_LATE = [
    "koophuis met hypotheek",
    "de gasrekening is te hoog geworden",
    "ik heb alle rekeningen op tijd betaald",
    "heb winkel klein, ik maak telefoon voor mensen",
    "de huur is gewoon betaald",
    "ik werk bij kpn",
    "met de huur heb ik geen achterstand",
    "moet ik die zorgtoeslag later terugbetalen",
    "ik heb geen achterstand met de huur",
    "met eneco ben ik helemaal bij",
]
DEBTS = [
    ("geen schulden", None, "geen"),
    ("schulden heb ik niet", None, "geen"),
    ("niet dat ik weet", "schulden", "geen"),
    ("ja maar daar kom ik zelf wel uit", "schulden", "klein"),
    ("hulp nodig", "schulden", "groot"),
    ("torenhoge schulden", None, "groot"),
    ("ik verzuip in de rekeningen", None, "groot"),
    ("de schulden groeien ons boven het hoofd", None, "groot"),
    ("ik los elke maand 50 af en dat gaat prima", "schulden", "klein"),
    ("gien rooie cent schuld", None, "geen"),
]
HELP = [
    ("zit nu in de wsnp", None, "loopt"),
    ("vorige maand afgerond", "schuldhulp_eerder", "klaar_0_6"),
    ("acht maanden geleden", "schuldhulp_eerder", "klaar_7_12"),
    ("ruim 3 jaar geleden was dat klaar", "schuldhulp_eerder", "langer_geleden"),
    ("nog nooit", "schuldhulp_eerder", "nooit"),
]
LETTERS = [
    ("kreeg een sms over een rekening", None, "een"),
    ("elke week post van incassobureaus", None, "meer"),
    ("een stapel aanmaningen", None, "meer"),
    ("nog niks gehad", "brief", "geen"),
    ("1 sms", "brief", "een"),
]


@pytest.mark.parametrize(("text", "kinds"), LATE, ids=[text for text, _ in LATE])
def test_late(text, kinds, library):
    assert sorted(understand_in(library, text).answers["achterstanden"]) == sorted(kinds)


@pytest.mark.parametrize("text", NOT_LATE)
def test_not_late(text, library):
    assert "achterstanden" not in understand_in(library, text).answers


@pytest.mark.parametrize(
    ("fact", "text", "question", "value"),
    [
        *(("schulden", *case) for case in DEBTS),
        *(("schuldhulp_eerder", *case) for case in HELP),
        *(("brief", *case) for case in LETTERS),
    ],
)
def test_said(fact, text, question, value, library):
    assert understand_in(library, text, question).answers.get(fact) == value


def test_how_large_is_asked_back(library):
    found = understand_in(library, "ik heb schulden")
    assert "schulden" not in found.answers
    assert [doubt.fact for doubt in found.doubts] == ["schulden"]


def test_water_board_is_no_water_company(library):
    text = "onbetaalde rekening van greenchoice en ook van de waterschapsbelasting"
    assert set(understand_in(library, text).answers["achterstanden"]) == {"energie", "belasting"}


def test_naming_is_enough_when_asked(library):
    assert "achterstanden" not in understand_in(library, "de huur en ziggo").answers
    told = understand_in(library, "de huur en ziggo", "achterstanden").answers["achterstanden"]
    assert set(told) == {"huur", "telefoon"}
