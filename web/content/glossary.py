"""The hard words on letters and on this site, each with what it means: `teksten/woorden.yaml`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from web.content import fields
from web.content.files import Map, read_yaml

SAYS = "titel intro hulp letters letter ook doen naar".split()
"""What stands around the words on their page."""
CHAT, ROWS = "gesprek", "woorden"
KEYS = "woord ook kort uitleg doen regeling bekend".split()


@dataclass(frozen=True, eq=False)
class Term:
    """One hard word."""

    word: str
    others: tuple[str, ...]
    """Its other forms, and other names for it."""
    short: str
    """What it means in a few words, to stand in brackets behind it."""
    meaning: str
    """One to three sentences."""
    action: str
    """What to do; empty when there is nothing to do."""
    scheme: str
    """The stem of the national scheme it is about, or empty."""
    well_known: bool
    """Most people know it: no text needs to explain it."""
    row: Map

    @property
    def id(self) -> str:
        """The anchor on its page, and its name in the chat: `beslagvrije-voet`."""
        plain = unicodedata.normalize("NFKD", self.word).encode("ascii", "ignore").decode()
        return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way it is written."""
        return (self.word, *self.others)

    @property
    def other_names(self) -> tuple[str, ...]:
        """What else it is called, without `aanmaningen` beside `aanmaning`."""
        names = [self.word]
        for other in self.others:
            if not any(name.lower() in other.lower() for name in names):
                names.append(other)
        return tuple(names[1:])


@dataclass(frozen=True, eq=False)
class Glossary:
    """All hard words, from a to z."""

    terms: tuple[Term, ...]
    say: Mapping[str, str]
    """What stands around them on their page."""
    asked: tuple[str, ...]
    """How somebody asks in the chat what a word means: `wat is`."""
    between: tuple[str, ...]
    """Little words that may stand between that and the word: `een`."""

    @cached_property
    def by_id(self) -> dict[str, Term]:
        """Each word by its anchor."""
        return {term.id: term for term in self.terms}

    @cached_property
    def by_letter(self) -> dict[str, list[Term]]:
        """The words by their first letter, a capital."""
        letters: dict[str, list[Term]] = {}
        for term in self.terms:
            letters.setdefault(term.id[0].upper(), []).append(term)
        return letters


def read_glossary(path: Path, read: Callable[[Path], Map] = read_yaml) -> Glossary:
    """Read `woorden.yaml`. Raises ContentError."""
    root = read(path)
    fields.only(root, (*SAYS, CHAT, ROWS))
    rows = root.get(ROWS)
    if not isinstance(rows, list) or not rows or not all(isinstance(row, Map) for row in rows):
        mend = "Schrijf: - woord: ... met daaronder kort: ... en uitleg: ...."
        raise root.fault(ROWS, f"Achter '{ROWS}' hoort een lijst van woorden.", mend)
    chat = fields.submap(root, CHAT)
    fields.only(chat, ("gevraagd", "tussen"))
    return Glossary(
        terms=tuple(sorted(map(_term, rows), key=lambda term: term.id)),
        say={key: fields.text(root, key) for key in SAYS},
        asked=fields.texts(chat, "gevraagd"),
        between=fields.texts(chat, "tussen"),
    )


def _term(row: Map) -> Term:
    fields.only(row, KEYS)
    return Term(
        word=fields.text(row, "woord"),
        others=fields.texts(row, "ook"),
        short=fields.text(row, "kort"),
        meaning=fields.text(row, "uitleg"),
        action=fields.text(row, "doen", ""),
        scheme=fields.text(row, "regeling", ""),
        well_known=fields.choice(row, "bekend", ("ja", "nee"), "nee") == "ja",
        row=row,
    )
