"""The report for editors: a file for each municipality, and one overview. Pure.

Nothing in it changes between two runs on one day that see the same: no hours, no durations.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path

from web.check.report import count
from web.watch.tasks import Task, When

OVERVIEW = "overzicht"
HEADINGS = {
    When.NOW: "Nu doen",
    When.MONTH: "Binnen 30 dagen",
    When.QUARTER: "Binnen 90 dagen",
    When.SOMETIME: "Als u tijd hebt",
    When.UNSEEN: "Niet bekeken",
    When.INFO: "Ter informatie",
}
MADE = "Gemaakt op {day} met `rondkomen bewaak`. De bestanden staan in de map met de inhoud."
GOOD = "Alles is gezien en alles is goed."


def for_owner(
    name: str, tasks: Sequence[Task], content: Path, day: datetime.date, remark: str
) -> str:
    """What one municipality has to do. `remark`: what holds for all, such as being offline."""
    lines = [f"# {name}: wat is er te doen?", "", MADE.format(day=day), "", _short(tasks), remark]
    for when, heading in HEADINGS.items():
        some = [task for task in tasks if task.when is when]
        if some:
            lines += ["", f"## {heading}", ""]
            lines += [_item(task, content) for task in some]
    return "\n".join(lines) + "\n"


def overview(
    names: Mapping[str, str],
    tasks: Mapping[str, Sequence[Task]],
    day: datetime.date,
    remark: str,
) -> str:
    """All municipalities in one table."""
    heads = [heading for when, heading in HEADINGS.items() if when is not When.INFO]
    lines = ["# Overzicht: wat is er te doen?", "", MADE.format(day=day), "", remark, ""]
    lines += [f"| waar | {' | '.join(heads)} |", "|---" * (len(heads) + 1) + "|"]
    for home, some in tasks.items():
        numbers = [_number(some, when) for when in HEADINGS if when is not When.INFO]
        lines.append(f"| [{names[home]}]({home}.md) | {' | '.join(map(str, numbers))} |")
    return "\n".join(lines) + "\n"


def _number(tasks: Sequence[Task], when: When) -> int:
    return sum(task.when is when for task in tasks)


def _short(tasks: Sequence[Task]) -> str:
    now, unseen = _number(tasks, When.NOW), _number(tasks, When.UNSEEN)
    if not now and not unseen:
        return GOOD
    told = [f"Nu doen: {now}."] if now else ["Nu hoeft er niets."]
    if unseen:
        told.append(f"Wij konden {count(unseen, 'link', 'links')} niet bekijken.")
    return " ".join(told)


def _item(task: Task, content: Path) -> str:
    return (
        f"- [ ] {task.problem}\n  - Waar: {task.where(content)}\n  - Doen: {task.mend or 'niets'}"
    )
