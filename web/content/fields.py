"""Typed reading of the keys of a content file, with an error an editor can act on."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from web.content.errors import did_you_mean
from web.content.files import Map

UNKNOWN = "onbekend"
EXAMPLES = {
    "voorwaarden": "{leeftijd: {minstens: 18}}",
    "vanzelf_als": "{inkomen_soort: bijstand}",
    "heeft_al_als": "{inkomen_soort: bijstand}",
    "bedrag": "{per: maand, euro: 25}, of onbekend",
    "terugbetalen": "{antwoord: nee, uitleg: U betaalt niets terug}",
    "plan": "{titel: Beleidsplan, van: 2026-01-01, tot_en_met: 2029-12-31}, of onbekend",
    "geldig": "{van: 2026-01-01}",
}
"""How a group looks, for who wrote something else."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from."""

    title: str
    place: str = ""
    url: str = ""
    elsewhere: bool = False
    """Told of other municipalities: for the one that is asked about it proves nothing."""

    @property
    def unread(self) -> bool:
        """Did nobody look yet where it is written?"""
        return self.title == UNKNOWN


def only(map_: Map, allowed: Iterable[str]) -> None:
    """Refuse keys nobody knows: a typing error would lose a rule in silence."""
    allowed = set(allowed)
    for key in map_:
        if key not in allowed:
            raise map_.fault(key, f"'{key}' kennen we hier niet.", did_you_mean(key, allowed))


def text(map_: Map, key: str, default: str | None = None) -> str:
    """A text. Without a default it must be there."""
    value = map_.get(key)
    if value is None or value == "":
        if default is None:
            raise map_.fault(key, f"'{key}' ontbreekt.", f"Voeg een regel '{key}: ...' toe.")
        return default
    if isinstance(value, (dict, list)):
        raise map_.fault(key, f"Achter '{key}' hoort gewone tekst te staan.")
    return str(value)


def choice(map_: Map, key: str, allowed: Iterable[str], default: str | None = None) -> str:
    """One of a few fixed words."""
    value = text(map_, key, default)
    allowed = tuple(allowed)
    if value not in allowed:
        raise map_.fault(key, f"'{value}' past niet bij '{key}'.", did_you_mean(value, allowed))
    return value


def number(map_: Map, key: str, default: int | None = None) -> int:
    """A whole number."""
    value = map_.get(key, default)
    if not isinstance(value, int):
        problem = f"Achter '{key}' hoort een heel getal te staan."
        raise map_.fault(key, problem, f"Schrijf bijvoorbeeld: {key}: 10.")
    return value


def date(map_: Map, key: str, default: datetime.date | None = None) -> datetime.date:
    """A day, written as 2026-11-21."""
    value = map_.get(key, default)
    if value is None:
        what = " (de dag waarop u het nakeek)" if key == "gecontroleerd" else ""
        mend = f"Voeg toe: '{key}: 2026-11-21'{what}."
        raise map_.fault(key, f"De datum '{key}' ontbreekt.", mend)
    if not isinstance(value, datetime.date):
        raise map_.fault(
            key, f"'{key}' is geen datum.", "Schrijf jaar-maand-dag, zoals 2026-11-21."
        )
    return value


def submap(map_: Map, key: str, default: dict | None = None) -> Map:
    """A group of keys below a key."""
    value = map_.get(key, default)
    example = f"Schrijf bijvoorbeeld: {key}: {EXAMPLES[key]}." if key in EXAMPLES else ""
    if value is None and key in map_:
        raise map_.fault(key, f"Achter '{key}' staat niets.", example)
    if value is None:
        mend = example or f"Voeg '{key}:' toe met de regels eronder."
        raise map_.fault(key, f"'{key}' ontbreekt.", mend)
    if isinstance(value, Map):
        return value
    if value == {}:
        return Map(map_.path, map_.lines.get(key, map_.line))
    problem = f"Onder '{key}' horen regels als 'sleutel: waarde' te staan."
    raise map_.fault(key, problem, example)


def texts(map_: Map, key: str) -> tuple[str, ...]:
    """A list of texts, or nothing."""
    value = map_.get(key, [])
    if not isinstance(value, list) or any(isinstance(item, (dict, list)) for item in value):
        raise map_.fault(key, f"Achter '{key}' hoort een lijst te staan.", "Schrijf: [een, twee].")
    return tuple(map(str, value))


def words(map_: Map, key: str) -> dict[str, str]:
    """A group of texts, each behind its own name, or nothing."""
    node = submap(map_, key, {})
    return {name: text(node, name) for name in node}


def source(map_: Map) -> Source:
    """The source every file must name."""
    if "bron" not in map_:
        mend = "Voeg toe: bron: {titel: ..., plaats: ...}."
        raise map_.fault("bron", "De bron ontbreekt.", mend)
    bron = submap(map_, "bron")
    only(bron, ("titel", "plaats", "url", "elders"))
    url = text(bron, "url", "")
    if url and not url.startswith(("https://", "http://")):
        raise bron.fault("url", "Dit adres klopt niet.", "Begin met https://.")
    elsewhere = choice(bron, "elders", ("ja", "nee"), "nee") == "ja"
    return Source(text(bron, "titel"), text(bron, "plaats", ""), url, elsewhere)
