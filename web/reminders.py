"""Reminders for somebody's own calendar: a file of RFC 5545, made on the spot. Pure.

It holds nothing of a visitor: everybody who asks on one day gets the same file.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from web.content.files import Map

LINE = 64
"""Bytes in a line before it is folded; RFC 5545 allows a few more."""
MORNING = "PT9H"
"""When the reminder shows itself: nine hours into the day."""


def after_new_year(day: datetime.date) -> datetime.date:
    """The first day after the next 1 January, when many figures change."""
    return datetime.date(day.year + 1, 1, 2)


def next_year(day: datetime.date) -> datetime.date:
    """A year later; after 29 February on the 28th."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


KINDS: dict[str, tuple[Callable[[datetime.date], datetime.date], tuple[str, ...]]] = {
    "nieuw-jaar": (after_new_year, ()),
    "elk-jaar": (next_year, ("RRULE:FREQ=YEARLY",)),
}
"""Each kind of reminder: on which day, and what more is said of it."""


def calendar(kind: str, texts: Map, day: datetime.date, address: str) -> str:
    """The file for one reminder, asked for on `day`. `texts`: its `titel` and `tekst`. `address`:
    where to look again."""
    when, more = KINDS[kind]
    date = f"{when(day):%Y%m%d}"
    title = _escaped(texts["titel"])
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Rondkomen//NL",
        "BEGIN:VEVENT",
        f"UID:{kind}-{date}@rondkomen",  # of the day, not of a person: twice gives no second one
        f"DTSTAMP:{day:%Y%m%d}T000000Z",  # the day is enough
        f"DTSTART;VALUE=DATE:{date}",
        *more,
        f"SUMMARY:{title}",
        f"DESCRIPTION:{_escaped(texts['tekst'].format(adres=address))}",
        "CLASS:PRIVATE",  # who shares the calendar need not see it
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{title}",
        f"TRIGGER:{MORNING}",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Pieces of at most LINE bytes; all but the first begin with a space. No letter is cut."""
    piece = ""
    for char in line:
        if len((piece + char).encode()) > LINE:
            yield piece
            piece = " "
        piece += char
    yield piece
