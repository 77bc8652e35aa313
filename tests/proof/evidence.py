"""`bewijs.yaml`: the figures of a day that an example from outside proves. The site shows it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from tests.conftest import CONTENT
from tests.proof import figures, in_use, outside
from tests.proof.figures import Proof
from web.content.files import read_yaml

FILE = CONTENT / "landelijk" / "bewijs.yaml"
PROVEN, SECOND = "nagerekend", "tweede_mening"
KINDS = {"gepubliceerd": PROVEN, "tweede_mening": SECOND}
HEAD = """\
# Niet met de hand wijzigen. Maak dit opnieuw met: python -m tests.proof --write {day}
# nagerekend: dit bedrag geldt op deze dag, en een gepubliceerd voorbeeld of tabel bewijst het.
#   Wordt het 1 procent hoger of lager (een leeftijd 1 jaar), dan klopt dat voorbeeld niet meer.
# tweede_mening: hetzelfde, maar dan alleen met de test van een ander project.
"""


def proofs(days: Iterable[datetime.date]) -> list[Proof]:
    """What proves each value that is in use on these days."""
    keys = in_use.values_in_use(days)
    return list(figures.prove(keys, outside.by_key(outside.all_checks())))


def proven(found: Iterable[Proof], day: datetime.date) -> dict[str, list[str]]:
    """The names of the figures of this day. Of a table every row must be proven."""
    found = list(found)
    now = figures.holding({proof.key for proof in found}, day)
    kinds: dict[str, set[str]] = {}
    for proof in found:
        if proof.key in now:
            kinds.setdefault(proof.key[0], set()).add(proof.kind)
    lists: dict[str, list[str]] = {PROVEN: [], SECOND: []}
    for name, several in sorted(kinds.items()):
        if several <= KINDS.keys():
            lists[SECOND if SECOND in several else PROVEN].append(name)
    return lists


def write(path: Path, lists: dict[str, list[str]], day: datetime.date) -> None:
    """One name on a line, so that a change is easy to see."""
    lines = [HEAD.format(day=day) + f"gemaakt: {day}"]
    for title, names in lists.items():
        lines += [f"{title}:", *(f"  - {name}" for name in names)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read(path: Path) -> tuple[datetime.date, dict[str, list[str]]]:
    """The day it was made for, and the names."""
    root = read_yaml(path)
    return root["gemaakt"], {title: list(root[title]) for title in (PROVEN, SECOND)}


def untrue(claimed: dict[str, list[str]], true: dict[str, list[str]]) -> list[str]:
    """The names that are claimed while nothing proves them, or nothing that strong."""
    weak = true[PROVEN] + true[SECOND]
    strong = [name for name in claimed[PROVEN] if name not in true[PROVEN]]
    return strong + [name for name in claimed[SECOND] if name not in weak]
