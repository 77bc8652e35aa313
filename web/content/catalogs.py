"""The translations: `translations/<language>/<part>.po`. The parts are the site with its shared
texts, the national schemes, and each municipality.

A text without a translation stays Dutch, between two marks. So whoever sends a page can see what
on it is Dutch, wherever it came from.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable
from functools import cached_property
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

DUTCH = "nl"
SITE, NATIONAL, OWN = "site", "landelijk", "gemeenten"
USUAL = "voorbeeldregelingen"
"""Schemes that many municipalities have; they go with the national ones."""
SHARED = (SITE, NATIONAL)
"""Parts that a text of any part may be found in."""
OPEN, CLOSE = "\ue000", "\ue001"
"""Around what is left in Dutch. No font and no editor uses these."""
CODE = re.compile(r"[a-z]{2}")
RIGHT_TO_LEFT = frozenset("ar fa he ur xb".split())
FILLED_IN = re.compile(r"%\(\w+\)s|\{\w+\}")
OWN_DIRECTION = "\u2068\\g<0>\u2069"
"""What is filled in, as `<bdi>` does it, and in an attribute too: an amount or a Dutch name in a
sentence that is read from right to left."""


def part_of(name: str) -> str:
    """The part a content file belongs to, by its name below the folder of the content."""
    first, _, rest = name.partition("/")
    if first == OWN:
        return rest.partition("/")[0]
    return NATIONAL if first in (NATIONAL, USUAL) else SITE


class Untold(NullTranslations):
    """Asked for what no catalog has."""

    def gettext(self, message: str) -> str:
        """The Dutch text, marked."""
        return f"{OPEN}{message}{CLOSE}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The same, for this number of things."""
        return self.gettext(msgid1 if n == 1 else msgid2)


class Catalogs:
    """One language. Each part is read when it is first needed."""

    def __init__(self, folder: Path) -> None:
        """folder: of the language, such as `translations/en`."""
        self.folder = folder

    @cached_property
    def site(self) -> NullTranslations:
        """What the templates and the code say."""
        return self._with(SITE, Untold())

    @cached_property
    def shared(self) -> NullTranslations:
        """The same, and what the national schemes say."""
        return self._with(NATIONAL, self.site)

    def of(self, name: str) -> Callable[[str], str]:
        """What says the texts of a content file. The part of a municipality is not kept."""
        part = part_of(name)
        return (self.shared if part in SHARED else self._with(part, self.shared)).gettext

    def _with(self, part: str, otherwise: NullTranslations) -> NullTranslations:
        path = self.folder / f"{part}.po"
        if not path.exists():
            return otherwise
        found = read_catalog(path)
        found.add_fallback(otherwise)
        return found


def languages(folder: Path) -> tuple[str, ...]:
    """The languages with a catalog, beside Dutch: `translations/en/site.po`."""
    found = (path.parent.name for path in folder.glob(f"*/{SITE}.po"))
    return tuple(sorted(name for name in found if CODE.fullmatch(name) and name != DUTCH))


def read_catalog(po: Path) -> GNUTranslations:
    """What was compiled; where that is missing or older, the list itself."""
    mo = po.with_suffix(".mo")
    if mo.exists() and mo.stat().st_mtime_ns >= po.stat().st_mtime_ns:
        return GNUTranslations(io.BytesIO(mo.read_bytes()))
    return GNUTranslations(io.BytesIO(compiled(po)))


def compiled(po: Path) -> bytes:
    """The same as a `.mo` file, without what is not translated yet."""
    # Only without a compiled list: Babel takes longer to load than the list itself.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with po.open("rb") as file:
        catalog = read_po(file, abort_invalid=True)
    for entry in [one for one in catalog if one.id and one.pluralizable and not all(one.string)]:
        catalog.delete(entry.id)  # half a plural is none
    if po.parent.name in RIGHT_TO_LEFT:
        _keep_direction(catalog)
    written = io.BytesIO()
    write_mo(written, catalog)
    return written.getvalue()


def _keep_direction(catalog: Iterable) -> None:
    """Around all that is filled in, marks that keep its own direction."""
    for entry in catalog:
        if entry.id and isinstance(entry.string, str):
            entry.string = FILLED_IN.sub(OWN_DIRECTION, entry.string)
        elif entry.id:
            entry.string = tuple(FILLED_IN.sub(OWN_DIRECTION, one) for one in entry.string)
