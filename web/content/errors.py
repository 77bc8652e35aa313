"""What an editor gets to see: file, line, what is wrong and how to mend it. Always in Dutch."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

MOST = 40
"""Words shown at once."""


@dataclass(eq=False)  # not frozen: Python itself writes in an exception that is raised
class ContentError(Exception):
    """A fault in one content file."""

    path: Path
    line: int
    problem: str
    mend: str = ""

    def __str__(self) -> str:
        return f"{self.path}, regel {self.line}: {self.problem} {self.mend}".rstrip()


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """`Bedoelt u 'inkomen'?`, or the words there are, when none comes near."""
    known = sorted(set(map(str, words)))
    near = difflib.get_close_matches(str(word), known, n=1, cutoff=0.6)
    if near:
        return f"Bedoelt u '{near[0]}'?"
    more = ", en meer: zie docs/woordenlijst.md" if len(known) > MOST else ""
    return f"Kies uit: {', '.join(known[:MOST])}{more}."
