"""Which bills are late and which are not, however it is put: `huur niet, gas wel betaald`.

Each name gets the sign that is said of it. A bare name in a row takes what is said of its
neighbours: `huur, gas en water: overal achter`. What is fine takes back what a phrase heard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from web.understand.bills.signs import (
    BUT,
    CAN,
    DONE,
    END,
    FINE,
    FROM,
    INDEED,
    LATE,
    LATER,
    MUST,
    NOT,
    ONLY,
    STILL,
    TELLS,
    Mark,
)
from web.understand.bills.stretches import Unit, units_of
from web.understand.message import Message, Slot
from web.understand.words.people import CHILD, OTHER

FACT = "achterstanden"
OPPOSITE = {LATE: FINE, FINE: LATE}
AHEAD, BEFORE = 6, 9
"""How many words "niet" looks for what it denies."""
MORTGAGE = "hypotheek"
Verdicts = Sequence[str | None]


def slots(message: Message) -> Iterator[Slot]:
    """What is late, and what is not: a slot that takes back."""
    told: dict[str, str] = {}
    for units in units_of(message):
        for unit, says in zip(units, verdicts(units, message.question == FACT), strict=True):
            for mark in unit.marks:
                if mark.bill and (verdict := _for_us(message, mark, says)):
                    told[mark.bill] = LATE if LATE in (verdict, told.get(mark.bill)) else FINE
    for bill, verdict in told.items():
        yield Slot(FACT, [bill], back=verdict == FINE)


def _for_us(message: Message, mark: Mark, says: str | None) -> str | None:
    """A debt of somebody else is none of this household."""
    owner = message.owners[mark.start]
    if owner == CHILD and _is_of_child(message, message.sentence(mark.start)):
        return FINE
    return None if owner == OTHER and says == LATE else says


def _is_of_child(message: Message, sentence: range) -> bool:
    """`mijn zoon heeft schulden`."""
    kids = (at for at in sentence if message.has(at, "mensen_kind"))
    return any(message.has(at + 1, "rekening_heeft") for at in kids)


def verdicts(units: Sequence[Unit], asked: bool) -> list[str | None]:
    """LATE, FINE or None for each unit of a sentence. asked: the open question is about this."""
    own = [_turned(unit, _own(unit)) for unit in units]
    own = [says or _said_after(units, at, own) for at, says in enumerate(own)]
    told = [says or _short(units, at, own, asked) for at, says in enumerate(own)]
    told = [says or _as_neighbours(units, at, told) for at, says in enumerate(told)]
    over = max((at for at, unit in enumerate(units) if _is_over(unit, own[at])), default=0)
    return [FINE if at < over else says for at, says in enumerate(told)]


def _turned(unit: Unit, says: str | None) -> str | None:
    """`behalve de energie is alles betaald`: of the energy the opposite."""
    return OPPOSITE.get(says or "") if unit.has(BUT) else says


def _own(unit: Unit) -> str | None:
    """What the signs of a unit say together."""
    denied = _denied(unit)
    signs = {(mark.sign, mark in denied) for mark in unit.signs}
    owes = unit.bills != [MORTGAGE]  # of a mortgage there is always something left to pay
    if unit.has(LATER) or ((DONE, True) in signs and not owes):
        return None
    if (DONE, False) in signs or (unit.back and _ends_well(unit, denied)):
        return FINE
    if {(FINE, True), (CAN, True), (DONE, True), (LATE, False), (END, False)} & signs:
        return LATE
    pay = unit.has(FROM) or ((CAN, False) in signs and unit.has(STILL) and owes)
    if unit.has(MUST) and pay:
        return LATE
    return FINE if {(LATE, True), (FINE, False)} & signs else None


def _ends_well(unit: Unit, denied: set[Mark]) -> bool:
    """`een aanmaning van Essent, en die heb ik betaald`."""
    told = [mark for mark in unit.signs if mark.sign in TELLS]
    return bool(told) and told[-1].sign == FINE and told[-1] not in denied


def _denied(unit: Unit) -> set[Mark]:
    """The signs that "niet" or "geen" takes back: the nearest behind it, else before it."""
    can = [mark for mark in unit.signs if mark.sign in (LATE, FINE, CAN, DONE)]
    denied: set[Mark] = set()
    for no in (mark for mark in unit.signs if mark.sign == NOT):
        ahead = [mark for mark in can if 0 <= mark.start - no.end < AHEAD]
        back = [mark for mark in can if 0 <= no.start - mark.end < BEFORE]
        denied |= {*(ahead[:1] or back[-1:])}
    return denied


def _said_after(units: Sequence[Unit], at: int, own: Verdicts) -> str | None:
    """`eneco belt elke dag, die heb ik niet betaald`."""
    behind = takewhile(lambda one: not units[one].bills, range(at + 1, len(units)))
    after = next((one for one in behind if own[one]), None) if units[at].bills else None
    if after is None:
        return None
    unit = units[after]
    return own[after] if unit.back or (unit.bare and unit.has(FINE, CAN, END)) else None


def _is_over(unit: Unit, says: str | None) -> bool:
    """`..., maar dat is opgelost`."""
    about = unit.has(DONE) or (unit.has(FINE) and unit.back)
    return says == FINE and about and not unit.bills and not unit.has(NOT)


def _short(units: Sequence[Unit], at: int, own: Verdicts, asked: bool) -> str | None:
    """`gas niet`, `alleen ziggo`: what that means depends on what was said before."""
    unit = units[at]
    if not (unit.rest or (unit.bills and unit.bare)):
        return None
    others = [one for one in (*range(at - 1, -1, -1), *range(at + 1, len(units))) if own[one]]
    if unit.has(ONLY, BUT):
        before = any(one.bills and one.has(NOT) for one in units[:at])
        return _turn(unit, own[others[0]]) if others else LATE if asked or before else None
    if not unit.has(NOT, INDEED):
        return None
    if not others and not asked:
        return LATE if unit.lasts and unit.has(NOT) else None
    paid = bool(others) and _is_of_paying(units[others[0]])
    return LATE if unit.has(NOT) == paid else FINE


def _turn(unit: Unit, says: str | None) -> str | None:
    """`geen schulden, alleen een hypotheek` is no mortgage that is late."""
    return OPPOSITE.get(says or "") if unit.bills != [MORTGAGE] else None


def _is_of_paying(unit: Unit) -> bool:
    """Is the last thing said that it is paid, or not paid; and not that it is late?"""
    told = [mark.sign for mark in unit.signs if mark.sign in TELLS]
    return bool(told) and told[-1] != LATE


def _as_neighbours(units: Sequence[Unit], at: int, told: Verdicts) -> str | None:
    """A bare name in a row: as the next one that says something, else as the one before."""
    if not units[at].bills or not units[at].bare or units[at].has(ONLY, BUT):
        return None
    for one in range(at + 1, len(units)):
        if told[one] and _may_close(units[one]):
            return told[one]
        if not units[one].bare:
            break
    for one in range(at - 1, -1, -1):
        if told[one]:
            opens = units[one].bills or units[one].rest or units[one].has(LATE)
            return told[one] if opens else None
        if not units[one].bare:
            return None
    return None


def _may_close(unit: Unit) -> bool:
    """`zorg 4 maand niet betaald` closes a row; `ik loop achter met klarna` begins one."""
    return not unit.bills or bool(unit.marks[0].bill)
