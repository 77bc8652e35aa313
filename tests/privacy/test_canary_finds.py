"""The canary finds a leak: each kind planted here, by itself and in its own way of writing."""

from __future__ import annotations

import re
import resource
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.privacy.canary.client import written
from tests.privacy.canary.log_lines import strange_lines
from tests.privacy.canary.plants import LOG, PLAIN, PLANTS
from tests.privacy.canary.questions import Visitor
from tests.privacy.canary.run import ADDRESS, Outcome, watch
from tests.privacy.canary.searching import HALF, Found

APP, CONFIG = "tests.privacy.canary.leaky:create_app()", "tests/privacy/canary/leaky_conf.py"
DEFAULTS = "query referer browser refused_line refused_header".split()
"""Not planted: gunicorn logs these by itself when nobody tells it not to."""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """A site that leaks whatever we ask it to."""
    found = watch(tmp_path_factory.mktemp("lek"), leak_all, APP, CONFIG)
    for file in Path("/dev/shm").glob("lek-*"):
        file.unlink()
    return found


def leak_all(visitor: Visitor) -> None:
    """A marker of its own for each kind, so that each must be found by itself."""
    client, mark = visitor.client, visitor.markers.text
    for kind in PLANTS:
        client.post(f"/lek/{kind}", {"waarde": mark(kind)})
    client.get(f"/?q={mark('query')}", {"Referer": mark("referer"), "User-Agent": mark("browser")})
    client.say(f"GET {mark('refused_line')}\r\n\r\n".encode())
    client.say(written("GET", "/", {f"{mark('refused_header')} x": "1"}))


def found_as(found: Iterable[Found], kind: str) -> bool:
    """Is this kind there where it leaked, and written as it was?"""
    place, way = (LOG, PLAIN) if kind in DEFAULTS else (PLANTS[kind].place, PLANTS[kind].way)
    marker = {"redis_address": ADDRESS, "first_half": HALF}.get(kind, kind)
    return any(
        one.marker == marker and one.way == way and re.search(place, one.place) for one in found
    )


@pytest.mark.bewijst("zelftest")
def test_every_planted_leak_is_found(outcome: Outcome, figures: dict):
    kinds = [*PLANTS, *DEFAULTS]
    missed = [kind for kind in kinds if not found_as(outcome.found, kind)]
    figures["geplant"] = len(kinds)
    figures["gevonden"] = len(kinds) - len(missed)
    assert missed == []


def test_nothing_is_found_that_was_not_sent(outcome: Outcome):
    """A leak without a marker of its own would be a wrong alarm."""
    assert {one.marker for one in outcome.found} == {*PLANTS, *DEFAULTS, ADDRESS, HALF} - {
        "redis_address",
        "first_half",
    }


def test_lines_of_another_shape_are_told(outcome: Outcome):
    lines = [line for line in outcome.log.splitlines() if line]
    assert strange_lines(lines, ()) == lines


def test_a_write_we_cannot_see_is_told(outcome: Outcome):
    assert any("lek-mapped_file" in line for line in outcome.trace.unseen)


def test_loose_ends_are_told(outcome: Outcome):
    ends = " ".join(outcome.loose_ends)
    assert "lek-open" in ends
    assert "kernbestand" in ends or resource.getrlimit(resource.RLIMIT_CORE)[1] == 0
    assert any("gunicorn" in path for path in outcome.trace.listens), "the control socket"
