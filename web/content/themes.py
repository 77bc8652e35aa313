"""The groups in which schemes stand together: `landelijk/themas.yaml`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from web.content import fields
from web.content.files import Map, read_yaml
from web.content.pack import NATIONAL

FILE, ROOT = "themas.yaml", "themas"


@dataclass(frozen=True, slots=True)
class Theme:
    """One group, in words people use."""

    title: str
    drawings: tuple[str, ...]
    """A scheme with one of these drawings stands here."""

    @property
    def drawing(self) -> str:
        """The one beside its own title."""
        return self.drawings[0]


def read_themes(folder: Path, read: Callable[[Path], Map] = read_yaml) -> tuple[Theme, ...]:
    """Read the file. `folder`: all of the content. The last group also holds what stands in none.
    Raises ContentError, also when a drawing stands in two groups: where would a scheme go?"""
    taken: set[str] = set()
    return tuple(_theme(row, taken) for row in _rows(read(folder / NATIONAL / FILE)))


def themed(folder: Path) -> Iterator[tuple[Map, str]]:
    """Every drawing in the file, with the row it stands in, for the checks. Raises ContentError."""
    read_themes(folder)
    for row in _rows(read_yaml(folder / NATIONAL / FILE)):
        yield from ((row, drawing) for drawing in row["tekeningen"])


def _rows(root: Map) -> list[Map]:
    fields.only(root, (ROOT,))
    rows = root.get(ROOT)
    if not rows or not isinstance(rows, list) or not all(isinstance(row, Map) for row in rows):
        mend = "Schrijf: - titel: ... met daaronder tekeningen: [...]."
        raise root.fault(ROOT, f"Achter '{ROOT}' hoort een lijst van groepen.", mend)
    return rows


def _theme(row: Map, taken: set[str]) -> Theme:
    fields.only(row, ("titel", "tekeningen"))
    drawings = fields.texts(row, "tekeningen")
    if double := sorted(taken.intersection(drawings)):
        problem = f"De tekening '{double[0]}' staat al in een andere groep."
        raise row.fault("tekeningen", problem, "Haal er een weg.")
    if not drawings:
        raise row.fault("tekeningen", "Hier staat geen tekening.", "Voeg toe: tekeningen: [geld].")
    taken.update(drawings)
    return Theme(fields.text(row, "titel"), drawings)
