"""HTML to a tagged PDF (PDF/UA-1), in memory. Pure, but for fonts of the machine.

Why WeasyPrint, what it costs and what it must not do: docs/besluiten/0016-pdf-en-qr.md.
"""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import logging
import sys
from collections.abc import Iterator
from functools import cache
from threading import Lock
from types import ModuleType

LIBRARIES = ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib")
"""The one of WeasyPrint's libraries that needs all others, on Linux and on macOS."""
_one_at_a_time = Lock()
"""The list of fonts is shared, and nobody promises that Pango may draw in two threads at once."""


class NoPdf(Exception):
    """This machine cannot make a PDF."""


@cache
def available() -> bool:
    """Can this machine make a PDF? Looks for the system's libraries only: WeasyPrint itself costs
    half a second and 30 MB, and most workers never need it."""
    for name in LIBRARIES:
        with contextlib.suppress(OSError):
            ctypes.CDLL(name)
            return True
    return False


def make_pdf(html: str, css: str) -> bytes:
    """The PDF of a whole page. Fetches nothing: what the page needs stands in it. Raises NoPdf."""
    with _one_at_a_time:
        weasyprint, fonts = _weasyprint()
        nothing = weasyprint.urls.URLFetcher(allowed_protocols=())  # no network, no file, no data:
        style = weasyprint.CSS(string=css, url_fetcher=nothing)
        page = weasyprint.HTML(string=html, url_fetcher=nothing)
        return page.write_pdf(font_config=fonts, stylesheets=[style], pdf_variant="pdf/ua-1")


@cache
def _weasyprint() -> tuple[ModuleType, object]:
    """WeasyPrint, loaded at the first PDF of this worker, and the fonts of this machine: with new
    ones for each PDF, memory grows by 0.3 MB a PDF and never shrinks."""
    try:
        with _no_compiler():
            import weasyprint
            from weasyprint.text.fonts import FontConfiguration
    except (ImportError, OSError):
        raise NoPdf from None
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it warns of CSS for screens
    return weasyprint, FontConfiguration()


@contextlib.contextmanager
def _no_compiler() -> Iterator[None]:
    """A library that is not found by its first name makes Python start gcc, with files in /tmp.
    WeasyPrint tries the full name of each library too, and on Linux that is enough."""
    find = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = find
