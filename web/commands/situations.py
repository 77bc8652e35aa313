"""What the check says of a situation in a file: `reken`, `kaart`, `lees` and `begrijp`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml

from web.answers import BadAnswer
from web.clock import today
from web.commands.common import command, stop
from web.content.library import Library
from web.faults import code_sentence
from web.handover.code import BadCode, make_code, read_code
from web.report import MUNICIPALITY, advice_for, calculate, readable


def add(commands) -> None:
    """Add these commands to the parser."""
    for name, work, what in (
        ("reken", _reken, "reken een of meer situaties uit"),
        ("kaart", _kaart, "maak de code van een of meer situaties"),
    ):
        situations = command(commands, name, work, what)
        situations.add_argument("bestand", help="YAML of JSON, of - voor de invoer")
        situations.add_argument("--json", action="store_true", help="JSON-regels, geen tekst")
    lees = command(commands, "lees", _lees, "lees de antwoorden uit een code")
    lees.add_argument("code", help="zoals hij op de kaart staat, of - voor de invoer")
    lees.add_argument("--json", action="store_true", help="JSON in plaats van tekst")
    begrijp = command(commands, "begrijp", _begrijp, "wat de chat begrijpt van elke JSON-regel")
    begrijp.add_argument("--json", action="store_true", help="JSON-regels, geen tekst")


def _reken(options: argparse.Namespace) -> int:
    library = Library(options.inhoud)
    for request in _requests(options.bestand):
        outcome = calculate(library, request, today())
        print(json.dumps(outcome, ensure_ascii=False) if options.json else readable(outcome))
    return 0


def _kaart(options: argparse.Namespace) -> int:
    library = Library(options.inhoud)
    for request in _requests(options.bestand):
        code = make_code(library, advice_for(library, request, today()), village=True)
        print(json.dumps({"code": code}) if options.json else code)
    return 0


def _lees(options: argparse.Namespace) -> int:
    library = Library(options.inhoud)
    try:
        told = read_code(library, sys.stdin.read() if options.code == "-" else options.code)
    except BadCode as bad:
        return stop(code_sentence(bad.reason, bad.group, library.errors))
    answers = {MUNICIPALITY: told.pack.slug, **told.answers}
    if told.lost:
        print(f"{told.lost} antwoorden passen niet meer bij de inhoud van nu.", file=sys.stderr)
    print(_shown({"antwoorden": answers} if options.json else answers, options))
    return 0


def _begrijp(options: argparse.Namespace) -> int:
    from web.understand.command import understand_line  # only this needs the words of the chat

    library = Library(options.inhoud)
    for number, line in enumerate(sys.stdin, 1):
        try:
            told = understand_line(library, line) if line.strip() else None
        except BadAnswer:
            print(f"Regel {number}.", end=" ", file=sys.stderr)
            raise
        if told:
            print(_shown(told, options, one_of_many=True))
    return 0


def _shown(told: Mapping[str, object], options: argparse.Namespace, *, one_of_many=False) -> str:
    """As JSON on one line or as YAML: each key in its own place, each letter as it is."""
    if options.json:
        return json.dumps(told, ensure_ascii=False)
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False, explicit_start=one_of_many)


def _requests(name: str) -> list[dict]:
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
        loaded = yaml.safe_load(text)
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        raise BadAnswer("bestand", "een leesbaar bestand met YAML of JSON") from None
    requests = loaded if isinstance(loaded, list) else [loaded]
    if not all(isinstance(request, dict) for request in requests):
        raise BadAnswer("bestand", "{datum, antwoorden}, of een lijst daarvan")
    return requests
