"""Markers through every question, every field and every fact of the API.

What must be carried comes from the registry of questions, what is carried from the pages as they
are served: a new question, field or page with a form is covered, or the canary turns red.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from werkzeug.wrappers import Response

from tests.privacy.canary.client import Answer, Client
from tests.privacy.canary.forms import forms
from tests.privacy.canary.markers import Markers
from web import session
from web.advice import unasked
from web.content.pack import Pack
from web.content.questions import Question
from web.forms import FORMS
from web.settings import Settings

NUMBERS = ("getal", "bedrag")


@dataclass
class Visitor:
    """Sends markers to one site, and remembers which fields it saw and which it filled."""

    client: Client
    markers: Markers
    settings: Settings
    found: set[str] = field(default_factory=set)
    carried: set[str] = field(default_factory=set)

    def cookie(self, pack: Pack, answers: Mapping[str, object], asked: list[str]) -> dict:
        """The headers of somebody with these answers, sealed as the site itself does it."""
        visit, made = session.Visit(pack.slug, dict(answers), asked), Response()
        session.save(made, visit, self.settings, int(time.time()))
        return self.sealed(made)

    def sealed(self, made: Response) -> dict:
        """The headers of who got this answer."""
        return self._headers(tuple(c.partition(";")[0] for c in made.headers.getlist("Set-Cookie")))

    def kept(self, answer: Answer, before: Mapping[str, str]) -> dict:
        """The headers of the next request: cookies as the browser now has them."""
        pairs = dict(pair.split("=", 1) for pair in before["Cookie"].split("; "))
        pairs |= dict(pair.split("=", 1) for pair in answer.cookies)
        return self._headers(tuple(f"{name}={value}" for name, value in pairs.items()))

    def _headers(self, pairs: tuple[str, ...]) -> dict:
        for pair in pairs:  # a sealed answer is nobody else's either: a part of it is a marker
            self.markers.known(pair.partition("=")[2][60:100], "verzegelde cookie")
        return {"Cookie": "; ".join(pairs)}

    def fill(self, place: str, names: list[str], given: Mapping[str, str] | None = None) -> dict:
        """A marker for every field, save those with a given value."""
        self.found |= {f"{place}.{name}" for name in names}
        filled = {name: self.markers.text(f"{place}.{name}") for name in names}
        self.carried |= {f"{place}.{name}" for name in names if name not in (given or {})}
        return {**filled, **(given or {})}


def must_carry(packs: list[Pack]) -> set[str]:
    """Every field that the questions of these municipalities have, and every fact of the API."""
    names: set[str] = {"api.gemeente", "api.datum", "api.antwoorden"}
    for pack in packs:
        names |= {f"api.{fact}" for fact in pack.facts}
        for place, question in [(q.id, q) for q in pack.questions] + [
            (f"aanname {q.id}", q) for q in unasked(pack)
        ]:
            inputs = {input_.name for input_ in FORMS[question.kind]()}
            inputs -= set() if question.beside else {"per"}
            names |= {f"{place}.{name}" for name in inputs | {"vraag", "knop"}}
    return names


def plain(name: str) -> str:
    """`kinderen.leeftijd` for `kinderen.leeftijd-0`: a row of a list is no field of its own."""
    head, dash, number = name.rpartition("-")
    return head if dash and number.isdigit() else name


def ask_all(visitor: Visitor, packs: list[Pack], every: bool) -> None:
    """Each question on its own page; of `every` municipality, or each question once."""
    done: set[str] = set()
    for pack in packs:
        pages = [("vraag/1", q.id, q) for q in pack.questions]
        pages += [(f"aanname/{n}", f"aanname {q.id}", q) for n, q in enumerate(unasked(pack), 1)]
        for path, place, question in pages:
            if every or place not in done:
                done.add(place)
                ask(visitor, pack, f"/{pack.slug}/{path}", place, question)
    for fact, value in api_values(visitor.markers, packs):
        visitor.carried.add(f"api.{fact}")
        visitor.client.post_json("/api/v1/reken", value)


def ask(visitor: Visitor, pack: Pack, path: str, place: str, question: Question) -> None:
    """Nonsense in every field; then, where it can be, an answer nobody else gives."""
    client, cookie = visitor.client, visitor.cookie(pack, {}, [question.id])
    (form,) = (f for f in forms(client.get(path, cookie).text) if "vraag" in f.fields)
    assert form.fields["vraag"] == question.id, f"{path} asks another question"
    names = list(form.fields)
    client.post(path, visitor.fill(place, names, {"vraag": question.id}), cookie)
    client.post(path, visitor.fill(place, names), cookie)
    amount = None
    if question.kind in NUMBERS:
        amount = visitor.markers.amount(place, question.lowest, question.highest)
    if amount:
        right = {name: value for name, value in form.fields.items() if name in ("vraag", "per")}
        answer = client.post(path, {**right, "precies": amount}, cookie)
        assert answer.cookies, f"{path} does not take {place}"
        for page in ("antwoorden", "uitkomst", "kaart"):
            client.get(f"/{pack.slug}/{page}", visitor.kept(answer, cookie))
        client.post(f"/{pack.slug}/kaart.pdf", {}, visitor.kept(answer, cookie))


def api_values(markers: Markers, packs: list[Pack]) -> Iterator[tuple[str, object]]:
    """For each fact what the API can be sent: nonsense alone, in a list and in a group, and a
    right amount; and the same around the facts."""
    facts = {name: fact for pack in packs for name, fact in pack.facts.items()}
    for name, fact in facts.items():
        for value in shapes(markers.text(f"api.{name}")):
            yield name, {"antwoorden": {name: value}}
        amount = fact.kind in NUMBERS and markers.amount(f"api.{name}", fact.lowest, fact.highest)
        if amount:
            exact = float(Decimal(amount.replace(",", ".")))
            yield name, {"antwoorden": {name: exact}}
            yield name, {"antwoorden": {name: [exact, None]}}
    for value in shapes(markers.text("api.gemeente")):
        yield "gemeente", {"antwoorden": {"gemeente": value}}
    for value in shapes(markers.text("api.datum")):
        yield "datum", {"datum": value, "antwoorden": {}}
    for value in shapes(markers.text("api.antwoorden")):
        yield "antwoorden", {"antwoorden": value}


def shapes(text: str) -> tuple[object, ...]:
    """A text as JSON can hold it."""
    return text, [text, None], {text: [text]}
