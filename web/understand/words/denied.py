"""Is a phrase taken back: `geen schulden`, `ik werk niet`, `lezen nee, formulieren ja`?"""

from __future__ import annotations

from collections.abc import Collection

from web.understand.words.heard import Heard
from web.understand.words.lexicon import Lexicon
from web.understand.words.patterns import Places

BEFORE, AFTER = "ontkenning_voor", "ontkenning_na"
"""Lists: `geen` stands before what it denies; `niet` may also come behind it."""
ITEM, NO_TROUBLE = "ontkenning_punt", "ontkenning_moeite"
"""Lists: `nee` at the end of a clause; `geen` *moeite* behind what it denies."""
LOOSE = "ontkenning_los"
"""`Kan er niet (van) rondkomen` denies nothing but that."""
FAR, NEAR = 3, 2
"""Words."""


def is_denied(places: Places, heard: Heard, lexicon: Lexicon, used: Collection[int]) -> bool:
    """Does a word near these places take them back? `used`: words that say something themselves."""
    near = range(max(0, places[0] - FAR), min(len(heard.words), places[-1] + FAR + 1))
    return any(_denies(at, places, heard, lexicon) for at in near if at not in used)


def _denies(at: int, places: Places, heard: Heard, lexicon: Lexicon) -> bool:
    first, last = places[0], places[-1]
    nearest = first if at < first else min(max(at, first), last)
    if heard.words[at].clause != heard.words[nearest].clause or _is_loose(at, heard, lexicon):
        return False
    ahead = any(at < place <= at + FAR for place in places)
    if ahead and lexicon.is_in(heard, at, BEFORE):
        return True
    denying = any(lexicon.is_in(heard, place, BEFORE) for place in places)
    if denying and at > last:  # `studeert niet en werkt niet`
        return False
    if first - NEAR <= at <= last + FAR and lexicon.is_in(heard, at, AFTER):
        return True
    return last < at <= last + FAR and _denies_item(at, heard, lexicon)


def _is_loose(at: int, heard: Heard, lexicon: Lexicon) -> bool:
    return at + 1 < len(heard.words) and lexicon.is_in(heard, at + 1, LOOSE)


def _denies_item(at: int, heard: Heard, lexicon: Lexicon) -> bool:
    """`lezen nee, formulieren ja`; `met lezen heb ik geen moeite`."""
    if heard.pauses(at + 1):
        return lexicon.is_in(heard, at, ITEM)
    return lexicon.is_in(heard, at, BEFORE) and lexicon.is_in(heard, at + 1, NO_TROUBLE)
