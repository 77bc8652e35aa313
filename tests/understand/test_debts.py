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
    ("sinds de zomer heb ik de woningstichting niks meer gegeven", ["huur"]),
    ("huur november niet gedaan december ook niet", ["huur"]),
    ("i didnt pay rent for two months", ["huur"]),
    ("kira ödeyemedim iki ay", ["huur"]),
    ("de hypotheek is deze maand niet afgeschreven", ["hypotheek"]),
    ("zorgverzekering al een half jaar niet", ["zorgpremie"]),
    ("ik moet de belasting nog 1200 betalen", ["belasting"]),
    ("huurtoeslag terugbetalen elke maand 60", ["toeslagen"]),
    ("de leverancier van mijn cafe moet nog 4000 van me krijgen", ["leveranciers"]),
    ("huur, gas, water en licht: overal loop ik achter", ["huur", "energie", "water"]),
    ("huur 2 maand, stroom 3 maand, ziggo 4 maand niet betaald", ["huur", "energie", "telefoon"]),
    ("zalando sturen kleren, ik vergeet betaal", ["winkels"]),
    ("belasting brief, ik moet betalen 900, ik kan niet", ["belasting"]),
    ("ik heb nergens schulden, alleen klarna", ["winkels"]),
    ("op de zorgverzekering na ben ik nergens achter", ["zorgpremie"]),
    (
        "dhr. (zzp) heeft btw-schuld en onbetaalde facturen bij de verfgroothandel",
        ["belasting", "leveranciers"],
    ),
    ("twee maanden niets betaald aan de hypotheek", ["hypotheek"]),
    ("mijn energiebedrief wacht nog op zien geld", ["energie"]),
    ("wehkamp, klarna, bol.com, overal openstaande bedragen", ["winkels"]),
    ("de huur van oktober moet nog", ["huur"]),
    ("zorgverzekering al sinds de zomer niet", ["zorgpremie"]),
    ("de huisbaas wil z'n geld", ["huur"]),
    ("huur 2 maanden te laat, zorgpremie idem", ["huur", "zorgpremie"]),
    ("لم ندفع الإيجار", ["huur"]),
    ("ми не платимо за оренду", ["huur"]),
    ("huur betaald ✅ maar zorgpremie niet 😬", ["zorgpremie"]),
    ("een paar tientjes bij klarna, dat los ik zelf wel af", ["winkels"]),
    ("boete voor rijden zonder verzekering nog niet kunnen betalen", ["boetes"]),
    ("de waterreekning lig d'r nog", ["water"]),
    ("de veevoerleverancier wacht op zien geld", ["leveranciers"]),
]
SOME = [
    ("huur nee, energie nee, alleen de zorgpremie", ["zorgpremie"]),
    ("huur ok, energie ok, zorgpremie niet", ["zorgpremie"]),
    ("huur niet probleem, telefoon probleem", ["telefoon"]),
    ("gas niet probleem, stroom niet probleem, water wel niet betaald", ["water"]),
    ("met de huur ben ik bij maar met de energie niet", ["energie"]),
    ("de huur lukt nog net maar de energie en het water niet meer", ["energie", "water"]),
    ("huur niet achter wel achter energie", ["energie"]),
    ("ik heb nergens schulden behalve bij klarna", ["winkels"]),
    ("op de zorgverzekering na is alles betaald", ["zorgpremie"]),
    ("behalve de energie is alles bij", ["energie"]),
    ("alleen mijn hypotheek loopt op tijd, de rest niet: eneco, vitens", ["energie", "water"]),
]
"""Some are late and others are not; the question is open."""
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
    "de huurachterstand is vorig jaar afbetaald",
    "vroeger had ik een achterstand bij eneco maar dat is opgelost",
    "vorig jaar stonden we rood bij essent, inmiddels is alles ingelopen",
    "mevrouw kreeg een aanmaning van de woningbouw en die heeft ze gisteren betaald",
    "mijn zoon heeft schulden bij klarna",
    "mijn baas heeft mijn loon niet betaald, de huur is 600",
    "we hebben geen auto en geen schulden, de huur is 700",
    "de energiekosten zijn hoog maar we betalen ze nog wel",
    "ik ben bang dat ik straks de energierekening niet kan betalen",
    "onze hypotheek is bijna afgelost",
    "ik heb geen schulden alleen een hypotheek",
    "achter ons huis ligt een tuin en de huur is laag",
    "mag de deurwaarder mijn tv meenemen",
]
DEBTS = [
    ("schulden ❌ gelukkig niet", None, "geen"),
    ("ik heb geen deurwaarder gezien", None, None),
    ("één aanmaning, meneer zegt dat hij het zelf kan oplossen", None, "klein"),
    ("de medicijnen moet ze zelf betalen", None, None),
    ("vroeger had ik schulden maar alles is afgelost", None, "geen"),
    ("schulden? die heb ik niet", None, "geen"),
    ("schulden? nee, die he'w gelukkig niet", None, "geen"),
    ("ik hebbe gin schuld'n", None, "geen"),
    ("achter met de btw en dat lukt ons niet meer zelf", None, "groot"),
    ("lukt niet meer zelf", "schulden", "groot"),
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
    ("wij betalen alles gewoon netjes", "schulden", "geen"),
    ("ik kan mijn schulden nooit meer afbetalen", None, "groot"),
    ("zoveel schulden dat ik niet meer slaap", None, "groot"),
]
HELP = [
    ("zit nu in de wsnp", None, "loopt"),
    ("vorige maand afgerond", "schuldhulp_eerder", "klaar_0_6"),
    ("acht maanden geleden", "schuldhulp_eerder", "klaar_7_12"),
    ("ruim 3 jaar geleden was dat klaar", "schuldhulp_eerder", "langer_geleden"),
    ("nog nooit", "schuldhulp_eerder", "nooit"),
    ("in 2017 heb ik de schuldsanering afgerond", None, "langer_geleden"),
    ("mijn wsnp is drie maanden geleden afgelopen", None, "klaar_0_6"),
    ("negen maanden terug klaar met schuldhulp", None, "klaar_7_12"),
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


@pytest.mark.parametrize(("text", "kinds"), SOME, ids=[text for text, _ in SOME])
def test_some_are_late(text, kinds, library):
    told = understand_in(library, text, "achterstanden").answers["achterstanden"]
    assert sorted(told) == sorted(kinds)


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


def test_a_word_is_heard_as_no_other_word(library):
    text = "er is gewoon geen geld, en de gemeente gaat over twee weken dicht"
    assert understand_in(library, text).answers == {}
