"""Names of bills in a message, and the signs around them: late, paid, not.

Both are content: names in `schulden.yaml`, signs in `achterstand.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from web.understand.cues import spots
from web.understand.message import Message

BILLS = {
    "huur": ("huur", "verhuurder", "huur_ook"),
    "hypotheek": ("bank_huis", "hypotheek_ook"),
    "energie": ("energie", "energie_naam", "energie_ook", "rij_ook"),
    "water": ("water", "water_naam", "water_ook", "rij_ook"),
    "zorgpremie": ("zorg", "zorg_naam", "zorg_ook"),
    "belasting": ("belasting", "belasting_naam"),
    "boetes": ("boete", "boete_ook"),
    "studieschuld": ("studie_naam",),
    "telefoon": ("telefoon", "telefoon_naam"),
    "winkels": ("winkel_naam", "winkel_ook"),
    "leveranciers": ("leverancier",),
}
NOTHING, BUT, ONLY, NOT, INDEED, FROM = "niets", "behalve", "alleen", "nee", "wel", "van"
STILL, MUST, LATER, END = "nog", "moet", "straks", "eind"
DONE, LATE, FINE, CAN = "klaar", "laat", "goed", "kan"
SIGNS = {
    NOTHING: "teken_niets",
    BUT: "teken_behalve",
    ONLY: "teken_alleen",
    NOT: "teken_nee",
    INDEED: "teken_wel",
    LATER: "teken_straks",
    STILL: "teken_nog",
    MUST: "teken_moet",
    FROM: "teken_van",
    DONE: "teken_klaar",
    LATE: "teken_laat",
    FINE: "teken_goed",
    CAN: "teken_kan",
}
"""Each with its list. Where two fit the same words, the first wins."""
TELLS = (LATE, FINE, CAN, DONE, END)
"""What says something of a bill; the other signs change that."""
PAIR = 2
"""Words of a name that a hyphen may part: `T-Mobile`."""
AT_END, NO_BILL = "teken_eind", "teken_geen_rekening"
ALL_BUT = "teken_op", "teken_na"
"""`op de huur na`: all but the rent."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A bill or a sign, from `start` up to `end`."""

    start: int
    end: int
    sign: str = ""
    bill: str = ""


def marks_of(message: Message) -> list[Mark]:
    """Every bill and sign, in order. Empty when no bill is named anywhere."""
    bills = list(_bills(message))
    if not bills:
        return []
    marks = (*bills, *_signs(message), *_all_but(message, bills))
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


def _bills(message: Message) -> Iterator[Mark]:
    clause = [word.clause for word in message.heard.words]
    names = [(bill, name) for bill, lists in BILLS.items() for name in lists]
    told = [Mark(*s, bill=bill) for bill, name in names for s in spots(message, name)]
    whole = [m for m in told if m.end - m.start <= PAIR or clause[m.start] == clause[m.end - 1]]
    for mark in _longest(whole):
        if not message.has(mark.start, NO_BILL):
            yield mark


def _signs(message: Message) -> list[Mark]:
    told = [Mark(*s, sign=sign) for sign, name in SIGNS.items() for s in spots(message, name)]
    told.sort(key=lambda mark: not _is_exact(message, mark))
    ends = [Mark(*s, sign=END) for s in spots(message, AT_END) if message.heard.pauses(s[1])]
    return [mark for mark in _longest([*ends, *told]) if mark.sign != NOTHING]


def _is_exact(message: Message, mark: Mark) -> bool:
    """Is it typed as it is in the list? `betalen` is no `betaald`."""
    said = " ".join(word.text for word in message.heard.words[mark.start : mark.end])
    return not {said, f"={said}"}.isdisjoint(message.lexicon.words(SIGNS[mark.sign]))


def _all_but(message: Message, bills: Sequence[Mark]) -> Iterator[Mark]:
    """`op de huur na`, up to and with "na"."""
    for bill in bills:
        before = (at for at in (bill.start - 1, bill.start - 2) if message.has(at, ALL_BUT[0]))
        begin = next(before, None)
        if begin is not None and message.has(bill.end, ALL_BUT[1]):
            yield Mark(begin, bill.end + 1, sign=BUT)


def _longest(marks: Sequence[Mark]) -> list[Mark]:
    """Without what lies inside a longer one: `geen geld` is no `geen`. A name may be of two."""
    kept: list[Mark] = []
    taken: dict[int, Mark] = {}
    for mark in sorted(marks, key=lambda one: one.start - one.end):
        mine = range(mark.start, mark.end)
        over = {taken[at] for at in mine if at in taken}
        same = all((k.start, k.end) == (mark.start, mark.end) for k in over)
        if not over or (same and mark.bill and mark not in kept):
            kept.append(mark)
            taken.update(dict.fromkeys(mine, mark))
    return kept
