"""`rondkomen keur`: every file, every example, every date. Faults stop; warnings are told.

What other files lean on (questions, figures, norms) is read first: with a fault in there the
rest would only give echoes of it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from web.check.packs import check_pack
from web.content.desks import read_desk
from web.content.errors import ContentError, did_you_mean
from web.content.figures import read_series
from web.content.files import Map, Page, read_page, read_yaml
from web.content.library import Library
from web.content.municipality import Municipality
from web.content.pack import NATIONAL, all_questions
from web.content.pages import read_emergency, read_text
from web.content.parse import RuleParser
from web.content.questions import read_question
from web.content.schemes import read_scheme

RESERVED = (
    "nood loket verder wis gewist woorden privacy toegankelijkheid zo-rekenen-wij insluiten api "
    "kiosk gezond static en over landelijk"
).split()
WARN_DAYS = 45
"""Days before figures run out that editors hear of it."""


@dataclass
class Report:
    """What the checks found. With errors the content must not go live."""

    errors: list[ContentError] = field(default_factory=list)
    warnings: list[ContentError] = field(default_factory=list)
    files: int = 0
    examples: int = 0

    def lines(self) -> Iterator[str]:
        """For the screen: errors, warnings, and a last line that counts."""
        yield from (f"FOUT   {error}" for error in self.errors)
        yield from (f"LET OP {warning}" for warning in self.warnings)
        yield (
            f"{self.files} bestanden en {self.examples} voorbeelden nagekeken: "
            f"{len(self.errors)} fouten, {len(self.warnings)} keer let op."
        )

    def each(self, items: Iterable, read: Callable) -> list:
        """Read each item and gather the faults, so that an editor sees them all at once."""
        done = []
        for item in items:
            self.files += 1
            try:
                done.append(read(item))
            except ContentError as error:
                self.errors.append(error)
        return done


def check(library: Library, day: datetime.date, only: str | None = None) -> Report:
    """Check all content, or one municipality and what it leans on."""
    report = Report()
    _check_base(library, report)
    if report.errors:
        return report
    _check_figures(library, day, report)
    slugs = [only] if only else [NATIONAL, *library.slugs()]
    for slug in slugs:
        _check_municipality(library, slug, report)
    return report


def _check_base(library: Library, report: Report) -> None:
    """Questions, figures, norms and the texts that stand by themselves."""
    folder = library.folder
    report.each((folder / "vragen").glob("[!_]*.md"), lambda p: read_question(read_page(p)))
    figures = (folder / NATIONAL / "bedragen").glob("*.yaml")
    report.each(figures, lambda path: list(read_series(read_yaml(path))))
    report.each((folder / NATIONAL / "noodhulp").glob("*.md"), lambda p: read_emergency(read_page(p)))
    report.each((folder / "teksten").glob("*.md"), lambda path: read_text(read_page(path)))
    report.each([folder / "teksten" / "redenen.yaml"], read_yaml)
    if not report.errors:
        report.each(["questions", "amounts", "norms", "urgent", "everywhere"], library.__getattribute__)


def _check_figures(library: Library, day: datetime.date, report: Report) -> None:
    for path in sorted((library.folder / NATIONAL / "bedragen").glob("*.yaml")):
        entries = read_yaml(path)["bedragen"]
        for series in read_series(read_yaml(path)):
            left = (series.until - day).days
            if left < 0:
                problem = f"'{series.name}' is verlopen op {series.until}."
                report.warnings.append(entries.fault(series.name, problem, _NEW_FIGURE))
            elif left < WARN_DAYS:
                problem = f"'{series.name}' verloopt over {left} dagen, op {series.until}."
                report.warnings.append(entries.fault(series.name, problem, _NEW_FIGURE))


_NEW_FIGURE = "Zoek het nieuwe bedrag op en zet het erbij, met bron en datum."


def _check_municipality(library: Library, slug: str, report: Report) -> None:
    faults = len(report.errors)
    found = report.each([slug], lambda s: _municipality(library, s))
    if not found:
        return
    municipality = found[0]
    if not report.each([municipality], lambda m: all_questions(library, m)):
        return
    pages = _pages(library, municipality)
    report.each(pages, _reader(library, municipality))
    if len(report.errors) == faults:
        found = report.each([slug], library.pack)
        if found:
            faults_found, examples = check_pack(library, found[0])
            report.errors += faults_found
            report.examples += examples


def _municipality(library: Library, slug: str) -> Municipality:
    if slug in RESERVED and slug != NATIONAL:
        mend = "Kies een andere naam voor de map."
        raise Map(library.folder / "gemeenten" / slug, 1).fault(None, f"'{slug}' is al een adres.", mend)
    municipality = library.municipality(slug)
    if municipality is None:
        known = did_you_mean(slug, library.slugs())
        raise Map(library.folder / "gemeenten" / slug, 1).fault(None, "Deze gemeente bestaat niet.", known)
    return municipality


def _pages(library: Library, municipality: Municipality) -> list[tuple[str, Page]]:
    folder = library.folder
    if municipality.path is None:
        kinds = {
            "regelingen": folder / NATIONAL,
            "loketten": folder / NATIONAL / "loketten",
            "gebeurtenissen": folder / "teksten" / "gebeurtenissen",
            "situaties": folder / "teksten" / "situaties",
        }
    else:
        own = municipality.path.parent
        kinds = {"regelingen": own / "regelingen", "loketten": own / "loketten", "teksten": own}
    return [(kind, path) for kind, at in kinds.items() for path in sorted(at.glob("*.md"))]


def _reader(library: Library, municipality: Municipality) -> Callable:
    rules = RuleParser(*library.language(municipality))
    everywhere = rules.conditions(library.everywhere["voorwaarden"])

    def read(item: tuple[str, object]) -> object:
        kind, path = item
        page = read_page(path)
        if kind == "regelingen":
            return read_scheme(page, municipality.slug, rules, everywhere)
        if kind == "loketten":
            return read_desk(page, municipality.slug, rules)
        return read_text(page, rules)

    return read
