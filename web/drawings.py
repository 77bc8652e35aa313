"""The small drawings beside words, from one file with symbols. Pure.

They stand in the page itself: a picture of 200 bytes is not worth a request of its own, and
`currentColor` follows the colours of the page, also in the dark and with forced colours.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "templates" / "deel" / "tekens.svg"
SYMBOL = re.compile(r'<symbol id="(\w+)" viewBox="0 0 24 24"><path d="([^"]+)"/></symbol>')


@cache
def drawings() -> Mapping[str, str]:
    """The line of each drawing, by its name."""
    return dict(SYMBOL.findall(FILE.read_text(encoding="utf-8")))
