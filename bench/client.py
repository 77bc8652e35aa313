"""Asking a server the same again and again: by wrk when it is there, else in Python."""

from __future__ import annotations

import http.client
import re
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass, replace
from itertools import cycle

from bench.serving import Ask, Server

ADDRESSES = 4096
"""As many visitors: nobody meets the limit on requests, and it is at work."""
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
class Found:
    """Requests a second, milliseconds for half and for 95 of 100, how many went wrong, and the
    milliseconds of processor one took."""

    rate: float
    p50: float
    p95: float
    wrong: int
    cpu: float = 0


def load(server: Server, what: Ask, connections: int, seconds: float) -> Found:
    """So many connections, each asking again as soon as it has an answer."""
    client, before = (_wrk if shutil.which("wrk") else _python), server.cpu()
    start = time.monotonic()
    found = client(server.port, what, connections, seconds)
    spent = time.monotonic() - start if client is _python else seconds
    return replace(found, cpu=(server.cpu() - before) / max(1, found.rate * spent))


def _wrk(port: int, what: Ask, connections: int, seconds: float) -> Found:
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


def _python(port: int, what: Ask, connections: int, seconds: float) -> Found:
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
