"""The gate for plain Dutch: is this text B1? Checks only, never part of the running site.

Three layers: each word is known or explained (`words`), each sentence is short and direct
(`sentences`), a page as a whole is light (`page`). The lists and limits are content:
`content_b1/taal/`. What it proves and what not: docs/besluiten/0020-taalpoort.md.
"""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("button", "heading", "question", "hint", "error", "item", "paragraph")
"""What a text is on the page. Each has limits of its own (`grenzen.yaml`)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One text as a reader meets it: a paragraph, a button, a cell."""

    text: str
    kind: str = "paragraph"
    group: str = ""
    """What stands together on the page, such as a card: there a word is explained once."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is too hard in a text, why, and what to write instead. For an editor, in Dutch."""

    rule: str
    words: str
    why: str
    instead: str = ""
    weight: float = 1.0
    """1 is too hard by itself; lighter faults of one sentence add up."""

    def __str__(self) -> str:
        return f"{self.words}: {self.why}" + (f". {self.instead}" if self.instead else "")
