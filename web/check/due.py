"""What ends soon, has ended, or was not checked for half a year: one list for editors.

Read file by file, so that a fault in one hides nothing in another; faults are told by `keur`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from web.check import dates
from web.check.owner import owner
from web.content.errors import ContentError
from web.content.files import Map, read_page, read_yaml

AHEAD = 90
"""Days before the end that editors hear of it for the first time."""
HALF_A_YEAR = datetime.timedelta(weeks=26)
"""After this, somebody reads the source again."""
FIGURES, PLAN, VALID, CHECKED = "bedragen", "plan", "geldig", "gecontroleerd"
CHECK_AGAIN = (
    "Lees de bron opnieuw, en open de links. Klopt alles nog? Zet dan de dag van vandaag bij "
    "'gecontroleerd'."
)
NEW_PLAN = "Zoek het nieuwe plan, en kijk elke regeling na."
NEW_TERM = "Vraag de gemeente wat daarna geldt. Pas dan 'geldig' en de voorwaarden aan."


@dataclass(frozen=True, slots=True)
class Due:
    """One date an editor has to do something about."""

    kind: str
    """`bedragen`, `plan`, `geldig` or `gecontroleerd`."""
    until: datetime.date
    """The last good day."""
    path: Path
    line: int
    problem: str
    mend: str
    searched: bool = False
    """Figures that ended, of which somebody looked for newer ones not long ago."""

    def left(self, day: datetime.date) -> int:
        """Days until the last good day; below zero when it is past."""
        return (self.until - day).days


def due(content: Path, day: datetime.date, slug: str | None = None) -> list[Due]:
    """What is due in the files of one municipality, `landelijk` for all that belongs to none, or
    everywhere. The soonest first, then by file."""
    found = (one for path in _files(content, slug) for one in _in_file(path, day))
    return sorted(found, key=lambda one: (one.until, one.path, one.line))


def _files(content: Path, slug: str | None) -> Iterator[Path]:
    for path in sorted(content.rglob("*")):
        if path.suffix in (".md", ".yaml") and slug in (None, owner(content, path)):
            yield path


def _in_file(path: Path, day: datetime.date) -> Iterator[Due]:
    try:
        front = read_page(path).front if path.suffix == ".md" else read_yaml(path, angled=True)
        if path.parent.name == "bedragen":
            yield from _figures(front, day)
    except ContentError:
        return
    yield from _checked(front, day)
    yield from _term(front, PLAN, day, "Dit plan", NEW_PLAN)
    yield from _term(front, VALID, day, "Deze regeling", NEW_TERM)


def _figures(root: Map, day: datetime.date) -> Iterator[Due]:
    for (until, looked), names in dates.ending(root, day, AHEAD + 1).items():
        searched = until < day and (day - looked).days < dates.WARN_DAYS
        problem = f"{dates.told_end(len(names), until, day)}: {', '.join(names)}."
        line = root["bedragen"].lines[names[0]]
        yield Due(FIGURES, until, root.path, line, problem, dates.NEW_FIGURES, searched)


def _checked(front: Map, day: datetime.date) -> Iterator[Due]:
    checked = front.get(CHECKED)
    if isinstance(checked, datetime.date) and checked + HALF_A_YEAR < day:
        problem = f"Niemand keek dit na sinds {checked}. Dat is langer dan een half jaar."
        line = front.lines[CHECKED]
        yield Due(CHECKED, checked + HALF_A_YEAR, front.path, line, problem, CHECK_AGAIN)


def _term(front: Map, key: str, day: datetime.date, what: str, mend: str) -> Iterator[Due]:
    term = front.get(key)
    until = term.get("tot_en_met") if isinstance(term, Map) else None
    if not isinstance(until, datetime.date) or (until - day).days > AHEAD:
        return
    verb = "is afgelopen op" if until < day else "loopt af op"
    yield Due(key, until, front.path, front.lines[key], f"{what} {verb} {until}.", mend)
