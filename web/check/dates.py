"""What dates tell: figures that run out, plans that ended, and checks in the future."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from web.check.report import Report, count
from web.content.errors import ContentError
from web.content.figures import read_series
from web.content.files import Map, read_yaml
from web.content.library import Library
from web.content.municipality import Municipality
from web.content.pack import NATIONAL

WARN_DAYS = 45
"""Days before figures run out that editors hear of it, and days that a search counts."""
NEVER = datetime.date.min
"""Nobody looked for newer figures, or it does not matter yet."""
NEW_FIGURES = (
    "Zoek de nieuwe bedragen op en zet ze erbij, met bron en datum. "
    "Verander dan ook 'volledig_tot'."
)


def figures_that_end(library: Library, day: datetime.date, report: Report) -> None:
    """Tell of all figures of one file that end on one day: first a warning, then an error.

    After their last day they stay a warning as long as somebody looked for newer ones in vain
    less than WARN_DAYS days ago (`gezocht`).
    """
    for path in sorted((library.folder / NATIONAL / "bedragen").glob("*.yaml")):
        root = read_yaml(path)
        for (until, looked), names in sorted(ending(root, day).items()):
            problem = told_end(len(names), until, day)
            told, mend = report.warnings, NEW_FIGURES
            if until < day and (day - looked).days < WARN_DAYS:
                problem += f", op {looked} gezocht en niet gevonden"
            elif until < day:
                told = report.errors
                mend += f" Niet te vinden? Schrijf bij het bedrag: 'gezocht: {day}'."
            told.append(root["bedragen"].fault(names[0], f"{problem}: {', '.join(names)}.", mend))


def ending(
    root: Map, day: datetime.date, within: int = WARN_DAYS
) -> Mapping[tuple[datetime.date, datetime.date], list[str]]:
    """Names of figures that end within so many days, by their last day and the last day somebody
    looked for newer ones (NEVER: nobody did, or it does not matter yet)."""
    found: defaultdict[tuple, list[str]] = defaultdict(list)
    for series in read_series(root):
        if (series.until - day).days < within and not series.closed:
            looked = series.looked
            if looked is None or looked > day or series.until >= day:
                looked = NEVER
            found[series.until, looked].append(series.name)
    return found


def told_end(number: int, until: datetime.date, day: datetime.date) -> str:
    """`2 bedragen verlopen over 39 dagen, op 2026-12-31`."""
    figures = count(number, "bedrag", "bedragen")
    left = (until - day).days
    if left < 0:
        return f"{figures} {'is' if number == 1 else 'zijn'} verlopen op {until}"
    verb = "verloopt" if number == 1 else "verlopen"
    when = "vandaag" if left == 0 else f"over {count(left, 'dag', 'dagen')}"
    return f"{figures} {verb} {when}, op {until}"


def checked_later(items: Iterable, day: datetime.date) -> Iterator[ContentError]:
    """Schemes, desks and texts that say they were checked on a day that is still to come."""
    for item in items:
        yield from _later(item.page.front, item.checked, day)


def municipality(one: Municipality, day: datetime.date) -> Iterator[ContentError]:
    """A plan that has ended, and `gecontroleerd` in `gemeente.yaml`."""
    if one.path is None:
        return
    root = read_yaml(one.path)
    yield from _later(root, one.checked, day)
    if one.plan is not None and one.plan.end < day:
        problem = f"Dit plan is afgelopen op {one.plan.end}."
        yield root.fault("plan", problem, "Zoek het nieuwe plan, en kijk elke regeling na.")


def _later(front: Map, checked: datetime.date, day: datetime.date) -> Iterator[ContentError]:
    if checked > day:
        problem = f"'gecontroleerd' is {checked}: die dag moet nog komen."
        yield front.fault("gecontroleerd", problem, "Schrijf de dag waarop u de bron las.")
