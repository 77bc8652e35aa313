"""Random answers of one municipality: complete or partial, exact or in bands, also odd ones."""

from __future__ import annotations

import random

from web.answers import DONT_KNOW
from web.content.facts import Fact
from web.content.pack import Pack

TICKED, UNKNOWN, BANDED = 0.25, 0.12, 0.5


def random_answers(dice: random.Random, pack: Pack) -> dict[str, object]:
    """Each fact with a chance of its own: from hardly anything to everything."""
    said = dice.choice((0.15, 0.5, 0.85, 1.0))
    answers = {}
    for name, fact in pack.facts.items():
        if dice.random() < said:
            answers[name] = DONT_KNOW if dice.random() < UNKNOWN else _value(dice, fact)
    return answers


def _value(dice: random.Random, fact: Fact) -> object:
    if fact.kind == "lijst":
        items = [v for v in fact.values if v != "geen" and dice.random() < TICKED]
        return items or ["geen"]
    if fact.kind == "leeftijden":
        return sorted(dice.randrange(18) for _ in range(dice.choice((0, 0, 1, 1, 2, 3, 4, 7))))
    if fact.kind == "keuze":
        return dice.choice(fact.values)
    number = _number(dice, fact)
    if dice.random() < BANDED:
        more = _number(dice, fact)
        low, high = sorted((int(number), int(more)))
        return [low, dice.choice((high, high, None))]
    return number


def _number(dice: random.Random, fact: Fact) -> int | float:
    """Mostly of the size people have, sometimes at the end of what can be."""
    low, high = int(fact.lowest), int(fact.highest)
    if dice.random() < 0.03:
        return dice.choice((low, high))
    most = {"getal": 90, "bedrag": 4000}[fact.kind]
    number = dice.randint(max(low, -most), min(high, most))
    return number + dice.choice((0, 0, 0, 0.5, 0.99)) if low <= number < high else number
