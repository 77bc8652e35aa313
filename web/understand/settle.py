"""One value per fact out of everything the readers handed in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from web.answers import DONT_KNOW, RATHER_NOT, can_be
from web.content.facts import VILLAGE
from web.content.pack import Pack
from web.conversation import NONE
from web.understand.message import Slot

MUNICIPALITY = "gemeente"
Settled = tuple[dict[str, object], list[tuple[str, object]]]


def settle(slots: Iterable[Slot], pack: Pack) -> Settled:
    """Answers, and what is doubtful. Two readers that disagree are a doubt, unless one of them
    rests on more words."""
    by_fact: defaultdict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if _is_possible(slot, pack):
            by_fact[slot.fact].append(slot)
    answers, doubts = {}, []
    for fact, told in by_fact.items():
        told = list(_kept(told))
        if not told:
            continue
        sure = [slot for slot in told if not slot.doubt]
        value, agreed = _one(sure or told)
        if sure and agreed:
            answers[fact] = value
        else:
            doubts.append((fact, value if agreed else None))
    return answers, doubts


def _kept(told: Sequence[Slot]) -> Iterator[Slot]:
    """Without what another reader takes back: `huur nee, alleen gas`."""
    back = {tick for slot in told if slot.back for tick in slot.value}
    for slot in (slot for slot in told if not slot.back):
        if not (back and _is_ticks(slot.value)):
            yield slot
        elif left := [tick for tick in slot.value if tick not in back]:
            yield replace(slot, value=left)


def _is_possible(slot: Slot, pack: Pack) -> bool:
    if slot.fact in (MUNICIPALITY, VILLAGE):  # may lie elsewhere: whoever read it knows the map
        return True
    if slot.fact not in pack.facts:
        return False
    if slot.doubt and slot.value is None:
        return True
    return slot.value in (DONT_KNOW, RATHER_NOT) or can_be(pack, slot.fact, slot.value)


def _one(told: Sequence[Slot]) -> tuple[object, bool]:
    """The value they tell, and whether they agree."""
    if all(_is_ticks(slot.value) for slot in told):
        ticks = dict.fromkeys(tick for slot in told for tick in slot.value)
        return [t for t in ticks if t != NONE or len(ticks) == 1], True
    most = max(slot.weight for slot in told)
    values = [slot.value for slot in told if slot.weight == most]
    return values[0], all(value == values[0] for value in values)


def _is_ticks(value: object) -> bool:
    return isinstance(value, (list, tuple)) and all(isinstance(one, str) for one in value)
