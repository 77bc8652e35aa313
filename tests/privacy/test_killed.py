"""Workers that die in the middle of everything: nobody loses a journey."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from tests.personas import PERSONAS
from tests.personas.journeys import person
from tests.privacy.journey import KEYS, Visitor
from tests.privacy.running import GRACE, HOST, Running, site
from tests.privacy.wire import Line, Request
from tests.web.walking import walk

SEED, VISITORS = 20261121, 8


def workers(running: Running) -> list[int]:
    """Process numbers of the workers that live now."""
    asked = ["ps", "--ppid", str(running.process.pid), "-o", "pid=,stat="]
    rows = [row.split() for row in subprocess.check_output(asked, text=True).splitlines()]
    return [int(pid) for pid, state in rows if not state.startswith("Z")]


def kill_one_a_second(running: Running, seconds: int) -> int:
    """SIGKILL one of the workers, again and again. Returns how many died."""
    rng, killed = random.Random(SEED), 0
    for _ in range(seconds):
        time.sleep(1)
        if alive := workers(running):
            os.kill(rng.choice(alive), signal.SIGKILL)
            killed += 1
    return killed


class Walkers:
    """Visitors who walk whole journeys, one after the other, until it is enough."""

    def __init__(self, port: int, people: list) -> None:
        self.port, self.people, self.enough = port, people, threading.Event()
        self.right = [self.outcome(one, self.visitor()) for one in range(len(people))]

    def outcome(self, one: int, visitor: Visitor) -> list[str]:
        """What this person gets to hear at the end."""
        someone = self.people[one]
        with closing(visitor):
            return walk(visitor, someone.pack, someone.facts)[1].outcome()

    def visitor(self) -> Visitor:
        return Visitor(self.port, f"127.2.{random.randint(1, 250)}.{random.randint(1, 250)}")

    def keep_walking(self, number: int) -> tuple[int, list[str], int]:
        """How many journeys, what became of those that were lost, and how often once more."""
        rng, walked, lost, again = random.Random(number), 0, [], 0
        while not self.enough.is_set():
            one, visitor = rng.randrange(len(self.people)), self.visitor()
            walked += 1
            try:
                if self.outcome(one, visitor) != self.right[one]:
                    lost.append("another outcome")
            except Exception as error:
                lost.append(f"{type(error).__name__}: {error}"[:200])
            again += visitor.again
        return walked, lost, again


@pytest.mark.bewijst("storing")
def test_no_journey_is_lost_when_workers_die(tmp_path, library, long, figures):
    people = [person(library, persona) for persona in PERSONAS[: None if long else 4]]
    with site(tmp_path, KEYS) as running, ThreadPoolExecutor(VISITORS) as threads:
        crowd = Walkers(running.port, people)
        busy = [threads.submit(crowd.keep_walking, number) for number in range(VISITORS)]
        killed = kill_one_a_second(running, seconds := 60 if long else 6)
        crowd.enough.set()
        told = [one.result() for one in busy]
    lost = [why for _, found, _ in told for why in found]
    figures["seconden"], figures["afgeschoten"] = seconds, killed
    figures["reizen"], figures["verloren"] = sum(walked for walked, _, _ in told), len(lost)
    figures["opnieuw"] = sum(again for _, _, again in told)
    assert lost == []
    assert killed >= 0.8 * seconds
    assert figures["reizen"] >= VISITORS
    assert figures["opnieuw"] > 0, "no connection ever broke: nothing was tried"


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGHUP])
def test_a_request_that_began_is_finished(stop, tmp_path):
    """A new version or new settings: who is halfway a form still gets an answer."""
    body = b"plaats=Dalfsen"
    kind = "Content-Type: application/x-www-form-urlencoded"
    head = Request("POST", "/", headers=[kind], body=body).raw().removesuffix(body)
    with site(tmp_path, KEYS) as running:
        with socket.create_connection((HOST, running.port), 20) as wire:
            wire.sendall(head + body[:5])
            time.sleep(0.5)  # so that a worker has it
            running.process.send_signal(stop)
            time.sleep(1)
            wire.sendall(body[5:])
            said = wire.recv(65_536)
        if stop is signal.SIGTERM:
            assert running.process.wait(GRACE) == 0
        else:
            with closing(Line(running.port)) as line:
                assert line.ask(Request("GET", "/gezond").raw()).statuses == [200]
    assert said.startswith(b"HTTP/1.1 303 ")
    assert b"Location: /dalfsen/" in said
