"""A content file as it is written, cut at its keys: comments, quotes and line breaks stay."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from web.content.files import Map, Page, read, read_page


@dataclass(frozen=True, slots=True)
class Raw:
    """The lines of one key, or of the text below the facts, and the line of the first."""

    line: int
    text: str


def keys(front: Map) -> dict[str, Raw]:
    """Each key of a file with all lines that belong to it. What stands above the next key and is
    only a comment belongs to that next key, and is left out."""
    lines = read(front.path).splitlines()
    starts = sorted((line, key) for key, line in front.lines.items())
    ends = [line for line, _ in starts[1:]] + [_end(lines, starts[-1][0])] if starts else []
    return {
        key: Raw(line, "\n".join(_trimmed(lines[line - 1 : end - 1])))
        for (line, key), end in zip(starts, ends, strict=True)
    }


def body(path: Path) -> Raw:
    """The text below the facts, as somebody wrote it."""
    page: Page = read_page(path)
    lines = read(path).splitlines()
    first = [number for number, line in enumerate(lines, 1) if line.rstrip() == "---"][1] + 1
    while first <= len(lines) and not lines[first - 1].strip():
        first += 1
    return Raw(first, page.body)


def _end(lines: list[str], after: int) -> int:
    """The line of the `---` that closes the facts, or the one past the end of a YAML file."""
    for number, line in enumerate(lines[after:], after + 1):
        if line.rstrip() == "---":
            return number
    return len(lines) + 1


def _trimmed(lines: list[str]) -> list[str]:
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].startswith("#")):
        lines = lines[:-1]
    return lines
