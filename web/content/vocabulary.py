"""The words the chat understands, from `teksten/herken/*.yaml`: lists, phrases and tables.

This only reads. What a phrase matches is worked out in `web/understand/`; whether every fact, value
and list exists is told by `rondkomen keur`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from web.content import fields
from web.content.files import Map, read_yaml

LISTS, ENTRIES = "lijsten", "zinnen"
KEYS = "geeft als niet_als ontkend vraag twijfel over".split()
PEOPLE = ("cliënt", "partner")


@dataclass(frozen=True, eq=False)
class Entry:
    """Phrases that mean the same, and the answers they give."""

    gives: Mapping[str, object]
    phrases: tuple[str, ...]
    file: Path
    line: int
    unless: tuple[str, ...] = ()
    """Phrases that make this entry mean nothing, anywhere in the same sentence."""
    negated: Mapping[str, object] | None = None
    """What it gives after "geen" or "niet". None: then it gives nothing."""
    questions: tuple[str, ...] = ()
    """Only while one of these is the open question. Empty: always."""
    doubt: bool = False
    """No answer, but something to ask back."""
    over: str = ""
    """Whose it is, when the phrase itself says so: `cliënt`, `partner`."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All files of the folder together."""

    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Phrases by the name they go by in a phrase: `<achter>`."""
    homes: Mapping[str, Map] = field(default_factory=dict)
    """Where each list and each table stands."""
    entries: tuple[Entry, ...] = ()
    """In the order of the files and of their lines."""
    tables: Mapping[str, Map | list] = field(default_factory=dict)
    """Every other key, as it stands: `spelling`, `getallen`."""


def read_vocabulary(folder: Path) -> Vocabulary:
    """Read all files in `folder`. Raises ContentError."""
    files = [read_yaml(path, angled=True) for path in sorted(folder.glob("*.yaml"))]
    lists = _joined("lijst", (fields.submap(file, LISTS, {}) for file in files))
    tables = _joined("tabel", files)
    return Vocabulary(
        lists={name: fields.texts(home, name) for name, home in lists.items()},
        homes={**lists, **tables},
        entries=tuple(entry for file in files for entry in _entries(file)),
        tables={name: home[name] for name, home in tables.items()},
    )


def _joined(kind: str, files: Iterable[Map]) -> dict[str, Map]:
    """Where each name stands. The same name twice would lose one of the two."""
    homes: dict[str, Map] = {}
    for file in files:
        for name in (name for name in file if name not in (LISTS, ENTRIES)):
            if name in homes:
                mend = "Geef een van de twee een andere naam, of zet ze samen in één bestand."
                raise file.fault(name, f"De {kind} '{name}' bestaat al.", mend)
            homes[name] = file
    return homes


def _entries(file: Map) -> list[Entry]:
    rows = file.get(ENTRIES, [])
    if not isinstance(rows, list) or not all(isinstance(row, Map) for row in rows):
        mend = "Schrijf: - geeft: {...} met daaronder als: [...]."
        raise file.fault(ENTRIES, f"Achter '{ENTRIES}' hoort een lijst van zinnen.", mend)
    return [_entry(row) for row in rows]


def _entry(row: Map) -> Entry:
    fields.only(row, KEYS)
    phrases = fields.texts(row, "als")
    if not phrases:
        mend = 'Voeg toe: als: ["woorden die iemand typt"].'
        raise row.fault("als", "Hier staan geen woorden om te herkennen.", mend)
    return Entry(
        gives=fields.submap(row, "geeft"),
        phrases=phrases,
        file=row.path,
        line=row.line,
        unless=fields.texts(row, "niet_als"),
        negated=fields.submap(row, "ontkend") if "ontkend" in row else None,
        questions=fields.texts(row, "vraag"),
        doubt=fields.choice(row, "twijfel", ("ja", "nee"), "nee") == "ja",
        over=fields.choice(row, "over", ("", *PEOPLE), ""),
    )
