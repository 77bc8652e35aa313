"""The `rondkomen` command. The commands themselves are in web/commands/."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from web.commands import GROUPS
from web.commands.common import BAD_INPUT, Parser

__all__ = ["BAD_INPUT", "main"]

CONTENT = Path(__file__).resolve().parent.parent / "content_b1"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0: done; 1: the content has faults; 2: the input is wrong."""
    options = _parser().parse_args(arguments)
    return options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = Parser("rondkomen", description="De check en de inhoud van Rondkomen.")
    parser.add_argument("--inhoud", type=Path, default=CONTENT, help="map met de inhoud")
    commands = parser.add_subparsers(required=True, metavar="OPDRACHT")
    for group in GROUPS:
        group.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
