"""Which drawing stands beside which words: `landelijk/iconen.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from web.content import fields
from web.content.files import Map, read_yaml
from web.content.pack import NATIONAL

FILE = "iconen.yaml"
SCHEMES, PAGES, ANSWERS, OTHER = "regelingen", "bladzijden", "antwoorden", "andere_regeling"


@dataclass(frozen=True, slots=True)
class Icons:
    """The names of drawings, by the name of what they stand beside."""

    schemes: Mapping[str, str]
    pages: Mapping[str, str]
    answers: Mapping[str, str]
    other_scheme: str
    """Beside a scheme that has none of its own."""
    root: Map
    """As it stands in the file, for the checks."""

    def of_scheme(self, stem: str) -> str:
        """A scheme always has one, so that a list of them lines up."""
        return self.schemes.get(stem, self.other_scheme)


def read_icons(folder: Path) -> Icons:
    """Read the file. `folder`: all of the content. Raises ContentError."""
    root = read_yaml(folder / NATIONAL / FILE)
    fields.only(root, (SCHEMES, PAGES, ANSWERS, OTHER))
    parts = [fields.submap(root, key) for key in (SCHEMES, PAGES, ANSWERS)]
    named = [{name: fields.text(part, name) for name in part} for part in parts]
    return Icons(*named, other_scheme=fields.text(root, OTHER), root=root)
