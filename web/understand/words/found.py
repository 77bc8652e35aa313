"""What the vocabulary finds in a message: longest phrases first, with "geen" and "niet" heard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from web.advice import THREAT
from web.content.vocabulary import Entry
from web.understand.words.denied import is_denied
from web.understand.words.heard import Heard
from web.understand.words.lexicon import Lexicon, Meaning
from web.understand.words.patterns import Phrase, Places

OWN = frozenset({"inkomen_soort", "uwv_soort"})
"""Two people in one sentence each have their own: `ik werk en mijn man is zzper`."""
NEVER_DENIED = frozenset({"nood", "zorg", "opdracht", "over"})
"""An emergency, a worry, a command or a question is not taken back by a word that happens to stand
near."""

EMERGENCY, WORRY = "nood", "zorg"
URGENT = frozenset({EMERGENCY, THREAT})
CALM = "geen"
"""`nood: geen` is a saying (*ik lach me dood*): its words tell no emergency and no threat."""
BESIDE, CLOSE = 10, 6
"""So many words from a phrase, another still takes it back; from an emergency it must be close."""


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


def find_all(
    heard: Heard, lexicon: Lexicon, question: str | None, owners: Sequence[str]
) -> list[Found]:
    """Everything that was recognised, in the order of the message. owners: of each word."""
    possible = list(lexicon.possible(heard))
    calm = heard.at_length.without(_of_sayings(possible, heard.at_length))
    found = [
        one
        for meaning, phrases in possible
        for one in _of(meaning, phrases, heard, question, calm, owners)
    ]
    kept = _longest(f for f in found if not _is_saying(f.entry))
    used = {place for one in kept for place in one.places}
    told = [Found(f.entry, f.places, _is_denied(f, heard, lexicon, used)) for f in kept]
    return sorted(told, key=lambda one: (one.places, one.entry.line))


def _of_sayings(possible: Iterable[tuple[Meaning, list[Phrase]]], heard: Heard) -> frozenset[int]:
    """The words that are part of a saying."""
    sayings = ((one, phrases) for one, phrases in possible if _is_saying(one.entry))
    found = (f for one, phrases in sayings for f in _of(one, phrases, heard, None, heard, ()))
    return frozenset(place for one in found for place in one.places)


def _is_saying(entry: Entry) -> bool:
    return entry.gives.get(EMERGENCY) == CALM


def _of(
    meaning: Meaning,
    phrases: Iterable[Phrase],
    heard: Heard,
    question: str | None,
    calm: Heard,
    owners: Sequence[str],
) -> Iterator[Found]:
    """calm: the message without its sayings, for what is urgent."""
    entry = meaning.entry
    if entry.questions and question not in entry.questions:
        return
    urgent = URGENT & entry.gives.keys()
    if {EMERGENCY, WORRY} & entry.gives.keys():
        heard = heard.at_length
    told = calm if urgent and not _is_saying(entry) else heard
    places = {p for phrase in phrases for p in phrase.find(told)}
    if not places:
        return
    near = CLOSE if EMERGENCY in urgent and not _is_saying(entry) else BESIDE
    blocks = [p for phrase in meaning.unless for p in phrase.find(heard)]
    for one in places:
        mine = [block for block in blocks if not _is_of_another(block, one, entry, owners)]
        if not any(_blocks(block, one, heard, near) for block in mine):
            yield Found(entry, one)


def _is_of_another(block: Places, one: Places, entry: Entry, owners: Sequence[str]) -> bool:
    """Is this said of somebody else: `ik werk en mijn man is zzper`?"""
    apart = OWN & entry.gives.keys() and not set(block) & set(one)
    return bool(apart) and owners[block[-1]] != owners[one[-1]]


def _blocks(block: Places, one: Places, heard: Heard, near: int) -> bool:
    """Does this take the phrase back? Who speaks puts no full stops, so only when it is near."""
    if heard.words[block[0]].sentence != heard.words[one[0]].sentence:
        return False
    apart = max(block[0] - one[-1], one[0] - block[-1])
    return apart <= near


def _is_denied(one: Found, heard: Heard, lexicon: Lexicon, used: Collection[int]) -> bool:
    return not NEVER_DENIED & one.entry.gives.keys() and is_denied(one.places, heard, lexicon, used)


def _longest(found: Iterable[Found]) -> list[Found]:
    """Without what lies wholly inside a longer phrase, and each entry once per place."""
    kept: list[Found] = []
    there: defaultdict[int, list[Found]] = defaultdict(list)
    """Of what is kept: by each word it used."""
    for one in sorted(found, key=lambda f: -len(f.places)):
        mine, others = set(one.places), there[one.places[0]]
        covered = any(mine < set(other.places) and _may_hide(other, one) for other in others)
        again = any(o.entry is one.entry and mine == set(o.places) for o in others)
        if not covered and not again:
            kept.append(one)
            for place in one.places:
                there[place].append(one)
    return kept


def _may_hide(longer: Found, one: Found) -> bool:
    """The longer one knows better what both tell. Only another emergency hides an emergency."""
    told, better = one.entry.gives.keys(), longer.entry.gives.keys()
    return bool(told & better) if not URGENT & told else bool(URGENT & better)
