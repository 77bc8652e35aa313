"""Where the content stands, per municipality, as plain data: what `rondkomen keur --json` gives and
the page for an editor shows. Keys are Dutch: an editor reads them too."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from web.check import Report
from web.check.due import AHEAD, CHECKED, due
from web.check.files import municipality_folders
from web.check.owner import owner
from web.check.translations.missing import MEND as TRANSLATE
from web.content.errors import ContentError
from web.content.library import Library
from web.content.pack import NATIONAL
from web.editors.examples import examples
from web.editors.unknown import open_questions

Where = Mapping[str, object]


def overview(
    library: Library,
    report: Report,
    hard: Iterable | None,
    day: datetime.date,
    only: str | None = None,
) -> dict:
    """All there is to do; of one municipality also in what it leans on. `hard`: texts the gate for
    plain language found too hard; None when nobody looked."""
    every = [only, NATIONAL] if only else [NATIONAL, *municipality_folders(library)]
    told = [_hard(one) for one in hard or ()]
    return {
        "datum": day.isoformat(),
        "bestanden": report.files,
        "voorbeelden": report.examples,
        "taal_nagekeken": hard is not None,
        "gemeenten": [_one(library, report, told, day, slug) for slug in dict.fromkeys(every)],
    }


def _one(
    library: Library, report: Report, hard: Sequence, day: datetime.date, slug: str
) -> dict[str, object]:
    folder = library.folder
    mine = [one for one in report.warnings if owner(folder, one.path) == slug]
    faults = [one for one in report.errors if owner(folder, one.path) == slug]
    dates = due(folder, day, slug)
    return {
        "gemeente": slug,
        "naam": _name(library, slug),
        "fouten": [_place(folder, one) for one in faults],
        "let_op": [_place(folder, one) for one in mine if one.mend != TRANSLATE],
        "onbekend": _open(library, slug),
        "verloopt": [
            {**_place(folder, one), "dag": one.until.isoformat(), "dagen": one.left(day)}
            for one in dates
            if one.kind != CHECKED and one.left(day) <= AHEAD
        ],
        "lang_niet_nagekeken": [_place(folder, one) for one in dates if one.kind == CHECKED],
        "taal": [one for one in hard if owner(folder, folder / one["bestand"]) == slug],
        "voorbeelden": [] if report.errors else examples(library, slug),
        "vertalingen": [_place(folder, one) for one in mine if one.mend == TRANSLATE],
    }


def _name(library: Library, slug: str) -> str:
    official = library.places.municipality(slug)
    return official.name if official else slug.capitalize()


def _open(library: Library, slug: str) -> list[Where]:
    try:
        municipality = library.municipality(slug)
    except ContentError:  # `fouten` says what is wrong with it
        return []
    return [
        {
            "over": one.about,
            "sleutel": one.key,
            "bestand": one.path.relative_to(library.folder).as_posix(),
            "regel": one.line,
            "vraag": one.question,
        }
        for one in (open_questions(library, municipality) if municipality else ())
    ]


def _place(folder: Path, one: object) -> dict[str, object]:
    path = one.path.relative_to(folder) if one.path.is_relative_to(folder) else one.path
    where = {"bestand": path.as_posix(), "regel": one.line}
    return {**where, "wat": one.problem, "doen": one.mend}


def _hard(told) -> Where:
    file, _, line = told.where.rpartition(":")
    where = {"bestand": file, "regel": int(line)}
    return {**where, "tekst": told.piece.text, "waarom": [str(fault) for fault in told.faults]}
