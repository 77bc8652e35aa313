"""What a test of a promise measured, kept for the page /privacy/bewijs.

`make test` runs the short version and writes nothing. `make bewijs` sets RONDKOMEN_BEWIJS=1: the
long version, and every outcome, good or bad, goes to content_b1/privacy/bewijs.yaml.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest
import yaml

from tests.conftest import CONTENT

LONG = os.environ.get("RONDKOMEN_BEWIJS") == "1"
EVIDENCE = CONTENT / "privacy" / "bewijs.yaml"
HEAD = "# Gemaakt door `make bewijs`. Niet met de hand wijzigen.\n"
OUTCOME = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def long() -> bool:
    """Is this the long run, of which the outcome is published?"""
    return LONG


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Iterator[dict[str, int | float | str]]:
    """A dict the test fills with what it measured, before it asserts anything. The test is marked
    `@pytest.mark.bewijst("kanarie")`: the name of the outcome in content_b1/privacy/."""
    measured: dict[str, int | float | str] = {}
    name = request.node.get_closest_marker("bewijst").args[0]
    yield measured
    if LONG:
        _keep(name, request.node.stash.get(OUTCOME, False), measured)


def _keep(name: str, passed: bool, measured: dict) -> None:
    EVIDENCE.parent.mkdir(exist_ok=True)
    known = yaml.safe_load(EVIDENCE.read_text()) if EVIDENCE.exists() else None
    said = "ja" if passed else "nee"
    outcome = {"datum": time.strftime("%Y-%m-%d"), "geslaagd": said, "cijfers": measured}
    text = yaml.safe_dump({**(known or {}), name: outcome}, allow_unicode=True, sort_keys=True)
    EVIDENCE.write_text(HEAD + text)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    """Remember whether the test itself passed, for `figures`."""
    report = yield
    if call.when == "call":
        item.stash[OUTCOME] = report.passed
    return report
