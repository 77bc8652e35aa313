"""The look of a municipality: its stylesheet, and whether its colours can be read. Pure.

What a municipality does not name keeps the value of our own sheet, so that is where it is read:
`--papier: var(--utrecht-surface-background-color, #fff)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent / "static"
USUAL = "stijl"
SHEET = STATIC / f"{USUAL}.css"
OWN = re.compile(r"--([\w-]+):\s*(?:var\(--(utrecht-[\w-]+),\s*)?(#[0-9a-fA-F]{3,6})\)?;")
TEXT, SHAPE = 4.5, 3
"""WCAG 1.4.3 and 1.4.11."""
PAIRS = (
    *((ink, ground, TEXT) for ink in ("tekst", "zacht", "link", "actie", "warm")
      for ground in ("vlak", "papier", "rust")),
    *(("warm", "warm-vlak", TEXT), ("tekst", "warm-vlak", TEXT), ("link", "warm-vlak", TEXT)),
    *(("op-actie", "actie", TEXT), ("op-kop", "kop", TEXT)),
    *((ink, ground, SHAPE) for ink in ("rand", "ring") for ground in ("vlak", "papier")),
)  # fmt: skip
"""What meets on a page: ink, ground, and how far apart they must be."""
Colours = Mapping[str, str]


@cache
def _own() -> dict[str, tuple[str, str]]:
    """Our own colours: by our name the name of the NL Design System, and the value."""
    light = SHEET.read_text(encoding="utf-8").partition("@media")[0]
    return {name: (theirs, value) for name, theirs, value in OWN.findall(light)}


def colours(theme: Colours) -> dict[str, str]:
    """Every colour of the page in the light, by our own name."""
    return {name: theme.get(theirs, value) for name, (theirs, value) in _own().items()}


def stylesheet(theme: Colours, sheets: Iterable[str] = (USUAL,)) -> str:
    """Sheets of ours behind each other, and these values: one file, so one request."""
    written = "".join((STATIC / f"{name}.css").read_text(encoding="utf-8") for name in sheets)
    values = "".join(f"--{name}: {value};" for name, value in theme.items())
    return small(written + (f":root {{ {values} }}" if theme else ""))


def small(css: str) -> str:
    """The same without what only people read: a seventh less to send."""
    bare = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))
    tight = re.sub(r" ?([{};,>]) ?", r"\1", bare)
    return tight.replace(": ", ":").replace(";}", "}").strip()


def too_close(theme: Colours) -> Iterator[tuple[str, str, float, float]]:
    """The pairs that cannot be read: their two names, the contrast there is and has to be. The
    names are those of the theme, where it may set them."""
    values = colours(theme)
    for ink, ground, least in PAIRS:
        there = contrast(values[ink], values[ground])
        if there < least:
            yield _own()[ink][0] or ink, _own()[ground][0] or ground, there, least


def contrast(one: str, other: str) -> float:
    """From 1 to 21, as WCAG 2 counts it."""
    dark, light = sorted((_light(one), _light(other)))
    return (light + 0.05) / (dark + 0.05)


def _light(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (_linear(int(digits[i : i + 2], 16) / (16**2 - 1)) for i in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
