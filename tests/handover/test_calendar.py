"""Reminders for somebody's own calendar: right by RFC 5545, and nothing in them tells anything."""

from __future__ import annotations

import datetime
import re

import pytest

from tests.conftest import DAY
from web.reminders import KINDS, calendar

ADDRESS = "rondkomen.test/steenwijkerland/"
LEAP_DAY = datetime.date(2028, 2, 29)
TELLS = (
    "schuld regeling toeslag bijstand uitkering geld bedrag euro € inkomen loket gemeente".split()
)


def _file(library, kind: str, day: datetime.date = DAY) -> str:
    return calendar(kind, library.take_along["herinneringen"][kind], day, ADDRESS)


def _lines(text: str) -> list[str]:
    """As a calendar reads it: folded lines put together again."""
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def _facts(text: str) -> dict[str, str]:
    """What is said of the event itself; its alarm repeats a few names."""
    event = "\n".join(_lines(text)).partition("BEGIN:VEVENT\n")[2].partition("\nBEGIN:VALARM")[0]
    return dict(line.split(":", 1) for line in event.split("\n"))


def test_every_reminder_of_the_content_exists(library):
    assert set(library.take_along["herinneringen"]) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_lines(library, kind):
    """Ends are CRLF, lines are short, and what opens is closed in the right order."""
    text = _file(library, kind)
    assert not re.search(r"[^\r]\n|\r[^\n]", text)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert all(re.match(r"[A-Z]+(;[A-Z]+=[A-Z]+)?:", line) for line in _lines(text))
    assert [line for line in _lines(text) if line.startswith(("BEGIN:", "END:"))] == [
        *("BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VALARM"),
        *("END:VALARM", "END:VEVENT", "END:VCALENDAR"),
    ]
    assert {"VERSION:2.0", "ACTION:DISPLAY", "TRIGGER:PT9H"} <= set(_lines(text))
    assert {"UID", "DTSTAMP", "SUMMARY", "DTSTART;VALUE=DATE"} <= set(_facts(text))


def test_letters_are_never_cut():
    text = calendar("elk-jaar", {"titel": "é" * 99, "tekst": "a,b;c\\d\n{adres}"}, DAY, ADDRESS)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    facts = _facts(text)
    assert facts["SUMMARY"] == "é" * 99
    assert facts["DESCRIPTION"] == f"a\\,b\\;c\\\\d\\n{ADDRESS}"


@pytest.mark.parametrize(
    ("kind", "day", "when"),
    [
        ("nieuw-jaar", DAY, "20270102"),
        ("nieuw-jaar", datetime.date(2027, 1, 1), "20280102"),
        ("nieuw-jaar", datetime.date(2027, 12, 31), "20280102"),
        ("elk-jaar", DAY, "20271121"),
        ("elk-jaar", LEAP_DAY, "20290228"),
        ("elk-jaar", datetime.date(2027, 2, 28), "20280228"),
    ],
)
def test_day(library, kind, day, when):
    assert _facts(_file(library, kind, day))["DTSTART;VALUE=DATE"] == when


def test_only_one_comes_back_every_year(library):
    assert _facts(_file(library, "elk-jaar"))["RRULE"] == "FREQ=YEARLY"
    assert "RRULE" not in _facts(_file(library, "nieuw-jaar"))


@pytest.mark.parametrize("kind", KINDS)
def test_tells_nothing_and_is_of_nobody(library, kind):
    """It may come up on a screen others see. Its id and its moment are the same for everybody who
    asks that day, so asking twice gives no second reminder."""
    text = _file(library, kind)
    assert text == _file(library, kind)
    said = "".join(_lines(text)).replace(ADDRESS, "").lower()
    assert [word for word in TELLS if word in said] == []
    assert _facts(text)["DTSTAMP"] == "20261121T000000Z"
    assert _facts(text)["CLASS"] == "PRIVATE"
    assert ADDRESS in _facts(text)["DESCRIPTION"]
