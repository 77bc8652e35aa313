"""What a code says beside its book: what only one municipality knows. Pure.

Its schemes, villages and own questions stand in no book, so that a municipality needs no code to
be added. They are put in the order of the alphabet; a fingerprint tells when that list has changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from web.advice import THREAT
from web.content.code_book import SOME, Book, Entry
from web.content.pack import Pack

VIOLENCE = "geweld"
NEVER = {THREAT: (VIOLENCE,)}
"""What no code ever says: who finds the paper may be the one to fear."""


def local_entries(pack: Pack, book: Book) -> tuple[Entry, ...]:
    """What this municipality knows and the book does not."""
    return tuple(_local(pack, book.by_fact))


def _local(pack: Pack, known: dict[str, Entry]) -> Iterator[Entry]:
    for name, fact in sorted(pack.facts.items()):
        entry = known.get(name)
        in_words = fact.kind in ("keuze", "lijst")
        told = (*(entry.values if entry else ()), *NEVER.get(name, ()))
        more = tuple(sorted(v for v in fact.values if v not in told)) if in_words else ()
        if more or entry is None:
            yield Entry(name, fact.kind, more, int(fact.lowest), int(fact.highest), (SOME, SOME))


def fingerprint(entries: tuple[Entry, ...], size: int) -> int:
    """A number below `size`, nearly always another one when the list is another."""
    text = ";".join(f"{e.fact} {e.kind} {' '.join(e.values)} {e.highest}" for e in entries)
    return int.from_bytes(hashlib.sha256(text.encode()).digest()) % size
