"""What to do about links, from what was seen of them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator

from web.check.due import HALF_A_YEAR
from web.watch.answers import Kind
from web.watch.links import Link
from web.watch.memory import FAILING, Memory, Seen
from web.watch.rounds import is_fresh
from web.watch.tasks import About, Task, When

TRIES = 3
"""Days on which a link must fail, with no good day between them, before we call it dead."""
SOURCES = ("url", "bron")
FIND_PAGE = "Zoek het nieuwe adres van de pagina, of haal de link weg."
FIND_SOURCE = "Zoek de bron opnieuw. Is zij er niet meer? Zoek dan een andere bron."
LOOK = "Open de link zelf in een browser."
LATER = "U hoeft nu niets te doen. Open de link als u dit bestand weer nakijkt."
WAIT = "U hoeft nog niets te doen: de volgende keer proberen we het weer."
RUN = "Draai 'rondkomen bewaak' op een computer met internet."


def link_tasks(
    links: Iterable[Link], memory: Memory, day: datetime.date, days: int
) -> Iterator[tuple[str, Task]]:
    """By owner, one for each address that is not simply good. `days`: how long good stays good."""
    places: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in links:
        places[link.owner, link.page].append(link)
    for (owner, page), some in places.items():
        seen = memory.of(page)
        told = _told(page, seen, some, day) if is_known(seen, day, days) else _unseen(page, seen)
        if told is not None:
            when, problem, mend = told
            lines = tuple((link.path, link.line) for link in some)
            yield owner, Task(when, About.LINK, lines, problem, mend)


def is_known(seen: Seen | None, day: datetime.date, days: int) -> bool:
    """Does what was seen still count? A dead link stays dead until it is asked again."""
    return seen is not None and (is_fresh(seen, day, days) or is_dead(seen))


def is_dead(seen: Seen) -> bool:
    """Gone, or without an answer on so many days that it is no accident."""
    return seen.kind is Kind.GONE or (seen.kind in FAILING and len(seen.failed) >= TRIES)


def _told(
    page: str, seen: Seen, some: list[Link], day: datetime.date
) -> tuple[When, str, str] | None:
    link = some[0]
    find = FIND_SOURCE if link.key in SOURCES else FIND_PAGE
    if is_dead(seen):
        return When.NOW, f"Deze link werkt niet meer: {page} ({_reason(seen)}).", find
    if seen.kind is Kind.MOVED and seen.why:
        return When.MONTH, f"Deze link klopt niet meer: {page} ({seen.why}).", find
    if seen.kind is Kind.MOVED:
        part = "" if "#" in seen.to else link.url.removeprefix(page)
        return When.SOMETIME, f"Deze pagina is verhuisd: {page}.", f"Schrijf: {seen.to}{part}"
    if seen.kind is Kind.GOOD:
        info = f"Deze link stuurt voor nu door: {page} naar {seen.to}."
        return (When.INFO, info, "U hoeft niets te doen.") if seen.to else None
    if seen.kind is Kind.CLOSED:
        return _closed(page, seen, max(one.checked for one in some), day)
    return When.UNSEEN, _unclear(page, seen), WAIT


def _closed(page: str, seen: Seen, checked: str, day: datetime.date) -> tuple[When, str, str]:
    """Such a site never lets a program look: then the eyes of the editor count, for half a year."""
    if checked < str(day - HALF_A_YEAR):
        return When.UNSEEN, _unclear(page, seen), LOOK
    return When.INFO, f"{_unclear(page, seen)} Iemand keek dit na op {checked}.", LATER


def _unclear(page: str, seen: Seen) -> str:
    return f"Niet te zien of deze link werkt: {page} ({_reason(seen)})."


def _unseen(page: str, seen: Seen | None) -> tuple[When, str, str]:
    last = f"laatst goed op {seen.good}" if seen and seen.good else "nog nooit goed gezien"
    return When.UNSEEN, f"Deze link is niet bekeken: {page} ({last}).", RUN


def _reason(seen: Seen) -> str:
    if seen.kind is Kind.GONE:
        return f"{seen.why}, op {seen.day}"
    days = f"op {len(seen.failed)} dagen, het laatst op" if len(seen.failed) > 1 else "op"
    return f"{seen.why}, {days} {seen.day}"
