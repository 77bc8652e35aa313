"""Static files as small as they get: squeezed when first asked for, then kept. Pure.

Only what is the same for everybody. Why pages are not: docs/besluiten/0025-gewicht.md.
"""

from __future__ import annotations

import gzip
from functools import lru_cache
from typing import Final

import brotli

CODINGS: Final = {"br": brotli.compress, "gzip": lambda data: gzip.compress(data, mtime=0)}
"""By the name a browser has for it, the smallest first. Both as hard as they can by default."""


@lru_cache(maxsize=256)  # our own files and the colours of municipalities, some kB each
def squeezed(data: bytes, coding: str) -> bytes:
    """The same in a coding of CODINGS. Of a stylesheet that takes 20 ms, the first time."""
    return CODINGS[coding](data)
