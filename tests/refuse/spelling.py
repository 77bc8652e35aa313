"""How people cut a number in pieces, and what they type around it."""

from __future__ import annotations

import random

UNITS = "nul een twee drie vier vijf zes zeven acht negen".split()
AROUND = (
    "{}|{}.|mijn {word} is {}|mn {word}: {}|{word} {}|het is {} en ik heb schulden|hallo, {} graag|"
    "Ik woon in Ommen en mijn {word} is {}, kunt u helpen?|1500 euro huurschuld, {word} {}|({})|"
    "{}, mijn huur is 712|ik ben 58 en mijn {word} = {}\nalvast bedankt"
).split("|")


def cut(text: str, places: range | tuple[int, ...], separator: str) -> str:
    """`cut("123456", (2, 4), "-")` is `12-34-56`."""
    edges = [0, *places, len(text)]
    return separator.join(text[a:b] for a, b in zip(edges, edges[1:], strict=False))


def around(rng: random.Random, word: str, value: str) -> str:
    """The value in a sentence, or on its own. `word`: what somebody calls it."""
    return rng.choice(AROUND).format(value, word=word)
