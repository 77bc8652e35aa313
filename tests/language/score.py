"""How well the gate knows hard from plain, on sentences labelled by another hand (README.md here).

    python -m tests.language.score build|held [--show]

Figures only. `--show` names the sentences it has wrong, and refuses to do so for `held`: whoever
writes rules must not learn from those.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from tests.conftest import CONTENT
from web.check.language import Fault, Piece
from web.check.language.gate import Gate
from web.check.language.lists import read_lists
from web.check.language.page import whole
from web.check.language.text import sentences

HERE = Path(__file__).parent
KIND = {
    "knop": "button",
    "kop": "heading",
    "vraag": "question",
    "hint": "hint",
    "fout": "error",
    "lijst": "item",
    "alinea": "paragraph",
}
ONE_HARD_WORD = "hard_woord"


def lines_of(name: str) -> list[dict]:
    """The labelled texts of one file."""
    text = (HERE / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def judge(gate: Gate, line: dict) -> list[Fault]:
    """What the gate has against a sentence. One word for one thing is about our own site only."""
    faults = gate.judge(Piece(line["tekst"], KIND[line["waar"]]))
    return [fault for fault in faults if fault.rule != "synoniem"]


def layer(fault: Fault) -> str:
    """Which of the layers of the gate found it."""
    if fault.rule in ("jargon", "uitleg", "woord", "letterwoord"):
        return "woorden"
    return "bladzijde" if fault.rule == "bladzijde" else "zinnen"


def score(gate: Gate, lines: list[dict]) -> Counter:
    """How many of each label and kind were flagged, in all and by each layer."""
    told = Counter()
    for line in lines:
        faults = judge(gate, line)
        for name in (line["oordeel"], line["soort"]):
            told[name, "regels"] += 1
            told[name, "gevonden"] += bool(faults)
            for found in {layer(fault) for fault in faults}:
                told[name, found] += 1
    return told


def score_blocks(gate: Gate) -> Counter:
    """How many blocks of each kind are too hard: too many hard sentences in about 80 words, or a
    broken rule for the whole."""
    told = Counter()
    for line in lines_of("blocks"):
        pieces = [Piece(sentence) for sentence in sentences(line["tekst"])]
        many = sum(bool(gate.judge(piece)) for piece in pieces)
        hard, heavy = many > gate.lists.limits["blok"]["zinnen"], bool(whole(gate, pieces))
        parts = {"regels": True, "per zin": hard, "als geheel": heavy, "gevonden": hard or heavy}
        for part, holds in parts.items():
            told[line["soort"], part] += holds
    return told


def share(told: Counter, name: str, part: str = "gevonden") -> float:
    """Which part of these lines was flagged."""
    return told[name, part] / told[name, "regels"]


def main(arguments: list[str]) -> int:
    """Print the figures. 2: asked for what is not shown."""
    names = [name for name in arguments if not name.startswith("--")]
    show = "--show" in arguments
    if len(names) != 1 or (show and names[0] == "held"):
        print("One file; --show never for held.", file=sys.stderr)  # noqa: T201
        return 2
    gate = Gate(read_lists(CONTENT))
    for line in lines_of(names[0]) if show else ():
        faults = judge(gate, line)
        if bool(faults) != (line["oordeel"] == "moeilijk"):
            print(line["oordeel"], line["tekst"], *faults, sep=" | ")  # noqa: T201
    for title, told in (
        (names[0], score(gate, lines_of(names[0]))),
        ("blocks", score_blocks(gate)),
    ):
        for (name, part), count in told.items():
            print(f"{title:8} {name:20} {part:12} {count}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
