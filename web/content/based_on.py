"""A local scheme that leans on one that most municipalities have: `gebaseerd_op: jeugdfonds`.

One rule: a key the local file writes takes the whole key of the base, and a text it writes takes
the whole text. Who read which source, and when, is never taken over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from web.content.catalogs import NATIONAL, USUAL
from web.content.errors import ContentError, did_you_mean
from web.content.fields import source, text
from web.content.files import Map, Page

KEY = "gebaseerd_op"
FOLDERS = (USUAL, NATIONAL)
"""Where a base is looked for, in this order."""
OWN = frozenset(("bron", "gecontroleerd", KEY))
"""Keys that only count for the file they stand in."""
BODY = "tekst"
"""How the text below the facts is called among the keys."""


class Whole(Map):
    """The facts of a local file with those of its base. A fault names the file it stands in."""

    __slots__ = ("base", "own")

    def __init__(self, own: Map, base: Map) -> None:
        super().__init__(own.path, own.line)
        self.own, self.base = own, base
        self.update({key: value for key, value in base.items() if key not in OWN})
        self.update(own)
        self.lines = {key: self.home(key).lines[key] for key in self}

    def home(self, key: str | None) -> Map:
        """The file whose key counts: the local one, also for a key that neither has."""
        taken = key in self and key not in self.own
        return self.base if taken else self.own

    def fault(self, key: str | None, problem: str, mend: str = "") -> ContentError:
        """An error at the line of `key`, in the file where it stands."""
        return self.home(key).fault(key, problem, mend)


@dataclass(frozen=True, slots=True)
class Merged:
    """A scheme file as the site reads it."""

    page: Page
    origins: Mapping[str, Path]
    """Per key, and for the `tekst` below, the file it comes from."""


def is_unread(page: Page) -> bool:
    """Is this file all that somebody made of a scheme that many municipalities have, so far?"""
    front = page.front
    leans = isinstance(front, Whole) and front.base.path.parent.name == USUAL
    return leans and source(front).unread


def merged(page: Page, base: Page | None) -> Merged:
    """The file with what it takes over from its base; the file as it is when there is none."""
    if base is None:
        return Merged(page, MappingProxyType(dict.fromkeys((*page.front, BODY), page.path)))
    front = Whole(page.front, base.front)
    told = page if page.body else base
    whole = replace(page, front=front, body=told.body, written=told.written)
    origins = {key: front.home(key).path for key in front} | {BODY: told.path}
    return Merged(whole, MappingProxyType(origins))


def base_of(front: Map, content: Path) -> Path | None:
    """The file these facts lean on. Raises ContentError when there is no such file."""
    if KEY not in front:
        return None
    stem = text(front, KEY)
    known = {path.stem: path for at in reversed(FOLDERS) for path in (content / at).glob("*.md")}
    if stem not in known:
        problem = f"De voorbeeldregeling '{stem}' bestaat niet."
        raise front.fault(KEY, problem, did_you_mean(stem, known))
    return known[stem]


def no_second_floor(base: Page) -> Page:
    """The same page. Raises ContentError when it leans on yet another."""
    if KEY in base.front:
        mend = "Haal deze regel weg, en schrijf hier alles op."
        raise base.front.fault(KEY, "Een voorbeeldregeling leunt zelf nergens op.", mend)
    return base


def blamed(page: Page, error: ContentError) -> ContentError:
    """The same error; of a fault in the base also which local file takes it over."""
    if error.path == page.path or not isinstance(page.front, Whole):
        return error
    used = f"{page.path.parent.parent.name}/{page.path.name}"
    mend = f"{error.mend} Dit geldt ook voor {used}: dat is hierop gebaseerd."
    return replace(error, mend=mend.lstrip())


@contextmanager
def blaming(page: Page) -> Iterator[None]:
    """Any ContentError inside tells which local file takes over what is wrong."""
    try:
        yield
    except ContentError as error:
        raise blamed(page, error) from None
