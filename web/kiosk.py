"""A public computer, such as in a library: how long it waits, and no way out of the site. Pure."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from web.translate import gettext

WARN_AFTER: Final = timedelta(minutes=1, seconds=30)
"""Without a key or a touch. Then the page asks whether somebody is still there."""
WIPE_AFTER: Final = timedelta(seconds=30)
"""After that question. WCAG 2.2.1 asks for 20 seconds or more."""

# Links do not nest. What starts with one slash, # or ? stays on the site; all else leads away.
_AWAY: Final = re.compile(
    r'<a\b(?=[^>]*\bhref="(?!/(?!/)|#|\?))[^>]*>(.*?)</a>', re.DOTALL | re.IGNORECASE
)

_TITLE: Final = re.compile(r"<title>[^<]*</title>")


def plain_links(html: str) -> str:
    """A page without links to other sites, telephone numbers or mail: their words stay."""
    return _AWAY.sub(r'<span class="plat">\1</span>', html)


def neutral_title(html: str) -> str:
    """A page about one subject without that subject in its title. A title goes to the printer with
    the page, and on to the list of what waits there, for everyone to read."""
    title = f"<title>{gettext('Uitleg')} - Rondkomen</title>"
    return _TITLE.sub(lambda _: title, html, count=1)
