"""Ten thousand hostile requests at the running site: no fault, nothing led away or sent back."""

from __future__ import annotations

import random
import re
import socket
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing

import pytest

from tests.conftest import DAY, ROOT
from tests.privacy.attack import Attacker
from tests.privacy.journey import KEYS, halfway
from tests.privacy.running import HOST, site
from tests.privacy.wire import Answer, Attack, Line, Request
from tests.privacy.words import FORM, INJECTED, JSON
from web import create_app
from web.settings import Settings

SEED, LINES, PER_LINE = 20261121, 6, 40
THREADS = int(re.search(r"(?m)^threads = (\d+)", (ROOT / "gunicorn.conf.py").read_text())[1])
LOGGED = re.compile(rb"web\.requests \S+ (\S+) (\d{3}) \d+ ms")
VIEW_SAID = {200, 303, 404, 422}
"""What our views say. 400, 403, 405, 413, 415 and 429 come from the guard in front of them. A 404
counts only when the log names a route: then a view looked and found nothing."""


@pytest.mark.bewijst("rare_invoer")
def test_hostile_requests(tmp_path, library, long, figures):
    rules = list(create_app(Settings(environment="proef", day=DAY)).url_map.iter_rules())
    attacks = Attacker(SEED, rules, list(halfway(library))).attacks(10_000 if long else 800)
    with site(tmp_path, KEYS) as running:
        with ThreadPoolExecutor(LINES) as threads:
            parts = threads.map(lambda n: send(running.port, n, attacks[n::LINES]), range(LINES))
            told = [pair for part in parts for pair in part]
        options = sum(a.raw.split(b" ")[0] == b"OPTIONS" and 200 in t.statuses for a, t in told)
        reached = views_reached(running.said) - options
    faults = judge(told)
    seconds = sorted(answer.seconds for _, answer in told)
    figures["verzoeken"] = len(told)
    figures["tot_een_pagina"] = round(100 * reached / len(told))
    figures["fouten_5xx"] = len(faults["5xx"])
    figures["naar_buiten"] = len(faults["away"])
    figures["teruggekaatst"] = len(faults["echo"])
    figures["p95_ms"] = round(1000 * seconds[len(seconds) * 95 // 100])
    assert {name: found[:3] for name, found in faults.items() if found} == {}
    assert reached >= 0.4 * len(told)
    refused = sum(b"fout=" in answer.said for _, answer in told)
    assert refused >= 0.05 * len(told), "the forms of halfway visitors were not really tried"


@pytest.mark.parametrize("address", ["/api/v1/reken", "/"])
def test_a_few_slow_visitors_stop_nobody(address, tmp_path):
    """Without a proxy: fewer than the threads of one worker, wherever they end up. More than that
    is for the proxy, see test_slow_clients.py."""
    kind = f"Content-Type: {JSON if address.startswith('/api') else FORM}"
    slow = Request("POST", address, headers=[kind], body=b"x" * 30_000).raw()[:-29_999]
    with site(tmp_path, KEYS) as running, ExitStack() as crowd:
        wires = [socket.create_connection((HOST, running.port)) for _ in range(THREADS - 1)]
        for wire in wires:
            crowd.callback(wire.close)
            wire.sendall(slow)
        for _ in range(3):
            time.sleep(1)
            for wire in wires:
                wire.sendall(b"x")
            for asked in (Request("GET", "/gezond"), Request("GET", "/dalfsen/vraag/1")):
                with closing(Line(running.port)) as line:
                    assert line.ask(asked.raw()).statuses == [200]


def send(port: int, number: int, attacks: Sequence[Attack]) -> list[tuple[Attack, Answer]]:
    """One after the other over connections that stay open, each from an address of its own: what
    is tested here is the site, not how often one address may come."""
    rng, told = random.Random(number), []
    for start in range(0, len(attacks), PER_LINE):
        line = Line(port, f"127.{rng.randint(1, 250)}.{rng.randint(0, 250)}.{rng.randint(1, 250)}")
        for one in attacks[start : start + PER_LINE]:
            told.append((one, line.ask(one.raw, one.head_only, one.alone)))
        line.close()
    return told


def views_reached(said: bytes) -> int:
    """Lines of the log with the name of one of our views, and a status only a view gives."""
    found = ((name, int(status)) for name, status in LOGGED.findall(said))
    return sum(name not in (b"-", b"static") and status in VIEW_SAID for name, status in found)


def judge(told: Sequence[tuple[Attack, Answer]]) -> dict[str, list]:
    """Every wrong answer, by what is wrong with it, with the request that did it."""
    wrong = {
        "5xx": lambda attack, answer: any(status >= 500 for status in answer.statuses),
        "away": lambda attack, answer: answer.leads_away,
        "echo": lambda attack, answer: attack.marker in answer.said.lower(),
        "injected": lambda attack, answer: INJECTED in answer.said.lower(),
        "hung": lambda attack, answer: answer.hung,
        "silent": lambda attack, answer: not attack.alone and not answer.statuses,
    }
    return {
        name: [(a.kind, a.raw[:300], t.said[:300]) for a, t in told if is_wrong(a, t)]
        for name, is_wrong in wrong.items()
    }
