"""Amounts as people tell them: what one is for, whose it is, and what counts now."""

from __future__ import annotations

import pytest

from web.understand import understand


@pytest.fixture(scope="module")
def said(library):
    pack = library.pack("dalfsen")
    return lambda text, question=None: understand(text, question, library, pack)


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("het loon van mijn man is 1800", None, {"inkomen_partner": 1800}),
        ("man 1800 en ik 600 samen 2400", None, {"inkomen_partner": 1800, "inkomen": 600}),
        ("hij: 1900, ik: 1100", None, {"inkomen_partner": 1900, "inkomen": 1100}),
        ("ik 1500, mijn partner niks", None, {"inkomen": 1500}),
        ("hij 45 ik 41", None, {"leeftijd": 41, "leeftijd_partner": 45}),
        ("Vrouw, 38 jaar, twee kinderen", None, {"leeftijd": 38}),
        ("mijn vriend en ik zijn allebei 26", None, {"leeftijd": 26, "leeftijd_partner": 26}),
        ("ben vorige week 50 geworden", None, {"leeftijd": 50}),
        ("vroeger betaalde ik 400 huur en nu 610", None, {"huur": 610}),
        ("eerst 1800 nu 1500", "inkomen", {"inkomen": 1500}),
        ("per 1 juli gaat de huur van 610 naar 645", None, {"huur": 610}),
        ("620 plus 70 service", "huur", {"huur": 620}),
        ("kale huur is 612 en ik betaal alles bij elkaar 690", None, {"huur": 612}),
        ("mijn kamer in Zwolle is 410 p/m", None, {"huur": 410}),
        ("van mijn 1500 gaat 700 naar de huur", None, {"inkomen": 1500, "huur": 700}),
        ("ik heb geen inkomen", "inkomen", {"inkomen": 0}),
        ("als weduwe krijg ik 1250 pensioen", None, {"inkomen": 1250}),
        ("vorige maand 980, de maand ervoor 1250", "inkomen", {"inkomen": [980, 1250]}),
        ("1850 per 4 wk", "inkomen", {"inkomen": 2004.17}),
        ("altijd de 25e", "betaald_per", {"betaald_per": "maand"}),
        ("van mijn loon gaat 60 euro af voor een boete", None, {"inhoudingen": 60}),
        ("ik krijg 48 euro reiskosten op mijn loonstrook", None, {"reisgeld": 48}),
        ("ik heb een kapsalon en hou 15.500 per jaar over", None, {"winst_jaar": 15500}),
        ("in 2024 was mijn verzamelinkomen 18.650", None, {"toetsingsinkomen": 18650}),
        ("toetsingsinkomen 2026: 22.975", None, {"toetsingsinkomen": 22975}),
        ("door mijn spaargeld heen", "vermogen", {"vermogen": 0}),
        ("vier jaar en drie maanden", "jaren_laag_inkomen", {"jaren_laag_inkomen": 4}),
        ("loon 1560 huur 598", None, {"inkomen": 1560, "huur": 598}),
        ("1560 loon 598 huur", None, {"inkomen": 1560, "huur": 598}),
        ("loon 💰 1560 huur 🏠 598", None, {"inkomen": 1560, "huur": 598}),
        ("huur=705 loon: 1690", None, {"inkomen": 1690, "huur": 705}),
        ("van de 2100 loon gaat 655 naar de huurbaas", None, {"inkomen": 2100, "huur": 655}),
        ("niet 600 huur hoor, 660", None, {"huur": 660}),
        ("de huur is 620, oh nee 640", None, {"huur": 640}),
        ("zeventienhonderd ja zeventienhonderd netto", "inkomen", {"inkomen": 1700}),
        ("1.642,37 stond er vorige week op mn rekening", "inkomen", {"inkomen": 1642.37}),
        ("1550 en het vakantiegeld zit daar al in", "inkomen", {"inkomen": 1550}),
        ("ik werk zelf 20 uur in de kinderopvang voor 1190", None, {"inkomen": 1190}),
        ("i work through an agency, 430 a week", None, {"inkomen": 1863.33}),
        ("AOW zonder pensioen, huur 523", None, {"huur": 523, "inkomen": None}),
        ("uitzendbureau 450 week, kamer 100 week", None, {"inkomen": 1950, "huur": 433.33}),
        ("ik betaal 375 voor een kamer in zwolle", None, {"huur": 375}),
        ("de huur is net verhoogd naar 688", None, {"huur": 688}),
        ("de huur is zeshonderd tweeëntwintig euro vijftig", None, {"huur": 622.5}),
        ("Echtpaar: hij 1.210 WIA, zij 480", None, {"inkomen": 1210, "inkomen_partner": 480}),
        ("Stel, zij 61, hij 66", None, {"leeftijd": 61, "leeftijd_partner": 66}),
        ("ik 51 vrouw 48 wij getrouwd", None, {"leeftijd": 51, "leeftijd_partner": 48}),
        ("ik man 52, vrouw 50", None, {"leeftijd": 52, "leeftijd_partner": 50}),
        ("alleenstaande man 57, wia 1280", None, {"leeftijd": 57, "inkomen": 1280}),
        ("ik krijg nog geen aow want ik ben pas 63", None, {"leeftijd": 63}),
        ("niet 45 maar 54", "leeftijd", {"leeftijd": 54}),
        ("omzet 60.000, winst 18.000", "winst_jaar", {"winst_jaar": 18000}),
        ("1k6", "inkomen", {"inkomen": 1600}),
        ("1320 maar dat is vierwekelijks", "inkomen", {"inkomen": 1430}),
        ("ik huur huis, betaal 625 maand", None, {"huur": 625}),
        ("de huur ging van 640 naar 668", None, {"huur": 668}),
        ("er staat 350 op de rekening", "vermogen", {"vermogen": 350}),
        ("oude man 72 aow", None, {"leeftijd": 72}),
    ],
)
def test_told(text, question, expected, said):
    found = said(text, question).answers
    assert {fact: found.get(fact) for fact in expected} == expected


@pytest.mark.parametrize(
    ("text", "question", "fact"),
    [
        ("mijn ex verdient 4000 per maand", None, "inkomen"),
        ("de huur van mijn moeder is 500", None, "huur"),
        ("mijn baas is mij nog 1200 euro loon schuldig", None, "inkomen"),
        ("ze willen 900 euro van de bijstand terug hebben", None, "inkomen"),
        ("ik stuur 200 voor familie elke maand", "inkomen", "inkomen"),
        ("twee keer per maand 600", "inkomen", "inkomen"),
        ("mijn salaris is verlaagd van 2000 naar 1800", "inkomen", "inkomen"),
        ("heb 2 jaar geleden 1500 verdiend", None, "inkomen"),
        ("wij samen 2300", "inkomen_partner", "inkomen_partner"),
        ("700 inclusief, wat daarvan kaal is weet ik niet", "huur", "huur"),
        ("vanaf juli wordt de huur 680", None, "huur"),
        ("mijn huurbaas wil 50 euro meer", None, "huur"),
        ("huur 2 maanden niet betaald, 1240 euro", None, "huur"),
        ("de baas betaalt 0,23 per kilometer", "reisgeld", "reisgeld"),
        ("mien man en ik bint al 40 joar trouwd", None, "leeftijd"),
        ("wia omdat ik in tweeduizend achttien ziek werd", None, "inkomen"),
        ("omzet was 41000 maar daar moet alles nog af", "winst_jaar", "winst_jaar"),
        ("aow en een pensioentje van 300", None, "inkomen"),
        ("650 waarvan 60 servicekosten", "huur", "huur"),
        ("de bewindvoerder pakt elke maand 130 euro", None, "inkomen"),
        ("mijn ex stort elke maand 180 voor onze dochter", None, "inkomen_partner"),
        ("bij Vattenfall 220 en de huur van oktober", None, "huur"),
        ("1. huur ja 2. gas nee", None, "huur"),
        ("mijn man is 12 jaar ouder dan ik", None, "leeftijd_partner"),
    ],
)
def test_not_told(text, question, fact, said):
    assert fact not in said(text, question).answers
