"""How many questions each persona gets, and what is known after seven of them.

`python -m tests.personas.vragen_tabel` prints the table.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass

from tests.conftest import CONTENT
from tests.personas.journeys import PERSONAS, along_the_site, decided, desk_known, person
from web.content.library import Library

SOON = 7


@dataclass(frozen=True)
class Row:
    """One persona's way through the questions."""

    persona: str
    questions: tuple[str, ...]
    desk_known_soon: bool
    decided_soon: float
    """Share of the schemes that is decided after seven questions."""


def rows(library: Library) -> Iterator[Row]:
    """One row per persona, answering with the buttons of the site."""
    for persona in PERSONAS:
        walk = along_the_site(library, person(library, persona), by_band=True)
        soon = walk.advices[min(SOON, len(walk.questions))]
        names = tuple(question.id for question in walk.questions)
        yield Row(persona["id"], names, desk_known(soon), decided(soon))


def main() -> None:
    """Print the table and the two numbers that count."""
    table = list(rows(Library(CONTENT)))
    for row in table:
        desk = "ja " if row.desk_known_soon else "nee"
        start = f"{row.persona} {len(row.questions):2} vragen; na {SOON}: loket bekend {desk}"
        print(f"{start}, {row.decided_soon:4.0%} beslist; {' '.join(row.questions)}")  # noqa: T201
    numbers = [len(row.questions) for row in table]
    print(f"mediaan {statistics.median(numbers)}, meest {max(numbers)}")  # noqa: T201


if __name__ == "__main__":
    main()
