"""A language made of Dutch, `xb`: every letter looks strange, and it reads from right to left.

It has everything, so what stays plain Dutch on a page cannot be translated at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from web.content.catalogs import Catalogs

CODE = "xb"
STRANGE = str.maketrans("aeiouyAEIOUYcnszCNSZ", "àéïöüÿÀÉÏÖÜŸçñšžÇÑŠŽ")
RLM = "\u200f"
KEPT = re.compile(
    r"%\(\w+\)[sd]|%%|\{[^{}]*\}|</?[a-zA-Z][^>]*>|&\w+;|\]\([^)]*\)|`[^`]*`|https?://\S+"
)
"""Placeholders, markup and addresses: the same in every language."""


def strange(text: str) -> str:
    """A text as somebody of that country writes it."""
    words, kept = KEPT.split(text), KEPT.findall(text)
    told = [part for pair in zip(words, [*kept, ""], strict=True) for part in pair]
    told[::2] = [part.translate(STRANGE) for part in told[::2]]
    return f"{RLM}{''.join(told)}{RLM}"


class Pseudo(Catalogs):
    """A catalog of everything."""

    def __init__(self) -> None:
        super().__init__(Path(CODE))

    @property
    def site(self) -> Pseudo:
        return self

    def gettext(self, text: str) -> str:
        return strange(text)

    def ngettext(self, one: str, many: str, n: int) -> str:
        return strange(one if n == 1 else many)

    def of(self, name: str) -> Callable[[str], str]:
        return strange
