"""One flipped sign at a time, each in a process of its own: does anything turn red?"""

from __future__ import annotations

import ast
import contextlib
import importlib
import importlib.abc
import importlib.util
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache, partial
from pathlib import Path
from types import ModuleType

from tests.conftest import ROOT
from tests.proof.signs import Mutant, unflipped

TOO_LONG = 60
"""Seconds. A flipped sign that never ends is seen too."""
MONEY = (
    "payers_by_hand two_payers_by_hand full_bijstand_by_hand streams_by_hand yearly_income_by_hand"
).split()
ALSO = {
    "zorgtoeslag": ["amounts_by_hand"],
    "norms": ["amounts_by_hand"],
    "huurtoeslag_2025": ["huurtoeslag"],
    "income_tax": ["pay"],
    "person": [*MONEY, "yearly_income"],
    "payers": [*MONEY, "yearly_income"],
    "streams": [*MONEY, "yearly_income"],
    "yearly_income": MONEY,
    "households": ["households_by_hand"],
}
"""The tests that go with a module, beside the one that bears its name; the quick ones first."""


class Seen(StrEnum):
    """Who noticed."""

    OUTSIDE = "voorbeeld van buiten"
    OURS = "eigen toets"
    NOBODY = "niemand"


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports the flipped module in place of the real one."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(self, name: str, path: object = None, target: object = None) -> object:
        if name != self._mutant.name:
            return None
        return importlib.util.spec_from_loader(name, self, origin=str(self._mutant.path))

    def exec_module(self, module: object) -> None:
        code = compile(self._mutant.tree, str(self._mutant.path), "exec")
        exec(code, module.__dict__)  # noqa: S102 (our own source, with one sign flipped)


def look(all_mutants: Iterable[Mutant], workers: int) -> Iterator[tuple[Mutant, Seen]]:
    """What noticed each of them, in order. Raises ValueError where something is red anyway."""
    several = list(all_mutants)
    importlib.import_module("tests.proof.outside")  # so that each process finds it there
    built_on()
    unchanged = [unflipped(module) for module in dict.fromkeys(one.module for one in several)]
    pool = multiprocessing.get_context("fork").Pool(workers, maxtasksperchild=1)
    with pool:
        for one, seen in zip(unchanged, pool.imap(_one, unchanged, chunksize=1), strict=True):
            if seen is not Seen.NOBODY:
                raise ValueError(f"{one.module} is red before a sign was flipped: {seen}")
        yield from zip(several, pool.imap(_one, several, chunksize=1), strict=True)


def _one(mutant: Mutant) -> Seen:
    signal.signal(signal.SIGALRM, partial(_stop, mutant))
    signal.alarm(TOO_LONG)
    _forget(mutant.name)
    sys.meta_path.insert(0, _Finder(mutant))
    if _outside_is_red():
        return Seen.OUTSIDE
    return Seen.OURS if _ours_is_red(mutant.module) else Seen.NOBODY


def _stop(mutant: Mutant, *_signal: object) -> None:
    raise AssertionError(f"{mutant} takes too long")


def _forget(module: str) -> None:
    """Whatever was built on the real module holds on to it."""
    for name in built_on()[module]:
        package, _, last = name.rpartition(".")
        del sys.modules[name]
        vars(sys.modules.get(package, sys)).pop(last, None)


@cache
def built_on() -> dict[str, set[str]]:
    """Per module the modules that import it, straight or through others, and itself."""
    imports = {name: set(_imported(module)) for name, module in sys.modules.items() if _ours(name)}
    found = {name: {name} for name in imports}
    grown = True
    while grown:
        before = sum(map(len, found.values()))
        for name, used in imports.items():
            for one in used & found.keys():
                found[one] |= {name}
        for name, users in found.items():
            found[name] = set().union(*(found[user] for user in users))
        grown = sum(map(len, found.values())) > before
    return found


def _ours(name: str) -> bool:
    return name.startswith(("web.", "tests.")) and name != __name__


def _imported(module: ModuleType) -> Iterator[str]:
    path = getattr(module, "__file__", None)
    for node in ast.walk(ast.parse(Path(path).read_text(encoding="utf-8"))) if path else ():
        if isinstance(node, ast.ImportFrom):
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _outside_is_red() -> bool:
    try:
        outside = importlib.import_module("tests.proof.outside")
        return outside.red_now(outside.all_checks()) is not None
    except Exception:  # a module that cannot be imported is as red as can be
        return True


def _ours_is_red(module: str) -> bool:
    import pytest

    names = [*ALSO.get(module, ()), module]
    files = [ROOT / "tests" / "rules" / f"test_{name}.py" for name in names]
    found = [str(file) for file in files if file.exists()]
    if not found:
        return False
    options = ["-q", "-x", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestWarning"]
    with (
        open(os.devnull, "w") as nowhere,
        contextlib.redirect_stdout(nowhere),
        contextlib.redirect_stderr(nowhere),
    ):
        return pytest.main([*options, *found]) != pytest.ExitCode.OK
