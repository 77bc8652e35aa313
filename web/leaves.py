"""Which tests of a reason tree are worth telling: those that carry the verdict. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from web.rules.truth import MAYBE, NO, YES, Outcome

Bounds = Callable[[Outcome], list[Decimal]]
"""Every bound a limit can have for this household, the lowest first; empty for other tests."""
AT_MOST = ("hoogstens", "minder_dan")
AT_LEAST = ("minstens", "meer_dan")
LIMITS = AT_MOST + AT_LEAST


def leaves_of(outcome: Outcome) -> list[Outcome]:
    """The tests that carry a verdict: those that agree with how their group came out."""
    if not outcome.because:
        return [outcome] if hasattr(outcome.condition, "meaning") else []
    truth, kind = outcome.truth, outcome.condition.kind
    if kind == "geen_van":
        truth = truth.opposite()
    settles, other = (NO, YES) if kind == "alle" else (YES, NO)
    leaves: list[Outcome] = []
    for part in outcome.because:
        settled = truth is settles and part.truth is not settles
        # In `alle`, what already fits is part of the reason for a maybe; in the others it is not.
        beside = truth is MAYBE and part.truth is other and kind != "alle"
        if not settled and not beside:
            leaves += leaves_of(part)
    return leaves


def one_per_fact(leaves: list[Outcome]) -> Iterator[Outcome]:
    """Nobody wants to read of eight things that are not going on."""
    seen: set[str] = set()
    for leaf in leaves:
        name = leaf.condition.meaning.fact if leaf.condition.meaning else ""
        if not name or name not in seen:
            seen.add(name)
            yield leaf


def tightest(leaves: list[Outcome], bounds: Bounds) -> list[Outcome]:
    """Without the limits that follow from another: who has less than 10, has less than 20."""
    limits = [(leaf, side, bounds(leaf)) for leaf in leaves if (side := _side(leaf))]
    if len(limits) < 2:
        return leaves
    idle = {
        id(leaf)
        for place, (leaf, side, own) in enumerate(limits)
        for other, (_, its_side, its) in enumerate(limits)
        if place != other and side == its_side and own and its
        if _follows(own, its, side[1]) and (other < place or not _follows(its, own, side[1]))
    }
    return [leaf for leaf in leaves if id(leaf) not in idle]


def _side(leaf: Outcome) -> tuple[str, bool] | None:
    """Of a limit that is settled: its fact, and whether the fact lies below it."""
    meaning = leaf.condition.meaning
    if meaning is None or leaf.truth is MAYBE or meaning.word not in LIMITS:
        return None
    return meaning.fact, (meaning.word in AT_MOST) is (leaf.truth is YES)


def _follows(own: list[Decimal], its: list[Decimal], below: bool) -> bool:
    """Whatever the bounds turn out to be."""
    return its[-1] <= own[0] if below else its[0] >= own[-1]
