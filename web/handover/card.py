"""The card for the desk: the story once, in bands, and only what the person wants on it. Pure.

Every line has a fixed id, which says nothing of an answer: the fact it tells (`inkomen`), or
`regeling.<stem>` and `vraag.<id>`. What somebody changed about the card is kept as the ids that
differ from the usual (`flipped`), so that a line that comes later starts as it usually does.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from web.advice import ALREADY, THREAT, Advice, advise
from web.answers import DONT_KNOW
from web.cards import LIKELY, SchemeCard
from web.content.desks import Desk
from web.content.files import Map
from web.content.library import Library
from web.content.questions import Question
from web.handover import going
from web.handover.code import make_code
from web.handover.words import told
from web.outcome import OutcomePage, outcome_page
from web.rules.screening import Verdict

VIOLENCE, VILLAGE, NAME, CODE = "geweld", "kern", "naam", "code"
USUALLY_OFF = frozenset({VIOLENCE, VILLAGE})
SITUATION = (
    "leeftijd huishouden kinderen medebewoners medebewoners_18_26 leeftijd_partner inkomen_soort "
    "inkomen inkomen_soort_partner inkomen_partner winst_jaar winst_jaar_partner toetsingsinkomen "
    "jaren_laag_inkomen vermogen woning huur verblijf statushouder studeert chronisch_ziek "
    "zorgverzekering bewind gebeurtenis kosten kern"
).split()
DEBTS = "schulden achterstanden schuldhulp_eerder inhoudingen brief".split()
WISHES = "wens hulp_bij".split()
MOST_PERHAPS, MOST_ASKED = 6, 6
"""Lines. What is perhaps, or still to be asked, may end in "en nog 4"; nothing else may."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is told. `facts`: the answers it tells, which go with it."""

    id: str
    label: str
    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its lines. `more`: `en nog 4`, or empty."""

    id: str
    title: str
    lines: tuple[Line, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A line somebody may put on the card or leave off."""

    id: str
    label: str
    on: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One card. What is left off is nowhere in it but in `choices`, for the form."""

    say: Map
    """The fixed words of the card."""
    place: str
    """The municipality."""
    desk: str
    sections: tuple[Section, ...]
    choices: tuple[tuple[str, tuple[Choice, ...]], ...]
    """By heading: every line there is, on or off."""
    room_for_name: bool
    """Dotted lines, to write a name and a number on by pen."""
    code: str
    """The answers behind what is on the card; empty when the person wants none."""
    day: datetime.date
    checked: datetime.date
    """The day on which the oldest of the rules and desks on it was looked at."""


def card_of(
    library: Library,
    advice: Advice,
    asked: Sequence[str] = (),
    flipped: Collection[str] = (),
) -> Card:
    """The card of these answers. `asked`: the questions that were asked. `flipped`: the ids of
    the lines that are not as they usually are."""
    page, say = outcome_page(library, advice, asked), library.card
    everything = tuple(_sections(advice, page, say))
    lines = [line for section in everything for line in section.lines]
    off = USUALLY_OFF if _wants_a_call(advice) else USUALLY_OFF | {NAME}
    off = off.symmetric_difference(flipped)
    desk = _desk(advice, off)
    return Card(
        say=say,
        place=advice.pack.municipality.name,
        desk=desk.title,
        sections=tuple(_shown(everything, off, advice, library)),
        choices=tuple(_choices(everything, off, say)),
        room_for_name=NAME not in off,
        code="" if CODE in off else _code(library, advice, lines, off),
        day=advice.day,
        checked=min(card.text.checked for card in (*page.likely, *page.perhaps, desk_(desk))),
    )
