"""What every template may use: dates, hours, addresses of static files with their version."""

from __future__ import annotations

import datetime
import hashlib
from functools import cache
from pathlib import Path

from flask import Flask, url_for

from web import hours
from web.content.pack import NATIONAL
from web.routing import way_to
from web.settings import Settings

MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
).split()


def init_templating(app: Flask, settings: Settings) -> None:
    """Filters and globals; templates hold no logic of their own."""
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(datum=date, telefoonlink=phone_link)
    app.jinja_env.globals.update(
        open_nu=hours.status,
        week=hours.week,
        weg=way_to,
        static_file=versioned(app),
        LANDELIJK=NATIONAL,
        minuten=settings.idle_minutes,
    )


def date(day: datetime.date) -> str:
    """`21 november 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def phone_link(number: str) -> str:
    """`tel:08008115`: digits only, so that a tap dials."""
    return "tel:" + "".join(char for char in number if char.isdigit() or char == "+")


def versioned(app: Flask):
    """Addresses of static files carry a piece of their content, so they may be kept for ever."""

    @cache
    def version(name: str) -> str:
        content = (Path(app.static_folder) / name).read_bytes()
        return hashlib.sha256(content).hexdigest()[:10]

    return lambda name: url_for("static", filename=name, v=version(name))
