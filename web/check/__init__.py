"""`rondkomen keur`: every file, every example, every date. Faults stop; warnings are told.

What other files lean on (questions, figures, norms) is read first: with a fault in there the
rest would only give echoes of it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from web.check import base, dates, files
from web.check.codes import unsayable
from web.check.contradictions import contradictions
from web.check.contrast import unreadable
from web.check.drawings import undrawn
from web.check.glossary import unclear
from web.check.made_up import made_up
from web.check.packs import check_pack
from web.check.phones import in_text
from web.check.questions import clashes
from web.check.report import Report
from web.check.slips import slips
from web.check.translations.missing import untranslated
from web.check.unfinished import not_their_own, unfinished, unsourced
from web.content.based_on import USUAL, no_second_floor
from web.content.catalogs import CODE
from web.content.desks import Desk, read_desk
from web.content.errors import ContentError, did_you_mean
from web.content.files import Map, Page, read_page, read_yaml
from web.content.library import Library
from web.content.municipality import Municipality
from web.content.pack import NATIONAL, all_questions
from web.content.pages import read_text
from web.content.parse import RuleParser
from web.content.schemes import read_scheme

__all__ = ["Report", "check"]

RESERVED = (
    "nood loket verder wis gewist woorden privacy toegankelijkheid zo-rekenen-wij insluiten api "
    "kiosk gezond static en over landelijk bibliotheek"
).split()


def check(library: Library, day: datetime.date, only: str | None = None) -> Report:
    """Check all content, or one municipality and what it leans on."""
    report = Report(library.folder)
    base.check_base(library, day, report)
    if report.errors:
        return report
    dates.figures_that_end(library, day, report)
    report.each([library], lambda one: report.errors.extend(unsayable(one)))
    report.each([library], lambda one: report.errors.extend(unclear(one)))
    report.each([library], lambda one: report.errors.extend(undrawn(one)))
    for slug in [only] if only else [NATIONAL, *files.municipality_folders(library)]:
        _check_municipality(library, slug, day, report)
        report.errors += made_up(library.folder, slug)
    untranslated(library, report, only)
    return report


def _check_municipality(library: Library, slug: str, day: datetime.date, report: Report) -> None:
    faults = len(report.errors)
    found = report.each([slug], lambda s: _municipality(library, s))
    rows = report.each(found, lambda m: all_questions(library, m))
    if not rows:
        return
    municipality = found[0]
    report.errors += files.strays(municipality)
    report.errors += clashes(municipality, rows[0])
    report.errors += unreadable(municipality)
    report.errors += slips(read_yaml(municipality.path)) if municipality.path else ()
    if len(report.errors) > faults:
        return
    for read in report.each(found, lambda m: _reader(library, m)):
        pages = report.each(_pages(library, municipality), read)
        report.warnings += dates.checked_later(pages, day)
        report.warnings += _doubtful(library, slug, pages)
        report.errors += (slip for item in pages for slip in slips(item.page.front))
    report.warnings += unfinished(municipality)
    report.warnings += dates.municipality(municipality, day)
    report.warnings += files.borrowed(library, municipality)
    if len(report.errors) == faults:
        for pack in report.each([slug], library.pack):
            check_pack(library, pack, report)
            contradictions(library, pack, day, report)


def _doubtful(library: Library, slug: str, items: list) -> Iterator[ContentError]:
    """What no file has wrong by itself, and an editor had better look at."""
    yield from unsourced(item.page for item in items)
    yield from (slip for item in items for slip in in_text(item.page))
    if slug != NATIONAL:
        yield from not_their_own(library, (item for item in items if isinstance(item, Desk)))


def _municipality(library: Library, slug: str) -> Municipality:
    here = Map(library.folder / "gemeenten" / slug / "gemeente.yaml", 1)
    if (slug in RESERVED and slug != NATIONAL) or CODE.fullmatch(slug):
        raise here.fault(None, f"'{slug}' is al een adres.", "Kies een andere naam voor de map.")
    municipality = library.municipality(slug)
    if municipality is None:
        known = did_you_mean(slug, [one.slug for one in library.places.all()])
        raise here.fault(None, f"De gemeente '{slug}' bestaat niet.", known)
    if municipality.path is None and here.path.parent.exists():
        mend = "Maak dit bestand. Hoe het eruitziet, staat in docs/regels-schrijven.md."
        raise here.fault(None, "Dit bestand ontbreekt.", mend)
    return municipality


def _pages(library: Library, municipality: Municipality) -> list[tuple[str, Page]]:
    folder = library.folder
    if municipality.path is not None:
        own = municipality.path.parent
        kinds = {"regelingen": own / "regelingen", "loketten": own / "loketten", "teksten": own}
    elif municipality.slug == NATIONAL:
        kinds = {
            "regelingen": folder / NATIONAL,
            USUAL: folder / USUAL,
            "loketten": folder / NATIONAL / "loketten",
            "gebeurtenissen": folder / "teksten" / "gebeurtenissen",
            "situaties": folder / "teksten" / "situaties",
        }
    else:
        return []
    return [(kind, path) for kind, at in kinds.items() for path in sorted(at.glob("*.md"))]


def _reader(library: Library, municipality: Municipality) -> Callable:
    rules = RuleParser(*library.language(municipality))
    everywhere = rules.conditions(library.everywhere["voorwaarden"])

    def read(item: tuple[str, object]) -> object:
        kind, path = item
        page = read_page(path)
        if kind == USUAL:
            return read_scheme(no_second_floor(page), USUAL, rules, None)
        if kind == "regelingen":
            return read_scheme(library.based(page).page, municipality.slug, rules, everywhere)
        if kind == "loketten":
            return read_desk(page, municipality.slug, rules)
        return read_text(page, rules)

    return read
