"""What each persona must read (`toont`) and must never read (`toont_niet`), as sentences.

The personas say meanings; this table names the sentence that carries each meaning, and the page
it stands on: the outcome, or a page the outcome leads to.
"""

from __future__ import annotations

import html
import re

import pytest

from tests.personas import PERSONAS
from tests.web.conftest import Visitor
from tests.web.walking import walk

BY_ID = {persona["id"]: persona for persona in PERSONAS}
OUTCOME = "uitkomst"
DESK = "hulp"
WITHIN = r"binnen (3|drie) dagen"
EURO = r"€|\beuro\b"
REFUSED = r"[Uu] krijgt (niets|geen hulp)|[Oo]ndernemers krijgen geen"
LAW = "De wet zegt: de gemeente praat binnen 3 werkdagen met u."
TODAY = "Dit heeft haast: zoek vandaag hulp"
AMOUNT_UNKNOWN = "We weten het bedrag niet."

# persona: the meaning in personas.yaml, the page, the sentence.
SHOWS: dict[str, list[tuple[str, str, str]]] = {
    "P01": [
        ("u vraagt het zelf aan", OUTCOME, "U vraagt het zelf aan."),
        (
            "kindregeling is for bike or laptop for school too",
            OUTCOME,
            "Geld voor spullen voor uw kind, zoals een fiets, een laptop voor school of kleding.",
        ),
        ("amount unknown", "regelingen/kindregeling", AMOUNT_UNKNOWN),
        ("amount unknown", "regelingen/jeugdfonds", AMOUNT_UNKNOWN),
        ("amount unknown", "regelingen/volwassenenfonds", AMOUNT_UNKNOWN),
        ("amount unknown", "regelingen/aanvullende-zorgverzekering", AMOUNT_UNKNOWN),
    ],
    "P02": [
        ("130 for chronic illness", OUTCOME, "130% van het sociaal minimum"),
        (
            "130 for chronic illness",
            "regelingen/chronisch-zieken",
            "De grens is 130% van het sociaal",
        ),
        ("bijzondere bijstand: ask", "regelingen/bijzondere-bijstand", "Vraag het toch."),
        ("maatwerk", "regelingen/bijzondere-bijstand", "Dat heet maatwerk : hulp die bij u past."),
    ],
    "P04": [
        (
            "most schemes come by themselves when you have bijstand: check",
            OUTCOME,
            "U krijgt dit vaak vanzelf. Vraag na of dat bij u ook zo is.",
        ),
        (
            "most schemes come by themselves when you have bijstand: check",
            "regelingen/aanvullende-zorgverzekering",
            "Dan regelt de gemeente de meeste hulp vaak vanzelf.",
        ),
        (
            "talk first about starting work",
            "regelingen/inkomensvrijlating",
            "Praat met de gemeente voordat u begint met werken.",
        ),
        (
            "talk first about starting work",
            "regelingen/uitstroompremie",
            "Praat met de gemeente voordat u begint met werken.",
        ),
        ("talk first", "gebeurtenis/aan-het-werk", "Vraag het loket wat u straks overhoudt."),
    ],
    "P05": [
        (
            "also entrepreneurs can come to the municipality",
            OUTCOME,
            "Ook ondernemers kunnen hier terecht.",
        ),
        ("you get one talk about everything", OUTCOME, "U krijgt één gesprek over alles."),
        (
            "also entrepreneurs can come to the municipality",
            "regelingen/schuldhulp",
            "Ook ondernemers kunnen naar de gemeente.",
        ),
    ],
    "P07": [
        ("urgent: contact today", OUTCOME, TODAY),
        ("a sleutelpersoon can help", OUTCOME, "Een sleutelpersoon kan met u meedenken"),
        ("a sleutelpersoon can help", DESK, "Vraag ernaar bij het Infopunt of bij de gemeente."),
        ("phone unknown is told", OUTCOME, "Het nummer en de tijden weten wij niet."),
        ("the law: a talk within 3 working days", OUTCOME, LAW),
    ],
    "P08": [
        (
            "the letter or sms is an offer of help",
            OUTCOME,
            "U kreeg een brief of sms van de gemeente. Dat is een aanbod van hulp.",
        ),
        ("the letter or sms is an offer of help", "brief", "De brief of sms is een aanbod"),
        ("also with a good income you can come", OUTCOME, "Ook met een goed inkomen kunt u komen."),
    ],
    "P10": [
        ("urgent: contact today", OUTCOME, TODAY),
        (
            "the plan of 2023-2025 says: in a crisis you go straight on to PLANgroep",
            OUTCOME,
            "Het plan van 2023-2025 zegt: bij een crisis gaat u meteen door naar PLANgroep.",
        ),
        ("the law: a talk within 3 working days", OUTCOME, LAW),
    ],
    "P12": [
        ("we do not know the limits", OUTCOME, "De grens voor het inkomen kennen we niet."),
        ("ask the desk", OUTCOME, "Hoe u dit aanvraagt, weten we niet. Vraag het bij het loket."),
        ("these schemes exist", OUTCOME, "Stichting Leergeld"),
        ("these schemes exist", OUTCOME, "Jeugdfonds Sport en Cultuur"),
        ("ask the desk", "regelingen/jeugdfonds", "Ga naar Almelo Sociaal."),
        ("the plan has ended", OUTCOME, "liep tot 31 december 2023"),
    ],
    "P13": [
        ("urgent: contact today", OUTCOME, TODAY),
        ("the law: a talk within 3 working days", OUTCOME, LAW),
        (
            "ask about JPF (18-27)",
            "regelingen/jongeren-perspectief-fonds",
            "Bent u 18 tot en met 27 jaar? En hebt u schulden? Vraag dan naar het",
        ),
        (
            "we do not know if it still runs",
            "regelingen/jongeren-perspectief-fonds",
            "Wij weten niet of het nog loopt.",
        ),
        ("we do not know if it still runs", OUTCOME, "Dit weten wij niet: of deze hulp nog loopt."),
    ],
    "P15": [
        (
            "ask the desk which help there is for entrepreneurs",
            OUTCOME,
            "Vraag het loket welke hulp er is voor ondernemers.",
        ),
        ("the law is for entrepreneurs too", "regelingen/schuldhulp", "er ook voor u."),
    ],
    "P16": [
        ("350 euro per the plan", OUTCOME, "€ 350"),
        (
            "350 euro per the plan 2024-2028, let the municipality confirm",
            "regelingen/participatiefonds",
            "Volgens het plan 2024-2028 is het 350 euro. Vraag de gemeente of dat klopt.",
        ),
    ],
    "P18": [
        (
            "talk about money worries is for everybody",
            OUTCOME,
            "Zij praten met iedereen die geldzorgen heeft.",
        ),
        (
            "talk about money worries is for everybody",
            "regelingen/schuldhulp",
            "Praten kan altijd, ook als uw inkomen goed is.",
        ),
        ("divorce page", "gebeurtenis/scheiding", "Regel eerst uw adres en uw toeslagen."),
    ],
    "P20": [
        (
            "not possible without a residence status",
            OUTCOME,
            "U hebt geen verblijfsvergunning (papier om hier te wonen).",
        ),
        (
            "schuldhulpverlening of the municipality is not possible without a residence status",
            "regelingen/schuldhulp",
            "kan schuldhulp van de gemeente niet. Dat is de enige reden om nee te zeggen.",
        ),
        ("where you can ask for advice", "regelingen/schuldhulp", "Geldfit: 0800-8115."),
        ("where you can ask for advice", "gebeurtenis/zonder-papieren", "Bel gratis: 0800-8115."),
        ("where you can ask for advice", OUTCOME, "0800-8115"),
    ],
    "P22": [
        (
            "you do not have to bring papers to the first talk",
            OUTCOME,
            "U hoeft geen papieren mee te nemen naar het eerste gesprek.",
        ),
        ("no appointment", OUTCOME, "U hoeft geen afspraak te maken."),
        ("at Sociaal Werk de Kop", OUTCOME, "in het kantoor van Sociaal Werk de Kop."),
        ("many people with work have this too", OUTCOME, "Veel mensen met werk hebben schulden."),
    ],
    "P23": [
        (
            "page: I turn 18",
            "gebeurtenis/achttien",
            "Vanaf 18 regelt u uw eigen geld, en daar mag u hulp bij vragen.",
        ),
        ("Geldloket also for young people", OUTCOME, "Voor alle inwoners, ook voor jongeren."),
        ("no appointment", OUTCOME, "U hoeft geen afspraak te maken."),
        (
            "JPF is not here, the Geldloket is",
            "regelingen/jongeren-perspectief-fonds",
            "Het Geldloket is er ook voor jongeren. U hebt geen afspraak nodig.",
        ),
    ],
}

# persona: the meaning in personas.yaml, the pages, the pattern that may not be there.
# A page `*` is every page of a local scheme the outcome links to.
NEVER: dict[str, list[tuple[str, tuple[str, ...], str]]] = {
    "P01": [
        (
            "any euro amount for these schemes",
            (
                "regelingen/kindregeling",
                "regelingen/jeugdfonds",
                "regelingen/volwassenenfonds",
                "regelingen/aanvullende-zorgverzekering",
            ),
            r"Hoeveel geld is het\? (?!We weten het bedrag niet\.)",
        ),
        ("any euro amount on the outcome", (OUTCOME,), r"(Waarschijnlijk|Misschien) €"),
    ],
    "P02": [("u krijgt niets", (OUTCOME, "*"), REFUSED)],
    "P04": [
        (
            "inkomensvrijlating as a fact",
            (OUTCOME, "regelingen/inkomensvrijlating"),
            r"U mag een deel van uw loon houden",
        )
    ],
    "P05": [("ondernemers krijgen geen hulp", (OUTCOME, DESK, "*"), REFUSED)],
    "P07": [
        ("binnen 3 dagen (as a Dalfsen promise)", (OUTCOME, DESK, "*"), WITHIN),
        ("an empty number", (OUTCOME,), r"Bel (onbekend|None)|Bel *(\.|Mail:)"),
        ("a promise of the municipality", (OUTCOME,), "De gemeente belooft"),
    ],
    "P08": [("home visit is planned", (OUTCOME,), r"huisbezoek|komt er iemand bij u thuis")],
    "P10": [
        ("binnen 3 dagen (as a Lansingerland promise)", (OUTCOME, DESK), WITHIN),
        ("a promise of the municipality", (OUTCOME,), "De gemeente belooft"),
    ],
    "P12": [
        ("any percentage for Almelo", (OUTCOME, "*"), "%"),
        ("any amount for Almelo", ("*",), EURO),
        ("plan is actueel", (OUTCOME, "*"), r"\bactueel\b"),
    ],
    "P13": [
        (
            "JPF koopt uw schulden op (as a promise)",
            (OUTCOME, "regelingen/jongeren-perspectief-fonds"),
            r"koop\w* .{0,20}schulden|schulden (worden )?opgekocht",
        ),
        ("a promise of the municipality", (OUTCOME,), "De gemeente belooft"),
        ("binnen 3 dagen", (OUTCOME, DESK), WITHIN),
    ],
    "P15": [
        ("ondernemers krijgen geen hulp", (OUTCOME, DESK, "*"), REFUSED),
        ("een ondernemer is geen natuurlijk persoon", (OUTCOME, DESK, "*"), "natuurlijk persoon"),
    ],
    "P16": [
        ("100 euro as current amount", (OUTCOME, "*"), r"€ 100\b(?!\.)|\b100 euro"),
        ("110%", (OUTCOME, "*"), "110%"),
    ],
    "P18": [("u krijgt geen hulp", (OUTCOME, DESK, "*"), REFUSED)],
    "P20": [
        (
            "any other refusal ground",
            ("regelingen/schuldhulp",),
            r"[Ff]raude|te veel inkomen|eerder schuldhulp|weigert",
        )
    ],
    "P22": [
        ("verzamel eerst uw papieren", (OUTCOME, DESK, "*"), r"[Vv]erzamel|[Zz]oek eerst"),
        ("eigen schuld", (OUTCOME, DESK, "*"), r"\beigen schuld\b"),
    ],
    "P23": [
        (
            "JPF as an option here",
            ("regelingen/jongeren-perspectief-fonds",),
            r"Misschien|Waarschijnlijk (?!niet)",
        )
    ],
}

# Nobody reads this, on any outcome.
ALWAYS_NEVER = (
    r"\bhelaas\b|\bindien\b|\bmiddels\b|\beigen schuld\b|recht op\b|u krijgt niets|\bdient te\b"
)


class Pages:
    """The outcome of one persona, and the pages it leads to."""

    def __init__(self, visit, app, persona: dict) -> None:
        facts = dict(persona["antwoorden"])
        self.slug = facts.pop("gemeente")
        self.visit = visit
        self.pack = app.extensions["library"].pack(self.slug)
        _, self.outcome = walk(visit, self.pack, facts)
        if facts.get("verblijf") == "geen":
            self.outcome = self._without_permit()

    def _without_permit(self):
        """Nobody is asked this; somebody who wants to, changes it on the page of answers."""
        for link in self.visit.get(f"/{self.slug}/antwoorden").links():
            if "/aanname/" in link and "papieren" in self.visit.get(link).heading:
                self.visit.post(link, {"antwoord": "geen"})
        return self.visit.get(f"/{self.slug}/uitkomst")

    def text(self, place: str) -> str:
        """What stands on a page; the outcome must link to it.

        A page of a scheme or an event may have a title that happens to be an answer
        (`Hulp bij schulden`): everybody gets the same one, so it is fetched without secrets.
        """
        if place == OUTCOME:
            return _plain(self.outcome)
        address = f"/{self.slug}/{place}"
        assert address in {link.partition("#")[0] for link in self.outcome.links()}, address
        return _plain(Visitor(self.visit.client, self.visit.caplog).get(address))

    def places(self, place: str) -> list[str]:
        if place != "*":
            return [place]
        local = [s.partition("/")[2] for s in self.pack.schemes if s.startswith(f"{self.slug}/")]
        links = self.outcome.links()
        return [f"regelingen/{s}" for s in local if f"/{self.slug}/regelingen/{s}" in links]


def _plain(page) -> str:
    main = re.search(r"<main\b.*?</main>", page.html, re.DOTALL)[0]
    text = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", main)))
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def pages(visit, app):
    return lambda id_: Pages(visit, app, BY_ID[id_])


def test_every_persona_has_its_sentences():
    assert set(SHOWS) == set(NEVER) == set(BY_ID)


@pytest.mark.parametrize("id_", sorted(BY_ID))
def test_the_persona_reads_what_it_must(id_, pages):
    found = pages(id_)
    missing = [
        (meaning, place, sentence)
        for meaning, place, sentence in SHOWS[id_]
        if sentence not in found.text(place)
    ]
    assert not missing


@pytest.mark.parametrize("id_", sorted(BY_ID))
def test_the_persona_never_reads_this(id_, pages):
    found = pages(id_)
    for meaning, places, pattern in NEVER[id_]:
        for place in [p for group in places for p in found.places(group)]:
            said = re.search(pattern, found.text(place))
            assert not said, (meaning, place, said)
    said = re.search(ALWAYS_NEVER, found.text(OUTCOME))
    assert not said, said


def test_ommen_alone_promises_three_days_and_only_when_it_is_urgent(visit, app):
    facts = {"gemeente": "ommen", "leeftijd": 30, "schulden": "groot"}
    urgent = Pages(visit, app, {"antwoorden": {**facts, "dreiging": ["uithuiszetting"]}})
    assert "binnen 3 dagen" in urgent.text(OUTCOME)
    calm = Pages(visit, app, {"antwoorden": {**facts, "dreiging": ["geen"]}})
    assert not re.search(WITHIN, calm.text(OUTCOME))


def test_nobody_under_18_is_refused_debt_help(visit, app):
    """No plan says so: Ommen helps everybody, the others do not speak of age."""
    for slug in ("dalfsen", "lansingerland", "almelo", "steenwijkerland", "ommen"):
        facts = {"gemeente": slug, "leeftijd": 16, "schulden": "klein", "dreiging": ["geen"]}
        found = Pages(visit, app, {"antwoorden": facts})
        block = found.text(OUTCOME).partition("Hulp bij schulden Hulp bij schulden")[2]
        assert block, slug
        assert not re.match(r".{0,160}Waarschijnlijk niet", block), slug


SITUATIONS = (
    "jonger-dan-18",
    "geen-huis",
    "oekraine",
    "asielopvang",
    "zonder-papieren",
    "niet-bellen",
    "slecht-lezen",
    "bewind",
    "ondernemer",
)


@pytest.mark.parametrize("stem", SITUATIONS)
@pytest.mark.parametrize("slug", ["dalfsen", "almelo", "zwolle"])
def test_every_situation_leads_to_a_person_with_and_without_a_phone(slug, stem, visit):
    page = visit.get(f"/{slug}/gebeurtenis/{stem}")
    text = _plain(page)
    assert "geldfit.nl" in text
    assert "0800-8115" in text or stem == "niet-bellen"
    assert f"/{slug}/hulp" in page.links()
