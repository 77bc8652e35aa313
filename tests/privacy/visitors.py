"""Visitors of a running site, each with an address of its own: all of 127.0.0.0/8 is ours."""

from __future__ import annotations

import contextlib
import http.client
import itertools
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from tests.privacy.running import HOST, Running

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
CLOSE = {"Connection": "close"}  # by the site: an address of ours that closes keeps its port busy
LIMITED = {"RATELIMIT_ENABLED": "true"}
"""Tests run without limits; those that use these visitors are about them."""
NO_ANSWER = 599
"""Counted as a fault of ours: the site did not answer at all, or not within ten seconds."""
ONE_SOURCE = (f"127.100.{n // 250}.{n % 250 + 1}" for n in itertools.count())
SOURCES = (f"127.{101 + n // 62500}.{n // 250 % 250}.{n % 250 + 1}" for n in itertools.count())


def ask(found: Running, method: str, path: str, source: str, body: str = "", **headers) -> int:
    """The status of one request on a connection of its own, from this address of our own."""
    link = http.client.HTTPConnection(HOST, found.port, timeout=10, source_address=(source, 0))
    with contextlib.closing(link):
        try:
            link.request(method, path, body or None, headers | CLOSE | (FORM if body else {}))
            return link.getresponse().status
        except (OSError, http.client.HTTPException):
            return NO_ANSWER


def post(found: Running, times: int) -> Counter:
    """So many POSTs of one visitor, nobody's before, on four connections: how often each status."""
    source = next(ONE_SOURCE)
    with ThreadPoolExecutor(4) as threads:
        sent = threads.map(lambda _: ask(found, "POST", "/", source, "plaats="), range(times))
        return Counter(sent)


@contextlib.contextmanager
def load(found: Running) -> Iterator[Counter]:
    """Visitors who keep coming, each from an address of its own. Yields statuses so far."""
    statuses, stop, lock = Counter(), threading.Event(), threading.Lock()

    def visit() -> None:
        while not stop.is_set():
            with lock:
                source = next(SOURCES)
            seen = [ask(found, "GET", "/nood", source), ask(found, "GET", "/dalfsen/", source)]
            seen.append(ask(found, "POST", "/dalfsen/begin", source, "x="))
            with lock:
                statuses.update(seen)

    threads = [threading.Thread(target=visit) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        yield statuses
    finally:
        stop.set()
        for thread in threads:
            thread.join()
