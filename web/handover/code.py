"""Answers to a code of letters and back. Being written by the lead: the interface stays."""

from __future__ import annotations

from dataclasses import dataclass

from web.advice import Advice
from web.content.library import Library
from web.content.pack import Pack


class BadCode(ValueError):
    """Not a code. Holds what is wrong, as a word that may stand in an address, and the group of 4
    letters where it is wrong (from 1; 0: not known). Never what was typed."""

    def __init__(self, reason: str, group: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.group = reason, group


@dataclass(frozen=True, slots=True)
class Told:
    """What a code says."""

    pack: Pack
    answers: dict[str, object]
    lost: int
    """How many answers no longer fit the content of today, and are asked again."""


def make_code(library: Library, advice: Advice, *, village: bool = False) -> str:
    """`7K3P-QX92-M4TD-8W1C`: the answers, without violence and, unless asked for, the village."""
    raise NotImplementedError


def read_code(library: Library, text: str) -> Told:
    """What the code says. Raises BadCode."""
    raise NotImplementedError
