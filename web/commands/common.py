"""What all commands share: how one joins the parser, and what is said of wrong input."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from web.answers import BadAnswer

BAD_INPUT = 2
"""Exit code: the input is wrong."""


def command(commands, name: str, run: Callable, what: str) -> argparse.ArgumentParser:
    """Add one command. `run(options)` gives the exit code."""
    parser = commands.add_parser(name, help=what)
    parser.set_defaults(run=run)
    return parser


def bad_answer(bad: BadAnswer) -> int:
    """Say which field is wrong, never its value."""
    print(f"Het veld '{bad.fact}' klopt niet. Toegestaan: {bad.allowed}.", file=sys.stderr)
    return BAD_INPUT
