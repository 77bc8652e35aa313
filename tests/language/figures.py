"""Texts in figures, side by side: everything the site says, and files of others.

    python -m tests.language.figures [FILE ...]

The table of docs/taal-in-cijfers.md. An empty line ends a text. What holds no whole sentence
(headings, tables, buttons) is left out, of the site too: each is judged on what it writes out.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import CONTENT
from web.check.language.figures import Figures, figures
from web.check.language.lists import read_lists
from web.check.language.sources import sources
from web.check.language.text import length, sentences

SHORTEST = 4
"""Words. What is shorter is mostly a heading or a line of a table."""
HEAD = "| tekst | zinnen | woorden per zin | Flesch-Douma | zeldzame woorden |"


def row(name: str, told: Figures) -> str:
    """One line of the table."""
    numbers = f"{told.words_a_sentence:.1f} | {told.flesch:.0f} | {100 * told.rare:.1f} %"
    return f"| {name} | {told.sentences} | {numbers.replace('.', ',')} |"


def written_out(text: str) -> Iterator[str]:
    """The whole sentences of a plain text."""
    for part in re.split(r"\n\s*\n|\n\s*[•▪o-]\s", text):
        for sentence in sentences(part):
            if re.search(r"[.?!]$", sentence) and length(sentence) >= SHORTEST:
                yield sentence


def main(files: list[str]) -> int:
    """Print the table."""
    lists = read_lists(CONTENT)
    site = "\n\n".join(source.text for source in sources(CONTENT))
    texts = {"Rondkomen": site} | {Path(n).stem: Path(n).read_text("utf-8") for n in files}
    print(HEAD, "|---|---:|---:|---:|---:|", sep="\n")  # noqa: T201
    for name, text in texts.items():
        print(row(name, figures(lists, [*written_out(text)])))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
