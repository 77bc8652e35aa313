"""Other adults in the house: a mother who moved in, two brothers, a lodger in the attic."""

from __future__ import annotations

from itertools import takewhile

from web.understand.cues import MOST_NUMBERS, spots
from web.understand.household.links import is_age, is_aside, is_client, word_before
from web.understand.message import Message
from web.understand.words.numbers import Number

OLD = 27
"""A parent of somebody who asks for help is at least this old."""
UNDER = {"medebewoners": OLD, "medebewoners_18_26": 18}
"""How old somebody at least is whom they name under these questions."""
KINDS = {"bewoner_oud": (OLD,), "bewoner_ouders": (OLD, OLD), "bewoner_mens": (None,)}
IN_LAW, CHILD = "bewoner_aanhang", "mensen_kind"
"""`mijn zoon en zijn vriendin`."""
SHARES, WITH, MANY = "bewoner_deelt", "bewoner_met", "bewoner_veel"
HOUSEMATE = "bewoner_zelf"
"""`twee huisgenoten van 22 en 25`: who is called so, lives here."""
HOUSEMATES = tuple(UNDER)
MOST = 9
"""More people than this do not share a home."""
Usual = tuple[int | None, ...]


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
        people = usual * _heads(message, start)
        some = len(people) == len(usual) and message.has(start, MANY)
        numbers = _ages(message, start, aside, MOST if some else len(people))
        for number in numbers:
            message.take(number)
        housemate = bool(numbers) and message.has(start, HOUSEMATE)
        if not aside and (housemate or _lives_here(message, start)):
            ages = [int(number.value) for number in numbers]
            found += ages * len(people) if len(ages) == 1 else ages or people
    asked = UNDER.get(message.question or "")
    return [asked if age is None else age for age in found]


def _people(message: Message) -> list[tuple[int, Usual]]:
    named = [(end - 1, usual) for name, usual in KINDS.items() for _, end in spots(message, name)]
    named += [(end - 1, (None,)) for at, end in spots(message, IN_LAW) if _of_child(message, at)]
    return sorted(named, key=lambda one: one[0])


def _of_child(message: Message, at: int) -> bool:
    earlier = message.earlier(at)
    return any(message.near(earlier, name) for name in (CHILD, "bewoner_mens"))


def _once(message: Message, people: list[tuple[int, Usual]]) -> list[tuple[int, Usual]]:
    """`met neef in flat, neef 35` is one cousin: where he is named first."""
    words = message.heard.words
    first = {words[at].text: at for at, _ in reversed(people)}
    return [one for one in people if first[words[one[0]].text] == one[0]]


def _heads(message: Message, at: int) -> int:
    """`twee huisgenoten`: how many of them there are."""
    told = (one for one in message.heard.numbers if one.end == at and one.value in range(1, MOST))
    number = next(told, None)
    if number is None or not message.has(at, MANY):
        return 1
    message.take(number)
    return int(number.value)


def _lives_here(message: Message, at: int) -> bool:
    sentence = message.sentence(at)
    here = any(start in sentence for start, _ in spots(message, "bewoner_woont"))
    live = message.near(sentence, "bewoner_wonen")
    here = here or (live and any(at in sentence for at, _ in spots(message, "bewoner_bij")))
    gone = message.near(sentence, "bewoner_weg")
    gone = gone or any(start in sentence for start, _ in spots(message, "bewoner_anders"))
    here = here or _shares(message, at)
    return (here or message.question in HOUSEMATES) and not gone


def _shares(message: Message, at: int) -> bool:
    """`ik woon met mijn neef`, `deelt een huis met zijn twee broers`."""
    link = at - 1
    while message.has(link, "mensen_bezit") or _is_number(message, link):
        link -= 1
    clause = [one for one in message.clause(at) if one < link]
    return message.has(link, WITH) and message.near(clause, SHARES)


def _is_number(message: Message, at: int) -> bool:
    return at in message.heard.number_ends


def _ages(message: Message, at: int, aside: bool, most: int) -> list[Number]:
    """The ages behind these people, or behind `hij` or `zij` later on: `huisgenoten van 22, 25`."""
    free = [one for one in message.free_numbers if one.start > at][:MOST_NUMBERS]
    first = next((one for one in free if _is_of(message, one, at, aside)), None)
    if first is None:
        return []
    rest = free[free.index(first) :]
    row = [first, *takewhile(lambda one: _is_next(message, one), rest[1:])]
    return row[:most] if most == MOST or len(row) >= most else row[:1]


def _is_next(message: Message, number: Number) -> bool:
    """`22 en 25`, `22, 25`."""
    at = number.start - 1
    joined = message.has(at, "bewoner_en") or _is_number(message, at)
    return joined and is_age(message, number)


def _is_of(message: Message, number: Number, at: int, aside: bool) -> bool:
    if not message.heard.together(at, number.start) or not is_age(message, number):
        return False
    before = word_before(message, number.start)
    own = before is not None and (
        _is_same(message, before, at) or message.has(before, "mensen_hij_zij")
    )
    apart = aside and number.start not in message.clause(at)
    return (own or _is_behind(message, number, at)) and not apart


def _is_behind(message: Message, number: Number, at: int) -> bool:
    """`een kostganger in huis van 50`: of him, with nobody else in between."""
    between = range(at + 1, number.start)
    people = ("mensen_zelf", "mensen_partner", "mensen_kind", *KINDS)
    van = message.has(number.start - 1, "mensen_van")
    others = any(message.near(between, name) for name in people)
    return van and number.start in message.clause(at) and not others


def _is_same(message: Message, one: int, other: int) -> bool:
    """The same person, perhaps named again."""
    words = message.heard.words
    return words[one].text == words[other].text
