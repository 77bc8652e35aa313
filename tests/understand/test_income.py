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
    ("we leven van het salaris van mijn man", "inkomen_soort_partner", ["loon"]),
    ("mijn vrouw en ik zitten in de bijstand", "inkomen_soort_partner", ["bijstand"]),
    ("zowel ik als mijn man hebben een baan", "inkomen_soort", ["loon"]),
    ("mijn vriend en ik wonen bij zijn ouders. Hij werkt", "inkomen_soort_partner", ["loon"]),
    ("mevrouw heeft haar man verloren. Ze krijgt aow", "inkomen_soort", ["aow"]),
    ("ik ben alleenstaande moeder van 2 kids en zit in de bijstand", "inkomen_soort", ["bijstand"]),
    ("vroeger zzp'er, nu in loondienst", "inkomen_soort", ["loon"]),
    ("eerst ww gehad, nu bijstand", "inkomen_soort", ["bijstand"]),
    ("ik zat eerst in de ziektewet en nu in de wia", "uwv_soort", "wia"),
    ("mijn ww stopt volgende maand", "uwv_soort", "ww"),
    ("alleen van de aow kan ik niet rondkomen", "inkomen_soort", ["aow"]),
    ("de deurwaarder legt beslag op mijn aow", "inkomen_soort", ["aow"]),
    ("naast mijn aow heb ik niks", "inkomen_soort", ["aow"]),
    ("i am a cleaner in a school", "inkomen_soort", ["loon"]),
    ("mam pracę na magazynie", "inkomen_soort", ["loon"]),
    ("я працюю на складі", "inkomen_soort", ["loon"]),
    ("ik hou zo'n 14000 per jaar over aan mijn zaak", "winst_jaar", 14000),
    ("voor de kinderen krijg ik kinderbijslag", "krijgt_al", ["kinderbijslag"]),
    ("nee geen toeslagen, alleen kinderbijslag", "krijgt_al", ["kinderbijslag"]),
    ("ik werk in de zorg en mijn vriend is zzper", "inkomen_soort", ["loon"]),
    ("mijn vriend heeft wajong en ik werk in een kas", "inkomen_soort", ["loon"]),
    ("ik werk niet, man werk fabriek", "inkomen_soort_partner", ["loon"]),
    ("man ww, ik niks", "inkomen_soort", ["geen"]),
    ("wij zijn beiden met pensioen, aow en abp", "inkomen_soort", ["aow", "pensioen"]),
    ("ik krieg aow en de vrouwe ok", "inkomen_soort_partner", ["aow"]),
    ("de gemeente vult mijn loon aan", "inkomen_soort", ["bijstand", "loon"]),
    ("tot vorige maand had ik ww, nu niks meer", "inkomen_soort", ["geen"]),
    ("mijn bijstand is gestopt en nu heb ik niks meer", "inkomen_soort", ["geen"]),
    ("ik bin schilder, veur mien eigen begunt", "inkomen_soort", ["eigen_bedrijf"]),
    ("ik hebbe een botenverhuur maor dat lop niet meer", "inkomen_soort", ["eigen_bedrijf"]),
    ("mijn vrouw maakt een paar uur schoon", "inkomen_soort_partner", ["loon"]),
    ("ik werk als vrijwilliger in het dorpshuis en heb aow", "inkomen_soort", ["aow"]),
    (
        "huurtoeslag en kindgebonden budget heb ik",
        "krijgt_al",
        ["huurtoeslag", "kindgebonden-budget"],
    ),
    ("we ontvangen zorgtoeslag, geen kindgebonden budget", "krijgt_al", ["zorgtoeslag"]),
    ("mw krijgt ZT en HT", "krijgt_al", ["zorgtoeslag", "huurtoeslag"]),
    ("dhr studeert niet en werkt niet", "studeert", "nee"),
    ("mijn inkomen was 2000 maar nu is het 1400", "inkomen", 1400),
    ("afgelopen maand kreeg ik 1250", "inkomen", 1250),
    ("otrzymuje zasilek z gminy", "inkomen_soort", ["bijstand"]),
    ("mijn man zit in de bijstand en ik ook", "inkomen_soort", ["bijstand"]),
    ("i get a pension and aow", "inkomen_soort", ["aow", "pensioen"]),
    ("i earn about 1750 a month at the warehouse", "inkomen_soort", ["loon"]),
    ("we have aow and a small pension", "inkomen_soort", ["aow", "pensioen"]),
    ("belediyeden yardim aliyorum", "inkomen_soort", ["bijstand"]),
    ("ik sta bij de kassa van de action", "inkomen_soort", ["loon"]),
    ("na drie jaar bijstand heb ik weer een baan", "inkomen_soort", ["loon"]),
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
    ("vroeger werkte ik in de zorg", "inkomen_soort"),
    ("tot vorige maand had ik ww", "uwv_soort"),
    ("volgende maand krijg ik WW", "inkomen_soort"),
    ("over 2 jaar krijg ik aow", "inkomen_soort"),
    ("over drie maanden ben ik 67 en dan krijg ik aow", "inkomen_soort"),
    ("ik wil graag een eigen bedrijf beginnen", "inkomen_soort"),
    ("de ww is aangevraagd", "inkomen_soort"),
    ("ik heb een rechtszaak", "inkomen_soort"),
    ("mijn ex zit in de bijstand", "inkomen_soort"),
    ("een vriend van mij zit in de ww", "inkomen_soort_partner"),
    ("ik betaal 300 alimentatie", "inkomen_soort"),
    ("alle toeslagen heb ik al behalve huurtoeslag", "krijgt_al"),
    ("mijn zus en haar man werken allebei", "inkomen_soort_partner"),
    ("hij woont zelfstandig", "inkomen_soort"),
    ("ik overweeg om voor mezelf te beginnen", "inkomen_soort"),
    ("aow krijg ik nog niet, daar ben ik te jong voor", "inkomen_soort"),
    ("volgende maand krijg ik 1400 ww", "inkomen"),
    ("ik wil weten of ik zorgtoeslag kan krijgen", "krijgt_al"),
    ("ze vorderen 6000 kinderopvangtoeslag terug", "krijgt_al"),
    ("een meisje van 17 aan de balie", "inkomen_soort"),
    ("ik schaamde me dood bij de kassa", "inkomen_soort"),
    ("ze werken in de straat", "inkomen_soort"),
    ("ik woon met drie studenten in huis", "studeert"),
    ("i cannot pay back my student loan", "studeert"),
    ("maandag begin ik met mijn nieuwe baan", "inkomen_soort"),
    ("eindelijk weer een baan per 1 december", "inkomen_soort"),
    ("vanaf 1 maart ben ik aow'er", "inkomen_soort"),
    ("per 1 januari gaat mijn aow in", "aow_volledig"),
    ("ontvangt sinds kort AOW", "aow_volledig"),
    ("mijn baan is weg na de reorganisatie", "inkomen_soort"),
    ("mijn baas heeft mij eruit gezet", "inkomen_soort"),
    ("als ik zorgtoeslag krijg moet ik dat later teruggeven", "krijgt_al"),
    ("nie mam pieniędzy na jedzenie", "inkomen_soort"),
    ("whatsapp werkt voor mij het beste", "inkomen_soort"),
    ("ik ben verkracht door mijn ex", "inkomen_soort"),
    ("begeleid wonen bij een instelling", "inkomen_soort"),
    ("ons huisje huren we van een boer", "inkomen_soort"),
    ("hij houdt dat voor zichzelf", "inkomen_soort"),
    ("ik ben werkloos", "uwv_soort"),
    ("nog drie maanden werken en dan pensioen", "inkomen_soort"),
    ("i don't have a job", "inkomen_soort"),
    ("ik huur een kamer van een student", "studeert"),
    ("het werkt voor mij het beste als u belt", "inkomen_soort"),
    ("ik vul de papieren in bij de bibliotheek", "inkomen_soort"),
    ("ik breng haar elke week naar het ziekenhuis", "inkomen_soort"),
    ("brief van de svb", "inkomen_soort"),
    ("ik krijg een boete van duo", "inkomen_soort"),
    ("mijn zaak ligt bij de rechter", "inkomen_soort"),
    ("ik moet 900 terugbetalen aan het uwv", "inkomen_soort"),
    ("mijn oudste doet mbo", "studeert"),
    ("mijn ex krijgt de kinderbijslag", "krijgt_al"),
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
