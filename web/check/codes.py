"""A code can say every national answer, and a version of the code says what its file is called."""

from __future__ import annotations

from collections.abc import Iterator

from web.content.code_book import read_books
from web.content.errors import ContentError
from web.content.facts import VILLAGE
from web.content.files import Map
from web.content.library import Library
from web.content.pack import NATIONAL
from web.handover.book import local_entries


def unsayable(library: Library) -> Iterator[ContentError]:
    """Answers the newest version has no room for: they would get lost on the way to a desk."""
    folder = library.folder / "overdracht"
    books = read_books(folder)
    for version in books:
        if not (folder / f"{version}.yaml").exists():
            mend = f"Noem het bestand {version}.yaml."
            raise Map(folder, 1).fault(None, f"Versie {version} heeft een andere naam.", mend)
    newest = max(books)
    here = Map(folder / f"{newest}.yaml", 1)
    for entry in local_entries(library.pack(NATIONAL), books[newest]):
        if entry.fact != VILLAGE:
            what = f"'{entry.fact}'" + (f" met '{entry.values[0]}'" if entry.values else "")
            mend = (
                f"Kopieer dit bestand naar {newest + 1}.yaml, zet daar 'versie: {newest + 1}' in "
                f"en zet het achteraan. Verander {newest}.yaml niet."
            )
            yield here.fault(None, f"Een code kan {what} niet zeggen.", mend)
