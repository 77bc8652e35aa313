"""`python -m tests.proof`: what goes red when a figure or a sign is wrong, as two tables."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
import time
from collections import Counter

from tests.conftest import DAY
from tests.proof import evidence, figures, mutants, outside, signs
from tests.proof.equivalent import reason
from tests.proof.figures import Proof
from tests.proof.mutants import Seen

KINDS = ("gepubliceerd", "tweede_mening", "half", "niets")


def main() -> int:
    """Print both tables, or one. 1 when a flipped sign is seen by nobody, without a reason."""
    options = _options()
    start = time.perf_counter()
    checks = outside.all_checks()
    kinds = Counter(check.kind for check in checks)
    _say(f"{len(checks)} controles van buiten: {dict(kinds)}")
    if red := outside.red_now(checks):
        _say(f"{red.name} is rood zonder dat er iets veranderd is.")
        return 1
    if options.write or not options.signs:
        _figures(options.write)
    left = _signs(options.signs or signs.MODULES) if options.signs or not options.write else []
    _say(f"\n{time.perf_counter() - start:.0f} seconden")
    return 1 if left else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.proof", description=__doc__)
    parser.add_argument("--write", metavar="DAG", type=datetime.date.fromisoformat)
    parser.add_argument("--signs", metavar="MODULE", nargs="+", choices=signs.MODULES)
    return parser.parse_args()


def _figures(day: datetime.date | None) -> None:
    found = evidence.proofs({*outside.all_days(), day or DAY})
    now = figures.holding({proof.key for proof in found}, day or DAY)
    today = [proof for proof in found if proof.key in now]
    _say("\nElk bedrag 1 procent hoger en lager (een leeftijd 1 jaar): wat wordt rood?")
    for title, proofs in (("alle dagen", found), (str(day or DAY), today)):
        _row(title, [proof for proof in proofs if proof.part < 0])
        _row("  rijen van tabellen", [proof for proof in proofs if proof.part >= 0])
    for kind in KINDS[1:]:
        names = sorted({proof.key[0] for proof in today if proof.kind == kind})
        _say(f"\n{kind} op {day or DAY} ({len(names)}): {', '.join(names)}")
    if day:
        evidence.write(evidence.FILE, evidence.proven(found, day), day)


def _row(title: str, proofs: list[Proof]) -> None:
    counts = Counter(proof.kind for proof in proofs)
    shares = (f"{kind} {counts[kind]} ({counts[kind] / len(proofs):.0%})" for kind in KINDS)
    _say(f"{title:22} {len(proofs):4} waarden: {', '.join(shares)}")


def _signs(modules: list[str]) -> list[str]:
    """The survivors without a reason."""
    every = [mutant for module in modules for mutant in signs.mutants(module)]
    _say(f"\n{len(every)} tekens omgedraaid, een voor een: wie ziet het?")
    counts: dict[str, Counter] = {}
    survivors = []
    for mutant, seen in mutants.look(every, os.cpu_count() or 1):
        counts.setdefault(mutant.module, Counter())[seen] += 1
        if seen is Seen.NOBODY:
            survivors.append(mutant)
    _say("".join([f"{'':22}", *(f"{seen:>24}" for seen in Seen)]))
    for module, count in {**counts, "samen": sum(counts.values(), Counter())}.items():
        _say("".join([f"{module:22}", *(f"{count[seen]:24}" for seen in Seen)]))
    for mutant in survivors:
        _say(f"{mutant}  {reason(mutant) or 'NIEMAND ZIET HET'}")
    return [str(mutant) for mutant in survivors if not reason(mutant)]


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
