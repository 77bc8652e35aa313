"""Where Flask-Limiter keeps its counts: in the memory of this worker, or in Redis as long as that
answers. Why: docs/besluiten/0012-remmen-zonder-ip.md.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from threading import Lock
from typing import Any, Final, TypeVar

from limits.storage import MemoryStorage, RedisStorage

from web.logs import Fact

# A Redis that hangs holds up a request no longer than this, and no more than one of them in PAUSE.
REDIS: Final = {"key_prefix": "rondkomen", "socket_timeout": 0.2, "socket_connect_timeout": 0.2}
PAUSE: Final = 2  # seconds

LOG: Final = logging.getLogger("web.limits")
T = TypeVar("T")


class Memory(MemoryStorage):
    """Counts in the memory of this worker, and forgets what is over at the next request. That of
    limits 5.8 starts a thread for it at nearly every request: half of what counting costs."""

    STORAGE_SCHEME = ["vangnet+memory"]

    def __init__(self, uri: str | None = None, **options: Any) -> None:
        super().__init__(uri, **options)
        self._alone = Lock()

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """One more for this key; the count so far. All last as long, so the oldest stands first."""
        now, ends = time.time(), self.expirations
        with self._alone:
            while ends and ends[oldest := next(iter(ends))] <= now:
                self.clear(oldest)
            ends.setdefault(key, now + expiry)
            self.storage[key] += amount
            return self.storage[key]


class RedisOrMemory(RedisStorage):
    """Counts in Redis, and in the memory of this worker while Redis does not answer or write.

    Not the fallback of Flask-Limiter 4.1: there a request that waits for a Redis another request
    just gave up gets a 500, or is not counted; and an answer to PING counts as recovered.
    """

    STORAGE_SCHEME = ["vangnet+redis", "vangnet+rediss", "vangnet+redis+unix"]

    def __init__(self, uri: str, **options: Any) -> None:
        super().__init__(uri.removeprefix("vangnet+"), **REDIS, **options)
        self._memory = Memory()
        self._away, self._again = False, 0.0  # the last in monotonic seconds

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """One more for this key; the count so far."""
        in_redis, here = super().incr, self._memory.incr
        return self.either(lambda: in_redis(key, expiry, amount), lambda: here(key, expiry, amount))

    def either(self, redis: Callable[[], T], otherwise: Callable[[], T]) -> T:
        """The answer of Redis; of `otherwise` when it fails, and for PAUSE seconds after that."""
        now = time.monotonic()
        if self._away and now < self._again:
            return otherwise()
        self._again = now + PAUSE  # while this request tries, the others need not wait
        try:
            answer = redis()
        except Exception:  # whatever goes wrong there, a visitor does not notice
            self._note(away=True)
            return otherwise()
        self._note(away=False)
        return answer

    def _note(self, *, away: bool) -> None:
        if away != self._away:
            said = "Redis doet het niet: elke werker telt zelf" if away else "Redis doet het weer"
            LOG.warning(Fact(said))
        self._away = away
