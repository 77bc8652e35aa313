"""Everything there is to do, by municipality: dates, contradictions and other faults, and links."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator

from web.check import check
from web.check.due import CHECKED, Due, due
from web.check.owner import owner
from web.content.errors import ContentError
from web.content.library import Library
from web.content.pack import NATIONAL
from web.watch.link_tasks import link_tasks
from web.watch.links import Link
from web.watch.memory import Memory
from web.watch.tasks import About, Task, When

SOON = 30
"""Days before an end that it becomes a task for this month."""
Tasks = dict[str, list[Task]]


def gather(
    library: Library,
    links: Iterable[Link],
    memory: Memory,
    day: datetime.date,
    days: int,
    only: str | None = None,
) -> Tasks:
    """All tasks by owner, the most urgent first; also an owner that has none is named."""
    found: defaultdict[str, list[Task]] = defaultdict(list)
    for slug in [only] if only else [NATIONAL, *library.slugs()]:
        found[slug] = []
    for home, task in (
        *_dates(library, day, only),
        *_faults(library, day, only),
        *link_tasks(links, memory, day, days),
    ):
        found[home].append(task)
    return {home: sorted(tasks, key=lambda task: task.order) for home, tasks in found.items()}


def _dates(library: Library, day: datetime.date, only: str | None) -> Iterator[tuple[str, Task]]:
    for one in due(library.folder, day, only):
        about = About.CHECK if one.kind == CHECKED else About.DATE
        task = Task(_when(one, day), about, ((one.path, one.line),), one.problem, one.mend)
        yield owner(library.folder, one.path), task


def _when(one: Due, day: datetime.date) -> When:
    left = one.left(day)
    if left < 0 and not one.searched:
        return When.NOW
    return When.MONTH if left <= SOON else When.QUARTER


def _faults(library: Library, day: datetime.date, only: str | None) -> Iterator[tuple[str, Task]]:
    """What keur says, without the dates that were told already. Of one municipality: its own
    warnings, and every error that stops it."""
    told = {(one.path, one.line) for one in due(library.folder, day)}
    report = check(library, day, only)
    for error in report.errors:
        if (error.path, error.line) not in told:
            yield _home(library, error), _task(error, When.NOW, About.FAULT)
    for warning in report.warnings:
        home = _home(library, warning)
        if (warning.path, warning.line) not in told and only in (None, home):
            yield home, _task(warning, When.SOMETIME, About.HINT)


def _home(library: Library, error: ContentError) -> str:
    inside = error.path.is_relative_to(library.folder)
    return owner(library.folder, error.path) if inside else NATIONAL


def _task(error: ContentError, when: When, about: About) -> Task:
    return Task(when, about, ((error.path, error.line),), error.problem, error.mend)
