"""The names of municipalities and villages, ready to be looked for in a message."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from web.content.library import Library
from web.content.municipality import Municipality
from web.content.places import Match
from web.understand.words.lexicon import lexicon_of
from web.understand.words.plain import folded
from web.understand.words.spelling import Spelling

ALSO_A_WORD, A_COUNTRY, NICKNAMES = "plaats_gewoon_woord", "plaats_land", "plaats_bijnaam"
"""Tables: villages that are also ordinary words; that are also countries; what people call them."""
NO_NAME = re.compile("[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Town:
    """A municipality, and the village in it when we know that one."""

    slug: str
    village: str | None = None


class Towns:
    """All names there are, and the own ones also mistyped: those of municipalities with a pack."""

    def __init__(self, library: Library) -> None:
        tables = lexicon_of(library).vocabulary.tables
        self._places = library.places
        self.own = {slug: library.municipality(slug) for slug in library.slugs()}
        self._villages = {slug: _villages(one) for slug, one in self.own.items()}
        self._nicknames = dict(tables.get(NICKNAMES, {}))
        self.words = frozenset(tables.get(ALSO_A_WORD, ()))
        self.countries = frozenset(tables.get(A_COUNTRY, ()))
        named = [_key(one.name) for one in self.own.values()]
        named += [name for villages in self._villages.values() for name in villages]
        self._joined = {name.replace(" ", ""): name for name in named}
        self._spelling = Spelling(self._joined, ())

    def named(self, name: str) -> tuple[Town, ...]:
        """Which towns have exactly this name; a municipality goes before a village elsewhere."""
        name = self._nicknames.get(name, name)
        found = sorted(self._places.named(name), key=lambda match: match.via is not None)
        return tuple(self._town(match, _key(name)) for match in found)

    def alike(self, word: str) -> tuple[Town, ...]:
        """Which own towns sound or look like this word, that is no name itself."""
        meant = {town for name in self._spelling.heard(word) for town in self._own(name)}
        return tuple(sorted(meant, key=lambda town: town.slug))

    def village(self, slug: str, name: str) -> str | None:
        """The village of this name in a municipality, also one that gave it its name."""
        return self._villages.get(slug, {}).get(_key(name))

    def _own(self, joined: str) -> Iterable[Town]:
        return (town for town in self.named(self._joined[joined]) if town.slug in self.own)

    def _town(self, match: Match, name: str) -> Town:
        slug = match.municipality.slug
        itself = slug in self.own and _key(self.own[slug].name) == name
        return Town(slug, None if itself else self.village(slug, match.via or name))


def towns_of(library: Library) -> Towns:
    """The towns of this library, made ready once."""
    return _ready(library.dutch)


@lru_cache(maxsize=1)
def _ready(library: Library) -> Towns:
    return Towns(library)


def _villages(municipality: Municipality) -> dict[str, str]:
    return {_key(name): slug for slug, name in municipality.villages.items()}


def _key(name: str) -> str:
    """A name as the words of a message are: `Berkel en Rodenrijs` is `berkel en rodenrijs`."""
    return NO_NAME.sub(" ", folded(name)).strip()
