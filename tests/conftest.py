"""What many tests need: the content as it is, a fixed day, and copies to break."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.chromium import CHROMIUM, FLAGS
from web.content.library import Library

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content_b1"
DAY = datetime.date(2026, 11, 21)
"""The day of all tests."""

# The same made-up cases on every machine: a red run can be repeated.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def library() -> Library:
    """The real content. It is only read, so all tests may share it."""
    return Library(CONTENT)


@pytest.fixture(scope="session")
def today() -> datetime.date:
    """The day of all tests, for a test that asks for it by name."""
    return DAY


@pytest.fixture
def copied(tmp_path: Path) -> Callable[..., Path]:
    """`copied("dalfsen")`: a copy of the content with only these municipalities."""

    def copy(*slugs: str) -> Path:
        def others(folder: str, names: list[str]) -> list[str]:
            return [n for n in names if Path(folder).name == "gemeenten" and n not in slugs]

        return Path(shutil.copytree(CONTENT, tmp_path / "inhoud", ignore=others))

    return copy


@pytest.fixture(scope="session")
def playwright():
    """Playwright itself, started once: a second one would refuse."""
    from playwright.sync_api import expect, sync_playwright  # here: most tests need no browser

    expect.set_options(timeout=30_000)  # as long as Playwright waits for all else; 5 s of its own
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright):
    """One browser for all who need one; each visitor gets a context."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield browser
    browser.close()
