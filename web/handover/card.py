"""The card for the desk: the story once, in bands, and only what the person wants on it. Pure."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from web.advice import THREAT, Advice, advise
from web.answers import DONT_KNOW
from web.content.facts import VILLAGE
from web.content.files import Map
from web.content.library import Library
from web.handover.book import VIOLENCE
from web.handover.code import make_code
from web.handover.sections import Line, Section, beneath, sections, with_amounts_of
from web.outcome import OutcomePage, outcome_page

NAME, CODE, CALL = "naam", "code", "bellen"
MOST = {"misschien": 6, "vragen": 6}
"""Lines. These sections may end in "en nog 4"; no other may."""

FULL = 1000
"""Characters of all lines together. Measured: tests/handover/test_card.py."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A line somebody may put on the card or leave off."""

    id: str
    label: str
    on: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One card. What is left off stands nowhere in it but in `choices`, for the form."""

    say: Map
    """The fixed words of the card."""
    place: str
    """The municipality."""
    desk: str
    sections: tuple[Section, ...]
    choices: tuple[tuple[str, tuple[Choice, ...]], ...]
    """By heading every line there is, on or off."""
    room_for_name: bool
    """Dotted lines, to write a name and a number on with a pen."""
    code: str
    """The answers behind this card; empty when the person wants none."""
    day: datetime.date
    checked: datetime.date
    """On this day, or later, the rules and the desk behind the card were looked at."""

    @property
    def is_full(self) -> bool:
        """Is there so much on it that smaller letters keep it on one A5?"""
        lines = (line for section in self.sections for line in section.lines)
        return sum(len(line.label) + len(line.text) for line in lines) > FULL


def card_of(
    library: Library,
    advice: Advice,
    asked: Sequence[str] = (),
    flipped: Collection[str] = (),
) -> Card:
    """The card of these answers. `asked`: the ids of the questions that were asked. `flipped`: the
    ids of the lines that somebody turned on or off; all else is as it usually is."""
    off = _usually_off(advice).symmetric_difference(flipped)
    page = outcome_page(library, advice, asked)
    everything = sections(library, advice, page, urgent=THREAT not in off)
    told = _as_told(library, advice, everything, off)
    if told is not advice:
        everything = with_amounts_of(library, told, page, everything)
    desk = advice.urgent_desk if advice.urgent and THREAT not in off else advice.desk
    return Card(
        say=library.card,
        place=advice.pack.municipality.name,
        desk=desk.title,
        sections=tuple(_shown(everything, off, library.card)),
        choices=tuple(_choices(everything, off, library.card)),
        room_for_name=NAME not in off,
        code="" if CODE in off else make_code(library, told, village=VILLAGE not in off),
        day=advice.day,
        checked=min(desk.checked, *_checked(page)),
    )


def flips(card: Card, wanted: Collection[str], advice: Advice) -> tuple[str, ...]:
    """What to keep after somebody chose: the ids of the lines that differ from the usual. Only ids
    that stand on this card, whatever was sent."""
    usually_off = _usually_off(advice)
    ids = (choice.id for _, some in card.choices for choice in some)
    return tuple(id_ for id_ in ids if (id_ in wanted) == (id_ in usually_off))


def _usually_off(advice: Advice) -> frozenset[str]:
    """Violence and the village, and without the wish to be called the room for a name."""
    wishes = advice.answers.get("wens", ())
    return frozenset({VIOLENCE, VILLAGE} | (set() if CALL in wishes else {NAME}))


def _shown(everything: Iterable[Section], off: Collection[str], say: Map) -> Iterator[Section]:
    for section in everything:
        lines = tuple(line for line in section.lines if line.id not in off)
        most = MOST.get(section.id, len(lines))
        more = say["meer"].format(aantal=len(lines) - most) if len(lines) > most else ""
        if lines:
            yield replace(section, lines=lines[:most], more=more)


def _choices(
    everything: Iterable[Section], off: Collection[str], say: Map
) -> Iterator[tuple[str, tuple[Choice, ...]]]:
    for section in everything:
        first = {line.id: line for line in reversed(section.lines)}
        lines = sorted(first.values(), key=section.lines.index)
        yield section.title, tuple(Choice(li.id, _label(li, say), li.id not in off) for li in lines)
    extra = (Choice(id_, say["keuzes"][id_], id_ not in off) for id_ in (NAME, CODE))
    yield say["delen"]["extra"], tuple(extra)


def _label(line: Line, say: Map) -> str:
    return say["keuzes"].get(line.id) or line.words


def _as_told(
    library: Library, advice: Advice, everything: Iterable[Section], off: Collection[str]
) -> Advice:
    """What follows for whoever reads only this card: for its code and its amounts. From an amount
    the hidden income would follow to the euro. A fact that counts at its usual value while nobody
    tells it becomes "not known": the desk must not hear the usual."""
    lines = (line for section in everything for line in section.lines if line.id in off)
    hidden = {fact for line in lines for fact in line.facts}
    gone = hidden | beneath(hidden, advice.pack)
    answers = {name: value for name, value in advice.answers.items() if name not in gone}
    answers |= dict.fromkeys(hidden & advice.pack.usual.keys(), DONT_KNOW)
    same = answers == advice.answers
    return advice if same else advise(library, advice.pack, answers, advice.day)


def _checked(page: OutcomePage) -> Iterator[datetime.date]:
    cards = (*page.likely, *page.perhaps, *([page.debt_help] if page.debt_help else []))
    return (card.text.checked for card in cards)
