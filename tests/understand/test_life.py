"""Life events, costs, help, wishes and what fits somebody."""

from __future__ import annotations

import pytest

from web.understand.command import understand_in

TOLD = [
    ("we gaan uit elkaar", {"gebeurtenis": ["scheiding"]}),
    ("mijn man heeft mij verlaten in juni", {"gebeurtenis": ["scheiding"]}),
    ("de baas heeft mij ontslagen", {"gebeurtenis": ["werk_kwijt"]}),
    ("contract wordt niet verlengd per 1 februari", {"gebeurtenis": ["werk_kwijt"]}),
    ("ik kan maandag beginnen bij een nieuwe baas", {"gebeurtenis": ["aan_het_werk"]}),
    ("👶 geboren vorige week", {"gebeurtenis": ["kind"]}),
    ("volgende week wordt mijn zoon 18", {"gebeurtenis": ["achttien"]}),
    ("ik ga over een maand op kamers", {"gebeurtenis": ["op_jezelf"]}),
    ("ben sinds kort ziek en kan niet meer werken", {"gebeurtenis": ["ziek"]}),
    ("mijn vader is vorige maand gestorven", {"gebeurtenis": ["overlijden"]}),
    ("i got divorced in september", {"gebeurtenis": ["scheiding"]}),
    ("burn-out, ik zit al 3 weken thuis", {"gebeurtenis": ["ziek"]}),
    ("gehoorapparaat van mw wordt niet helemaal vergoed", {"kosten": ["ziekte"]}),
    ("mn vrouw is overleden", {"gebeurtenis": ["overlijden"]}),
    ("in maort krieg ik veur 't eerst aow", {"gebeurtenis": ["pensioen"]}),
    ("i just moved to the netherlands", {"gebeurtenis": ["nieuw_in_nederland"]}),
    ("kind wil op voetbal, te duur", {"kosten": ["sport"]}),
    ("mijn medicijnen worden niet vergoed", {"kosten": ["ziekte"]}),
    ("mien bril is stuk", {"kosten": ["tandarts_bril"]}),
    ("de droger heeft het begeven", {"kosten": ["witgoed"]}),
    ("geen bed geen kast in nieuwe huis", {"kosten": ["inrichting"]}),
    ("opvang voor kind heel duur", {"kosten": ["kinderopvang"]}),
    ("ik moet betalen voor mijn advocaat", {"kosten": ["rechtsbijstand"]}),
    ("schoolreisje van de kleine kan ik niet betalen", {"kosten": ["school"]}),
    ("kosten voor de bewindvoerder", {"kosten": ["bewind"]}),
    ("ik heb geen computer", {"hulp_bij": ["computer"]}),
    ("mevrouw heeft moeite met lezen en schrijven", {"hulp_bij": ["lezen"]}),
    ("mijn nederlands is niet zo goed", {"hulp_bij": ["taal"]}),
    ("er ligt een stapel post die ik niet open durf te maken", {"hulp_bij": ["post"]}),
    ("kunt u mij helpen met een formulier", {"hulp_bij": ["formulieren"]}),
    ("kunnen ze mij bellen", {"wens": ["bellen"]}),
    ("ik kom wel even langs", {"wens": ["langskomen"]}),
    ("kan er iemand bij mij thuis komen", {"wens": ["thuis"]}),
    ("ik heb liever dat jullie mij mailen", {"wens": ["chat_of_mail"]}),
    ("er moet een tolk bij", {"wens": ["tolk"]}),
    ("mag mijn buurvrouw ook meekomen", {"wens": ["iemand_mee"]}),
    ("mijn dochter heeft epilepsie", {"chronisch_ziek": "ja"}),
    ("een nieuwe koelkast kan ik niet opbrengen", {"kosten": ["witgoed"]}),
    ("opbrengen kan ik de advocaat niet", {"kosten": ["rechtsbijstand"]}),
    ("elke week met de taxi naar de dialyse, dat kost wat", {"kosten": ["reiskosten"]}),
    ("mijn vader is overleden en ik moet alles regelen", {"gebeurtenis": ["overlijden"]}),
    ("baas stop contract", {"gebeurtenis": ["werk_kwijt"]}),
    ("mijn huwelijk is op de klippen gelopen", {"gebeurtenis": ["scheiding"]}),
    ("hij is er met een ander vandoor", {"gebeurtenis": ["scheiding"]}),
    ("vorige maand op straat gezet door de fabriek", {"gebeurtenis": ["werk_kwijt"]}),
    ("ik kreeg te horen dat ik niet terug hoef te komen", {"gebeurtenis": ["werk_kwijt"]}),
    ("per 1 december treed ik in dienst bij de gemeente", {"gebeurtenis": ["aan_het_werk"]}),
    ("mijn vriendin loopt op alle dag", {"gebeurtenis": ["kind"]}),
    ("over drie weken is mijn dochter meerderjarig", {"gebeurtenis": ["achttien"]}),
    ("vanaf volgende maand woon ik niet meer bij mijn ouders", {"gebeurtenis": ["op_jezelf"]}),
    ("kan niks meer sinds dat ongeluk", {"gebeurtenis": ["ziek"]}),
    ("mijn vrouw is er sinds maart niet meer", {"gebeurtenis": ["overlijden"]}),
    ("over vier maanden krijg ik aow", {"gebeurtenis": ["pensioen"]}),
    ("wij kwamen vorig jaar uit syrie", {"gebeurtenis": ["nieuw_in_nederland"]}),
    ("tandarts zegt twee kronen, waar haal ik dat vandaan", {"kosten": ["tandarts_bril"]}),
    ("ik heb een huis gekregen maar er staat niks in", {"kosten": ["inrichting"]}),
    ("ik zit nooit achter een computer", {"hulp_bij": ["computer"]}),
    ("al die formulieren maken me gek", {"hulp_bij": ["formulieren"]}),
    ("er moet iemand bij die turks kan", {"wens": ["tolk"]}),
    ("niet bellen aub, wel mailen", {"wens": ["chat_of_mail"]}),
    ("er is ms bij mij vastgesteld", {"gebeurtenis": ["ziek"], "chronisch_ziek": "ja"}),
    ("geen zwemdiploma", {"zwemdiploma": "nee"}),
    ("ik heb een zwemdiploma", {"zwemdiploma": "ja"}),
    ("aanvullende zorgverzekering", {"aanvullende_verzekering": "ja"}),
    ("ik heb geen zorgverzekering", {"zorgverzekering": "nee"}),
    ("meneer is statushouder", {"statushouder": "ja"}),
    ("ja ik studeer", {"studeert": "ja"}),
    ("Mevrouw heeft een bewindvoerder", {"bewind": "ja"}),
    ("geen papier in nederland", {"verblijf": "geen"}),
    ("ik wacht op antwoord van de ind", {"verblijf": "verlenging_loopt"}),
    ("ik heb een verblijfsvergunning", {"verblijf": "vergunning"}),
    ("woon sinds kort op mezelf", {"gebeurtenis": ["op_jezelf"]}),
    ("client liever via de mail, bellen geeft te veel stress", {"wens": ["chat_of_mail"]}),
    ("dhr heeft geen bewindvoerder en wil er ook geen", {"bewind": "nee"}),
]


@pytest.mark.parametrize(("text", "answers"), TOLD, ids=lambda one: str(one))
def test_told(text, answers, library):
    told = understand_in(library, text)
    assert {name: told.answers.get(name) for name in answers} == answers
    assert told.emergency is None


NOT_TOLD = [
    ("ze wil geen tolk, haar zus vertaalt", "wens"),
    ("hij wil geen huisbezoek", "wens"),
    ("ze bellen mij de hele dag, die deurwaarders", "wens"),
    ("mijn moeder is overleden", "gebeurtenis"),
    ("de wasmachine is dood", "gebeurtenis"),
    ("ik ben al jaren gescheiden", "gebeurtenis"),
    ("ik ben 18 maanden getrouwd", "gebeurtenis"),
    ("40 euro reiskosten zit erbij", "kosten"),
    ("de koelkast is leeg", "kosten"),
    ("wat is een bewindvoerder", "bewind"),
    ("mijn zoon zit op het mbo", "studeert"),
    ("moet ik papieren meenemen", "verblijf"),
    ("mijn contract is verlengd", "gebeurtenis"),
    ("de deurwaarder komt morgen langs", "wens"),
    ("ik kan de huur niet betalen, ik werk op een school", "kosten"),
    ("de tandarts is niet duur", "kosten"),
    ("een tolk is voor deze meneer niet nodig", "wens"),
    ("ik ben mijn pasje van het werk kwijt", "gebeurtenis"),
    ("er is geen kind op komst, dat was loos alarm", "gebeurtenis"),
    ("we wonen alleen even apart, niet gescheiden", "gebeurtenis"),
    ("mijn bewind is vorig jaar opgeheven", "bewind"),
    ("mijn aow komt apart binnen", "wens"),
    ("wij huren een appartement voor 690 kaal", "kosten"),
    ("mijn collega is zwanger", "gebeurtenis"),
    ("dochter van 30 woont sinds haar scheiding weer bij mij", "gebeurtenis"),
    ("de tandarts zit in het pakket, kost niks", "kosten"),
    ("bie mekaar beur ik elfhonderd euro", "gebeurtenis"),
    ("mijn contract met essent is afgelopen en ik wil een nieuw contract", "gebeurtenis"),
    ("mien vrouwe warkt op de basisschole", "gebeurtenis"),
    ("ik krijg loon en een klein beetje bijstand", "gebeurtenis"),
    ("nee hoor ik woon lekker op mezelf", "gebeurtenis"),
    ("moet ik dat geld teruggeven als ik ga werken", "gebeurtenis"),
    ("letters dansen voor mijn ogen, ik kan niet goed lezen", "kosten"),
    ("deurwaarder zegt 20 maart huis leeg", "kosten"),
    ("met kerst kregen we 150 euro van de diaconie", "kosten"),
    ("die doet de boekhouding bij een garage, vaste baan", "hulp_bij"),
    ("mijn telefoon is dood, oplader kwijt", "wens"),
    ("mw werkt als freelance vertaler, geen loondienst", "wens"),
    ("mijn nichtje stuurde een appje", "wens"),
    ("onze zoon van 24 is weer thuis komen wonen", "wens"),
    ("huur, zorg, telefoon: overal loop ik op achter", "brief"),
]


@pytest.mark.parametrize(("text", "fact"), NOT_TOLD, ids=lambda one: str(one))
def test_not_told(text, fact, library):
    assert fact not in understand_in(library, text).answers


@pytest.mark.parametrize(
    ("text", "question", "fact", "value"),
    [
        ("tandarts", "kosten", "kosten", ["tandarts_bril"]),
        ("formulieren en post", "hulp_bij", "hulp_bij", ["formulieren", "post"]),
        ("thuis", "wens", "wens", ["thuis"]),
        ("dat zeg ik liever niet", "verblijf", "verblijf", "zeg_ik_niet"),
    ],
)
def test_one_word_is_enough_when_asked(text, question, fact, value, library):
    assert understand_in(library, text, question).answers[fact] == value
