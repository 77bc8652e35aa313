"""What all commands share: how one joins the parser, a day, and how wrong options are told."""

from __future__ import annotations

import argparse
import datetime
import re
import sys
from collections.abc import Callable
from typing import NoReturn

FAULTY, BAD_INPUT = 1, 2
"""Exit codes: the content has faults; the input is wrong."""
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


ENGLISH = (
    (r"the following arguments are required: (.+)", r"Hier ontbreekt: \1."),
    (r"unrecognized arguments: (.+)", r"Dit kennen we hier niet: \1."),
    (r"argument \S+: invalid choice: (\S+) .*", r"De opdracht \1 bestaat niet."),
    (r"argument (\S+): expected .*", r"Achter \1 ontbreekt iets."),
    (r"argument (\S+): ignored explicit .*", r"Achter \1 hoort niets."),
    (r"argument (\S+): invalid (?:int|float) value: (.+)", r"Achter \1 hoort een getal, niet \2."),
)
"""What argparse says by itself, and how we say it."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong with the input, without words of a program around it."""

    def error(self, message: str) -> NoReturn:
        """Stop the command with a line on how it is used, and what is wrong, in Dutch."""
        self.print_usage(sys.stderr)
        told = message.removeprefix("argument ")
        for english, dutch in ENGLISH:
            if found := re.fullmatch(english, message):
                told = f"{found.expand(dutch)} Hulp krijgt u met: {self.prog} --help"
        self.exit(BAD_INPUT, f"{self.prog}: {told}\n")


def day(said: str) -> datetime.date:
    """The day behind an option such as `--datum`. Raises ArgumentTypeError, in Dutch."""
    try:
        if DAY.fullmatch(said):
            return datetime.date.fromisoformat(said)
        problem = f"'{said}' is niet goed geschreven."
    except ValueError:
        problem = f"De dag '{said}' bestaat niet."
    how = "Schrijf jaar-maand-dag, met streepjes: 2027-01-01 is 1 januari 2027."
    raise argparse.ArgumentTypeError(f"{problem} {how}")


def command(commands, name: str, run: Callable, what: str) -> argparse.ArgumentParser:
    """Add one command. `run(options)` gives the exit code."""
    parser = commands.add_parser(name, help=what)
    parser.set_defaults(run=run)
    return parser


def stop(why: object, code: int = BAD_INPUT) -> int:
    """Say why the command ends here; gives the exit code."""
    print(why, file=sys.stderr)
    return code
