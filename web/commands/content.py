"""What editors and translators look at: `keur`, `taal` and `vertaal`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from web.check import Report, check
from web.check.door import NO_GATE, language_gate
from web.check.report import absent
from web.clock import today
from web.commands.common import command, day, stop
from web.content.errors import ContentError
from web.content.library import Library
from web.editors.overview import overview

LATER = "De taal is nog niet nagekeken. Maak eerst de fouten goed."


def add(commands) -> None:
    """Add these commands to the parser."""
    taal = command(commands, "taal", _taal, "kijk na of teksten gewone taal zijn (B1)")
    taal.add_argument("bestand", nargs="*", help="inhoud, tekst of - ; zonder bestand: alles")
    taal.add_argument("--json", action="store_true", help='regels {"text": ...}, in en uit')
    keur = command(commands, "keur", _keur, "kijk alle inhoud na")
    keur.add_argument("--gemeente", metavar="SLUG", help="alleen deze gemeente")
    keur.add_argument("--zonder-taal", action="store_true", help="niet: is het gewone taal?")
    keur.add_argument("--datum", type=day, help="kijk na op deze dag, zoals 2027-01-01")
    keur.add_argument("--html", type=Path, metavar="BESTAND", help="maak een rapport om te lezen")
    keur.add_argument("--json", action="store_true", help="hetzelfde rapport als JSON")
    vertaal = command(commands, "vertaal", _vertaal, "werk de lijsten voor vertalers bij")
    vertaal.add_argument("--alleen-maken", action="store_true", help="alleen de .mo-bestanden")


def _taal(options: argparse.Namespace) -> int:
    gate = language_gate()
    if gate is None:
        return stop(NO_GATE)
    judge = gate.judge_lines if options.json else gate.judge
    lines, hard = judge(options.bestand, options.inhoud)
    print(*lines, sep="\n")
    return int(bool(hard))


def _keur(options: argparse.Namespace) -> int:
    library, on = Library(options.inhoud), options.datum or today()
    report = check(library, on, options.gemeente)
    lines, hard = _language(report, options)
    if options.html or options.json:
        for line in lines if hard is None else ():
            print(line, file=sys.stderr)
        _overview(overview(library, report, hard, on, options.gemeente), options)
    else:
        print(*report.lines(options.gemeente), *lines, sep="\n")
    return int(bool(report.errors or hard))


def _language(report: Report, options: argparse.Namespace) -> tuple[Iterable[str], list | None]:
    """What the gate for plain language says, and the texts that are too hard: None when nobody
    looked. A fault that stops it is one of the report; all else in it stands."""
    gate = None if options.zonder_taal else language_gate()
    if gate is None:
        return () if options.zonder_taal else [NO_GATE], None
    try:
        return gate.judge((), options.inhoud, options.gemeente)
    except ContentError as fault:
        report.add_unless_its_file_is_told(fault)
    except FileNotFoundError as gone:
        report.add_unless_its_file_is_told(absent(gone))
    return [LATER], None


def _overview(data: dict, options: argparse.Namespace) -> None:
    """Raises OSError."""
    from web.editors.page import page

    if options.json:
        print(json.dumps(data, ensure_ascii=False, indent=1))
    if options.html:
        options.html.write_text(page(data), encoding="utf-8")
        print(f"Het rapport staat in {options.html}.", file=sys.stderr)


def _vertaal(options: argparse.Namespace) -> int:
    from web.check.translations.command import translate  # only this needs Babel

    for line in translate(options.inhoud, only_compile=options.alleen_maken):
        print(line)
    return 0
