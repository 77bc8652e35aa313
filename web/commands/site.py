"""`rondkomen run`: the site, for who writes content or code."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from web.commands.common import BAD_INPUT, command, day
from web.settings import CONTENT, Settings, SettingsError

HERE = "127.0.0.1"


def add(commands) -> None:
    """Add these commands to the parser."""
    run = command(commands, "run", _run, "start de site om te ontwikkelen")
    run.add_argument("--poort", type=int, default=8000)
    run.add_argument("--datum", type=day, help="doe alsof het deze dag is, zoals 2027-01-01")


def _run(options: argparse.Namespace) -> int:
    try:
        app = _app(Settings.from_env(os.environ), options)
    except SettingsError as wrong:
        print(wrong, file=sys.stderr)
        return BAD_INPUT
    from werkzeug.serving import run_simple  # the site's packages are only needed here

    run_simple(HERE, options.poort, app, threaded=True)
    return 0


def _app(settings: Settings, options: argparse.Namespace):
    """The site that shows every change; in productie the site as it is."""
    content: Path | None = options.inhoud if options.inhoud != CONTENT else None
    if settings.production:
        if options.datum or content:
            raise SettingsError("RONDKOMEN_OMGEVING", "in productie kan --datum of --inhoud niet.")
        from web import create_app

        return create_app(settings)
    from web.preview import Preview, settings_for

    return Preview(settings_for(settings, content, options.datum))
