"""Each promise about privacy beside what was measured last, as `/privacy/bewijs` shows it. Pure."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from web.content.promises import Outcome, Promise, Promises
from web.numbers import written

State = Literal["gelukt", "mislukt", "oud", "niet_gemeten"]
NOT_KNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class Measured:
    """One outcome in words. `oud` passed too, but too long ago to say much."""

    state: State
    sentence: str = ""
    day: datetime.date | None = None
    more: str = ""
    """What stands after an empty line in the file: for who wants to know how it was tested."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One promise with its outcomes: those that are there, and once what is not measured yet."""

    promise: Promise
    outcomes: tuple[Measured, ...]

    @property
    def measured(self) -> bool:
        """Is there any outcome, good or bad?"""
        return any(one.state != "niet_gemeten" for one in self.outcomes)


def shown(
    promises: Promises, evidence: Mapping[str, Outcome], day: datetime.date
) -> tuple[Shown, ...]:
    """Every promise, in the editors' order, as things stand on `day`."""
    oldest = day - promises.old_after
    return tuple(Shown(row, tuple(_outcomes(row, evidence, oldest))) for row in promises.rows)


def _outcomes(
    promise: Promise, evidence: Mapping[str, Outcome], oldest: datetime.date
) -> Iterator[Measured]:
    for name, sentence in promise.sentences.items():
        if name in evidence:
            outcome = evidence[name]
            first, _, more = _filled(sentence, outcome).partition("\n")
            yield Measured(_state(outcome, oldest), first, outcome.day, more)
    if not evidence.keys() >= promise.sentences.keys():
        yield Measured("niet_gemeten")


def _state(outcome: Outcome, oldest: datetime.date) -> State:
    if not outcome.passed:
        return "mislukt"
    return "oud" if outcome.day < oldest else "gelukt"


def _filled(sentence: str, outcome: Outcome) -> str:
    return sentence.format_map(_Words(outcome.figures))


class _Words(dict):
    """The figures as people read them. A test that stopped halfway measured only some."""

    def __getitem__(self, name: str) -> str:
        value = self.get(name, NOT_KNOWN)
        return written(Decimal(value)) if isinstance(value, int | Decimal) else str(value)
