"""Everything the chat says: each phrase of `gesprek.yaml`, and whole conversations."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import get_args

from tests.personas import PERSONAS
from tests.states.form import FAULTS, RICH, personas
from tests.states.site import Site, visit_of
from web import refuse
from web.advice import THREAT
from web.content.pack import Pack
from web.content.questions import Question
from web.session import Visit

ASKS = ("wat", "wie", "hoe", "meenemen", "loket")
COMMANDS = "mens stop opnieuw privacy uitleg waarom terugbetalen".split()
AT_ONCE = 12
"""Replies on one page: the cookie holds no more."""


def every_phrase(site: Site) -> None:
    """What is said back, in each municipality what differs there."""
    known: set[tuple[str, str]] = set()
    for pack in site.packs:
        said = [("over", stem, asks) for stem in _stems(site, pack) for asks in ASKS]
        for start in range(0, len(said), AT_ONCE):
            _show(site, pack, {"s": said[start : start + AT_ONCE]})
        for kind in ("zelfdoding", "geweld"):
            _show(site, pack, {"s": [("nood", kind)]})
        new = [q for q in pack.questions if (q.id, q.title) not in known]
        known |= {(question.id, question.title) for question in new}
        for code in chain(*(_open(pack, question) for question in new)):
            _show(site, pack, code)
    for pack in (site.packs[0], site.packs[-1]):
        for code in _codes(site, pack):
            _show(site, pack, code)
            _show(site, pack, code, RICH)
    for visit in islice(personas(site), 5):  # nothing is left to ask
        visit.chat = {"s": [(command,) for command in COMMANDS]}
        site.visitor(visit).get(f"/{visit.gemeente}/gesprek")


def _show(site: Site, pack: Pack, chat: dict, answers: dict | None = None) -> None:
    visit = visit_of(pack, answers or {}, chat={"t": [["leeftijd", 1]], **chat})
    site.visitor(visit).get(f"/{pack.slug}/gesprek")


def _stems(site: Site, pack: Pack) -> list[str]:
    help_ = [pack.debt_help.rule.stem] if pack.debt_help else []
    desks = [desk.page.stem for desk in pack.desks.values()]
    elsewhere = [id_ for other in site.packs[:2] for id_ in other.schemes]
    stems = (id_.rpartition("/")[2] for id_ in (*pack.schemes, *elsewhere))
    return [*dict.fromkeys((*help_, *stems, *desks, "onbekend"))]


def _codes(site: Site, pack: Pack) -> Iterator[dict]:
    """What the last message or button can have left in the cookie."""
    told = [one for one, text in site.library.chat["zegt"].items() if "{minuten}" not in text]
    yield from ({"s": [(one,)]} for one in (*told, *COMMANDS))
    yield from ({"s": [("weigert", kind)]} for kind in get_args(refuse.Kind))
    yield from ({"s": [("terugbetalen",)], "o": stem} for stem in _stems(site, pack))
    threats = [value for value in pack.facts[THREAT].values if value != "geen"]
    yield from ({"s": [("dreiging", threat)]} for threat in threats)
    yield {"s": [("dreiging", *threats)]}
    yield {"m": 3, "s": [("niet",)]}
    yield {"m": 3, "s": [("nood", "zelfdoding"), ("niet",)]}
    yield {"d": [["gemeente", "ommen"]]}


def _open(pack: Pack, question: Question) -> Iterator[dict]:
    """A question as the open one: asked, doubted, named in passing, and with each error."""
    fact = pack.facts[question.facts[0]]
    asked = {"d": [[fact.name, None]]}
    said = fact.values[:1] if fact.kind == "lijst" else fact.values[0] if fact.values else 1
    said = [4] if fact.kind == "leeftijden" else said
    yield asked
    yield {"d": [[fact.name, said]]}
    yield {**asked, "h": {fact.name: said}}
    yield {**asked, "h": {fact.name: ["geen"] if fact.kind == "lijst" else said}}
    yield {"t": [[question.id, 1, fact.name]], "h": {fact.name: said}}
    yield from ({**asked, "s": [("fout", fault)]} for fault in FAULTS)


def every_conversation(site: Site) -> None:
    """The personas tell their story and press a few buttons; somebody says nothing we know."""
    for persona in PERSONAS:
        talk(site, persona["antwoorden"]["gemeente"], persona["verhaal"])
    talk(site, "landelijk", "hallo", "xyzzy", "xyzzy", "xyzzy", "ik woon in ommen", "terug")
    talk(site, "dalfsen", "mijn bsn is 123456782", "a" * 2000, "ik ben 34", "ik woon in ommen")


def talk(site: Site, slug: str, *messages: str) -> None:
    """Type these, and twice that one does not know."""
    visitor = site.visitor(Visit(slug))
    for text in messages:
        visitor.post(f"/{slug}/gesprek", {"tekst": text})
    for _ in range(2):
        visitor.post(f"/{slug}/gesprek", {"tekst": "weet ik niet"})
