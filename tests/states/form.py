"""Every question of every municipality: its buttons, its errors, and the page with all of them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

from tests.handover.random_answers import random_answers
from tests.personas import PERSONAS
from tests.personas.journeys import along_the_site, person
from tests.states.site import Site, visit_of
from web.advice import unasked
from web.content.facts import VILLAGE
from web.content.pack import Pack
from web.handover.telling import tellable
from web.session import Visit

FAULTS = "kies beide geen_getal buiten periode".split()
WAYS = ("?wijzig=1", "?loket=1", "?gesprek=1", "?rijen=1", *(f"?fout={fault}" for fault in FAULTS))
RANDOM = 12
"""Random households in each municipality."""
PAGES = ("uitkomst", "kaart", "antwoorden", "loket")
ALL_PAGES = (*PAGES, "kaart?papier=a4", "samen", "later", "gesprek", "nood", "hulp")


def every_question(site: Site) -> None:
    """Each question where it is asked; each once with every error and every way to it."""
    known: set[tuple[str, str]] = set()
    for pack in site.packs:
        for question in pack.questions:
            visit = Visit(pack.slug, {}, [question.id])
            site.visitor(visit).get(f"/{pack.slug}/vraag/1")
            if (question.id, question.title) in known:
                continue
            known.add((question.id, question.title))
            for way in WAYS:
                site.visitor(visit).get(f"/{pack.slug}/vraag/1{way}")
            site.visitor(visit).get(f"/{pack.slug}/samen")
            unsure = Visit(pack.slug, {question.facts[0]: "weet_ik_niet"}, [question.id])
            site.visitor(unsure).get(f"/{pack.slug}/vraag/1")
        beside = [("aanname", unasked), ("kaart/vraag", tellable)]
        for path, questions in beside:
            asked = [n for n, q in enumerate(questions(pack), 1) if q.fact != VILLAGE or _has(pack)]
            for number, fault in product(asked, FAULTS):
                site.visitor().get(f"/{pack.slug}/{path}/{number}?fout={fault}")


def _has(pack: Pack) -> bool:
    """Villages to choose from; without them nothing leads to that question."""
    return bool(pack.municipality.villages)


RICH = {
    "dreiging": ["geen"],
    "leeftijd": 40,
    "huishouden": "alleen",
    "kinderen": [],
    "medebewoners": 0,
    "medebewoners_18_26": 0,
    "inkomen_soort": ["loon"],
    "inkomen": 20000,
    "vermogen": 900000,
    "woning": "koop",
    "schulden": "geen",
    "kosten": ["geen"],
    "studeert": "nee",
    "zorgverzekering": "ja",
    "chronisch_ziek": "nee",
}
"""Nothing fits."""


def every_outcome(site: Site) -> None:
    """The personas, many random households, and the largest that can be."""
    for visit in personas(site):
        for page in ALL_PAGES:
            site.visitor(visit).get(f"/{visit.gemeente}/{page}")
    for number, visit in enumerate(households(site)):
        pages = ALL_PAGES if number % 8 == 0 else PAGES
        for page in pages:
            site.visitor(visit).get(f"/{visit.gemeente}/{page}")


def personas(site: Site) -> Iterator[Visit]:
    """At the end of their questions."""
    for persona in PERSONAS:
        someone = person(site.library, persona)
        walk = along_the_site(site.library, someone)
        answers = {**walk.answers, **someone.facts}
        yield Visit(someone.pack.slug, answers, [question.id for question in walk.questions])


def households(site: Site) -> Iterator[Visit]:
    """Random answers, the same at each run, and in each municipality the largest of all."""
    for pack in site.packs:
        yield visit_of(pack, largest(pack))
        yield visit_of(pack, RICH)
        dice = random.Random(pack.slug)
        for _ in range(RANDOM):
            yield visit_of(pack, random_answers(dice, pack))


def largest(pack: Pack) -> dict[str, object]:
    """Every tick, the highest amounts, twelve children: the longest texts there can be."""
    values = {
        "lijst": lambda fact: [value for value in fact.values if value != "geen"],
        "leeftijden": lambda _: [*range(12)],
        "keuze": lambda fact: max(fact.values, key=len),
        "getal": lambda fact: int(fact.highest),
        "bedrag": lambda fact: int(fact.highest),
    }
    return {name: values[fact.kind](fact) for name, fact in pack.facts.items()}


def filled_in_together(site: Site) -> None:
    """The page with all questions, with everything on it wrong in every way."""
    pack = site.packs[0]
    wrong = site.visitor()
    ids = [question.id for question in pack.questions]
    fields = {f"{id_}.precies": "veel" for id_ in ids}
    wrong.post(f"/{pack.slug}/samen", {**fields, "vraag": ids})
    for fault in FAULTS:
        places = "&".join(f"fout={number}-{fault}" for number in range(1, len(ids)))
        wrong.get(f"/{pack.slug}/samen?{places}")
    wrong.get(f"/{pack.slug}/samen?fout=1-kies")
