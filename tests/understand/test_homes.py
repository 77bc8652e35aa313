"""Who lives with whom, told in a story: partners, children elsewhere, housemates, the house."""

from __future__ import annotations

import pytest

from web.understand import understand


@pytest.fixture(scope="module")
def said(library):
    pack = library.pack("dalfsen")
    return lambda text, question=None: understand(text, question, library, pack)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mijn man is vorig jaar 65 geworden en zit nu de hele dag thuis", "samen"),
        ("Meneer en zijn echtgenote komen niet rond.", "samen"),
        ("mien wief en ik hebt 't neet breed", "samen"),
        ("man ziek, ik werken", "samen"),
        ("m'n vriend betaalt de boodschappen en ik de huur", "samen"),
        ("mijn vader is overleden, mijn man werkt in de bouw", "samen"),
        ("sinds kort woont mijn nieuwe vriendin bij mij", "samen"),
        ("mieszkam z mężem i dwójką dzieci", "samen"),
        ("mijn man is drie jaar geleden weggegaan", "alleen"),
        ("mijn vrouw heeft me in januari laten zitten", "alleen"),
        ("ik voed mijn dochter van 8 in mijn eentje op", "alleen"),
        ("woont zelfstandig in Beerze. Haar man is in het voorjaar gestorven.", "alleen"),
        ("mijn verloofde trekt volgend jaar bij me in, nu woon ik nog op mezelf", "alleen"),
        ("mijn vriend woont in een ander huis", None),
        ("mijn man zit in de gevangenis", None),
        ("een vriendin van mij zei dat ik hier moest zijn", None),
        ("mijn zus en haar man werken allebei", None),
        ("ik zou nooit met mijn vriend kunnen samenwonen", None),
        ("ik woon samen met mijn zus van 44", None),
        ("ik heb de kinderen alleen in het weekend", None),
        ("ik ben bang om alles in mijn eentje te doen", None),
        ("mijn zoon is gescheiden en woont weer bij ons", None),
    ],
)
def test_who_live_together(text, expected, said):
    assert said(text).answers.get("huishouden") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 kind: jongen 12, meisje 8, baby", [12, 8, 0]),
        ("drie kinderen, twee meisjes van 4 en 6 en een jongen van 9", [4, 6, 9]),
        ("twee dochters, Sanne is 9 en de ander is 13", [9, 13]),
        ("drie kinderen waarvan twee thuis, 12 en 15", [12, 15]),
        ("haar drie kinderen zijn 2, 5 en 8, waarvan de oudste bij de vader woont", [2, 5]),
        ("mijn zoon van 12 woont bij mij, mijn dochter van 14 bij haar vader", [12]),
        ("zijn kinderen van 9 en 11 wonen bij hun moeder", []),
        ("net bevallen, dus een pasgeboren baby", [0]),
        ("een dochter in de brugklas, 12 jaar", [12]),
        ("my 14 year old son lives with me", [14]),
        ("ik had een zoon van 15, hij is verongelukt", None),
        ("ik zie mijn kinderen van 4 en 6 alleen op zondag", []),
        ("mijn dochter van 20 heeft een baby van 1", None),
        ("5 kinderen van 1 tot 13", None),
    ],
)
def test_whose_children_live_here(text, expected, said):
    assert said(text).answers.get("kinderen") == expected


@pytest.mark.parametrize(
    ("text", "older", "younger"),
    [
        ("twee huisgenoten van 22 en 25, gewoon vrienden", None, 2),
        ("ik woon met mijn twee broers van 28 en 31", 2, None),
        ("er zit ook nog een kostganger in huis van 50", 1, None),
        ("my brother lives with us, he is 30", 1, None),
        ("mijn zus van 30 woont in amersfoort", None, None),
        ("mijn broer van 28 woont om de hoek", None, None),
        ("mijn moeder van 80 woont in een verzorgingshuis", None, None),
    ],
)
def test_housemates(text, older, younger, said):
    answers = said(text).answers
    found = answers.get("medebewoners"), answers.get("medebewoners_18_26")
    assert found == (older, younger)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("het koophuis is verkocht, nu huren we", "huur"),
        ("twee kinderen van 3 en 7, bijstand, huurhuis in ommen", "huur"),
        ("ik woon met mijn vrouw en twee jongens in een flat van de woningbouw", "huur"),
        ("kamer klein, keuken samen met andere mensen", "kamer"),
        ("ik logeer om en om bij vrienden", "bij_anderen"),
        ("ik ben dakloos geweest maar heb nu een huurflat", "huur"),
        ("mijn ex heeft het koophuis gehouden", None),
        ("mijn zoon is dakloos", None),
    ],
)
def test_the_home(text, expected, said):
    assert said(text).answers.get("woning") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("moeder van een meisje van 7 en een jongen van 10", {"kinderen": [7, 10]}),
        ("mevrouw heeft een zoontje (4) en woont bij haar moeder", {"kinderen": [4]}),
        ("mijn jongste is uit huis geplaatst, de oudste van 13 woont bij mij", {"kinderen": [13]}),
        ("lat relatie, we hebben ieder ons eigen huis", {"huishouden": "alleen", "woning": None}),
        ("vrouw niet, kind niet, alleen ik", {"huishouden": "alleen", "kinderen": []}),
        ("man niet meer hier, weg. nu ik alleen", {"huishouden": "alleen"}),
        ("gezin met 4 kids, vader en moeder allebei thuis", {"huishouden": "samen"}),
        ("echtpaar. samen aow en een klein pensioen", {"samen_hoe": ["getrouwd"]}),
        ("stel met samenlevingscontract", {"huishouden": "samen", "samen_hoe": ["contract"]}),
        ("mevrouw deelt de woning met twee vriendinnen, 29 en 35", {"medebewoners": 2}),
        ("mevrouw woont met haar 3 kinderen (1, 3, 6) in een huurwoning", {"woning": "huur"}),
        ("geen huurhuis, we hebben het van mijn ouders gekocht", {"woning": "koop"}),
        ("schoolkamp 140 euro dat heb ik gewoon niet", {"woning": None}),
        ("ik woon niet meer in Almelo", {"woning": None}),
        ("ze is thuis niet veilig", {"woning": None}),
        ("ik woon niet samen, ik woon op mezelf", {"huishouden": "alleen", "woning": None}),
        ("geen thuiswonende kinderen", {"kinderen": [], "woning": None}),
        ("haar twee inwonende broers", {"woning": None}),
        ("zijn wajong is ingetrokken", {"woning": None}),
        ("ik werk op een camping", {"woning": None}),
        ("samen met mijn man run ik een pension", {"huishouden": "samen", "woning": None}),
        ("in mijn nieuwe woning ligt alleen beton", {"huishouden": None}),
        ("geen pensioen, alleen maar aow", {"huishouden": None}),
        ("mijn man is in mei begraven", {"huishouden": None}),
        ("we wonen in Almelo bij een gastgezin", {"woning": "bij_anderen"}),
        ("ik ben met de kinderen het huis uit gevlucht", {"kinderen": None}),
        ("zit alleen met Daan van 6 en Lotte van 3", {"huishouden": "alleen", "kinderen": [6, 3]}),
    ],
)
def test_who_live_there_said_otherwise(text, expected, said):
    answers = said(text).answers
    assert {fact: answers.get(fact) for fact in expected} == expected
