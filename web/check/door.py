"""The way to the gate for plain language, which is only there for whoever makes the site."""

from __future__ import annotations

from types import ModuleType

NO_GATE = "De taalcontrole staat hier niet. Haal eerst alles op met: make test"


def language_gate() -> ModuleType | None:
    """The command of the gate; None where its packages are not installed."""
    try:
        from web.check.language import command
    except ImportError:
        return None
    return command
