"""A gunicorn that runs, with the settings of the site, and what it took of the machine. Linux."""

from __future__ import annotations

import base64
import contextlib
import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
START = 60  # seconds a server gets to start: a busy machine is slow, a broken server ends by itself
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
SITE, FLOOR = "web:create_app()", "bench.floor:floor()"


@dataclass(frozen=True)
class Ask:
    """One request, the same every time: the site keeps nothing, so it may be repeated."""

    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        """The page."""
        return self.body.decode()


@dataclass(frozen=True)
class Server:
    """A gunicorn that runs."""

    port: int
    pid: int

    def workers(self) -> list[int]:
        """The processes that answer."""
        return list(
            map(int, Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split())
        )

    def cpu(self) -> float:
        """Milliseconds of processor so far, of its workers too, also of those that ended."""
        ticks = 0
        for pid in (self.pid, *self.workers()):
            with contextlib.suppress(OSError):
                stat = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
                ticks += sum(map(int, stat[11:15]))
        return ticks * 1000 / os.sysconf("SC_CLK_TCK")

    def memory(self) -> list[float]:
        """MB of each worker; what several share counts for its part (PSS)."""
        return [_pss(pid) for pid in self.workers()]

    def ask(self, what: Ask) -> Answer:
        """One request over a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(what.method, what.path, what.body or None, what.headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return Answer(answer.status, answer.headers, body)


def _pss(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


@contextlib.contextmanager
def serving(app: str, port: int, more: Mapping[str, str] = {}) -> Iterator[Server]:
    """gunicorn with our settings; the key is of no worth and the proxy is us."""
    own = {"PORT": str(port), "RONDKOMEN_PROXIES": "1", "RONDKOMEN_OMGEVING": "proef"}
    own["RONDKOMEN_SLEUTELS"] = base64.b64encode(bytes(range(32))).decode()
    command = [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py", app]
    quiet = {"stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **own, **more}, **quiet)
    try:
        server, end = Server(port, process.pid), time.monotonic() + START
        while time.monotonic() < end:
            assert process.poll() is None, f"{app} ended by itself"
            with contextlib.suppress(OSError):
                server.ask(Ask("GET", "/gezond"))
                break
            time.sleep(0.05)
        yield server
    finally:
        process.terminate()
        process.wait()
