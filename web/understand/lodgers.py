"""Other adults in the house: a mother who moved in, a brother, a lodger in the attic."""

from __future__ import annotations

from web.understand.cues import MOST_NUMBERS, spots
from web.understand.links import is_age, is_aside, is_client, word_before
from web.understand.message import Message
from web.understand.numbers import Number

OLD = 27
"""A parent of somebody who asks for help is at least this old."""
UNDER = {"medebewoners": OLD, "medebewoners_18_26": 18}
"""How old somebody at least is whom they name under these questions."""
KINDS = {"bewoner_oud": (OLD,), "bewoner_ouders": (OLD, OLD), "bewoner_mens": (None,)}
IN_LAW, CHILD = "bewoner_aanhang", "mensen_kind"
"""`mijn zoon en zijn vriendin`."""
SHARES, WITH = "bewoner_deelt", "bewoner_met"
HOUSEMATES = tuple(UNDER)


def lodgers(message: Message) -> list[int | None]:
    """The ages of other adults who live there; None where it is not known. A parent counts as
    the youngest that a parent can be."""
    found: list[int | None] = []
    aside = False
    for start, usual in _once(message, _people(message))[:MOST_NUMBERS]:
        joined = message.has(start - 1, "bewoner_en") or message.has(start - 2, "bewoner_en")
        aside = (aside and joined) or is_aside(message, start)
        if is_client(message, start):
            continue
        number = _age(message, start, aside)
        if number is not None:
            message.take(number)
        if not aside and _lives_here(message, start):
            found += usual if number is None else [int(number.value)] * len(usual)
    asked = UNDER.get(message.question or "")
    return [asked if age is None else age for age in found]


def _people(message: Message) -> list[tuple[int, tuple]]:
    named = [(at, usual) for name, usual in KINDS.items() for at, _ in spots(message, name)]
    named += [(end - 1, (None,)) for at, end in spots(message, IN_LAW) if _of_child(message, at)]
    return sorted(named, key=lambda one: one[0])


def _of_child(message: Message, at: int) -> bool:
    earlier = [one for one in message.sentence(at) if one < at]
    return any(message.near(earlier, name) for name in (CHILD, "bewoner_mens"))


def _once(message: Message, people: list[tuple[int, tuple]]) -> list[tuple[int, tuple]]:
    """`met neef in flat, neef 35` is one cousin: where he is named first."""
    words = message.heard.words
    first = {words[at].text: at for at, _ in reversed(people)}
    return [one for one in people if first[words[one[0]].text] == one[0]]


def _lives_here(message: Message, at: int) -> bool:
    sentence = set(message.sentence(at))
    here = any(start in sentence for start, _ in spots(message, "bewoner_woont"))
    gone = message.near(sentence, "bewoner_weg")
    here = here or _shares(message, at)
    return (here or message.question in HOUSEMATES) and not gone


def _shares(message: Message, at: int) -> bool:
    """`ik woon met mijn neef`, `deelt een huis met zijn moeder`."""
    link = at - 1
    while message.has(link, "mensen_bezit"):
        link -= 1
    clause = [one for one in message.clause(at) if one < link]
    return message.has(link, WITH) and message.near(clause, SHARES)


def _age(message: Message, at: int, aside: bool) -> Number | None:
    """The age behind this person, or behind `hij` or `zij` later on."""
    for number in message.free_numbers[:MOST_NUMBERS]:
        if number.start > at and message.heard.together(at, number.start):
            before = word_before(message, number.start)
            own = before is not None and (
                _is_same(message, before, at) or message.has(before, "mensen_hij_zij")
            )
            apart = aside and number.start not in message.clause(at)
            if own and not apart and is_age(message, number):
                return number
    return None


def _is_same(message: Message, one: int, other: int) -> bool:
    """The same person, perhaps named again."""
    words = message.heard.words
    return words[one].text == words[other].text
