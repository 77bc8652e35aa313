"""`rondkomen run`: the site, for who writes content or code."""

from __future__ import annotations

import argparse
import os
import socket
from pathlib import Path

from web.answers import BadAnswer
from web.commands.common import command, day
from web.editors.making import Refused
from web.settings import CONTENT, Settings, SettingsError

HERE = "127.0.0.1"
PORTS = range(1, 65536)
TAKEN = (
    "Poort {port} is bezet, of u mag haar niet gebruiken. Stop wat daar draait, of kies een "
    "andere: rondkomen run --poort 8001"
)


def add(commands) -> None:
    """Add these commands to the parser."""
    run = command(commands, "run", _run, "start de site om te ontwikkelen")
    run.add_argument("--poort", type=int, default=8000)
    run.add_argument("--datum", type=day, help="doe alsof het deze dag is, zoals 2027-01-01")


def _run(options: argparse.Namespace) -> int:
    _look_at(options.poort)
    app = _app(Settings.from_env(os.environ), options)
    from werkzeug.serving import run_simple  # the site's packages are only needed here

    run_simple(HERE, options.poort, app, threaded=True)
    return 0


def _look_at(port: int) -> None:
    """Werkzeug would take another port without a word, or say in English that it is in use."""
    if port not in PORTS:
        raise BadAnswer("--poort", f"een getal van {PORTS[0]} tot en met {PORTS[-1]}")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the site itself
        try:
            probe.bind((HERE, port))
        except OSError:
            raise Refused(TAKEN.format(port=port)) from None


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
