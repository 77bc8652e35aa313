"""What `rondkomen keur` says of translations: what a page would show in Dutch. Never a fault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from web.check.report import Report
from web.content.catalogs import OPEN, SHARED, Catalogs, languages, part_of
from web.content.errors import ContentError
from web.content.library import Library
from web.content.texts import Text, files, texts_in

MEND = (
    "De pagina laat dan het Nederlands zien. U hoeft niets te doen: "
    "iemand die vertaalt, vult het aan. Zie docs/vertalen.md."
)


def untranslated(library: Library, report: Report, only: str | None = None) -> None:
    """For each language and part the first text that is missing, and how many there are. `only`:
    one municipality. A file that cannot be read has no texts, and is told of once."""
    folder = library.folder.resolve().parent / "translations"
    if codes := languages(folder):
        read = [*_read(library.folder, report, only)]
        for code in codes:
            report.warnings += _in_language(code, Catalogs(folder / code), read)


def _read(content: Path, report: Report, only: str | None) -> Iterator[tuple[Path, str, list]]:
    for path, name in files(content):
        if only and part_of(name) not in (only, *SHARED):
            continue
        try:
            yield path, name, [one for one in texts_in(path, name) if one.is_translated]
        except ContentError as fault:
            report.add_unless_its_file_is_told(fault)


def _in_language(
    code: str, catalogs: Catalogs, read: list[tuple[Path, str, list[Text]]]
) -> Iterator[ContentError]:
    found: dict[str, list[tuple[Path, int]]] = {}
    for path, name, told in read:
        say = catalogs.of(name)
        for one in told:
            if say(one.text).startswith(OPEN):
                found.setdefault(part_of(name), []).append((path, one.line))
    for places in found.values():
        first, many = places[0], len(places)
        what = "Deze tekst is" if many == 1 else f"Deze en nog {many - 1} teksten zijn"
        yield ContentError(*first, f"{what} er nog niet in de taal '{code}'.", MEND)
