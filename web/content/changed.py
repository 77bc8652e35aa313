"""What changed in the schemes, day by day: `wijzigingen.json`, made by `rondkomen wijzigingen`."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FILE = "wijzigingen.json"
"""In the folder of the content. Made from the history of its files, and never committed."""
GONE = "weg"


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody changed in one scheme on one day."""

    day: datetime.date
    file: str
    """As it is called now, below the folder of the content."""
    what: tuple[str, ...]
    """Words of web/history/differences.py."""
    title: str
    """What the scheme was called that day, in Dutch."""


def read_changes(content: Path) -> tuple[Change, ...] | None:
    """Newest first. None: nobody knows, because the file was not made or cannot be read."""
    try:
        rows = json.loads((content / FILE).read_text(encoding="utf-8"))
        return tuple(
            Change(
                datetime.date.fromisoformat(row["dag"]),
                row["bestand"],
                tuple(row["wat"]),
                row["titel"],
            )
            for row in rows
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_changes(content: Path, changes: Iterable[Change]) -> None:
    """Write the file whole or not at all: a site may read it meanwhile."""
    rows = [
        {"dag": one.day.isoformat(), "bestand": one.file, "wat": one.what, "titel": one.title}
        for one in changes
    ]
    half = (content / FILE).with_suffix(".half")
    half.write_text(json.dumps(rows, ensure_ascii=False) + "\n", encoding="utf-8")
    half.replace(content / FILE)
