"""Whose words are these: of the person, of the partner, of somebody else?

Somebody who helps types *meneer* or *hij*; that is the person too.
"""

from __future__ import annotations

from collections.abc import Sequence

from web.understand.words.heard import Heard
from web.understand.words.lexicon import Lexicon
from web.understand.words.number_words import HUNDRED

SELF, PARTNER, CHILD, OTHER = "zelf", "partner", "kind", "ander"
LISTS = {
    PARTNER: "mensen_partner",
    CHILD: "mensen_kind",
    OTHER: "mensen_ander",
    SELF: "mensen_zelf",
}
NOT_THIS = {"mensen_hij": "mensen_niet_hij", "mensen_zij": "mensen_niet_zij"}
"""*hij*, *zij*: who was named last, else the person; and who that cannot be: *hij* is no wife."""
NOT_WHO = "mensen_niet_na"
"""*met* mijn man: he is there, but it is not about him."""
NOT_A_CHILD = "mensen_los"
"""`twee kinderen van 3 en 7, bijstand`: what begins a clause, and is not of the children."""
CLIENT = "mensen_client"
"""A helper types. *Mevrouw met een dochter. Ze*: that is mevrouw."""
MINE, SAYS_I, THEIRS = "mensen_bezit", "geld_ik", "mensen_hun"
AND = "bewoner_en"
MOST_JOINED = 3
LONGEST_ROW = 6
GROWN = 16
AGED, OURS = "mensen_van", "mensen_van_wie"
ROLE, A = "mensen_rol", "mensen_een"
PAIR, PLURAL = "geld_paar", "mensen_meervoud"


def owners(heard: Heard, lexicon: Lexicon, asked: str = SELF) -> Sequence[str]:
    """For each word whose clause it stands in: who was named last before it, or else who was
    asked about."""
    told, last, owner = [], _at_first(heard, lexicon, asked), asked
    sentence, client = 0, False
    for at, word in enumerate(heard.words):
        if word.sentence != sentence:
            sentence, owner = word.sentence, asked
        if owner == CHILD and heard.pauses(at) and lexicon.is_in(heard, at, NOT_A_CHILD):
            owner = asked
        who, aside = _named(heard, at, lexicon, owner), _is_aside(heard, at, lexicon)
        client = client or lexicon.is_in(heard, at, CLIENT)
        if who and not aside:
            owner = who
        for pronoun, not_this in NOT_THIS.items():
            named = who not in (None, SELF) and not (client and aside and who == CHILD)
            if named and not lexicon.is_in(heard, at, not_this):
                last[pronoun] = who
            if who is None and lexicon.is_in(heard, at, pronoun):
                owner = last[pronoun]
        told.append(owner)
    return told


def _at_first(heard: Heard, lexicon: Lexicon, asked: str) -> dict[str, str]:
    """Who *hij* and *zij* are until somebody is named. `Echtpaar. Hij werkt, zij krijgt 300`: the
    first of them is the person, the other the partner."""
    pair = lexicon.places(heard, PAIR)
    if not pair or asked != SELF:
        return dict.fromkeys(NOT_THIS, asked)
    named = {at: one for one in NOT_THIS for at in lexicon.places(heard, one) if at > pair[0]}
    first = min((at for at in named if not _is_plural(heard, at, lexicon)), default=None)
    return {one: PARTNER if first and one != named[first] else SELF for one in NOT_THIS}


def _is_plural(heard: Heard, at: int, lexicon: Lexicon) -> bool:
    """`zij hebben`: that is no she."""
    return any(lexicon.is_in(heard, i, PLURAL) for i in (at - 1, at + 1) if heard.together(i, at))


def _named(heard: Heard, at: int, lexicon: Lexicon, owner: str) -> str | None:
    """Who this word names. `man van 52` is the person a helper types about; `mijn zus en haar man`
    is no partner. owner: who was named last."""
    who = next((who for who, name in LISTS.items() if lexicon.is_in(heard, at, name)), None)
    aged = at + 2 in heard.number_ends and lexicon.is_in(heard, at + 1, AGED)
    owned = at > 0 and lexicon.is_in(heard, at - 1, MINE)
    client = (aged and not owned) or is_first(heard, lexicon, at) or _is_i(heard, lexicon, at)
    theirs = owner in (CHILD, OTHER) and at > 0 and lexicon.is_in(heard, at - 1, THEIRS)
    if who == PARTNER and (theirs or _is_of_us(heard, at, lexicon)):
        return OTHER
    client = client if who == PARTNER else who == OTHER and _is_role(heard, at, lexicon)
    return SELF if client else who


def _is_role(heard: Heard, at: int, lexicon: Lexicon) -> bool:
    """`ik ben (een) alleenstaande moeder`."""
    before = at - 2 if at > 1 and lexicon.is_in(heard, at - 1, A) else at - 1
    return before >= 0 and lexicon.is_in(heard, before, ROLE)


def _is_of_us(heard: Heard, at: int, lexicon: Lexicon) -> bool:
    """`een vriend van mij`, `de man van mijn zus`."""
    return (
        heard.together(at, at + 2)
        and lexicon.is_in(heard, at + 1, AGED)
        and lexicon.is_in(heard, at + 2, OURS)
    )


def _is_i(heard: Heard, lexicon: Lexicon, at: int) -> bool:
    """`ik vrouw 41`, `alleenstaande man 57`."""
    role = at > 0 and any(lexicon.is_in(heard, at - 1, name) for name in (SAYS_I, ROLE))
    return role and _is_aged(heard, at)


def _is_aged(heard: Heard, at: int) -> bool:
    return any(n.start == at + 1 and GROWN <= n.value < HUNDRED for n in heard.numbers)


def is_first(heard: Heard, lexicon: Lexicon, at: int) -> bool:
    """`Vrouw, 38 jaar`, typed by a helper: a message that begins with somebody of an age, and
    nobody says "ik"."""
    first = at == 0 and _is_aged(heard, at)
    return first and not any(lexicon.is_in(heard, one, SAYS_I) for one in range(len(heard.words)))


def _is_aside(heard: Heard, at: int, lexicon: Lexicon) -> bool:
    """`met mijn man`, `van mijn moeder`, `bij mij`, `met mijn man en onze twee jongens`."""
    for _ in range(MOST_JOINED):
        if _is_behind_small(heard, at, lexicon):
            return True
        before = _joined(heard, at, lexicon)
        if before is None:
            return False
        at = before
    return False


def _is_behind_small(heard: Heard, at: int, lexicon: Lexicon) -> bool:
    before = [i for i in (at - 1, at - 2, at - 3) if i >= 0 and heard.together(i, at)]
    for _ in range(2):  # `met haar 3 kinderen`
        small = before and (lexicon.is_in(heard, before[0], MINE) or before[0] in heard.number_ends)
        before = before[1:] if small and not heard.pauses(before[0] + 1) else before
    return bool(before) and lexicon.is_in(heard, before[0], NOT_WHO)


def _joined(heard: Heard, at: int, lexicon: Lexicon) -> int | None:
    """The person before `en`: `mijn man` of `mijn man en twee jongens`."""
    before, furthest = at - 1, max(0, at - LONGEST_ROW)  # so that a long row stays quick to read
    while before > furthest and (lexicon.is_in(heard, before, MINE) or before in heard.number_ends):
        before -= 1
    joined = before > 0 and lexicon.is_in(heard, before, AND) and heard.together(before - 1, at)
    person = joined and any(lexicon.is_in(heard, before - 1, name) for name in LISTS.values())
    return before - 1 if person else None
