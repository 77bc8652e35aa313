"""What the vocabulary finds in a message: longest phrases first, with "geen" and "niet" heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from web.advice import THREAT
from web.content.vocabulary import Entry
from web.understand.heard import Heard
from web.understand.lexicon import Lexicon, Meaning
from web.understand.patterns import Phrase, Places

DENY_BEFORE, DENY_AFTER = "ontkenning_voor", "ontkenning_na"
"""Lists: `geen` stands before what it denies; `niet` may also come behind it."""
FAR, NEAR = 3, 2
NEVER_DENIED = frozenset({"nood", "opdracht", "over"})
"""An emergency, a command or a question is not taken back by a word that happens to stand near."""

URGENT = frozenset({"nood", THREAT})


@dataclass(frozen=True, slots=True)
class Found:
    """One entry that was found, and the words it used."""

    entry: Entry
    places: Places
    denied: bool = False

    @property
    def gives(self) -> dict[str, object]:
        """What it says, or what it says when it is denied."""
        return dict((self.entry.negated or {}) if self.denied else self.entry.gives)


def find_all(heard: Heard, lexicon: Lexicon, question: str | None) -> list[Found]:
    """Everything that was recognised, in the order of the message."""
    possible = lexicon.possible(heard)
    found = [f for entry, phrases in possible for f in _of(entry, phrases, heard, question)]
    kept = _longest(found)
    used = {place for one in kept for place in one.places}
    told = [Found(f.entry, f.places, _is_denied(f, heard, lexicon, used)) for f in kept]
    return sorted(told, key=lambda one: (one.places, one.entry.line))


def _of(
    meaning: Meaning, phrases: Iterable[Phrase], heard: Heard, question: str | None
) -> Iterator[Found]:
    entry = meaning.entry
    if entry.questions and question not in entry.questions:
        return
    places = {p for phrase in phrases for p in phrase.find(heard)}
    if not places:
        return
    blocked = {heard.words[p[0]].sentence for phrase in meaning.unless for p in phrase.find(heard)}
    for one in places:
        if heard.words[one[0]].sentence not in blocked:
            yield Found(entry, one)


def _longest(found: Iterable[Found]) -> list[Found]:
    """Without what lies wholly inside a longer phrase, and each entry once per place."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: -len(f.places)):
        mine = set(one.places)
        covered = any(mine < set(other.places) and _may_hide(other, one) for other in kept)
        again = any(o.entry is one.entry and mine == set(o.places) for o in kept)
        if not covered and not again:
            kept.append(one)
    return kept


def _may_hide(longer: Found, one: Found) -> bool:
    """An emergency is only hidden by a phrase that tells of one itself."""
    urgent = URGENT & one.entry.gives.keys()
    return not urgent or bool(URGENT & longer.entry.gives.keys())


def _is_denied(one: Found, heard: Heard, lexicon: Lexicon, used: set[int]) -> bool:
    if NEVER_DENIED & one.entry.gives.keys():
        return False
    free = [at for at in range(len(heard.words)) if at not in used]
    return any(_denies(at, one, heard, lexicon) for at in free)


def _denies(at: int, one: Found, heard: Heard, lexicon: Lexicon) -> bool:
    first, last = one.places[0], one.places[-1]
    nearest = first if at < first else min(max(at, first), last)
    if heard.words[at].clause != heard.words[nearest].clause:
        return False
    ahead = any(at < place <= at + FAR for place in one.places)
    if ahead and lexicon.is_in(heard, at, DENY_BEFORE):
        return True
    after = first - NEAR <= at <= last + FAR
    return after and lexicon.is_in(heard, at, DENY_AFTER)
