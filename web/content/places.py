"""Which municipality does somebody mean? Names, villages, old names and small typing errors."""

from __future__ import annotations

import csv
import difflib
import itertools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from web.content.fields import Source

LONGEST = 60  # longer is not the name of a place
MOST = 8  # as many names as one can take in at a glance
SHORTEST_START = 2
ALIKE = 0.76  # utregt, still

APOSTROPHES = re.compile("['’‘`´]")
NO_NAME = re.compile("[^a-z0-9]+")
FIRST = re.compile("^gemeente ")
SAINT = re.compile(r"\bst ")


@dataclass(frozen=True, slots=True)
class Municipality:
    """One of the 342 municipalities of 2026."""

    code: str
    name: str
    slug: str
    province: str


@dataclass(frozen=True, slots=True)
class TaxOffice:
    """The office that does the taxes of a municipality together with others."""

    name: str
    source: Source


@dataclass(frozen=True, slots=True)
class Match:
    """A municipality somebody may mean, and the village or other name that led to it."""

    municipality: Municipality
    via: str | None = None
    guess: bool = False
    """The name only looks like what was typed: ask before going there."""


Names = Mapping[str, list[Match]]  # whom a name, as it is compared, can mean


class Places:
    """All municipalities and places, read from `folder` when they are first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def municipality(self, slug: str) -> Municipality | None:
        """The municipality with this slug."""
        return self._by_slug.get(slug)

    def slug_of(self, code: str) -> str | None:
        """The municipality with this code of CBS (`GM0148`)."""
        found = self._by_code.get(code)
        return found and found.slug

    def all(self) -> tuple[Municipality, ...]:
        """All municipalities, in the order of the alphabet."""
        return tuple(self._by_slug.values())

    def places_in(self, code: str) -> dict[str, str]:
        """The official places of residence of a municipality: short name to name."""
        rows = (row for row in self._rows("plaatsen.csv") if row["gemeente_code"] == code)
        names = sorted({row["woonplaats"] for row in rows})
        return {_key(name).replace(" ", "-"): name for name in names}

    def tax_office(self, code: str) -> TaxOffice | None:
        """Who does the taxes of this municipality; None where we are not sure of it."""
        return self._tax_offices.get(code)

    def names(self) -> Iterator[str]:
        """What every municipality, village and former municipality is called."""
        for match in itertools.chain.from_iterable(self._names.values()):
            yield match.via or match.municipality.name

    def find(self, text: str) -> tuple[Match, ...]:
        """Whom somebody can mean, the likeliest first, each municipality once. Often just one."""
        if named := self.named(text):
            return named
        key = _key(text) if len(text) <= LONGEST else ""
        if not key or any(map(str.isdigit, key)):  # a postcode or a number: not ours to use
            return ()
        if started := self._started(key):
            return _once(match for name in started for match in self._names[name])
        alike = difflib.get_close_matches(key, self._names, MOST, ALIKE)
        matches = _once(match for name in alike for match in self._names[name])
        return tuple(replace(match, guess=True) for match in matches)

    def named(self, text: str) -> tuple[Match, ...]:
        """Whom exactly this name can mean; nothing that only looks like it. Fast."""
        key = _key(text) if len(text) <= LONGEST else ""
        return next((_once(layer[key]) for layer in self._layers if key in layer), ())

    def _started(self, key: str) -> Iterable[str]:
        """Names that start like this; else names with a later word that does."""
        if len(key) < SHORTEST_START:
            return ()
        starts = [name for name in self._names if name.startswith(key)]
        return starts or [name for name in self._names if f" {key}" in name]

    @cached_property
    def _by_slug(self) -> dict[str, Municipality]:
        rows = list(self._rows("gemeenten_2026.csv"))
        shown = Counter(row["weergavenaam"] for row in rows)
        found = []
        for row in rows:
            name = row["weergavenaam"] if shown[row["weergavenaam"]] == 1 else row["naam"]
            found.append(Municipality(row["code"], name, row["slug"], row["provincie"]))
        return {one.slug: one for one in sorted(found, key=lambda one: _key(one.name))}

    @cached_property
    def _layers(self) -> tuple[Names, ...]:
        """The best source first: the next one is only asked for a name this one does not know."""
        return tuple(map(_names, (self._official(), self._villages("kernen.csv"))))

    @cached_property
    def _names(self) -> Names:
        """Every name that is known: municipalities first, then everything else by the alphabet."""
        every = [(key, match) for layer in self._layers for key in layer for match in layer[key]]
        every.sort(key=lambda one: (one[1].via is not None, one[0]))
        return _names(every)

    @cached_property
    def _by_code(self) -> dict[str, Municipality]:
        return {one.code: one for one in self.all()}

    @cached_property
    def _tax_offices(self) -> dict[str, TaxOffice]:
        return {
            row["gemeente_code"]: TaxOffice(row["kantoor"], Source(row["bron"]))
            for row in self._rows("belasting.csv")
        }

    def _official(self) -> Iterator[tuple[str, Match]]:
        for row in self._rows("gemeenten_2026.csv"):
            one = self._by_code[row["code"]]
            yield from ((key, Match(one)) for key in {_key(row["weergavenaam"]), _key(row["naam"])})
            for alias in filter(None, row["aliassen"].split("|")):
                yield _key(alias), Match(one, alias)
        yield from self._villages("plaatsen.csv")
        yield from self._former()

    def _former(self) -> Iterator[tuple[str, Match]]:
        for row in self._rows("oude_gemeenten.csv"):
            for code in (row["verdeeld_over"] or row["huidige_code"]).split("|"):
                yield _key(row["oude_naam"]), Match(self._by_code[code], row["oude_naam"])

    def _villages(self, file: str) -> Iterator[tuple[str, Match]]:
        for row in self._rows(file):
            name = row.get("woonplaats") or row["naam"]
            match = Match(self._by_code[row["gemeente_code"]], name)
            yield from ((key, match) for key in {_key(row["zoeknaam"]), _key(name)})

    def _rows(self, file: str) -> Iterator[dict[str, str]]:
        with (self._folder / file).open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(line for line in lines if not line.startswith("#"))


def _key(name: str) -> str:
    """A name as it is compared: no capitals, accents or signs, and *sint* in full."""
    letters = unicodedata.normalize("NFKD", APOSTROPHES.sub("", name).lower())
    plain = NO_NAME.sub(" ", "".join(itertools.filterfalse(unicodedata.combining, letters)))
    return SAINT.sub("sint ", FIRST.sub("", plain.strip()))


def _names(pairs: Iterable[tuple[str, Match]]) -> Names:
    names: defaultdict[str, list[Match]] = defaultdict(list)
    for key, match in pairs:
        names[key].append(match)
    return dict(names)


def _once(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Each municipality once, by the first name that led to it, and no more than one can read."""
    first: dict[str, Match] = {}
    for match in matches:
        first.setdefault(match.municipality.code, match)
    return tuple(itertools.islice(first.values(), MOST))
