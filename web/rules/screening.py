"""All schemes against one household: likely, perhaps, probably not, or already there."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from web.rules.amounts import NoFigure
from web.rules.conditions import NOTHING, Condition, Outcome, Truth
from web.rules.formulas import Formula, Shortfall
from web.rules.situation import Situation


class Verdict(enum.Enum):
    """What we say of a scheme. The values are the words of the API."""

    YES = "ja"
    MAYBE = "misschien"
    NO = "nee"
    HAS_IT = "heeft_al"


VERDICTS = {truth: Verdict(truth.value) for truth in Truth}


@dataclass(frozen=True, slots=True)
class Amount:
    """Money, from `low` to `high` euro per `per` (maand, kwartaal, jaar, eenmalig, onbekend)."""

    low: Decimal
    high: Decimal
    per: str


@dataclass(frozen=True, eq=False)
class Scheme:
    """The part of a scheme that decides: its conditions, amount and time."""

    id: str
    condition: Condition
    already: Condition
    """When this holds, the person gets it already."""
    amount: Amount | Formula | Shortfall | None = None
    valid_from: datetime.date = datetime.date.min
    valid_until: datetime.date = datetime.date.max

    @property
    def stem(self) -> str:
        """The name within its municipality: `kindregeling`."""
        return self.id.rpartition("/")[2]


class Result(NamedTuple):
    """One scheme for one household."""

    scheme: Scheme
    verdict: Verdict
    outcome: Outcome
    open: frozenset[str] = NOTHING
    """Facts that can still change the verdict or the amount."""
    amount: Amount | None = None
    outdated: bool = False
    """Out of date: the verdict is at best maybe and the amount is hidden."""


def screen(schemes: Iterable[Scheme], situation: Situation) -> list[Result]:
    """One result per scheme, in the same order."""
    return [_result(scheme, situation) for scheme in schemes]


def _result(scheme: Scheme, situation: Situation) -> Result:
    outcome = situation.ask(scheme.condition)
    already = situation.ask(scheme.already)
    if already.truth is Truth.YES:
        return Result(scheme, Verdict.HAS_IT, outcome)
    if outcome.truth is Truth.NO:
        return Result(scheme, Verdict.NO, outcome)
    current = scheme.valid_from <= situation.figures.day <= scheme.valid_until
    try:
        amount, open_ = _amount(scheme.amount, situation)
    except NoFigure:
        amount, open_, current = None, NOTHING, False
    outdated = outcome.outdated or not current
    verdict = Verdict.MAYBE if outdated else VERDICTS[outcome.truth]
    if outdated:  # an amount that is hidden asks nothing
        amount, open_ = None, NOTHING
    return Result(scheme, verdict, outcome, outcome.open | already.open | open_, amount, outdated)


def _amount(
    amount: Amount | Formula | Shortfall | None, situation: Situation
) -> tuple[Amount | None, frozenset[str]]:
    if amount is None or isinstance(amount, Amount):
        return amount, NOTHING
    low, high, open_ = situation.amount(amount)
    return (None if high is None else Amount(low, high, amount.per)), open_
