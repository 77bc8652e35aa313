"""What many tests need: the content as it is, a fixed day, and copies to break."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

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
