"""The page on accessibility: not tested, tested, and with one fault or more."""

from __future__ import annotations

from unittest.mock import patch

from tests.states.site import Site
from web.content.promises import Outcome
from web.views import pages

NAMES = "opbouw met_javascript zonder_javascript toetsen kleuren papier".split()


def accessible(site: Site) -> None:
    """Whatever `make toegankelijk` may have counted."""
    for many in (None, 0, 1, 3):
        figures = {"bekeken": 1234, "fouten": many}
        one = Outcome(site.day, many == 0, figures)
        tested = {} if many is None else dict.fromkeys(NAMES, one)
        with patch.object(pages, "_tested", lambda _, tested=tested: tested):
            site.visitor().get("/toegankelijkheid")
