"""150 visitors who hardly send or read anything, and the site still answers everybody else.

Without a proxy the threads of gunicorn wait for them and nobody else is served, so the site belongs
behind deploy/nginx.conf: docs/besluiten/0015. That is what runs here.
"""

from __future__ import annotations

import contextlib
import random
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from tests.privacy.proxy import connect, proxy, say, temporary
from tests.privacy.running import site

CONNECTIONS = 150
PATIENCE = 10
"""Seconds a visitor waits for an answer before it counts as none; the machine may be busy."""
MARKER = b"kanarie5d2e"
SOURCE = "127.66.77.89"
PROBES = [
    b"GET /gezond HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    b"GET /dalfsen/vraag/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    b"POST /dalfsen/begin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n\r\n",
]
SLOW = [
    b"GET /dalfsen/%b HTTP/1.1\r\nHost: localhost\r\nX-Langzaam: " % MARKER,  # and then letters
    b"POST /dalfsen/begin HTTP/1.1\r\nHost: localhost\r\nContent-Length: 30000\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n\r\nantwoord=%b" % MARKER,
    b"GET /zo-rekenen-wij?%b HTTP/1.1\r\nHost: localhost\r\n\r\n" % MARKER,  # 250 kB, never read
]
Connect = Callable[..., object]


class Crowd:
    """Slow visitors: a third each of SLOW. Every second each sends one letter more; who is turned
    away comes back. `held` is how many of them the site still has."""

    def __init__(self, port: int, count: int, dial: Connect, kinds: list[bytes]) -> None:
        self.port, self.dial, self.end = port, dial, threading.Event()
        self.visitors = [self._come(kinds[at % len(kinds)]) for at in range(count)]

    @property
    def held(self) -> int:
        return sum(wire is not None for _, wire in self.visitors)

    def _come(self, said: bytes) -> tuple[bytes, object]:
        wire = None
        try:
            wire = self.dial(self.port, source=SOURCE, small=True, seconds=PATIENCE)
            wire.sendall(said)
        except OSError:
            _close(wire)
            return said, None
        return said, wire

    def keep_on(self) -> None:
        while not self.end.wait(1):
            for at, (said, wire) in enumerate(self.visitors):
                if self.end.is_set() or (said == SLOW[2] and wire):
                    continue  # who does not read, does nothing else
                try:
                    wire.sendall(random.choice([b"a", b"b"]))
                except (OSError, AttributeError):
                    _close(wire)
                    self.visitors[at] = self._come(said)

    def leave(self) -> None:
        for _, wire in self.visitors:
            _close(wire)


def _close(wire: object) -> None:
    if wire:
        with contextlib.suppress(OSError):
            wire.close()


@contextlib.contextmanager
def slow_crowd(
    port: int, count: int = CONNECTIONS, dial: Connect = connect, kinds: list[bytes] = SLOW
) -> Iterator[Crowd]:
    """They are all there at the start of the block, and go at its end."""
    crowd = Crowd(port, count, dial, kinds)
    busy = threading.Thread(target=crowd.keep_on, daemon=True)
    busy.start()
    try:
        yield crowd
    finally:
        crowd.end.set()
        busy.join()
        crowd.leave()


def probe(port: int, count: int, pause: float, ask: Callable = say) -> tuple[int, int]:
    """How many of `count` questions were answered, and milliseconds for the slowest."""
    answered, slowest = 0, 0.0
    for at in range(count):
        start = time.monotonic()
        with contextlib.suppress(OSError):
            answer = ask(port, PROBES[at % len(PROBES)], seconds=PATIENCE)
            answered += answer.status in {200, 303}
        slowest = max(slowest, time.monotonic() - start)
        time.sleep(pause)
    return answered, round(slowest * 1000)


@pytest.mark.bewijst("langzaam")
def test_the_site_answers_beside_slow_visitors(tmp_path, figures, long):
    count = 300 if long else 30
    behind_proxy = {"RONDKOMEN_PROXIES": "1"}
    with (
        site(tmp_path / "site", behind_proxy) as behind,
        proxy(tmp_path / "proxy", behind.port) as front,
    ):
        before = temporary(tmp_path / "proxy")
        with slow_crowd(front.port) as crowd:
            answered, slowest = probe(front.port, count, pause=0.2)
            held = crowd.held
        figures |= {"verbindingen": held, "vragen": count, "beantwoord": answered}
        figures |= {"traagste_ms": slowest}
        said = front.said + behind.said
        written = temporary(tmp_path / "proxy") != before
    assert held >= CONNECTIONS * 9 // 10, "the slow visitors were not there"
    assert answered == count
    assert not written, "nginx put something in a temporary file"
    assert MARKER not in said
    assert SOURCE.encode() not in said


def test_this_test_sees_a_proxy_that_does_not_wait(tmp_path, long):
    """The setting it all turns on. One question is enough in the short run."""
    off = {"proxy_request_buffering on": "proxy_request_buffering off"}
    count = 10 if long else 1
    with (
        site(tmp_path / "site") as behind,
        proxy(tmp_path / "proxy", behind.port, off) as front,
        slow_crowd(front.port, kinds=SLOW[1:2]),
    ):
        answered, _slowest = probe(front.port, count, pause=0)
    assert answered == 0
