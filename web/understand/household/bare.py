"""An age with no word to it: `39, alleen, ww`, `gezin in almelo, 38, twee kinderen`."""

from __future__ import annotations

from web.content.questions import CHILD_AGES
from web.understand.cues import spots
from web.understand.household.links import LINKS
from web.understand.message import Message
from web.understand.words.number_words import HUNDRED
from web.understand.words.numbers import Number

GROWN = 27
"""A child at home is younger than this; somebody in need of help may be anything."""
MONEY = ("huur_geld", "spaar_geld", "kosten_geld", "schuld_geld", "toeslag_geld", "reis_geld")
CHILDREN = ("kind_een", "kind_veel", "mensen_kind")
OTHERS = ("mensen_partner", "mensen_ander", "bewoner_mens", "bewoner_oud")


def is_bare(message: Message, number: Number) -> bool:
    """A number of a grown-up by itself between two commas, in a story, where nothing before it
    says otherwise."""
    if not CHILD_AGES.stop <= number.value < HUNDRED or _asks_a_number(message):
        return False
    clause, sentence = message.clause(number.start), message.sentence(number.start)
    if not _is_alone(message, number, clause) or len(clause) == len(message.heard.words):
        return False
    others = [n for n in message.heard.numbers if n != number and n.start in sentence]
    if any(_is_alone(message, n, message.clause(n.start)) for n in others):
        return False
    return not _is_named(message, number, clause[0])


def _is_alone(message: Message, number: Number, clause: list[int]) -> bool:
    """Only this number and small words, such as `net 18`."""
    others = (at for at in clause if not number.start <= at < number.end)
    return all(message.has(at, LINKS) for at in others)


def _is_named(message: Message, number: Number, start: int) -> bool:
    """Does the clause before it name money, or somebody who may be this old?"""
    if not start or start == message.sentence(start)[0]:
        return False
    earlier = message.clause(start - 1)
    people = OTHERS if number.value >= GROWN else (*OTHERS, *CHILDREN)
    if any(message.near(earlier, name) for name in people):
        return True
    return any(at in earlier for name in MONEY for at, _ in spots(message, name, start))


def _asks_a_number(message: Message) -> bool:
    fact = message.pack.facts.get(message.question or "")
    return fact is not None and fact.highest > 0
