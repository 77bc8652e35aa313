"""10,000 random and hostile messages: nothing breaks, and what comes out can be."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.understand.hostile import messages
from web.answers import DONT_KNOW, RATHER_NOT, can_be
from web.content.library import Library
from web.content.pack import NATIONAL
from web.understand import Understood, understand

COUNT, MORE, CHUNKS = 9000, 1000, 9
COMMANDS = "terug stop wis opnieuw mens uitleg waarom terugbetalen privacy".split()
ASKS = "wat wie hoe meenemen loket".split()
PLACES = (NATIONAL, "dalfsen", "almelo", "zwolle")


def asked(library: Library) -> Iterator[tuple[str | None, str]]:
    """An open question and a municipality, in turn."""
    questions = [None, "gemeente", *(question.id for question in library.questions)]
    return zip(itertools.cycle(questions), itertools.cycle(PLACES))


def wrong(library: Library, text: str, question: str | None, slug: str) -> list[str]:
    """What is wrong with what was understood; the names of it only."""
    pack = library.pack(slug)
    got = understand(text, question, library, pack)
    assert isinstance(got, Understood)
    told = [*got.answers.items(), *((d.fact, d.value) for d in got.doubts if d.value is not None)]
    return [
        *(name for name, value in told if not _fits(library, pack, name, value)),
        *(["opdracht"] if got.command not in (None, *COMMANDS) else []),
        *(["nood"] if got.emergency not in (None, "zelfdoding", "geweld") else []),
        *(["zorg"] if got.worry not in (None, "zelfdoding", "geweld") else []),
        *(["nood en zorg"] if got.emergency and got.worry else []),
        *(["vraagt"] if got.asks not in ASKS else []),
        *(["over"] if not isinstance(got.about, str | None) else []),
        *(["geweigerd"] if got.refused and (got.answers or got.about or got.command) else []),
    ]


def _fits(library: Library, pack, name: str, value: object) -> bool:
    if name == "gemeente":
        return isinstance(value, str) and library.pack(value) is not None
    if name == "kern":
        return isinstance(value, str)  # a village of the municipality that was said beside it
    return value in (DONT_KNOW, RATHER_NOT) or can_be(pack, name, value)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_hostile_messages(chunk, library):
    size = COUNT // CHUNKS
    texts = list(messages(library, size, seed=chunk))
    assert len(texts) == size
    faults = {}
    for at, (text, (question, slug)) in enumerate(zip(texts, asked(library))):  # noqa: B905
        if found := wrong(library, text, question, slug):
            faults[at] = (question, slug, found)
    assert faults == {}


@settings(max_examples=MORE)
@given(text=st.text(max_size=1200), pick=st.integers(min_value=0))
def test_any_text(library, text, pick):
    question, slug = next(itertools.islice(asked(library), pick % 200, None))
    assert wrong(library, text, question, slug) == []


PROGRAM = """
import hashlib
from tests.conftest import CONTENT
from tests.understand.hostile import messages
from tests.understand.score import lines_of
from web.content.library import Library
from web.understand import understand
library, told = Library(CONTENT), hashlib.sha256()
texts = [line["tekst"] for name in ("zinnen", "bouw") for line in lines_of(name)]
for text in [*texts, *messages(library, 400)]:
    told.update(repr(understand(text, "inkomen", library, library.pack("dalfsen"))).encode())
print(told.hexdigest())
"""


def test_the_same_text_says_the_same_in_every_process():
    """Python shuffles its sets anew in each process, unless it is told how."""
    told = set()
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        told.add(done.stdout)
    assert len(told) == 1
