"""All schemes against one household: likely, perhaps, probably not, or already there."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from web.rules.amounts import NoFigure
from web.rules.conditions import Condition, Group
from web.rules.formulas import Formula, Pays
from web.rules.shortfall import Shortfall
from web.rules.situation import Situation
from web.rules.truth import NO, NOTHING, YES, Outcome, Truth


class Verdict(enum.Enum):
    """What we say of a scheme. The values are the words of the API."""

    YES = "ja"
    MAYBE = "misschien"
    NO = "nee"
    HAS_IT = "heeft_al"

    __hash__ = object.__hash__  # as in truth.py


VERDICTS = {truth: Verdict(truth.value) for truth in Truth}


@dataclass(frozen=True, slots=True)
class Amount:
    """Money, from `low` to `high` euro per `per` (maand, kwartaal, jaar, eenmalig, onbekend)."""

    low: Decimal
    high: Decimal
    per: str

    @property
    def needs(self) -> tuple[str, ...]:
        """A fixed sum depends on nothing."""
        return ()


@dataclass(frozen=True, eq=False)
class Scheme:
    """The part of a scheme that decides: its conditions, amount and time."""

    id: str
    condition: Condition
    already: Condition
    """When this holds, the person gets it already."""
    amount: Amount | Formula | Shortfall | None = None
    pays: Pays | None = None
    """When there is no scheme unless the amount is more than nothing."""
    valid_from: datetime.date = datetime.date.min
    valid_until: datetime.date = datetime.date.max

    @cached_property
    def entitles(self) -> Group:
        """The conditions, and then an amount of more than nothing."""
        return Group("alle", (self.condition, self.pays))

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
    already = situation.ask(scheme.already)
    conditions = situation.ask(scheme.condition)
    if already.truth is YES:
        return Result(scheme, Verdict.HAS_IT, conditions)
    outcome = conditions
    if scheme.pays is not None and conditions.truth is not NO:
        outcome = _both(scheme, conditions, situation.ask(scheme.pays))
    if outcome.truth is NO:
        return Result(scheme, Verdict.NO, outcome)
    open_ = outcome.open | already.open
    current = scheme.valid_from <= situation.figures.day <= scheme.valid_until
    try:
        amount, moving = _amount(scheme, conditions, situation)
    except NoFigure:
        current = False
    if outcome.outdated or not current:  # an amount that is hidden asks nothing
        return Result(scheme, Verdict.MAYBE, outcome, open_, None, True)
    return Result(scheme, VERDICTS[outcome.truth], outcome, open_ | moving, amount)


def _both(scheme: Scheme, first: Outcome, paid: Outcome) -> Outcome:
    """The conditions of a scheme, and then its amount: what is open there is asked elsewhere."""
    truth = paid.truth if first.truth is YES else first.truth
    if paid.truth is NO:
        truth = NO
    outdated = first.outdated or paid.outdated
    return Outcome(truth, first.open, scheme.entitles, (first, paid), outdated)


def _amount(
    scheme: Scheme, first: Outcome, situation: Situation
) -> tuple[Amount | None, frozenset[str]]:
    """While the conditions wait for an answer, nothing more is asked for the amount; and what takes
    much work and decides nothing is not worked out yet."""
    amount = scheme.amount
    if amount is None or isinstance(amount, Amount):
        return amount, NOTHING
    waits = not first.open <= situation.told
    if waits and scheme.pays is None and isinstance(amount, Formula) and amount.derived:
        return None, NOTHING
    low, high = situation.amount(amount)
    moving = NOTHING if waits else situation.moving(amount)
    if high is None or high == 0:  # no telling yet, or nothing to tell
        return None, moving
    return Amount(low, high, amount.per), moving
