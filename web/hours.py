"""Is a desk open now, and if not, when? Pure."""

from __future__ import annotations

import datetime

from web.content.desks import DAYS, Hours

NAMES = dict(
    zip(
        DAYS,
        ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
        strict=True,
    )
)


def status(hours: Hours, now: datetime.datetime) -> str:
    """`Nu open, tot 11.30 uur.` or when it opens; empty when no source gives the hours.

    Public holidays are not known here: the page says so.
    """
    if not hours:
        return ""
    for start, end in hours.get(DAYS[now.weekday()], ()):
        if start <= now.time() < end:
            return f"Nu open, tot {clock(end)} uur."
    day, start = _next_opening(hours, now)
    return f"Nu dicht. Weer open {day} om {clock(start)} uur."


def _next_opening(hours: Hours, now: datetime.datetime) -> tuple[str, datetime.time]:
    for ahead in range(8):
        weekday = (now.weekday() + ahead) % 7
        for start, _ in hours.get(DAYS[weekday], ()):
            if ahead or start > now.time():
                return _when(ahead, weekday), start
    raise LookupError("hours without a day")  # the reader refuses these


def _when(ahead: int, weekday: int) -> str:
    return {0: "vandaag", 1: "morgen"}.get(ahead, f"op {NAMES[DAYS[weekday]]}")


def clock(time: datetime.time) -> str:
    """`9.30`, as Dutch signs on doors have it."""
    return f"{time.hour}.{time.minute:02}"


def week(hours: Hours) -> tuple[tuple[str, str], ...]:
    """Every opening day with its hours, for a table."""
    return tuple(
        (NAMES[day], " en ".join(f"{clock(a)} tot {clock(b)}" for a, b in hours[day]))
        for day in DAYS
        if day in hours
    )
