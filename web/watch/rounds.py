"""One round past the links that were not seen for a while, host by host."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from web.watch.answers import Answer, Kind
from web.watch.asking import Asker
from web.watch.manners import Pace, Robots
from web.watch.memory import Memory, Seen

SILENT_HOSTS = 5
"""So many hosts without any answer, and none that did: then we are the ones without a line."""
SETTLED = (Kind.GOOD, Kind.MOVED)


@dataclass(frozen=True, slots=True)
class Went:
    """How a round went."""

    asked: int = 0
    """Links a site was asked for."""
    offline: bool = False
    """No site was heard at all: nothing is known, and nothing is remembered."""


def is_fresh(seen: Seen | None, day: datetime.date, days: int) -> bool:
    """Need this link not be asked today? A good one for some days, any other one until tomorrow."""
    if seen is None or seen.day > day:
        return False
    return (day - seen.day).days < (max(days, 1) if seen.kind in SETTLED else 1)


def go_round(
    pages: Iterable[str],
    memory: Memory,
    day: datetime.date,
    asker: Asker,
    pace: Pace,
    tell: Callable[[str], None] = lambda _line: None,
) -> Went:
    """Ask these pages, and once more at the end what failed at first. What they told is noted in
    `memory`, which somebody else saves."""
    robots, hosts = Robots(asker, pace), _by_host(pages, memory)
    answers: dict[str, Answer] = {}
    silent = 0
    for number, (host, some) in enumerate(hosts, 1):
        tell(f"{number} van {len(hosts)}: {host}")
        answers.update(_ask_host(some, asker, robots))
        silent += not any(answers[page].heard for page in some if page in answers)
        if silent == number == SILENT_HOSTS:
            break
    if answers and not any(answer.heard for answer in answers.values()):
        return Went(offline=True)
    answers.update(_again(answers, asker, Robots(asker, pace)))
    for page, answer in answers.items():
        memory.note(page, answer, day)
    return Went(asked=len(answers))


def _by_host(pages: Iterable[str], memory: Memory) -> list[tuple[str, list[str]]]:
    """The host with most links first: if any site answers, it is that one. Of a host the link that
    was not seen for longest first: when the host falls silent, the rest has its turn tomorrow."""
    hosts: defaultdict[str, list[str]] = defaultdict(list)
    for page in sorted(set(pages), key=lambda page: (_last(memory.of(page)), page)):
        hosts[urlsplit(page).netloc].append(page)
    return sorted(hosts.items(), key=lambda item: (-len(item[1]), item[0]))


def _last(seen: Seen | None) -> datetime.date:
    return seen.day if seen else datetime.date.min


def _ask_host(pages: Iterable[str], asker: Asker, robots: Robots) -> dict[str, Answer]:
    """A host that does not answer, or is too busy, is left alone for the rest of the round; of
    what was not asked nothing is known."""
    answers: dict[str, Answer] = {}
    for page in pages:
        refused = robots.refuse(page)
        answers[page] = refused or asker.ask(page)
        if not refused and answers[page].kind in (Kind.NO_LINE, Kind.BUSY):
            break
    return answers


def _again(answers: dict[str, Answer], asker: Asker, robots: Robots) -> dict[str, Answer]:
    failed = [page for page, answer in answers.items() if answer.kind is Kind.FAILED]
    return {page: robots.refuse(page) or asker.ask(page) for page in failed}
