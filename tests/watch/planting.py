"""Putting other text in a file of the made-up municipality."""

from __future__ import annotations

from pathlib import Path


def plant(path: Path, old: str, new: str, at: str) -> int:
    """Replace the one place where `old` stands; gives the first line that holds `at`."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    text = text.replace(old, new)
    path.write_text(text, "utf-8")
    return next(number for number, line in enumerate(text.splitlines(), 1) if at in line)
