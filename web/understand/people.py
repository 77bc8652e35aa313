"""Whose words are these: of the person, of the partner, of somebody else?

Somebody who helps types *meneer* or *hij*; that is the person too.
"""

from __future__ import annotations

from collections.abc import Sequence

from web.understand.heard import Heard
from web.understand.lexicon import Lexicon

SELF, PARTNER, CHILD, OTHER = "zelf", "partner", "kind", "ander"
LISTS = {
    PARTNER: "mensen_partner",
    CHILD: "mensen_kind",
    OTHER: "mensen_ander",
    SELF: "mensen_zelf",
}
THEM = "mensen_hij_zij"
"""*hij*, *zij*: who was named last, else the person."""
NOT_WHO = "mensen_niet_na"
"""*met* mijn man: he is there, but it is not about him."""
MINE = "mensen_bezit"
AGED = "mensen_van"


def owners(heard: Heard, lexicon: Lexicon, asked: str = SELF) -> Sequence[str]:
    """For each word whose clause it stands in: who was named last before it, or else who was
    asked about."""
    told, last, owner = [], asked, asked
    sentence = 0
    for at, word in enumerate(heard.words):
        if word.sentence != sentence:
            sentence, owner = word.sentence, asked
        who = _named(heard, at, lexicon)
        if who and not _is_aside(heard, at, lexicon):
            owner = who
        if who not in (None, SELF):
            last = who
        if who is None and lexicon.is_in(heard, at, THEM):
            owner = last
        told.append(owner)
    return told


def _named(heard: Heard, at: int, lexicon: Lexicon) -> str | None:
    """Who this word names. `man van 52` is the person a helper types about."""
    who = next((who for who, name in LISTS.items() if lexicon.is_in(heard, at, name)), None)
    aged = at + 2 in heard.number_ends and lexicon.is_in(heard, at + 1, AGED)
    owned = at > 0 and lexicon.is_in(heard, at - 1, MINE)
    return SELF if who == PARTNER and aged and not owned else who


def _is_aside(heard: Heard, at: int, lexicon: Lexicon) -> bool:
    """`met mijn man`, `van mijn moeder`, `bij mij`."""
    before = [i for i in (at - 1, at - 2) if i >= 0 and heard.together(i, at)]
    if before and lexicon.is_in(heard, before[0], MINE):
        before = before[1:]
    return bool(before) and lexicon.is_in(heard, before[0], NOT_WHO)
