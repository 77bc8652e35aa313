"""What the checks found, and how an editor gets to see it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from web.check.owner import owner
from web.content.errors import ContentError

SEE_ALL = "Dat ziet u met: rondkomen keur"


@dataclasses.dataclass
class Report:
    """What the checks found. With errors the content must not go live."""

    folder: Path
    errors: list[ContentError] = dataclasses.field(default_factory=list)
    warnings: list[ContentError] = dataclasses.field(default_factory=list)
    files: int = 0
    examples: int = 0

    def lines(self, only: str | None = None) -> Iterator[str]:
        """For the screen: errors, warnings, and a last line that counts. `only`: the municipality
        that was asked for. Its own come first; of what warns everybody there is one line."""
        mine = [one for one in self.warnings if only in (None, owner(self.folder, one.path))]
        errors = sorted(self.errors, key=lambda one: only != owner(self.folder, one.path))
        yield from (f"FOUT   {self._told(error)}" for error in errors)
        yield from (f"LET OP {self._told(error)}" for error in mine)
        if others := len(self.warnings) - len(mine):
            yield f"LET OP {others} keer in wat alle gemeenten delen. {SEE_ALL}"
        yield (
            f"{count(self.files, 'bestand', 'bestanden')} en "
            f"{count(self.examples, 'voorbeeld', 'voorbeelden')} nagekeken: "
            f"{count(len(self.errors), 'fout', 'fouten')}, {len(self.warnings)} keer let op."
        )

    def _told(self, error: ContentError) -> ContentError:
        """The same error, its file named from the content folder on."""
        if not error.path.is_relative_to(self.folder):
            return error
        return dataclasses.replace(error, path=error.path.relative_to(self.folder))

    def each(self, items: Iterable, read: Callable) -> list:
        """Read each item and gather the faults, so that an editor sees them all at once."""
        done = []
        for item in items:
            self.files += 1
            try:
                done.append(read(item))
            except ContentError as error:
                self._add_new(error)
            except FileNotFoundError as error:
                self._add_new(absent(error))
        return done

    def _add_new(self, error: ContentError) -> None:
        """But not what another check told already; a file may have several faults."""
        if str(error) not in map(str, self.errors):
            self.errors.append(error)

    def add_unless_its_file_is_told(self, fault: ContentError) -> None:
        """Of a file that is read again: not when any fault of that file was told already."""
        if fault.path.resolve() not in {one.path.resolve() for one in self.errors}:
            self.errors.append(fault)


def absent(error: FileNotFoundError) -> ContentError:
    """A file that has to be there."""
    return ContentError(Path(error.filename), 1, "Dit bestand ontbreekt.")


def count(number: int, one: str, more: str) -> str:
    """`1 fout`, `2 fouten`."""
    return f"{number} {one if number == 1 else more}"
