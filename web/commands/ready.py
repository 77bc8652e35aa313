"""`rondkomen klaarzet`: what the chat needs, made ready before the site starts."""

from __future__ import annotations

import argparse

from web.commands.common import command
from web.content.library import Library


def add(commands) -> None:
    """Add these commands to the parser."""
    command(
        commands,
        "klaarzet",
        _store,
        "maak het gesprek klaar: dan start de site sneller",
    )


def _store(options: argparse.Namespace) -> int:
    from web.understand.words.lexicon import Lexicon  # nothing else here needs rapidfuzz
    from web.understand.words.stored import store

    store(options.inhoud, Lexicon(Library(options.inhoud).vocabulary))
    return 0
