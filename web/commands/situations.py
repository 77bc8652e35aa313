"""What the check says of a situation in a file: `reken`, `kaart`, `lees` and `begrijp`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import yaml

from web.answers import BadAnswer
from web.clock import today
from web.commands.common import BAD_INPUT, bad_answer, command
from web.content.errors import ContentError
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
    try:
        requests = _requests(options.bestand)
        for request in requests:
            outcome = calculate(library, request, today())
            print(json.dumps(outcome, ensure_ascii=False) if options.json else readable(outcome))
    except BadAnswer as bad:
        return bad_answer(bad)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _kaart(options: argparse.Namespace) -> int:
    library = Library(options.inhoud)
    try:
        for request in _requests(options.bestand):
            code = make_code(library, advice_for(library, request, today()), village=True)
            print(json.dumps({"code": code}) if options.json else code)
    except BadAnswer as bad:
        return bad_answer(bad)
    return 0


def _lees(options: argparse.Namespace) -> int:
    library = Library(options.inhoud)
    try:
        told = read_code(library, sys.stdin.read() if options.code == "-" else options.code)
    except BadCode as bad:
        print(code_sentence(bad.reason, bad.group, library.errors), file=sys.stderr)
        return BAD_INPUT
    answers = {MUNICIPALITY: told.pack.slug, **told.answers}
    if told.lost:
        print(f"{told.lost} antwoorden passen niet meer bij de inhoud van nu.", file=sys.stderr)
    data = json.dumps({"antwoorden": answers}, ensure_ascii=False)
    print(data if options.json else yaml.safe_dump(answers, allow_unicode=True, sort_keys=False))
    return 0


def _begrijp(options: argparse.Namespace) -> int:
    from web.understand.command import understand_line  # only this needs the words of the chat

    library, number = Library(options.inhoud), 0
    try:
        for number, line in enumerate(sys.stdin, 1):  # noqa: B007 (told when a line is wrong)
            if line.strip():
                told = understand_line(library, line)
                data = json.dumps(told, ensure_ascii=False)
                print(data if options.json else yaml.safe_dump(told, explicit_start=True))
    except BadAnswer as bad:
        print(f"Regel {number}.", end=" ", file=sys.stderr)
        return bad_answer(bad)
    except UnicodeDecodeError:
        return bad_answer(BadAnswer("invoer", "tekst in UTF-8"))
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


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
