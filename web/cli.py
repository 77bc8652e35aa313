"""The `rondkomen` command. The commands themselves are in web/commands/."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from web.answers import BadAnswer
from web.commands import GROUPS
from web.commands.common import BAD_INPUT, FAULTY, Parser, stop
from web.content.errors import ContentError
from web.editors.making import Refused
from web.settings import CONTENT, SettingsError

__all__ = ["BAD_INPUT", "main"]

CLOSED = "Dit bestand is niet te lezen of te schrijven"
LOOK = "Kijk of de map bestaat, en of u daar mag lezen en schrijven."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0: done; 1: the content has faults; 2: the input is wrong. A command may
    have a code of its own too (web/commands/watch.py)."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except ContentError as fault:
        return stop(fault, FAULTY)
    except BadAnswer as bad:  # the field, never its value
        return stop(f"Het veld '{bad.fact}' klopt niet. Toegestaan: {bad.allowed}.")
    except UnicodeDecodeError:  # what was typed: a file of the content tells its name and line
        return stop("De invoer is niet te lezen. Toegestaan: tekst in UTF-8.")
    except (Refused, SettingsError) as why:
        return stop(why)
    except BrokenPipeError:  # who reads along has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as closed:
        return stop(f"{CLOSED}: {closed.filename}. {LOOK}" if closed.filename else f"{CLOSED}.")


def _parser() -> argparse.ArgumentParser:
    parser = Parser("rondkomen", description="De check en de inhoud van Rondkomen.")
    parser.add_argument("--inhoud", type=Path, default=CONTENT, help="map met de inhoud")
    commands = parser.add_subparsers(required=True, metavar="OPDRACHT")
    for group in GROUPS:
        group.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
