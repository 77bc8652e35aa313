"""What follows from facts without anybody being asked: a toeslagpartner, an income over a year."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from web.rules.possible import outer

if TYPE_CHECKING:
    from web.rules.situation import Situation

Facts = Mapping[str, tuple]
"""The values each fact can still have."""
Answers = Mapping[str, tuple[tuple[Hashable, ...], ...]]
"""Per fact: what would be possible after each answer to it."""


@dataclass(frozen=True, eq=False)
class Derived:
    """A value that is worked out from facts, as everything it can still be.

    Of a number that is the lowest and the highest. Nothing is tried in combination here: many
    facts move an income, and each only widens the band.
    """

    name: str
    needs: tuple[str, ...]
    """The facts it is worked out from. `list.item` is one tick in a list."""
    work_out: Callable[..., tuple[Hashable, ...]]
    """Takes the facts, the figures of the day, and what each value in `of` can be."""
    first: Callable[[Facts], tuple[str, ...]] = lambda _facts: ()
    """Facts without which nothing useful can be said: these are asked before the rest."""
    matter: Callable[[Facts], tuple[str, ...]] | None = None
    """The facts that matter to this household; none given: all."""
    of: tuple[Derived, ...] = ()
    """Other derived values it is made of."""

    def possible(self, situation: Situation) -> tuple[Hashable, ...]:
        """Everything it can be. Raises NoFigure."""
        parts = map(situation.derived, self.of)
        return self.work_out(situation.facts, situation.figures, *parts)

    def answers(self, situation: Situation) -> Answers:
        """What would be possible after each answer to each fact that is worth asking."""
        facts = situation.facts
        if first := self.first(facts):
            ends = tuple((end,) for end in situation.derived(self))
            return dict.fromkeys(first, ends)
        return {
            need: tuple(situation.after(need, value).derived(self) for value in outer(facts[need]))
            for need in (self.needs if self.matter is None else self.matter(facts))
            if len(facts[need]) > 1
        }
