"""One crawl, one browser and one server for all who look."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.access.looking import Looker, looking
from tests.access.serving import serving
from tests.states.shared import Crawl, crawled
from tests.states.site import State
from tests.states.skeleton import Skeleton, by_skeleton

LONG = os.environ.get("RONDKOMEN_BEWIJS") == "1"
NO_PAGE = "the PDF of the card"
"""Made for WeasyPrint; no browser ever shows it."""


@pytest.fixture(scope="session")
def crawl(tmp_path_factory, worker_id) -> Crawl:
    return crawled(tmp_path_factory, worker_id)


@pytest.fixture(scope="session")
def pages(crawl) -> list[State]:
    """Every page that a browser can show."""
    return [page for page in crawl.pages if page.name != NO_PAGE]


@pytest.fixture(scope="session")
def skeletons(pages) -> dict[Skeleton, State]:
    """One page of each way to be built."""
    return by_skeleton(pages)


@pytest.fixture(scope="session")
def looker(chromium) -> Iterator[Looker]:
    with serving() as server, looking(chromium, server) as found:
        yield found
