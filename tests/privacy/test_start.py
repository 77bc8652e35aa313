"""Wrong at the start: one clear line, and no site. A full disk while it runs: nobody notices."""

from __future__ import annotations

import base64
import os
import re
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from tests.conftest import ROOT
from tests.personas import PERSONAS
from tests.personas.journeys import person
from tests.privacy.journey import KEYS, Visitor
from tests.privacy.running import HOST, free_port, site
from tests.privacy.wire import Line, Request
from tests.web.walking import walk

SECRET = "geheim5d2e"
SHORT = base64.b64encode(SECRET.encode()).decode()
PLACEHOLDER = base64.b64encode(bytes(32)).decode()
WRONG = {
    "key_wrong": ({"RONDKOMEN_SLEUTELS": SECRET}, "RONDKOMEN_SLEUTELS: sleutel 1 "),
    "key_short": ({"RONDKOMEN_SLEUTELS": SHORT}, "openssl rand -base64 32"),
    "key_placeholder": ({"RONDKOMEN_SLEUTELS": PLACEHOLDER}, "openssl rand -base64 32"),
    "key_second": (
        {"RONDKOMEN_SLEUTELS": f"{KEYS['RONDKOMEN_SLEUTELS']},{SHORT}"},
        "RONDKOMEN_SLEUTELS: sleutel 2 ",
    ),
    "key_missing": (
        {"RONDKOMEN_OMGEVING": "productie", "RONDKOMEN_DATUM": ""},
        "RONDKOMEN_SLEUTELS: ontbreekt",
    ),
    "environment": ({"RONDKOMEN_OMGEVING": SECRET}, "RONDKOMEN_OMGEVING: kies "),
    "content_missing": ({"RONDKOMEN_INHOUD": f"/{SECRET}"}, "RONDKOMEN_INHOUD: "),
    "content_of_something_else": ({"RONDKOMEN_INHOUD": "/usr"}, "RONDKOMEN_INHOUD: "),
    "day": ({"RONDKOMEN_DATUM": SECRET}, "RONDKOMEN_DATUM: schrijf als "),
    "port": ({"PORT": SECRET}, "not a valid port number"),
}


def start(environ: dict[str, str]) -> tuple[int, str]:
    """Start the site as the Procfile does, with this wrong; its exit code and all it said."""
    command = [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py"]
    environ = {**os.environ, "PORT": str(free_port()), **environ}
    done = subprocess.run(
        [*command, "web:create_app()"], cwd=ROOT, env=environ, capture_output=True, timeout=30
    )
    return done.returncode, (done.stdout + done.stderr).decode()


def lines(said: str) -> list[str]:
    return [line for line in said.splitlines() if line.strip()]


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_setting_refuses_with_one_line(wrong):
    environ, words = WRONG[wrong]
    code, said = start(environ)
    assert code != 0
    assert len(lines(said)) == 1, said
    assert words in said
    if wrong != "port":  # gunicorn checks that one itself; a port is no secret
        assert not [value for value in environ.values() if len(value) > 9 and value in said]
        assert SECRET not in said
        assert SHORT not in said


def test_a_port_in_use_is_said_in_one_clear_line():
    with closing(socket.create_server((HOST, 0))) as taken:
        code, said = start({"PORT": str(taken.getsockname()[1])})
    assert code != 0
    clear = [line for line in lines(said) if "PORT: " in line]
    assert len(clear) == 1, said
    assert "kies een andere poort" in clear[0]


@pytest.mark.bewijst("volle_schijf")
def test_a_full_disk_stops_nobody(tmp_path, library, long, figures):
    """No file can grow by a byte (RLIMIT_FSIZE), and the log is a device that is always full."""
    (tmp_path / "gezegd").symlink_to("/dev/full")
    people = [person(library, persona) for persona in PERSONAS[: None if long else 2]]
    with site(tmp_path, KEYS, before=["prlimit", "--fsize=0"]) as running:
        with ThreadPoolExecutor(4) as threads:
            told = list(threads.map(lambda one: visit(running.port, *one), enumerate(people)))
        with closing(Line(running.port)) as line:
            broken = [line.ask(b"GET / HTTP/9.9\r\n\r\n", alone=True) for _ in range(9)]
            odd = [line.ask(Request("POST", "/wis", body=b"x" * n).raw()) for n in (9, 40_000)]
            alive = line.ask(Request("GET", "/gezond").raw())
    statuses = [status for visitor in told for status in visitor.statuses]
    statuses += [status for answer in (*broken, *odd, alive) for status in answer.statuses]
    figures["verzoeken"] = len(statuses)
    figures["fouten_5xx"] = sum(status >= 500 for status in statuses)
    assert figures["fouten_5xx"] == 0
    assert alive.statuses == [200]
    assert {path.name for path in tmp_path.iterdir()} == {"gezegd"}, "something was written"


def visit(port: int, number: int, someone) -> Visitor:
    """One whole journey."""
    with closing(Visitor(port, f"127.3.1.{number + 1}")) as visitor:
        _, page = walk(visitor, someone.pack, someone.facts)
        assert re.search(r"€|tel:", page.html)
    return visitor
