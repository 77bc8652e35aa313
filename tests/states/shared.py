"""One crawl for all who read it: the workers of pytest-xdist share the parts between them."""

from __future__ import annotations

import fcntl
import gzip
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass, field
from pathlib import Path

import pytest

from tests.states.every import PARTS, crawl
from tests.states.site import HTML, State


@dataclass
class Crawl:
    """What the whole site showed."""

    states: list[State] = field(default_factory=list)
    visited: set[tuple[str, str]] = field(default_factory=set)
    failed: list[str] = field(default_factory=list)

    @property
    def pages(self) -> list[State]:
        """The states that are a page of HTML."""
        return [state for state in self.states if state.kind == HTML]


def crawled(factory: pytest.TempPathFactory, worker: str) -> Crawl:
    """Crawl what nobody crawls yet, wait for what others crawl, and read all of it."""
    own = factory.getbasetemp()
    folder = (own if worker == "master" else own.parent) / "staten"
    folder.mkdir(exist_ok=True)
    for part in PARTS:
        _crawl(folder / part, wait=False)
    for part in PARTS:
        _crawl(folder / part, wait=True)
    return _read(folder)


def _crawl(place: Path, *, wait: bool) -> None:
    """One part, unless it is there already or somebody else is at it."""
    with _locked(place.with_suffix(".lock"), wait=wait) as mine:
        file = place.with_suffix(".json.gz")
        if not mine or file.exists():
            return
        site = crawl(place.name)
        states = [*map(astuple, site.seen.values())]
        told = {"states": states, "visited": [*site.visited], "failed": site.failed}
        half = place.with_suffix(".half")
        with gzip.open(half, "wt", compresslevel=1, encoding="utf-8") as out:
            json.dump(told, out)
        half.rename(file)


@contextmanager
def _locked(file: Path, *, wait: bool) -> Iterator[bool]:
    """Did we get it? The system lets go of it when a worker dies."""
    with file.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
        else:
            yield True


def _read(folder: Path) -> Crawl:
    """The parts in their fixed order, each text once."""
    seen: dict[str, State] = {}
    result = Crawl()
    for part in PARTS:
        with gzip.open(folder / f"{part}.json.gz", "rt", encoding="utf-8") as told:
            found = json.load(told)
        for state in (State(*row) for row in found["states"]):
            seen.setdefault(state.text, state)
        result.failed += found["failed"]
        result.visited |= {(method, endpoint) for method, endpoint in found["visited"]}
    result.states = [*seen.values()]
    return result
