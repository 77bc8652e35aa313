"""Checks of what belongs to no municipality: threats and their help, and pages of text."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from web.check.sayable import unsaid
from web.check.words import unheard
from web.content.based_on import USUAL
from web.content.errors import ContentError, did_you_mean
from web.content.files import Map, read_page, read_yaml
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.how.examples import example_files, read_group
from web.how.sums import RULES, read_sum

NONE = "geen"


def check_national(library: Library, pack: Pack) -> Iterator[ContentError]:
    """Every threat has help, every scheme a page names is there, and the chat has words."""
    known = set(pack.facts["dreiging"].values) - {NONE}
    yield from _threats(library, known)
    yield from _help(library, known)
    yield from _pages(library, pack)
    yield from _how(library)
    yield from _words(library)


def _words(library: Library) -> Iterator[ContentError]:
    """What the chat understands. With a fault in the words themselves, no answer is tried."""
    try:
        faults = list(unheard(library))
        yield from faults or unsaid(library)
    except ContentError as fault:
        yield fault


def _threats(library: Library, known: set[str]) -> Iterator[ContentError]:
    root = read_yaml(library.folder / NATIONAL / "spoed.yaml")
    listed = {kind: root.get(kind) or () for kind in ("dreigingen", "acuut")}
    for kind, names in listed.items():
        for name in sorted(set(names) - known):
            problem = f"'{name}' is geen antwoord op de vraag over nood."
            yield root.fault(kind, problem, did_you_mean(name, known))
    for name in sorted(known.difference(*listed.values())):
        problem = f"'{name}' staat niet bij 'dreigingen' en niet bij 'acuut'."
        yield root.fault(None, problem, "Zet het bij een van de twee.")


def _help(library: Library, known: set[str]) -> Iterator[ContentError]:
    for help_ in library.emergencies:
        for name in sorted(set(help_.threats) - known):
            problem = f"'{name}' is geen antwoord op de vraag over nood."
            yield help_.page.front.fault("voor", problem, did_you_mean(name, known))
    helped = {threat for help_ in library.emergencies for threat in help_.threats}
    for name in sorted(known - helped):
        here = Map(library.folder / NATIONAL / "noodhulp", 1)
        yield here.fault(None, f"Voor '{name}' is er geen noodhulp.", "Maak een bestand.")


def _pages(library: Library, pack: Pack) -> Iterator[ContentError]:
    for page in (*pack.events, *pack.situations):
        yield from no_scheme(library, page.page.front, "regelingen", page.schemes)


def _how(library: Library) -> Iterator[ContentError]:
    """The sums in words and the examples of others, which only `/zo-rekenen-wij` reads. What can
    be wrong with them is wrong on every day."""
    series, day = library.amounts.series, datetime.date.max
    sums = sorted((library.folder / RULES).glob("*.md"))
    yield from _unread(sums, lambda path: read_sum(read_page(path), series, day))
    yield from _unread(example_files(library), lambda path: read_group(path, series))


def _unread(paths: Iterable[Path], read: Callable[[Path], object]) -> Iterator[ContentError]:
    for path in paths:
        try:
            read(path)
        except ContentError as fault:
            yield fault


def no_scheme(
    library: Library, node: Map, key: str, names: Iterable[str]
) -> Iterator[ContentError]:
    """Names, under this key, of schemes that no municipality has and the state neither."""
    folders = (NATIONAL, USUAL, "gemeenten/*/regelingen")
    known = {path.stem for at in folders for path in library.folder.glob(f"{at}/*.md")}
    for name in names:
        if name not in known:
            problem = f"De regeling '{name}' bestaat in geen enkele gemeente."
            yield node.fault(key, problem, did_you_mean(name, known))
