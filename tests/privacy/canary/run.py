"""A site under strace, with Redis: start it, send everything, stop it, look everywhere."""

from __future__ import annotations

import base64
import os
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import DAY
from tests.privacy.canary import places, trace
from tests.privacy.canary.client import Client
from tests.privacy.canary.markers import Markers
from tests.privacy.canary.questions import Visitor
from tests.privacy.canary.searching import Found, search
from tests.privacy.running import CONFIG, SITE, redis, site
from web.settings import Settings

ADDRESS = "adres van de bezoeker"
Environ = Mapping[str, str]


@dataclass(frozen=True)
class Outcome:
    """What was sent, and what was found afterwards."""

    visitor: Visitor
    trace: trace.Trace
    found: set[Found]
    log: str
    files: int
    keys: int
    """Of Redis."""
    processes: int
    loose_ends: list[str]

    def routes(self, status: str) -> set[str]:
        """Names of the routes with a line in the log that has such a status."""
        return set(re.findall(rf" ([\w.]+) (?:{status}) \d+ ms$", self.log, re.MULTILINE))


def watch(
    folder: Path,
    send: Callable[[Visitor], None],
    app: str = SITE,
    config: str = CONFIG,
    environ: Environ | None = None,
) -> Outcome:
    """Run a site, send, and look everywhere. In `folder` the site gets a home of its own."""
    home, traced, since = folder / "huis", folder / "strace", time.time()
    key, markers = os.urandom(32), Markers()
    settings = Settings(environment="proef", keys=(key,), day=DAY)
    own = {"RONDKOMEN_OMGEVING": "proef", "RATELIMIT_ENABLED": "true"}
    own["RONDKOMEN_SLEUTELS"] = markers.known(base64.b64encode(key).decode(), "sleutel")
    with redis(home / "redis") as store:
        own["RATELIMIT_STORAGE_URI"] = f"redis://127.0.0.1:{store.port}"
        own |= environ or {}
        with site(home, own, trace.strace(traced), app, config) as running:
            visitor = Visitor(Client(running.port, markers.network(ADDRESS)), markers, settings)
            send(visitor)
            followed = trace.processes(traced)
            loose_ends = places.loose_ends(followed, home / "gezegd")
            keys, dump = places.redis_dump(store, folder / "redis.rdb")
            trace.stop(running.process)
        seen = trace.read(traced, visitor.client.sockets)
        files = places.files([home], seen.opened, since)
    found = search({**seen.data, **files, **dump}, markers)
    log = running.said.decode("utf-8", "replace")
    return Outcome(visitor, seen, found, log, len(files), keys, len(followed), loose_ends)
