"""What was seen of each link, and when: a file outside the content, so that a link is not asked
again too soon, and so that one bad day makes no dead link."""

from __future__ import annotations

import datetime
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from web.watch.answers import Answer, Kind

VERSION = 1
FAILING = (Kind.FAILED, Kind.NO_LINE)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the last try told, and on which days it has failed since it was last good."""

    kind: Kind
    day: datetime.date
    why: str = ""
    to: str = ""
    good: datetime.date | None = None
    """The last day the page was there."""
    failed: tuple[datetime.date, ...] = ()


class Memory:
    """The links that were seen, by address."""

    def __init__(self, path: Path | None) -> None:
        """`path`: where it is kept; None: nowhere, for a test. What cannot be read counts as
        never seen: links are then asked once more."""
        self._path = path
        self._seen: dict[str, Seen] = _read(path) if path else {}

    def of(self, page: str) -> Seen | None:
        """What is known of a link."""
        return self._seen.get(page)

    def note(self, page: str, answer: Answer, day: datetime.date) -> None:
        """Remember what a link told on this day."""
        before = self._seen.get(page)
        there = answer.kind in (Kind.GOOD, Kind.MOVED)
        good = day if there else before and before.good
        failed = before.failed if before and not there else ()
        if answer.kind in FAILING:
            failed = tuple(sorted({*failed, day}))
        self._seen[page] = Seen(answer.kind, day, answer.why, answer.to, good, failed)

    def keep(self, pages: set[str]) -> None:
        """Forget all other links: the content does not have them any more."""
        self._seen = {page: seen for page, seen in self._seen.items() if page in pages}

    def save(self) -> None:
        """Write the file, all of it or nothing. Raises OSError."""
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        told = {page: _told(seen) for page, seen in sorted(self._seen.items())}
        part = self._path.with_suffix(".deel")
        data = {"versie": VERSION, "links": told}
        part.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
        os.replace(part, self._path)


def default_path() -> Path:
    """In the folder for such files of who runs this."""
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "rondkomen" / "bewaak.json"


def _told(seen: Seen) -> dict[str, object]:
    told = asdict(seen) | {"kind": seen.kind.value, "day": str(seen.day)}
    return told | {"good": seen.good and str(seen.good), "failed": list(map(str, seen.failed))}


def _read(path: Path) -> dict[str, Seen]:
    try:
        data = json.loads(path.read_text("utf-8"))
        if data["versie"] != VERSION:
            return {}
        return {page: _seen(told) for page, told in data["links"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _seen(told: dict) -> Seen:
    day = datetime.date.fromisoformat
    good = day(told["good"]) if told["good"] else None
    failed = tuple(map(day, told["failed"]))
    return Seen(Kind(told["kind"]), day(told["day"]), told["why"], told["to"], good, failed)
