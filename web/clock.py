"""The only place that asks what day and time it is; everything else gets it passed in."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/Amsterdam")


def now() -> datetime.datetime:
    """This moment in the Netherlands."""
    return datetime.datetime.now(HERE)


def today() -> datetime.date:
    """This day in the Netherlands."""
    return now().date()
