"""A QR code as a drawing inside the page: no request, no picture that stays in a cache. Pure."""

from __future__ import annotations

import io
import re
from typing import Final

import segno

QUIET: Final = 4
"""Modules of white around it; readers need them."""
LEVEL: Final = "q"
"""A quarter of it may be dirty or folded: for one size more at most, a cheap camera reads it."""
_AS_PICTURE: Final = '<svg role="img" shape-rendering="crispEdges" '
"""Screen readers say its name, and no grey seams come between its rows at odd sizes."""


def svg(code: str, name: str) -> str:
    """The drawing of a code as it is read to the desk. `name`: what it is, for who cannot see it.

    Dashes stay out: that is a size smaller, and no scanner types them wrong. Colours are
    attributes, for the Content-Security-Policy allows no style in a page. Raises ValueError for
    more than capitals and digits: an address would stay in the history of who scans it.
    """
    bare = code.replace("-", "")
    if not re.fullmatch("[0-9A-Z]+", bare):
        raise ValueError("a QR code holds capitals and digits only")
    drawing = io.BytesIO()
    segno.make_qr(bare, error=LEVEL).save(
        drawing,
        kind="svg",
        xmldecl=False,
        svgns=False,
        nl=False,
        omitsize=True,
        border=QUIET,
        light="#fff",
        title=name,
        svgclass="qr",
        lineclass=None,
    )
    return drawing.getvalue().decode("utf-8").replace("<svg ", _AS_PICTURE, 1)
