"""Is a desk open now, and if not, when? Pure."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import reduce

from web.content.desks import DAYS, Hours
from web.translate import gettext

NAMES = dict(
    zip(
        DAYS,
        (
            lambda: gettext("maandag"),
            lambda: gettext("dinsdag"),
            lambda: gettext("woensdag"),
            lambda: gettext("donderdag"),
            lambda: gettext("vrijdag"),
            lambda: gettext("zaterdag"),
            lambda: gettext("zondag"),
        ),
        strict=True,
    )
)
"""Each is asked for when it is needed, in the language of that moment."""


def status(hours: Hours, now: datetime.datetime) -> str:
    """`Nu open, tot 11.30 uur.` or when it opens; empty when no source gives the hours.

    Public holidays are not known here: the page says so.
    """
    if not hours:
        return ""
    for start, end in hours.get(DAYS[now.weekday()], ()):
        if start <= now.time() < end:
            return gettext("Nu open, tot {tijd} uur.").format(tijd=clock(end))
    return _closed(*_next_opening(hours, now))


def _next_opening(hours: Hours, now: datetime.datetime) -> tuple[int, int, datetime.time]:
    for ahead in range(8):
        weekday = (now.weekday() + ahead) % 7
        for start, _ in hours.get(DAYS[weekday], ()):
            if ahead or start > now.time():
                return ahead, weekday, start
    raise LookupError("hours without a day")  # the reader refuses these


def _closed(ahead: int, weekday: int, start: datetime.time) -> str:
    if ahead == 0:
        said = gettext("Nu dicht. Weer open vandaag om {tijd} uur.")
    elif ahead == 1:
        said = gettext("Nu dicht. Weer open morgen om {tijd} uur.")
    else:
        said = gettext("Nu dicht. Weer open op {dag} om {tijd} uur.")
    return said.format(dag=NAMES[DAYS[weekday]](), tijd=clock(start))


def clock(time: datetime.time) -> str:
    """`9.30`, as Dutch signs on doors have it."""
    return f"{time.hour}.{time.minute:02}"


def week(hours: Hours) -> tuple[tuple[str, str], ...]:
    """Every opening day with its hours, for a table."""
    return tuple((NAMES[day](), _times(hours[day])) for day in DAYS if day in hours)


def _times(spans: Iterable[tuple[datetime.time, datetime.time]]) -> str:
    between = gettext("{van} tot {tot}")
    both = gettext("{eerst} en {daarna}")
    told = (between.format(van=clock(start), tot=clock(end)) for start, end in spans)
    return reduce(lambda first, then: both.format(eerst=first, daarna=then), told)
