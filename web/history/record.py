"""The list of what changed: the evenings of the history, each beside the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from web.content.based_on import FOLDERS, KEY, merged
from web.content.changed import Change
from web.content.errors import ContentError
from web.content.files import Page, parse_page
from web.history.differences import differences
from web.history.git import Evening, History

TITLE = "titel"


class Record:
    """Every change in one folder of content. Raises NoHistoryError when nobody can know."""

    def __init__(self, content: Path) -> None:
        self._content, self._history = content, History(content)
        self._pages: dict[tuple[str, str], Page | None] = {}

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Newest first; of one day by file. A scheme that got another name keeps its past."""
        found: list[Change] = []
        before: dict[str, Page] = {}
        last: Evening | None = None
        for evening in self._history.evenings():
            now = self._schemes(evening, before)
            names = self._renamed(last, evening) if last and before.keys() - now.keys() else {}
            found = [replace(one, file=names.get(one.file, one.file)) for one in found]
            before = {names.get(path, path): page for path, page in before.items()}
            found += self._between(before, now, evening)
            before, last = now, evening
        return tuple(sorted(found, key=lambda one: (-one.day.toordinal(), one.file)))

    def _renamed(self, last: Evening, now: Evening) -> dict[str, str]:
        return self._history.renamed(last.commit, now.commit)

    def _between(
        self, before: dict[str, Page], now: dict[str, Page], evening: Evening
    ) -> Iterator[Change]:
        for path in sorted({*before, *now}):
            old, new = before.get(path), now.get(path)
            if old is new:
                continue
            if what := differences(old, new):
                title = str((new or old).front.get(TITLE, Path(path).stem))
                yield Change(evening.day, path, what, title)

    def _schemes(self, evening: Evening, before: dict[str, Page]) -> dict[str, Page]:
        """The schemes as they were read that evening, each with what it took over. A file with a
        fault in it counts as it was the evening before."""
        read = {path: self._page(path, blob) for path, blob in evening.files.items()}
        told = {path: page or before.get(path) for path, page in read.items()}
        pages = {path: page for path, page in told.items() if page}
        return {path: self._whole(page, pages) for path, page in pages.items()}

    def _page(self, path: str, blob: str) -> Page | None:
        """Equal text is one object, so most of an evening costs nothing."""
        if (path, blob) not in self._pages:
            try:
                page = parse_page(self._history.text(blob), self._content / path)
            except ContentError:
                page = None
            self._pages[path, blob] = page
        return self._pages[path, blob]

    @staticmethod
    def _whole(page: Page, pages: dict[str, Page]) -> Page:
        bases = (pages.get(f"{folder}/{page.front.get(KEY)}.md") for folder in FOLDERS)
        base = next(filter(None, bases), None) if KEY in page.front else None
        return merged(page, base).page
