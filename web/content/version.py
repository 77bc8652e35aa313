"""A content file as plain data, and the version of it: a piece of its hash. Pure."""

from __future__ import annotations

import datetime
import hashlib
import json
from decimal import Decimal

from web.content.files import Page
from web.numbers import plain

DIGITS = 12
"""Of 64 hexadecimal ones: enough to tell versions of one file apart."""


def as_data(value: object) -> object:
    """What an editor wrote, as JSON can hold it: a day as `2026-11-21`."""
    if isinstance(value, dict):
        return {key: as_data(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [as_data(inner) for inner in value]
    if isinstance(value, Decimal):
        return plain(value)
    return value.isoformat() if isinstance(value, datetime.date) else value


def version_of(page: Page) -> str:
    """Changes when a fact or the text of this page does, also when the explanation of a hard word
    in it does; not with the order of its keys, and not with the day."""
    return version_of_data([as_data(page.front), page.body])


def version_of_data(data: object) -> str:
    """The same for data."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]
