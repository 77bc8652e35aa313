"""Numbers worked out once per household from several facts, such as income beside its norm."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache, partial

from web.rules.amounts import AmountsOnDay
from web.rules.measured import Half, Measured, MeasuredApart
from web.rules.possible import outer

NOTHING = Half({}, [()])


@dataclass(frozen=True, eq=False)
class Norm:
    """The norm of a measure, where it follows from facts that do not move the value.

    `work_out(*seen, a=figures)` gives the place of the value to hold against it, and the norms
    that are possible: beside the norm of a couple stands the income of both.
    """

    facts: tuple[str, ...]
    work_out: Callable[..., tuple[int, tuple[Decimal, ...]]]


@dataclass(frozen=True, eq=False)
class Measure:
    """A value and its norm, each worked out from the facts in `views`.

    `views` says how much of a fact counts (`has_children`: only whether there are any), so
    that 14 possible ages become 4 classes. `work_out(*seen, a=figures)` gives the pairs that are
    possible: more than one where the rule itself is not known, for example cost sharers. With a
    `norm` of its own it sees all other facts, and gives the values the norm has a place for.
    """

    name: str
    views: Mapping[str, Callable[[object, AmountsOnDay], object]]
    work_out: Callable[..., tuple]
    money: bool = True
    idle: Callable[[Mapping[str, tuple]], Collection[str]] = lambda _facts: ()
    """The facts that make no difference to this household, so that one of their values will do."""
    norm: Norm | None = None

    def bound(self, share: Decimal, norm: Decimal) -> Decimal:
        """A percentage of a norm is rounded half up to the cent, as in the municipal tables."""
        return _to_cent(share, norm) if self.money else share * norm


@lru_cache(maxsize=1024)  # shares and norms of the law; a household has only a few of them
def _to_cent(share: Decimal, norm: Decimal) -> Decimal:
    return (share * norm).quantize(Decimal("0.01"), ROUND_HALF_UP)


def measure_all(measure: Measure, facts: Mapping[str, tuple], figures: AmountsOnDay) -> Measured:
    """Work the value out for every combination of seen values, and so the norm. Raises NoFigure."""
    idle = measure.idle(facts)
    seen = {
        fact: _seen(facts[fact], view, figures, fact in idle)
        for fact, view in measure.views.items()
    }
    if measure.norm is None:
        return Measured(_half(measure, seen, figures), NOTHING)
    of_norm = {fact: seen.pop(fact) for fact in measure.norm.facts}
    norms = _half(measure.norm, of_norm, figures)
    return MeasuredApart(_half(measure, seen, figures), norms)


def _half(part: Measure | Norm, seen: Mapping[str, tuple], figures: AmountsOnDay) -> Half:
    every = itertools.product(*seen.values())
    return Half(seen, itertools.starmap(partial(part.work_out, a=figures), every))


def _seen(possible: tuple, view: Callable, figures: AmountsOnDay, idle: bool) -> tuple:
    """How the measure sees what is still possible."""
    if idle or len(possible) == 1:
        return (view(possible[0], figures),)
    return outer(tuple(dict.fromkeys([view(value, figures) for value in possible])))
