"""A QR code as a drawing inside the page: no request, no picture that stays in a cache. Pure."""

from __future__ import annotations

import io

import segno

QUIET = 4
"""Modules of white around it; readers need them."""


def svg(text: str, name: str) -> str:
    """The drawing of `text`. `name`: what it is, for who cannot see it. It holds its own colours
    as attributes, for the Content-Security-Policy allows no style in a page."""
    code = segno.make_qr(text, error="q")
    drawing = io.BytesIO()
    code.save(
        drawing,
        kind="svg",
        xmldecl=False,
        svgns=False,
        omitsize=True,
        border=QUIET,
        light="#fff",
        title=name,
        svgclass="qr",
        lineclass=None,
    )
    return drawing.getvalue().decode("utf-8")
