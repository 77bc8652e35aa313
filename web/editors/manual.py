"""What docs/regels-schrijven.md says of each key: the one place where a key is explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "regels-schrijven.md"
ROW = re.compile(r"^\| `(\w+)` \| (ja|nee) \| (.+) \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Explained:
    """One key, as its row in the table says."""

    required: bool
    text: str


def explained(heading: str) -> dict[str, Explained]:
    """The rows of the tables under this heading, up to the next one."""
    _, found, rest = MANUAL.read_text(encoding="utf-8").partition(f"\n## {heading}\n")
    if not found:
        raise LookupError(heading)
    # In the example of a file a heading may stand too: `## Let op`.
    section = re.split(r"^## (?!Let op)", rest, maxsplit=1, flags=re.MULTILINE)[0]
    return dict(_rows(section))


def _rows(section: str) -> Iterator[tuple[str, Explained]]:
    for key, required, text in ROW.findall(section):
        yield key, Explained(required == "ja", text.replace("**", ""))
