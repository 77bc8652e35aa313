"""Redis may fail in any way: the site stays up, and keeps limiting.

What one connection gets and what its page says: tests/web/test_limits.py.
"""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections import Counter
from collections.abc import Iterator

import pytest
from redis import Redis

from tests.privacy.running import HOST, Running, free_port, redis, site
from tests.privacy.visitors import LIMITED, load, post

WORKERS = 2
LIMIT = 120  # POST a minute
SAME_WORKERS = {"GUNICORN_CMD_ARGS": "--max-requests 0"}
"""A worker that is replaced counts anew: after so many requests as `load` makes, that happens."""


def together_again(found: Running, store: Running, seconds: float = 60) -> bool:
    """Within so many seconds, do the workers count together, and is every request in Redis?"""
    times, end = LIMIT + 30, time.monotonic() + seconds
    with Redis(HOST, store.port) as client:
        while time.monotonic() < end:
            for key in client.scan_iter("*/sturen/*"):  # the key of the day stays
                client.delete(key)
            allowed = post(found, times)[303]
            counted = [int(client.get(key) or 0) for key in client.scan_iter("*/sturen/*")]
            if allowed == LIMIT and times in counted:
                return True
            time.sleep(0.5)
    return False


@contextlib.contextmanager
def hanging(store: Running) -> Iterator[None]:
    """It takes connections and says nothing."""
    os.kill(store.process.pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(store.process.pid, signal.SIGCONT)


@contextlib.contextmanager
def full(store: Running) -> Iterator[None]:
    """It answers, and writes nothing any more: no memory left."""
    with Redis(HOST, store.port) as client:
        client.config_set("maxmemory", 1)
        yield
        client.config_set("maxmemory", 0)


@contextlib.contextmanager
def read_only(store: Running) -> Iterator[None]:
    """It answers, and writes nothing any more: another Redis is in charge."""
    with Redis(HOST, store.port) as client:
        client.replicaof(HOST, free_port())
        yield
        client.replicaof("NO", "ONE")


@pytest.mark.bewijst("redis")
def test_the_site_stays_up_whatever_redis_does(tmp_path, figures, long):
    """0 times a 5xx, and never more than workers x limit; with Redis back it counts there again."""
    port = free_port()
    posted, away = Counter(), dict[str, int]()
    back = dict[str, bool]()
    seconds = 20 if long else 1
    store = f"redis://{HOST}:{port}/0"
    environ = LIMITED | SAME_WORKERS | {"RATELIMIT_STORAGE_URI": store}
    environ["WEB_CONCURRENCY"] = str(WORKERS)

    def without(name: str) -> None:
        time.sleep(seconds)
        sent = post(found, (WORKERS + 1) * LIMIT)
        away[name] = sent[303]
        posted.update(sent)

    with site(tmp_path / "site", environ) as found, load(found) as statuses:
        without("nog niet gestart")
        with redis(tmp_path / "redis", port) as store:
            back["gestart"] = together_again(found, store)
            store.process.kill()
            without("gestopt")
        with redis(tmp_path / "redis", port) as store:
            back["weer gestart"] = together_again(found, store)
            for fails in (hanging, full, read_only):
                with fails(store):
                    without(fails.__name__)
                back[fails.__name__] = together_again(found, store)
    statuses += posted
    figures["verzoeken"] = statuses.total()
    figures["fouten_5xx"] = sum(n for status, n in statuses.items() if status >= 500)
    assert set(statuses) == {200, 303, 429}, statuses
    assert all(LIMIT <= times <= WORKERS * LIMIT for times in away.values()), away
    assert all(back.values()), back
