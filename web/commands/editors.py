"""What an editor works with: `nieuw`, `toon` and `schema`."""

from __future__ import annotations

import argparse

from web.clock import today
from web.commands.common import command
from web.content.library import Library
from web.editors.making import Refused, find, make_municipality, make_scheme
from web.editors.schema import FOLDER, schemas, written
from web.editors.whole import whole
from web.settings import CONTENT

OURS = "docs/schema hoort bij de inhoud van dit project. Laat --inhoud weg: rondkomen schema"


def add(commands) -> None:
    """Add these commands to the parser."""
    nieuw = command(commands, "nieuw", _nieuw, "maak een gemeente of een regeling om in te vullen")
    nieuw.add_argument("gemeente", help="code (GM0193), korte naam of naam")
    nieuw.add_argument("regeling", nargs="?", help="naam van een voorbeeldregeling")
    toon = command(
        commands, "toon", _toon, "laat een hele regeling zien, en waar elk deel vandaan komt"
    )
    toon.add_argument("gemeente", help="code, korte naam of naam; 'landelijk' voor het land")
    toon.add_argument("regeling", help="naam van het bestand, zonder .md")
    command(commands, "schema", _schema, "schrijf docs/schema, voor een editor die aanvult")


def _nieuw(options: argparse.Namespace) -> int:
    library, day = Library(options.inhoud), today()
    found = find(library, options.gemeente)
    one = found.municipality
    if found.via:
        print(f"{found.via} hoort bij de gemeente {one.name} ({one.code}).")
    if options.regeling:
        made = [make_scheme(library, one, options.regeling, day)]
    else:
        made = make_municipality(library, one, day)
    for path in made:
        print(f"Gemaakt: {path}")
    print(f"Vul het in, en kijk het na met: rondkomen keur --gemeente {one.slug}")
    return 0


def _toon(options: argparse.Namespace) -> int:
    print(whole(Library(options.inhoud), options.gemeente, options.regeling))
    return 0


def _schema(options: argparse.Namespace) -> int:
    if options.inhoud.resolve() != CONTENT.resolve():
        raise Refused(OURS)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas(Library(options.inhoud)).items():
        (FOLDER / name).write_text(written(schema), encoding="utf-8")
        print(f"Gemaakt: {FOLDER / name}")
    return 0
