"""Which desk is first, which others help as well. The desk files decide; this only reads them."""

from __future__ import annotations

from dataclasses import dataclass

from web.content.desks import Desk
from web.content.pack import NATIONAL, Pack
from web.rules.situation import Situation
from web.rules.truth import NOTHING, Truth

FIRST_LINE = 1


@dataclass(frozen=True, slots=True)
class Route:
    """The first desk, the others to name, and the facts that could still change the first."""

    first: Desk
    also: tuple[Desk, ...]
    open: frozenset[str]

    @property
    def to_call(self) -> Desk | None:
        """Another desk with a known phone number, when the first one has none: no dead end."""
        if self.first.phone:
            return None
        return next((desk for desk in self.also if desk.phone), None)


def way_to(pack: Pack, desk: Desk) -> Desk | None:
    """The desk through which this one is reached, or None when it is reached directly. The chain
    may end at a desk nobody can reach either: `rondkomen keur` refuses that."""
    passed = [desk]
    while not passed[-1].reachable and passed[-1].via:
        following = pack.desk(passed[-1].via)
        if following is None or following in passed:
            break
        passed.append(following)
    return passed[-1] if len(passed) > 1 else None


def second_line(pack: Pack) -> tuple[Desk, ...]:
    """Who take over from the first desk of this municipality. Nobody walks in there."""
    return tuple(desk for desk in pack.desks.values() if desk.line != FIRST_LINE)


def find_desks(pack: Pack, situation: Situation) -> Route:
    """The first desk whose conditions all hold; the national one is always there as the last."""
    open_, perhaps = NOTHING, []
    for desk in pack.desks.values():
        if desk.first_if is None or desk.line != FIRST_LINE:
            continue
        outcome = situation.ask(desk.first_if)
        if outcome.truth is Truth.YES:
            return Route(desk, _also(pack, situation, desk, perhaps), open_)
        if outcome.truth is Truth.MAYBE:
            open_ |= outcome.open
            perhaps.append(desk)
    raise LookupError("no national desk for everybody")  # `rondkomen keur` refuses such content


def _also(pack: Pack, situation: Situation, first: Desk, perhaps: list[Desk]) -> tuple[Desk, ...]:
    """Desks that may be first after all, those that always help, and the way to a closed one."""
    named = [desk for desk in perhaps if desk.id.partition("/")[0] != NATIONAL]
    for desk in pack.desks.values():
        shown = desk.also_if is not None and situation.ask(desk.also_if).truth is Truth.YES
        if shown and desk.line == FIRST_LINE:
            named.append(desk)
    if first.via and (way := pack.desk(first.via)):
        named.insert(0, way)
    return tuple(dict.fromkeys(desk for desk in named if desk is not first))
