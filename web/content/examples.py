"""Worked examples under a scheme: these answers must give this verdict."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from web.content import fields
from web.content.files import Map

VERDICTS = ("ja", "misschien", "nee", "heeft_al")


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example of the editor: these answers must give this verdict."""

    who: str
    answers: Mapping[str, object]
    verdict: str
    day: datetime.date
    path: Path
    """Where it stands: a file may take its examples from the one it is based on."""
    line: int


def read_examples(front: Map, checked: datetime.date) -> tuple[Example, ...]:
    """At least one. `checked` is their day, unless they name another. Raises ContentError."""
    nodes = front.get("voorbeelden")
    if not isinstance(nodes, list) or not nodes:
        mend = "Geef minstens één voorbeeld met wie, antwoorden en uitkomst."
        raise front.fault("voorbeelden", "Er zijn geen voorbeelden.", mend)
    return tuple(_example(node, front, checked) for node in nodes)


def _example(node: object, front: Map, checked: datetime.date) -> Example:
    if not isinstance(node, Map):
        raise front.fault("voorbeelden", "Een voorbeeld heeft wie, antwoorden en uitkomst.")
    fields.only(node, ("wie", "antwoorden", "uitkomst", "datum"))
    verdict = fields.choice(node, "uitkomst", VERDICTS)
    answers = fields.submap(node, "antwoorden")
    day = fields.date(node, "datum", checked)
    return Example(fields.text(node, "wie"), answers, verdict, day, node.path, node.line)
