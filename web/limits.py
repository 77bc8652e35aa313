"""How often one connection may ask for a page, without knowing whose it is.

Flask-Limiter counts per tag: a piece of a keyed hash of the address. The key is random, lasts a
day at most, and exists only in memory or in Redis; a counter lasts a minute. Why, and why these
numbers: docs/besluiten/0012-remmen-zonder-ip.md.
"""

from __future__ import annotations

import hmac
import logging
import math
import secrets
import time
from functools import cache
from ipaddress import ip_address
from threading import Lock
from typing import Final

from flask import Flask, request
from flask_limiter import ApplicationLimit, Limiter
from werkzeug.middleware.proxy_fix import ProxyFix

from web.counters import RedisOrMemory
from web.logs import Fact
from web.security import SAFE_METHODS
from web.settings import Settings

LIMITS: Final = {
    "lezen": "600 per minute",
    "sturen": "120 per minute",
    "pdf": "20 per minute",
    "api": "120 per minute",
}
MINUTE: Final = 60  # seconds: what a counter lasts, and what a page for 429 asks to wait
DAY: Final = 24 * 60 * MINUTE

# Blueprints and endpoints nobody is ever kept from: wiping, people to call, what a page looks
# like, and the question of the host whether the site runs.
FREE: Final = frozenset(
    "wipe kiosk.start kiosk.still_here help.emergency help.desks looks static pages.healthy".split()
)

KEY_NAME: Final = "rondkomen:dagsleutel"

LOG: Final = logging.getLogger(__name__)


class DayKey:
    """The key of the day: random, and gone after 24 hours.

    Without Redis each worker has its own, as it has its own counters. With Redis all workers of
    all machines use the one in there. They ask again every minute, and the first to ask puts its
    own in when there is none, so a Redis that comes back empty gets the same key for the time it
    has left. While Redis fails, a worker goes on with the key it has.
    """

    def __init__(self, storage: RedisOrMemory | None = None) -> None:
        self._storage = storage
        self._lock = Lock()
        # Made at the first request, so after the fork: the parent, which lives on, has no key.
        self._key, self._ends, self._due = b"", 0.0, 0.0  # the last two in monotonic seconds

    def __call__(self) -> bytes:
        """The key of this moment."""
        with self._lock:
            now = time.monotonic()
            if now >= self._ends:
                self._key, self._ends, self._due = secrets.token_bytes(32), now + DAY, now
            if self._storage and now >= self._due:
                mine = (self._key, self._ends, self._due)
                self._key, self._ends, self._due = self._storage.either(
                    lambda: self._agree(now), lambda: mine
                )
            return self._key

    def _agree(self, now: float) -> tuple[bytes, float, float]:
        """The key in Redis (ours, when there was none), when it ends, and when to ask again."""
        left = math.ceil((self._ends - now) * 1000)
        with self._storage.get_connection().pipeline() as together:  # nothing comes in between
            together.set(KEY_NAME, self._key, nx=True, px=left)
            together.get(KEY_NAME)
            together.pttl(KEY_NAME)
            _, key, left = together.execute()
        return key, now + left / 1000, now + MINUTE


def init_limits(app: Flask, settings: Settings) -> None:
    """Count requests. Call after init_security: what that refuses is not counted, so another
    site cannot use up what a library may send."""
    if settings.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=0)  # type: ignore[method-assign]
    if not settings.limited:
        return
    limiter = Limiter(
        lambda: tag(key()),
        storage_uri=f"vangnet+{settings.limit_storage}",
        application_limits=[ApplicationLimit(lambda: LIMITS[_kind()], scope=lambda _: _kind())],
        request_identifier=lambda: request.endpoint or "-",  # an address of no page counts too
        swallow_errors=True,  # whatever goes wrong while counting, a visitor gets the page
    )
    limiter.logger.setLevel(logging.WARNING)  # its INFO names the tag
    limiter.request_filter(lambda: _is_free(settings.proxies))
    limiter.init_app(app)
    storage = limiter.storage
    key = DayKey(storage if isinstance(storage, RedisOrMemory) else None)


def tag(key: bytes) -> str:
    """12 hexadecimal digits for this visitor's connection: enough to count by, gone in a minute."""
    return hmac.digest(key, visitor(), "sha256").hex()[:12]


def visitor() -> bytes:
    """The 4 bytes of an IPv4 address, or the first 7 of an IPv6 address: a /56, which is what one
    connection gets. Nothing when there is no address, as behind a Unix socket."""
    try:
        address = ip_address(request.remote_addr or "")
    except ValueError:
        return b""
    return (getattr(address, "ipv4_mapped", None) or address).packed[:7]


def _kind() -> str:
    """Which limit this request counts for: one of LIMITS."""
    if request.path.startswith("/api/"):
        return "api"
    if request.method in SAFE_METHODS:
        return "lezen"
    return "pdf" if request.endpoint == "take_along.pdf" else "sturen"


def _is_free(proxies: int) -> bool:
    """Is this request not counted? Neither is one without an address: to count all visitors as
    one would close the site for all of them."""
    if not proxies and "X-Forwarded-For" in request.headers:
        _ask_about_proxy()
    return request.blueprint in FREE or request.endpoint in FREE or not visitor()


@cache
def _ask_about_proxy() -> None:
    """Tell the operator, once per worker: behind a proxy that we do not know of, all visitors
    have its address, and so one limit together."""
    text = "een verzoek had X-Forwarded-For, maar RONDKOMEN_PROXIES is 0: staat er een proxy voor?"
    LOG.warning(Fact(text))
