"""Who live there: children under 18, grown-up children, and other adults."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from web.content.questions import CHILD_AGES
from web.understand.cues import MOST_NUMBERS, spots
from web.understand.household.alone import LOOSE, alone
from web.understand.household.children import rows
from web.understand.household.counts import counts
from web.understand.household.elsewhere import all_left, is_elsewhere
from web.understand.household.links import is_client, is_somebody
from web.understand.household.lodgers import HOUSEMATES, lodgers
from web.understand.household.partner import lives_with_partner
from web.understand.household.pieces import BABY, OF, QUESTION
from web.understand.household.row import Row
from web.understand.household.soon import is_coming
from web.understand.message import Message, Slot
from web.understand.units import is_time
from web.understand.words.people import OTHER

YOUNG = range(18, 27)
"""Adults who share no costs yet."""
ADULTS, YOUNG_ADULTS, OWN = "medebewoners", "medebewoners_18_26", "volwassen_kinderen"
FEW = 4
"""A bare `2` under "Hoe oud zijn de kinderen?" may be how many there are."""
SURE = 2


def slots(message: Message) -> Iterator[Slot]:
    """Children and other adults."""
    found = rows(message)[:MOST_NUMBERS]
    ours = [row for row in found if _is_told(message, row) and _is_ours(message, row, found)]
    ages = [age for row in ours for age in row.ages]
    for row in ours:
        for number in row.numbers:
            message.take(number)
    small = [age for age in ages if age in CHILD_AGES]
    if ours and any(not _is_sure(message, row) for row in ours):
        yield Slot(QUESTION, small if _is_few(message, ours) else None, True)
    elif small:
        yield Slot(QUESTION, small, weight=max(SURE, sum(len(row.places) for row in ours)))
    elif not ours and all_left(message, found):
        yield Slot(QUESTION, [], weight=LOOSE)
    grown = [a for row in ours if _is_home(message, row) for a in _grown(message, row)]
    yield from _adults(grown, lodgers(message))
    if lives_with_partner(message):
        yield Slot("huishouden", "samen", weight=LOOSE)
    yield from alone(message)
    yield from counts(message)


def _grown(message: Message, row: Row) -> list[int]:
    """Ages of grown-up children. Under the question about young adults `mijn dochter` is one."""
    if message.question == YOUNG_ADULTS and not row.ages:
        return [YOUNG.start] * (row.told or row.heads)
    return [age for age in row.ages if age not in CHILD_AGES]


def _adults(grown: Sequence[int], others: Sequence[int | None]) -> Iterator[Slot]:
    if None in others:
        yield Slot(ADULTS, None, True)
        return
    young = sum(age in YOUNG for age in (*grown, *others))
    older = sum(age >= YOUNG.stop for age in (*grown, *others))
    if older:
        yield Slot(ADULTS, older, weight=SURE)
    if young:
        own = sum(age in YOUNG for age in grown) == young
        yield Slot(YOUNG_ADULTS, young, weight=SURE)
        yield Slot(OWN, "ja" if own else "nee", weight=SURE)


def _is_told(message: Message, row: Row) -> bool:
    """Does it say anything of children in this home?"""
    if _is_visitor(message, row) or _is_aside(message, row) or _is_denied(message, row):
        return False
    if row.named:
        return bool(row.numbers) or not _is_coming(message, row)
    told = bool(spots(message, "kind_sfeer")) or message.question == QUESTION
    return told or row.told is None or message.has(row.places[-1] + 1, "kind_nog")


def _is_denied(message: Message, row: Row) -> bool:
    """`ik heb geen kind van 12, wel een van 10`."""
    at = row.places[0]
    return bool(row.ages) and at in message.clause(at - 1) and message.has(at - 1, "kind_geen")


def _is_aside(message: Message, row: Row) -> bool:
    """Children at work, or long ago: `vroeger had ik kinderen van 5 en 6 in huis`."""
    sentence = message.sentence(row.places[0])
    work = any(start in sentence for start, _ in spots(message, "kind_werk"))
    return work or message.near(sentence, "kind_toen")


def _is_coming(message: Message, row: Row) -> bool:
    """Still to be born; `net bevallen` is not."""
    sentence = message.sentence(row.places[0])
    born = message.near(sentence, "kind_geboren") and not message.near(sentence, "kind_straks")
    return message.near(sentence, "kind_komst") and not born


def _is_visitor(message: Message, row: Row) -> bool:
    """`een meisje van 17 aan de balie` is nobody's child here; `ik heb een jongen van 12` is."""
    at = row.places[0]
    has = message.near(range(max(0, at - 4), at), "kind_bij_ons") or message.question == QUESTION
    return row.heads == 1 and row.told is None and is_client(message, at) and not has


def _is_ours(message: Message, row: Row, found: Sequence[Row]) -> bool:
    """Not the children of a sister, and not those who live elsewhere. Their ages are nobody
    else's either."""
    first = row.places[0]
    somebody = not row.named and is_somebody(message, first)
    others = somebody or _is_of_another(message, row)
    ours = not (others or is_elsewhere(message, row, found))
    if not ours and row.named:
        for number in row.numbers:
            message.take(number)
    return ours


def _is_of_another(message: Message, row: Row) -> bool:
    """`mijn zus heeft twee kinderen`, `de kinderen van mijn zus`."""
    first, last = row.places[0], row.places[-1]
    earlier = message.earlier(first)
    others = [at for at in earlier if _is_other(message, at) and not is_client(message, at)]
    others = [] if message.has(message.sentence(first)[0], "kind_gezin") else others
    if others and message.owners[first - 1] == OTHER and not message.has(first - 1, "kind_mijn"):
        return True
    if _is_grandchild(message, first):
        return True
    behind = [at for at in message.sentence(last) if last < at < last + 4]
    whose = any(_is_other(message, at) for at in behind)
    return whose and message.near(behind[:2], OF)


def _is_grandchild(message: Message, first: int) -> bool:
    """`mijn dochter van 20 heeft een baby`."""
    has = next((at for at in range(first - 1, first - 4, -1) if message.has(at, "kind_heeft")), 0)
    before = range(has - 1, message.sentence(first).start - 1, -1) if has else ()
    people = ("mensen_zelf", "mensen_partner", "mensen_kind")
    named = (at for at in before if any(message.has(at, name) for name in people))
    return message.has(next(named, -1), "mensen_kind")


def _is_other(message: Message, at: int) -> bool:
    return message.has(at, "mensen_ander")


def _is_sure(message: Message, row: Row) -> bool:
    if not row.ages:
        asked = message.question == QUESTION or message.near(row.places, "kind_onbekend")
        return row.told is None and not asked
    only_baby = not row.numbers and message.near(row.places, BABY)
    at = row.places[0]
    has = message.near(range(max(0, at - 3), at), "kind_heb") or message.question == QUESTION
    has = has or message.near(message.sentence(at), "kind_geboren")
    return row.complete and (has or not only_baby) and not _is_few(message, [row])


def _is_few(message: Message, found: Sequence[Row]) -> bool:
    """Only `2`: an age, or how many?"""
    row = found[0]
    if len(found) > 1 or row.named or len(row.ages) != 1 or row.told is not None:
        return False
    number = row.numbers[0]
    aged = message.has(number.end, "eenheid_jaar") or message.has(row.places[0] - 1, OF)
    aged = aged or is_time(message, number) or is_coming(message, number)
    aged = aged or message.near(message.earlier(number.start), "kind_die")
    return row.ages[0] <= FEW and not aged


def _is_home(message: Message, row: Row) -> bool:
    """Grown-up children count when somebody says they live there."""
    sentence = set(message.sentence(row.places[0]))
    home = any(start in sentence for start, _ in spots(message, "kind_thuis"))
    asked = message.question in HOUSEMATES or (message.question == QUESTION and len(row.ages) > 1)
    return asked or (row.named and home)
