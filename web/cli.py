"""The `rondkomen` command."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import yaml

from web.answers import BadAnswer
from web.check import check
from web.check.door import NO_GATE, language_gate
from web.clock import today
from web.content.errors import ContentError
from web.content.library import Library
from web.faults import code_sentence
from web.handover.code import BadCode, make_code, read_code
from web.report import MUNICIPALITY, advice_for, calculate, readable

CONTENT = Path(__file__).resolve().parent.parent / "content_b1"
BAD_INPUT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0: done; 1: the content has faults; 2: the input is wrong."""
    options = _parser().parse_args(arguments)
    return options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "rondkomen", description="De check en de inhoud van Rondkomen."
    )
    parser.add_argument("--inhoud", type=Path, default=CONTENT, help="map met de inhoud")
    commands = parser.add_subparsers(required=True, metavar="OPDRACHT")

    run = _command(commands, "run", _run, "start de site om te ontwikkelen")
    run.add_argument("--poort", type=int, default=8000)
    for name, work, what in (
        ("reken", _reken, "reken een of meer situaties uit"),
        ("kaart", _kaart, "maak de code van een of meer situaties"),
    ):
        situations = _command(commands, name, work, what)
        situations.add_argument("bestand", help="YAML of JSON, of - voor de invoer")
        situations.add_argument("--json", action="store_true", help="JSON-regels, geen tekst")
    lees = _command(commands, "lees", _lees, "lees de antwoorden uit een code")
    lees.add_argument("code", help="zoals hij op de kaart staat, of - voor de invoer")
    lees.add_argument("--json", action="store_true", help="JSON in plaats van tekst")
    begrijp = _command(commands, "begrijp", _begrijp, "wat de chat begrijpt van elke JSON-regel")
    begrijp.add_argument("--json", action="store_true", help="JSON-regels, geen tekst")
    _for_editors(commands)
    return parser


def _for_editors(commands) -> None:
    taal = _command(commands, "taal", _taal, "kijk na of teksten gewone taal zijn (B1)")
    taal.add_argument("bestand", nargs="*", help="inhoud, tekst of - ; zonder bestand: alles")
    taal.add_argument("--json", action="store_true", help='regels {"text": ...}, in en uit')
    keur = _command(commands, "keur", _keur, "kijk alle inhoud na")
    keur.add_argument("--gemeente", metavar="SLUG", help="alleen deze gemeente")
    keur.add_argument("--zonder-taal", action="store_true", help="niet: is het gewone taal?")
    keur.add_argument("--datum", type=datetime.date.fromisoformat, help="kijk na op deze dag")
    vertaal = _command(commands, "vertaal", _vertaal, "werk de lijsten voor vertalers bij")
    vertaal.add_argument("--alleen-maken", action="store_true", help="alleen de .mo-bestanden")


def _command(commands, name: str, run: Callable, what: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=what)
    parser.set_defaults(run=run)
    return parser


def _run(options: argparse.Namespace) -> int:
    from web import create_app  # Flask is only needed here

    create_app().run(host="127.0.0.1", port=options.poort, debug=False)
    return 0


def _reken(options: argparse.Namespace) -> int:
    library = Library(options.inhoud)
    try:
        requests = _requests(options.bestand)
        for request in requests:
            outcome = calculate(library, request, today())
            print(json.dumps(outcome, ensure_ascii=False) if options.json else readable(outcome))
    except BadAnswer as bad:
        return _bad_answer(bad)
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
        return _bad_answer(bad)
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
        return _bad_answer(bad)
    except UnicodeDecodeError:
        return _bad_answer(BadAnswer("invoer", "tekst in UTF-8"))
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _taal(options: argparse.Namespace) -> int:
    gate = language_gate()
    if gate is None:
        print(NO_GATE, file=sys.stderr)
        return BAD_INPUT
    judge = gate.judge_lines if options.json else gate.judge
    try:
        lines, plain = judge(options.bestand, options.inhoud)
    except BadAnswer as bad:
        return _bad_answer(bad)
    print(*lines, sep="\n")
    return int(not plain)


def _bad_answer(bad: BadAnswer) -> int:
    print(f"Het veld '{bad.fact}' klopt niet. Toegestaan: {bad.allowed}.", file=sys.stderr)
    return BAD_INPUT


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


def _keur(options: argparse.Namespace) -> int:
    report = check(Library(options.inhoud), options.datum or today(), options.gemeente)
    for line in report.lines():
        print(line)
    gate = None if options.zonder_taal else language_gate()
    lines, plain = gate.judge((), options.inhoud, options.gemeente) if gate else ([], True)
    for line in lines:
        print(line)
    return int(bool(report.errors) or not plain)


def _vertaal(options: argparse.Namespace) -> int:
    from web.check.translations.command import translate  # only this needs Babel

    for line in translate(options.inhoud, only_compile=options.alleen_maken):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
