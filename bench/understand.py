"""What understanding one message costs: no page, no network, only `understand`.

    python -m bench.understand [--strict]

The messages are those of tests/understand (never the blind ones) and 2,000 hostile ones. Processor
time of this process, so what else runs on the machine does not count. The floor is what no chat can
do without: looking for personal details, and small letters.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable

from tests.conftest import CONTENT
from tests.understand.hostile import KINDS, messages
from tests.understand.score import lines_of
from web import refuse
from web.content.library import Library
from web.understand import understand

HOSTILE, AGAIN, WORST = 2000, 3, 5
BAR = 50
"""Milliseconds for the worst message (issue 6)."""


def main(arguments: list[str]) -> int:
    """Print a table. 1 with `--strict`: the worst message takes longer than the bar."""
    library = Library(CONTENT)
    pack = library.pack("dalfsen")
    begun = time.process_time()
    understand("", None, library, pack)
    print(f"the vocabulary, made ready once: {(time.process_time() - begun) * 1000:.0f} ms\n")
    sets = {name: [line["tekst"] for line in lines_of(name)] for name in ("zinnen", "bouw")}
    sets["hostile"] = list(messages(library, HOSTILE))
    work = {
        "floor": lambda text: (refuse.found(text), text.lower()),
        "understand": lambda text: understand(text, "inkomen", library, pack),
    }
    print(f"{'messages':10} {'what':12} {'p50 ms':>8} {'p95 ms':>8} {'worst ms':>9}  first time")
    worst = 0.0
    for name, texts in sets.items():
        for what, do in work.items():
            first, again = map(sorted, rounds(do, texts))
            worst = max(worst, again[-1])
            cells = [at(again, share) for share in (0.5, 0.95, 1)]
            print(f"{name:10} {what:12} {cells[0]:8.2f} {cells[1]:8.2f} {cells[2]:9.2f}", end="")
            print(f"  {at(first, 0.95):.2f} / {max(first):.2f} (p95 / worst)")
    print(f"\nworst of all: {worst:.1f} ms; the bar is {BAR} ms")
    show_kinds(work["understand"], sets["hostile"])
    return 1 if "--strict" in arguments and worst > BAR else 0


def show_kinds(do: Callable[[str], object], texts: list[str]) -> None:
    """The slowest kinds of hostile message, by name: what was typed is not shown."""
    _, again = rounds(do, texts)
    kinds = {kind: again[start :: len(KINDS)] for start, kind in enumerate(KINDS)}
    for kind in sorted(KINDS, key=lambda kind: -max(kinds[kind]))[:WORST]:
        told = sorted(kinds[kind])
        print(f"{kind:20} p50 {at(told, 0.5):6.2f}   worst {told[-1]:6.2f}")


def rounds(do: Callable[[str], object], texts: Iterable[str]) -> tuple[list[float], list[float]]:
    """Milliseconds per text: seen for the first time, and the lowest of a few times more."""
    first = [measure(do, text) for text in texts]
    more = [[measure(do, text) for text in texts] for _ in range(AGAIN)]
    return first, list(map(min, zip(*more, strict=True)))


def measure(do: Callable[[str], object], text: str) -> float:
    """Milliseconds of processor."""
    begun = time.process_time()
    do(text)
    return (time.process_time() - begun) * 1000


def at(sorted_: list[float], share: float) -> float:
    """The value that this share of all values does not exceed."""
    return sorted_[min(len(sorted_) - 1, int(share * len(sorted_)))]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
