"""Being a polite visitor: one request at a time, a pause for each host, and robots.txt."""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from web.watch.answers import Answer, Kind
from web.watch.asking import Asker

NAME = "Rondkomen-bewaak"
LONGEST_PAUSE = 30.0
"""Seconds: a site that asks for more than this is asked no faster than this."""
NOT_FOR_PROGRAMS = Answer(
    Kind.CLOSED, "de site wil niet dat een programma deze pagina bekijkt (robots.txt)"
)


def agent(contact: str) -> str:
    """What we call ourselves, and where a site can complain."""
    who = f"; +{contact}" if contact else ""
    return f"{NAME}/1 (kijkt of links nog werken{who})"


class Pace:
    """Waits before each request, so that one host is never asked faster than once a `gap`."""

    def __init__(
        self,
        gap: float,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`gap`: seconds between two requests to one host."""
        self._gap, self._sleep, self._clock = gap, sleep, clock
        self._next: dict[str, float] = {}
        self._gaps: dict[str, float] = {}

    def __call__(self, url: str) -> None:
        """Wait until this host may be asked."""
        host = urlsplit(url).netloc
        wait = self._next.get(host, self._clock()) - self._clock()
        if wait > 0:
            self._sleep(wait)
        self._next[host] = self._clock() + self._gaps.get(host, self._gap)

    def slower(self, host: str, gap: float) -> None:
        """A host that asks for a longer pause gets it."""
        self._gaps[host] = min(max(gap, self._gap), LONGEST_PAUSE)


class Robots:
    """What each site wants no program to look at."""

    def __init__(self, asker: Asker, pace: Pace) -> None:
        self._asker, self._pace = asker, pace
        self._rules: dict[str, RobotFileParser | Answer] = {}

    def refuse(self, url: str) -> Answer | None:
        """Why this page is not asked: the site does not answer, or does not want it. None: ask."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = self._read(origin, parts.netloc)
        rules = self._rules[origin]
        if isinstance(rules, Answer):
            return rules
        return None if rules.can_fetch(NAME, url) else NOT_FOR_PROGRAMS

    def _read(self, origin: str, host: str) -> RobotFileParser | Answer:
        answer, text = self._asker.text(f"{origin}/robots.txt")
        if answer.kind in (Kind.FAILED, Kind.NO_LINE, Kind.BUSY):
            return answer
        rules = RobotFileParser()
        rules.parse(text.splitlines())  # of a site without one: nothing, so all may be seen
        if delay := rules.crawl_delay(NAME):
            self._pace.slower(host, float(delay))
        return rules
