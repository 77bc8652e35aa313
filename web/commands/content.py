"""What editors and translators look at: `keur`, `taal` and `vertaal`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from web.answers import BadAnswer
from web.check import check
from web.check.door import NO_GATE, language_gate
from web.clock import today
from web.commands.common import BAD_INPUT, bad_answer, command, day
from web.content.errors import ContentError
from web.content.library import Library

LATER = "De taal kijken we na als elk bestand te lezen is. Maak dus eerst de fouten goed."


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
        print(NO_GATE, file=sys.stderr)
        return BAD_INPUT
    judge = gate.judge_lines if options.json else gate.judge
    try:
        lines, plain = judge(options.bestand, options.inhoud)
    except BadAnswer as bad:
        return bad_answer(bad)
    print(*lines, sep="\n")
    return int(not plain)


def _keur(options: argparse.Namespace) -> int:
    if options.html or options.json:
        return _overview(options)
    report = check(Library(options.inhoud), options.datum or today(), options.gemeente)
    gate = None if options.zonder_taal else language_gate()
    try:
        lines, plain = gate.judge((), options.inhoud, options.gemeente) if gate else ([], True)
    except ContentError as fault:
        report.once(fault)
        lines, plain = [LATER], False
    for line in (*report.lines(options.gemeente), *lines):
        print(line)
    return int(bool(report.errors) or not plain)


def _overview(options: argparse.Namespace) -> int:
    from web.editors.overview import overview
    from web.editors.page import page

    library, day = Library(options.inhoud), options.datum or today()
    report = check(library, day, options.gemeente)
    gate = None if options.zonder_taal else language_gate()
    try:
        hard = gate.too_hard(options.inhoud, options.gemeente) if gate else None
    except ContentError as fault:
        report.once(fault)
        print(LATER, file=sys.stderr)
        hard = None
    data = overview(library, report, hard, day, options.gemeente)
    if options.json:
        print(json.dumps(data, ensure_ascii=False, indent=1))
    if options.html:
        options.html.write_text(page(data), encoding="utf-8")
        print(f"Het rapport staat in {options.html}.", file=sys.stderr)
    return int(bool(report.errors) or bool(hard))


def _vertaal(options: argparse.Namespace) -> int:
    from web.check.translations.command import translate  # only this needs Babel

    for line in translate(options.inhoud, only_compile=options.alleen_maken):
        print(line)
    return 0
