"""`rondkomen nieuw`: the folder of a municipality, ready to fill, with what to ask as comments."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from web.content.based_on import USUAL
from web.content.files import Map
from web.content.library import Library
from web.content.pack import NATIONAL
from web.content.places import Municipality
from web.editors import asks, raw
from web.editors.unknown import open_in

PLAIN = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9 .-]*")
"""A name that needs no quotes in YAML."""
TOWN_HALL = f"{NATIONAL}/gemeente"
"""The national desk that stands for the town hall of any municipality."""
BLANK = """\
# yaml-language-server: $schema=../../../docs/schema/gemeente.json
# Vul in wat een bron zegt. Wat u niet weet, blijft 'onbekend': de site klopt dan nog steeds.
code: {code}
naam: {name}
{how}
#
# {plan}
# Daarna:
# plan:
#   titel: "..."
#   van: 2026-01-01
#   tot_en_met: 2029-12-31
plan: onbekend
# {normen}
# Daarna, met uw eigen naam en bedragen per maand:
# normen:
#   stadspas: {{alleen: 1650, samen: 2300}}
normen: {{}}
# {kostendelers}
kostendelers: onbekend
spoed:
  # {spoed.loket}
  # Schrijf de naam van een bestand uit loketten/, zonder .md.
  loket: onbekend
  # {spoed.termijn} De site zegt dan: "het gesprek is ...".
  # Daarna:
  # termijn:
  #   tekst: "binnen 3 werkdagen"
  #   bron:
  #     titel: "..."
  #     plaats: "..."
  termijn: onbekend
  # {spoed.verder}
  verder: onbekend
# {telefoon}
telefoon: onbekend
# De officiële woonplaatsen. Kent u nog een dorp? Zet het erbij.
kernen:
{villages}
# Leest u het plan van de gemeente? Zet dan hier dat plan, en de dag waarop u het las.
bron:
  titel: CBS en Kadaster, lijst van gemeenten en woonplaatsen (gelezen in een kopie)
  plaats: alleen code, naam en kernen
gecontroleerd: {day}
# Wat veel gemeenten hebben, staat erbij als 'misschien'.
gebruikelijke_regelingen: ja
"""
"""`gemeente.yaml`, to fill in. Between braces: what is sure, and a question of `asks`."""
HOW = """\
Een regel met '#' leest niemand. Staat er 'Daarna'? Haal dan bij de regels eronder het hekje en de
spatie erachter weg, vul ze in, en haal de regel eronder weg. Laat aanhalingstekens staan."""
BEFORE = {
    "titel": HOW,
    "voorwaarden": """\
Dit loket is voor iedereen. Dat kan bij één loket. Kopieert u dit bestand voor een tweede loket?
Haal in de kopie de regel 'voorwaarden' weg: dan staat dat loket bij alle hulp. Of schrijf voor wie
het daar het eerst heen moet, en zet bij 'volgorde' een lager getal. Daarna:
voorwaarden: {leeftijd: {minder_dan: 27}}""",
    "plekken": """\
De kern schrijft u zoals in gemeente.yaml, onder 'kernen': het woord voor de dubbele punt. Daarna:
plekken:
  - naam: "..."
    kern: "..."
    adres: "Straat 1, 1234 AB Plaats"
    open:
      ma: "9.00-12.00"
      di: "9.00-12.00 en 13.00-16.30\"""",
    "bereikbaar": """\
Daarna:
bereikbaar:
  ma: "9.00-12.00"
  di: "9.00-12.00 en 13.00-16.30\"""",
    "termijn": 'Daarna:\ntermijn: "..."',
}
"""How a filled-in key of a desk looks, where `onbekend` does not show it."""


def town_file(
    one: Municipality, villages: dict[str, str], day: datetime.date, tail: Iterable[str]
) -> str:
    """`gemeente.yaml` with only what is sure. `tail`: lines of comment below it."""
    names = [f"  {slug}: {quoted(name)}" for slug, name in villages.items()]
    filled = BLANK
    for key, question in asks.TOWN.items():
        filled = filled.replace(f"{{{key}}}", question)
    text = filled.format(
        code=one.code,
        name=quoted(one.name),
        how="\n".join(comment(HOW)),
        villages="\n".join(names) or "  {}",
        day=day,
    )
    return text + "\n".join(["", *tail, ""])


def comment(text: str) -> list[str]:
    """Its lines, as nobody reads them back."""
    return [f"# {line}" for line in text.splitlines()]


def quoted(name: str) -> str:
    """A name as YAML reads it back."""
    return name if PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def desk_file(library: Library) -> str:
    """The town hall for everybody: what the law says of every municipality, the rest unknown."""
    path = library.folder / NATIONAL / "loketten" / "gemeente.md"
    lines = ["---"]
    for key, part in raw.keys(library.as_written(path).front).items():
        if key in asks.DESK:
            lines.append(f"# {asks.DESK[key]}")
        lines += comment(BEFORE.get(key, ""))
        lines.append(part.text)
    return "\n".join([*lines, "---", raw.body(path).text, ""])


def usual_questions(library: Library, slug: str) -> Iterator[str]:
    """Comments: per scheme that most municipalities have, what to ask and how to begin."""
    yield "# Vragen over regelingen die veel gemeenten hebben. Heeft de gemeente er een?"
    yield "# Begin dan met de opdracht die erbij staat. Anders doet u niets."
    for path in bases(library):
        front = library.as_written(path).front
        yield "#"
        yield f"# {front.get('titel', path.stem)}: rondkomen nieuw {slug} {path.stem}"
        asked = (one.question for one in open_in(front, "", asks.SCHEME))
        yield from (f"#   - {question}" for question in dict.fromkeys(asked))


def bases(library: Library) -> list[Path]:
    """The files a local scheme is mostly based on: those most municipalities have, and those of the
    law that the town hall gives."""
    usual = sorted((library.folder / USUAL).glob("*.md"))
    lawful = sorted((library.folder / NATIONAL).glob("*.md"))
    stems = {path.stem for path in usual}
    own = (path for path in lawful if path.stem not in stems)
    return usual + [path for path in own if _is_local(library.as_written(path).front)]


def _is_local(front: Map) -> bool:
    """Does the town hall give it, and does the law leave the amount to the municipality?"""
    return front.get("loket") == TOWN_HALL and not isinstance(front.get("bedrag"), Map)
