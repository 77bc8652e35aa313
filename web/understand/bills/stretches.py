"""A message in units: stretches of words about the same bills.

`huur wel betaald gas niet` is two units: `huur wel betaald` and `gas niet`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from web.understand.bills.signs import BUT, INDEED, ONLY, TELLS, Mark, marks_of
from web.understand.cues import spots
from web.understand.message import Message
from web.understand.words.plain import Word

SMALL, SINCE, REST, BACK = "rekening_klein", "rekening_sinds", "teken_rest", "teken_die"


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of words about the same bills."""

    marks: tuple[Mark, ...]
    bare: bool
    """Nothing but names, signs, small words and numbers."""
    lasts: bool
    """It says how long: `al drie maanden`."""
    rest: bool
    """It is about all others: `de rest niet`."""
    back: bool
    """It is about what was named before: `die heb ik betaald`."""

    @property
    def bills(self) -> list[str]:
        """The kinds it names."""
        return list(dict.fromkeys(mark.bill for mark in self.marks if mark.bill))

    @property
    def signs(self) -> list[Mark]:
        """What is said of them."""
        return [mark for mark in self.marks if mark.sign]

    def has(self, *signs: str) -> bool:
        """Does one of these signs stand in it?"""
        return any(mark.sign in signs for mark in self.marks)


def units_of(message: Message) -> list[list[Unit]]:
    """Per sentence its units. Empty when no bill is named anywhere."""
    marks = marks_of(message)
    words = message.heard.words if marks else ()
    known = {at for number in message.heard.numbers for at in range(number.start, number.end)}
    known |= {at for mark in marks for at in range(mark.start, mark.end)}
    known |= {at for at in range(len(words)) if message.has(at, SMALL) or _is_sign(words[at])}
    backs = {start for start, _ in spots(message, BACK)} if marks else set()
    told = []
    for _, group in groupby(range(len(words)), key=lambda at: words[at].sentence):
        cut = (one for piece in _pieces(message, list(group), marks) for one in _split(*piece))
        told.append([_unit(message, *one, known, backs) for one in cut])
    return told


def _is_sign(word: Word) -> bool:
    """An emoji says nothing of a bill."""
    return not word.text[0].isalnum()


def _unit(
    message: Message, marks: Sequence[Mark], here: range, known: set[int], backs: set[int]
) -> Unit:
    return Unit(
        tuple(marks),
        bare=known.issuperset(here),
        lasts=message.near(here, SINCE),
        rest=message.near(here, REST),
        back=not backs.isdisjoint(here),
    )


Piece = tuple[Sequence[Mark], range]


def _pieces(message: Message, places: list[int], marks: Sequence[Mark]) -> Iterator[Piece]:
    """A sentence in pieces: at each pause, before "alleen" and "behalve", behind "na", and
    before "wel" in `huur niet achter wel achter met gas`."""
    inside = {at for mark in marks for at in range(mark.start + 1, mark.end)}
    turns = {mark.start for mark in marks if mark.sign in (ONLY, BUT)}
    named = {mark.start for mark in marks if mark.bill}
    turns |= {m.end for m in marks if m.sign == BUT and named & {*range(m.start, m.end)}}
    turns |= {b.start for a, b, c in _threes(marks) if a.sign in TELLS and b.sign == INDEED}
    begin, last = places[0], places[-1] + 1
    for at in (*places[1:], last):
        pause = message.heard.pauses(at) and at not in inside
        if at == last or pause or at in turns:
            yield [mark for mark in marks if begin <= mark.start < at], range(begin, at)
            begin = at


def _threes(marks: Sequence[Mark]) -> Iterator[Sequence[Mark]]:
    return zip(marks, marks[1:], marks[2:], strict=False)


def _split(marks: Sequence[Mark], here: range) -> Iterator[Piece]:
    """`huur wel betaald gas niet` is two: signs before the bills, or behind them."""
    runs = [list(run) for _, run in groupby(marks, key=lambda mark: bool(mark.bill))]
    named = [bool(run[0].bill) for run in runs]
    if sum(named) < 2:
        yield marks, here
        return
    signs_first = not named[0] and named[-1]
    groups: list[list[Mark]] = []
    for run, is_bills in zip(runs, named, strict=True):
        full = groups and bool(groups[-1][-1].bill) == signs_first
        if not groups or (is_bills != signs_first and full):
            groups.append([])
        groups[-1] += run
    begins = [here.start, *(group[0].start for group in groups[1:]), here.stop]
    for group, (start, end) in zip(groups, pairwise(begins), strict=True):
        yield group, range(start, end)
