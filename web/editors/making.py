"""Where a new file comes and what is refused: nothing that is there is ever written over."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from itertools import islice
from operator import ne
from pathlib import Path

from web.content.based_on import BODY, KEY, base_of
from web.content.catalogs import OWN
from web.content.errors import ContentError
from web.content.files import Map
from web.content.library import SCHEMES, Library
from web.content.places import Match, Municipality
from web.content.schemes import KEYS
from web.editors import asks, raw, start

MOST = 5
"""Names one can take in at a glance."""
LOOK_UP = "Zoek haar op in content_b1/plaatsen/gemeenten_2026.csv."
NO_BASE = (
    "Staat uw regeling daar niet bij? Kopieer dan docs/voorbeeld-regeling.md naar de map "
    "regelingen, met een eigen naam: daarin staat elke sleutel met uitleg."
)
OWN_SOURCE = ("bron", "gecontroleerd")
TOP = """\
---
{key}: {stem}
# Wat u hier niet schrijft, komt uit {base}.
# Is iets anders in uw gemeente? Haal het hekje (#) weg en verander de regel. Uw regel telt dan.
# Verandert u 'voorwaarden'? Schrijf dan ook eigen 'voorbeelden'.
# Alles bij elkaar ziet u met: rondkomen toon {slug} {stem}
"""
END = """\
# In welk stuk van de gemeente staat dit, en op welke bladzijde? Zolang dat onbekend is, zegt
# 'rondkomen keur' LET OP.
bron:
  titel: onbekend
  # Daarna, met aanhalingstekens: in de tekst mag dan een komma of dubbele punt staan.
  # plaats: "..."
  # url: "https://..."
# De dag waarop u dat stuk las.
gecontroleerd: {day}
---
"""


class Refused(Exception):
    """Why nothing was made, for an editor. In Dutch."""


def find(library: Library, asked: str) -> Match:
    """The municipality with this code, slug or name, or the one with a village of this name: then
    `via` says which. Raises Refused, with a suggestion."""
    places = library.places
    slug = places.slug_of(asked.upper()) or asked.lower()
    if one := places.municipality(slug):
        return Match(one)
    found = places.find(asked)
    if len(found) == 1 and not found[0].guess:
        return found[0]
    near = [match.municipality for match in found] or _one_sign_off(places.all(), asked.upper())
    if not near:
        raise Refused(f"De gemeente '{asked}' bestaat niet. {LOOK_UP}")
    names = " of ".join(f"{one.name} ({one.code})" for one in near)
    raise Refused(f"De gemeente '{asked}' kennen we niet. Bedoelt u {names}?")


def _one_sign_off(every: Iterable[Municipality], code: str) -> list[Municipality]:
    """Those whose code differs in one sign."""
    alike = (one for one in every if len(one.code) == len(code))
    near = (one for one in alike if sum(map(ne, one.code, code)) == 1)
    return list(islice(near, MOST))


def make_municipality(library: Library, one: Municipality, day: datetime.date) -> list[Path]:
    """Make the folder. Gives the files that were written. Raises Refused."""
    folder = library.folder / OWN / one.slug
    if folder.exists():
        raise Refused(f"De map {folder} is er al. Die laten we zoals zij is.")
    tail = start.usual_questions(library, one.slug)
    villages = library.places.places_in(one.code)
    files = {
        folder / "gemeente.yaml": start.town_file(one, villages, day, tail),
        folder / "loketten" / "gemeente.md": start.desk_file(library),
    }
    return [_write(path, text) for path, text in files.items()]


def make_scheme(library: Library, one: Municipality, stem: str, day: datetime.date) -> Path:
    """Make one scheme file on a base. Raises Refused."""
    folder = library.folder / OWN / one.slug
    if not folder.exists():
        mend = f"Maak eerst de gemeente: rondkomen nieuw {one.slug}"
        raise Refused(f"De map {folder} is er nog niet. {mend}")
    path = folder / SCHEMES / f"{stem}.md"
    if path.exists():
        raise Refused(f"Het bestand {path} is er al. Dat laten we zoals het is.")
    return _write(path, scheme_file(library, one.slug, stem, day))


def scheme_file(library: Library, slug: str, stem: str, day: datetime.date) -> str:
    """A scheme that leans on its base, with every line of the base as a comment."""
    leaning = Map(Path(stem), 1)
    leaning[KEY] = stem
    try:
        base = base_of(leaning, library.folder)
    except ContentError as error:
        raise Refused(f"{error.problem} {error.mend} {NO_BASE}") from None
    parts = raw.keys(library.as_written(base).front)
    where = base.relative_to(library.folder).as_posix()
    lines = [TOP.format(key=KEY, stem=stem, base=where, slug=slug).rstrip()]
    for key in KEYS:
        if key in parts and key not in OWN_SOURCE:
            question = asks.SCHEME.get(key, asks.SCHEME.get(f"{key}.antwoord", ""))
            lines += ["#", *([f"# {question}"] if question else [])]
            lines += [f"# {line}".rstrip() for line in parts[key].text.splitlines()]
    lines += ["#", f"# Onder de laatste --- mag een eigen {BODY}. Die vervangt de hele {BODY}."]
    return "\n".join([*lines, END.format(day=day)])


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8") as file:  # x: never over a file that is there
        file.write(text)
    return path
