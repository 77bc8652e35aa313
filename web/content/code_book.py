"""What a code can say: each fact with its values, in an order that never changes.

A version of the code has one file, `overdracht/1.yaml`. It is never changed: codes on paper lean
on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from web.content import fields
from web.content.files import Map, read_yaml

WEIGHT = 16
"""`gezegd: 15` is 15 of 16 people."""
SOME = 8
"""What is counted where nothing is known."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact of a code."""

    fact: str
    kind: str
    values: tuple[str, ...]
    lowest: int
    highest: int
    said: tuple[int, int]
    """Of 16 people, how many say it: when they said the fact before this one, and when not."""
    usual: tuple = ()
    """Answers that many give: these take less room."""

    @property
    def items(self) -> tuple[str, ...]:
        """What can be ticked in a list."""
        return tuple(value for value in self.values if value != "geen")


@dataclass(frozen=True, slots=True)
class Book:
    """All facts of one version, in order."""

    version: int
    entries: tuple[Entry, ...]

    @property
    def by_fact(self) -> dict[str, Entry]:
        """Each entry by its fact."""
        return {entry.fact: entry for entry in self.entries}


def read_books(folder: Path) -> Mapping[int, Book]:
    """All versions, from the first to the newest. Raises ContentError."""
    books = map(_read, sorted(folder.glob("*.yaml")))
    return {book.version: book for book in sorted(books, key=lambda book: book.version)}


def _read(path: Path) -> Book:
    root = read_yaml(path)
    fields.only(root, ("versie", "feiten"))
    facts = fields.submap(root, "feiten")
    return Book(
        fields.number(root, "versie"),
        tuple(_entry(name, fields.submap(facts, name)) for name in facts),
    )


def _entry(name: str, row: Map) -> Entry:
    fields.only(row, ("soort", "waarden", "van", "tot", "gezegd", "anders", "gewoon"))
    return Entry(
        name,
        fields.text(row, "soort"),
        fields.texts(row, "waarden"),
        fields.number(row, "van", 0),
        fields.number(row, "tot", 0),
        (fields.number(row, "gezegd", SOME), fields.number(row, "anders", SOME)),
        tuple(row.get("gewoon", ())),
    )
