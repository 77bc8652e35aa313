"""The site as it really runs: gunicorn with our own settings, and Redis when asked for."""

from __future__ import annotations

import contextlib
import http.client
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import DAY, ROOT

HOST = "127.0.0.1"
SITE, CONFIG = "web:create_app()", "gunicorn.conf.py"
PORTS = range(20_000, 32_000)
GRACE = 40
"""Seconds; gunicorn gives its workers 30 to end."""
START = 120
"""Seconds. Who does not start at all ends sooner, and that is seen at once; so this is only for
one that hangs, and enough for a machine that does a lot besides."""


@dataclass(frozen=True)
class Running:
    """A program that listens, the folder it may write in, and all it said."""

    process: subprocess.Popen
    port: int
    folder: Path

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"

    @property
    def said(self) -> bytes:
        """Standard output and standard error together."""
        return (self.folder / "gezegd").read_bytes()


def free_port() -> int:
    """A port nobody listens on now. Below those the system hands out to clients: a program that
    starts a second later would find such a one taken."""
    for port in random.sample(PORTS, 50):
        with contextlib.suppress(OSError), socket.socket() as found:
            found.bind((HOST, port))
            return port
    raise RuntimeError("no free port")


@contextlib.contextmanager
def site(
    folder: Path,
    environ: Mapping[str, str] | None = None,
    before: Sequence[str] = (),
    app: str = SITE,
    config: str = CONFIG,
) -> Iterator[Running]:
    """gunicorn as the Procfile starts it, with `folder` as home and for temporary files.

    `before`: a command to run it under, such as strace. `app` and `config`: others than our own,
    to see what goes wrong with those. All tests come from one address: there is no limit unless
    `environ` sets one.
    """
    port = free_port()
    command = [*before, sys.executable, "-m", "gunicorn", "--config", config, app]
    own = {"PORT": str(port), "RONDKOMEN_DATUM": DAY.isoformat(), "RATELIMIT_ENABLED": "false"}
    home = {"HOME": str(folder), "TMPDIR": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    environ = {**os.environ, **home, **own, **(environ or {})}
    with running(command, port, folder, environ) as found:
        yield found


@contextlib.contextmanager
def open_site(folder: Path) -> Iterator[Running]:
    """The same for a browser, from its first answer. gunicorn listens before the words of the chat
    are ready and before it has a worker: a browser would wait for its first page all that time."""
    with site(folder) as found:
        line = http.client.HTTPConnection(HOST, found.port, timeout=START)
        with contextlib.closing(line):
            line.request("GET", "/gezond")
            assert line.getresponse().status == 200
        yield found


@contextlib.contextmanager
def redis(folder: Path, port: int | None = None) -> Iterator[Running]:
    """Redis that writes nothing to disk, as docs/uitrollen.md asks for."""
    port = port or free_port()
    where = ["--bind", HOST, "--port", str(port), "--dir", str(folder)]
    command = ["redis-server", *where, "--save", "", "--appendonly", "no"]
    with running(command, port, folder, os.environ) as found:
        yield found


@contextlib.contextmanager
def running(
    command: Sequence[str], port: int, folder: Path, environ: Mapping[str, str]
) -> Iterator[Running]:
    """A program, from the moment it listens until the end of the block."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "gezegd").open("ab") as said:
        process = subprocess.Popen(command, cwd=ROOT, env=environ, stdout=said, stderr=said)
    try:
        wait_for(port, process)
        yield Running(process, port, folder)
    finally:
        process.terminate()
        try:
            process.wait(GRACE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(5)


def wait_for(port: int, process: subprocess.Popen, seconds: float = START) -> None:
    """Until something listens there. Raises RuntimeError when the program ended instead."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection((HOST, port), 1):
            return
        time.sleep(0.05)
    raise RuntimeError(f"nothing listens on port {port}")
