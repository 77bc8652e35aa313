"""Requests a second and waiting times of the site as it runs, beside a bare Flask app.

    python bench/load.py [--short] [--strict]

Explained in bench/README.md. Uses wrk when it is there, else a small client of its own.
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import http.client
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import cycle
from pathlib import Path

from flask import Flask, redirect, request

ROOT = Path(__file__).resolve().parents[1]
CONNECTIONS = (1, 16, 64)
GOAL_AT, GOAL_RATE, GOAL_P95 = 16, 300, 150  # connections, requests a second, milliseconds
HEAD = " req/s    p50    p95   cpu wrong"
START = 15  # seconds a server gets to start
ADDRESSES = 4096
"""As many visitors: nobody meets the limit on requests, and it is at work."""
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
LUA = """
local from = 0
request = function()
  from = (from + 1) % {addresses}
  wrk.headers["X-Forwarded-For"] = "10.0." .. math.floor(from / 256) .. "." .. (from % 256)
  return wrk.format()
end
done = function(summary, latency, requests)
  local e = summary.errors
  print(string.format("FOUND %f %f %f %d", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    e.status + e.connect + e.read + e.write + e.timeout))
end
"""


@dataclass(frozen=True)
class Ask:
    """One request, the same every time: the site keeps nothing, so it may be repeated."""

    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""


@dataclass(frozen=True)
class Found:
    """Requests a second, milliseconds for half and for 95 of 100, how many went wrong, and the
    milliseconds of processor one took."""

    rate: float
    p50: float
    p95: float
    wrong: int
    cpu: float = 0


@dataclass(frozen=True)
class Server:
    """A gunicorn that runs."""

    port: int
    pid: int

    def cpu(self) -> float:
        """Milliseconds of processor so far, of its workers too, also of those that ended. Linux."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        ticks = 0
        for pid in [str(self.pid), *children]:
            with contextlib.suppress(OSError):
                stat = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
                ticks += sum(map(int, stat[11:15]))
        return ticks * 1000 / os.sysconf("SC_CLK_TCK")


# --- two servers ----------------------------------------------------------------------------


@cache
def page(size: int) -> bytes:
    """A page that costs nothing to make."""
    return b"x" * size


def floor() -> Flask:
    """The least a Flask app does: a constant page, and a form that is read and answered."""
    app = Flask("floor", static_folder=None)
    app.add_url_rule("/<int:size>", view_func=page)
    app.add_url_rule(
        "/vraag",
        methods=["POST"],
        endpoint="vraag",
        view_func=lambda: redirect(f"/{len(request.form)}", 303),
    )
    return app


@contextlib.contextmanager
def serving(app: str, port: int) -> Iterator[Server]:
    """gunicorn with our settings; the key is of no worth and the proxy is us."""
    own = {"PORT": str(port), "RONDKOMEN_PROXIES": "1", "RONDKOMEN_OMGEVING": "proef"}
    own["RONDKOMEN_SLEUTELS"] = base64.b64encode(bytes(range(32))).decode()
    command = [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py", app]
    server = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **own}, stderr=subprocess.DEVNULL
    )
    try:
        end = time.monotonic() + START
        while time.monotonic() < end:
            with contextlib.suppress(OSError):
                ask(port, Ask("GET", "/gezond"))
                break
            time.sleep(0.1)
        yield Server(port, server.pid)
    finally:
        server.terminate()
        server.wait()


def ask(port: int, what: Ask) -> http.client.HTTPResponse:
    """One request; its text in `text`."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(what.method, what.path, what.body or None, what.headers)
    answer = connection.getresponse()
    answer.text = answer.read().decode()
    connection.close()
    return answer


# --- what is asked --------------------------------------------------------------------------


def walk(port: int) -> dict[str, Ask]:
    """A journey in Dalfsen that presses *geen*, or else the first button; the pages to measure."""
    asks, what = {"GET start": Ask("GET", "/")}, Ask("POST", "/dalfsen/begin", FORM)
    cookies: dict[str, str] = {}
    while True:
        answer = ask(port, what)
        assert answer.status == 303, f"{what.path}: {answer.status}"
        kept = answer.headers.get_all("Set-Cookie") or []
        cookies |= dict(each.partition(";")[0].split("=", 1) for each in kept)
        cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
        path = answer.headers["Location"]
        if path.endswith("/antwoorden"):
            return asks | {"GET outcome": Ask("GET", "/dalfsen/uitkomst", cookie)}
        body = (
            "knop=weet_ik_niet" if "fout=" in path else press(ask(port, Ask("GET", path, cookie)))
        )
        what = Ask("POST", path.partition("?")[0], {**FORM, **cookie}, body)
        if path.endswith("/vraag/3"):
            asks |= {"GET question": Ask("GET", path, cookie), "POST answer": what}


def press(answer: http.client.HTTPResponse) -> str:
    """The form of one question, filled in."""
    buttons = re.findall(r'name="(antwoord|knop)" value="([\w-]+)"', answer.text)
    name, value = next((each for each in buttons if each[1] == "geen"), buttons[0])
    return f"{name}={value}"


def bare(port: int, what: Ask) -> Ask:
    """The same for the floor: as large a page, as large a cookie coming in."""
    if what.method == "POST":
        return Ask("POST", "/vraag", what.headers, what.body)
    return Ask("GET", f"/{len(ask(port, what).text.encode())}", what.headers)


# --- measuring ------------------------------------------------------------------------------


def load(server: Server, what: Ask, connections: int, seconds: int) -> Found:
    """So many connections, each asking again as soon as it has an answer."""
    client, before = (wrk if shutil.which("wrk") else own_load), server.cpu()
    found = client(server.port, what, connections, seconds)
    return replace(found, cpu=(server.cpu() - before) / (found.rate * seconds))


def wrk(port: int, what: Ask, connections: int, seconds: int) -> Found:
    """By wrk, which takes little of the machine."""
    lines = [f'wrk.method = "{what.method}"', f'wrk.body = "{what.body}"' if what.body else ""]
    lines += [f'wrk.headers["{name}"] = "{value}"' for name, value in what.headers.items()]
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write("\n".join([*lines, LUA.replace("{addresses}", str(ADDRESSES))]))
        script.flush()
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", script.name]
        url = f"http://127.0.0.1:{port}{what.path}"
        said = subprocess.run([*command, url], capture_output=True, text=True, check=True).stdout
    rate, p50, p95, wrong = re.search(r"FOUND (\S+) (\S+) (\S+) (\S+)", said).groups()
    return Found(float(rate), float(p50), float(p95), int(wrong))


def own_load(port: int, what: Ask, connections: int, seconds: int) -> Found:
    """The same in Python, which takes more of the machine from the server."""
    end, times, wrong = time.monotonic() + seconds, [], []
    visitors = cycle(f"10.0.{number // 256}.{number % 256}" for number in range(ADDRESSES))

    def visit() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        while (start := time.monotonic()) < end:
            try:
                headers = {**what.headers, "X-Forwarded-For": next(visitors)}
                connection.request(what.method, what.path, what.body or None, headers)
                answer = connection.getresponse()
                answer.read()
                times.append((time.monotonic() - start) * 1000)
                wrong.extend([answer.status] * (answer.status >= 400))
            except (OSError, http.client.HTTPException) as error:
                wrong.append(error)
                connection.close()

    threads = [threading.Thread(target=visit) for _ in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    cuts = statistics.quantiles(times, n=20)
    return Found(len(times) / seconds, cuts[9], cuts[18], len(wrong))


def middle(rounds: list[Found]) -> Found:
    """The median of each number; everything that went wrong."""
    wrong = sum(found.wrong for found in rounds)
    names = ("rate", "p50", "p95", "cpu")
    medians = {name: statistics.median(getattr(each, name) for each in rounds) for name in names}
    return Found(**medians, wrong=wrong)


def table(own: Server, plain: Server, rounds: int, seconds: int) -> bool:
    """Print a line per page and number of connections; did all of them make the goal?"""
    print(f"{'':12} conn |{HEAD} | floor:{HEAD} | req/s x  p95 x")
    met = True
    for name, what in sorted(walk(own.port).items()):
        other = bare(own.port, what)
        for connections in CONNECTIONS:
            pairs = [
                (load(own, what, connections, seconds), load(plain, other, connections, seconds))
                for _ in range(rounds)
            ]
            site, least = (middle(list(each)) for each in zip(*pairs, strict=True))
            numbers = (
                f"{of.rate:6.0f} {of.p50:6.1f} {of.p95:6.1f} {of.cpu:5.2f} {of.wrong:5}"
                for of in (site, least)
            )
            ratios = f"{site.rate / least.rate:7.2f} {site.p95 / least.p95:6.1f}"
            print(f"{name:12} {connections:4} |{' |       '.join(numbers)} | {ratios}", flush=True)
            if connections == GOAL_AT:
                met &= site.rate >= GOAL_RATE and site.p95 < GOAL_P95
    return met


def main() -> int:
    """Print the table, how busy the machine was, and whether the goal was met."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--short", action="store_true", help="one round of a second each")
    parser.add_argument("--strict", action="store_true", help="exit 1 when the goal is missed")
    chosen = parser.parse_args()
    rounds, seconds = (1, 1) if chosen.short else (3, 3)
    busy = os.getloadavg()[0]
    print(f"{os.cpu_count()} cores; load before the start: {busy:.1f}")
    print(f"median of {rounds} x {seconds} s; {'wrk' if shutil.which('wrk') else 'own client'}\n")
    with serving("web:create_app()", 8101) as own, serving("bench.load:floor()", 8102) as plain:
        met = table(own, plain, rounds, seconds)
    verdict = "met" if met else "MISSED"
    goal = f"{GOAL_AT} connections, idle machine: >= {GOAL_RATE} req/s and p95 < {GOAL_P95} ms"
    print(f"\nGoal at {goal}: {verdict}")
    return 1 if chosen.strict and not met else 0


if __name__ == "__main__":
    sys.exit(main())
