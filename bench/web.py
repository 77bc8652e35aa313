"""What a page costs the server, beside a bare Flask app with a result page of 15 cards.

    python -m bench.web [--short] [--strict]

Explained in bench/README.md.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.client import Found, load, middle
from bench.grown import write
from bench.serving import FLOOR, SITE, Ask, Server, serving
from bench.walk import walk

CONNECTIONS = (1, 16, 64)
WARM_AT = 16
PORTS = (8101, 8102)
CPU_BAR, P95_BAR, P95_AT = 2, 2, 16  # times the floor; at so many connections
START_BAR, MEMORY_BAR, GROWTH_BAR = 1500, 75, 1.1  # milliseconds, MB, times
EVERYWHERE, VISITED = 342, 50
HEAD = f"{'':13} conn | {'cpu':>6} {'p50':>6} {'p95':>6} {'req/s':>6} {'wrong':>5}"
MEASURED = frozenset({"GET question", "GET outcome"})
"""The two pages the bar is about; the others are there to see."""


def bare(what: Ask) -> Ask:
    """The same for the floor: as many headers coming in."""
    return Ask(what.method, "/vraag" if what.method == "POST" else "/", what.headers, what.body)


def table(site: Server, floor: Server, rounds: int, seconds: int) -> Iterator[tuple[str, bool]]:
    """A line per page and number of connections, and whether it is within the bars."""
    plain = bare(Ask("GET", "/"))
    for name in walk(site):
        what = walk(site)[name]  # anew: after a minute the site seals a cookie once more
        for server, ask in ((site, what), (floor, plain)):  # each worker reads and compiles once
            load(server, ask, WARM_AT, seconds)
        for connections in CONNECTIONS:
            pairs = [
                (load(site, what, connections, seconds), load(floor, plain, connections, seconds))
                for _ in range(rounds)
            ]
            own, least = (middle(list(each)) for each in zip(*pairs, strict=True))
            cpu, p95 = own.cpu / least.cpu, own.p95 / least.p95
            within = cpu <= CPU_BAR and (connections != P95_AT or p95 <= P95_BAR)
            line = (
                f"{name:13} {connections:4} | {_line(own)} | {_line(least)} | {cpu:5.2f} {p95:5.2f}"
            )
            yield line, within or name not in MEASURED


def _line(of: Found) -> str:
    return f"{of.cpu:6.2f} {of.p50:6.1f} {of.p95:6.1f} {of.rate:6.0f} {of.wrong:5}"


def started(folder: Path) -> tuple[float, float]:
    """Milliseconds of processor until the first page was sent, and MB per worker after VISITED
    municipalities, with EVERYWHERE of them there."""
    slugs = write(folder, EVERYWHERE)
    with serving(SITE, PORTS[0], {"RONDKOMEN_INHOUD": str(folder)}) as site:
        site.ask(Ask("GET", "/"))
        first = site.cpu()
        for slug in slugs[: VISITED * 2]:  # two workers: each gets about half of what is asked
            assert site.ask(Ask("GET", f"/{slug}/uitkomst")).status == 200
        return first, max(site.memory())


def growth(few: Path, many: Path, rounds: int, times: int) -> dict[str, float]:
    """By page: the processor one request takes with EVERYWHERE municipalities there, times that
    with one."""
    write(few, 1)
    found: dict[str, list[float]] = {}
    with (
        serving(SITE, PORTS[0], {"RONDKOMEN_INHOUD": str(few)}) as one,
        serving(SITE, PORTS[1], {"RONDKOMEN_INHOUD": str(many)}) as all_,
    ):
        asks = walk(one), walk(all_)
        for name in asks[0]:
            for _ in range(rounds):
                costs = [
                    load(s, a[name], 1, times).cpu for s, a in zip((one, all_), asks, strict=True)
                ]
                found.setdefault(name, []).append(costs[1] / costs[0])
    return {name: statistics.median(ratios) for name, ratios in found.items()}


def main() -> int:
    """Print the tables, how busy the machine was, and whether the bars were met."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--short", action="store_true", help="one round of a second each")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a bar is missed")
    chosen = parser.parse_args()
    rounds, seconds = (1, 1) if chosen.short else (5, 2)
    busy, tool = os.getloadavg()[0], "wrk" if shutil.which("wrk") else "own client"
    print(f"{os.cpu_count()} cores, load before the start {busy:.1f}; {tool}")
    print(f"median of {rounds} x {seconds} s; the last two: cpu and p95, times the floor\n")
    print(f"{HEAD} | floor: the same")
    met = True
    with serving(SITE, PORTS[0]) as site, serving(FLOOR, PORTS[1]) as floor:
        for line, within in table(site, floor, rounds, seconds):
            print(line, "" if within else "MISSED", flush=True)
            met &= within
        print(f"\nMB per worker, five municipalities: {max(site.memory()):.0f}")
    with tempfile.TemporaryDirectory() as many, tempfile.TemporaryDirectory() as few:
        first, memory = started(Path(many))
        print(f"{EVERYWHERE} municipalities of 15 schemes: first page after {first:.0f} ms of cpu,")
        print(f"{memory:.0f} MB per worker after {VISITED} of them")
        grown = growth(Path(few), Path(many), rounds, seconds)
    print("cpu with all of them, times that with one:")
    print(", ".join(f"{name} {times:.2f}" for name, times in grown.items()))
    met &= first <= START_BAR and memory <= MEMORY_BAR and max(grown.values()) <= GROWTH_BAR
    print(f"Load at the end {os.getloadavg()[0]:.1f}. Bars: {'met' if met else 'MISSED'}")
    return 1 if chosen.strict and not met else 0


if __name__ == "__main__":
    sys.exit(main())
