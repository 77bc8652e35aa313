"""A site to ask, and somebody to ask it, without waiting in between."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import CONTENT
from tests.content import sixth
from tests.watch.sites import serving
from web.watch.asking import Asker
from web.watch.manners import Pace, agent

CONTACT = "mailto:iemand@voorbeeld.nl"


@pytest.fixture(scope="session")
def shared(tmp_path_factory) -> Path:
    """A copy of the content without municipalities, of which a test changes nothing."""
    folder = tmp_path_factory.mktemp("bewaak") / "inhoud"
    return Path(shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns("gemeenten")))


@pytest.fixture
def alone(shared) -> Path:
    """The same with the made-up municipality as it was written: only that may be changed."""
    shutil.rmtree(shared / "gemeenten", ignore_errors=True)
    return sixth.write(shared)


@pytest.fixture
def site():
    """`site.pages["/x"] = (200, "")`."""
    with serving({}) as site:
        yield site


@pytest.fixture
def pace():
    """No pause at all: tests of the pause make their own."""
    return Pace(0)


@pytest.fixture
def asker(pace):
    return Asker(agent(CONTACT), 2, pace)
