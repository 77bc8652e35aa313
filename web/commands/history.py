"""`rondkomen wijzigingen`: the list of what changed, for the site to show."""

from __future__ import annotations

import argparse

from web.commands.common import command


def add(commands) -> None:
    """Add this command to the parser."""
    command(commands, "wijzigingen", _changes, "maak de lijst van wat er veranderde")


def _changes(options: argparse.Namespace) -> int:
    """No history is no fault: then the site says that it does not know."""
    from web.content.changed import write_changes
    from web.history.git import NoHistoryError
    from web.history.record import Record

    try:
        changes = Record(options.inhoud).changes
    except NoHistoryError as why:
        print(f"Onbekend wat er veranderde: {why}. De site zegt dat ook.")
        return 0
    write_changes(options.inhoud, changes)
    files = len({one.file for one in changes})
    print(f"Geschreven: {len(changes)} wijzigingen van {files} regelingen.")
    return 0
