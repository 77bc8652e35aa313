"""Is there anybody at all for whom a condition can hold? Tried with the rules core itself.

Facts are filled in one after the other, and the core says "no" as soon as the rest cannot help
any more. So all people are looked at, and nearly none have to be made.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from web.content.facts import Fact, unknown_facts
from web.content.parse import COMPARE
from web.rules.amounts import AmountsOnDay, NoFigure
from web.rules.conditions import Condition, Group, Limit, Test, Unknown
from web.rules.possible import name_of
from web.rules.situation import Situation
from web.rules.truth import MAYBE, NO, YES, Outcome

Facts = Mapping[str, tuple]
MOST = 10_000
"""Households that are tried before we say that there may be one: never a fault on a guess."""
STEP = {"getal": Decimal(1), "bedrag": Decimal("0.01")}
"""How far beside a limit another value lies."""
CHILD = "kind"
SUM = ("inkomen_partner", "betaald_per", "betaald_per_partner")
"""Facts that only make an income larger or smaller; their first value changes nothing."""


def somebody(
    condition: Condition,
    facts: Mapping[str, Fact],
    figures: AmountsOnDay,
    known: Facts = MappingProxyType({}),
) -> bool:
    """Can this hold, or be a maybe that no answer can end, for anybody with what is `known`?"""
    tried = {**_worth_trying(condition, facts, figures), **known}
    return _Search(condition, figures).finds(tried)


def everybody(facts: Mapping[str, Fact]) -> dict[str, tuple]:
    """Everything each fact can be, also what is not counted until somebody says it."""
    found = unknown_facts(facts)
    for fact in facts.values():
        if fact.kind == "keuze":
            found[fact.name] = fact.values
        elif fact.kind in STEP:
            found[fact.name] = tuple(sorted({*found[fact.name], fact.lowest, fact.highest}))
    return found


class _Search:
    def __init__(self, condition: Condition, figures: AmountsOnDay) -> None:
        self._condition, self._figures, self._left = condition, figures, MOST

    def finds(self, facts: Facts) -> bool:
        outcome = Situation(facts, self._figures).ask(self._condition)
        if outcome.truth is NO:
            return False
        waits = [
            need
            for need in self._condition.needs
            if name_of(need) in outcome.open and len(facts[need]) > 1
        ]
        self._left -= 1
        if not waits:
            return _may_hold(outcome)
        if outcome.truth is YES or self._left < 0:
            return True
        need = min(waits, key=lambda need: len(facts[need]))
        return any(self.finds({**facts, need: (value,)}) for value in facts[need])


def _may_hold(outcome: Outcome) -> bool:
    """With all facts known: is it true, or does it only wait for what no source tells? Where the
    law leaves two norms open, above one and below the other is no somebody."""
    if outcome.truth is not MAYBE:
        return outcome.truth is YES
    if not isinstance(outcome.condition, Group):
        return outcome.outdated or isinstance(outcome.condition, Unknown)
    maybes = (_may_hold(part) for part in outcome.because if part.truth is MAYBE)
    return any(maybes) if outcome.condition.kind == "een_van" else all(maybes)


def _worth_trying(
    condition: Condition, facts: Mapping[str, Fact], figures: AmountsOnDay
) -> dict[str, tuple]:
    """What is possible, with both sides of every limit the condition names."""
    found = everybody(facts)
    situation, tests = Situation(found, figures), list(leaves(condition))
    for test in tests:
        fact = facts.get(test.meaning.fact)
        if fact is not None and fact.kind in STEP:
            inside = {
                side
                for side in _sides(test, fact, situation)
                if fact.lowest <= side <= fact.highest
            }
            found[fact.name] = tuple(sorted(inside.union(found[fact.name])))
    for fact in {test.meaning.fact for test in tests if test.meaning.word == CHILD}:
        several = sum(test.meaning.fact == fact for test in tests) > 1
        found[fact] = _families(found[fact]) if several else found[fact]
    return {name: _distinct(name, values, tests, figures) for name, values in found.items()}


def _distinct(name: str, values: tuple, tests: Sequence[Condition], figures: AmountsOnDay) -> tuple:
    """One of all values that every test sees as the same. Of an income only the sum counts, so
    that of a partner may be nothing, and each may come once a month."""
    own = [test for test in tests if name in test.needs]
    if name in SUM and all(isinstance(test, Limit) for test in own):
        return values[:1]
    first: dict[tuple, object] = {}
    for value in values:
        first.setdefault(tuple(_seen(test, name, value, figures) for test in own), value)
    return tuple(first.values())


def _seen(test: Condition, name: str, value: object, figures: AmountsOnDay) -> object:
    if isinstance(test, Limit):
        try:
            return test.measure.views[name](value, figures)
        except NoFigure:  # then the limit says nothing of anybody
            return None
    return test.holds(value) if len(test.needs) == 1 else value


def leaves(condition: Condition) -> Iterator[Condition]:
    """The tests and limits a condition is made of."""
    if isinstance(condition, Group):
        for part in condition.parts:
            yield from leaves(part)
    else:
        yield condition


def _sides(test: Condition, fact: Fact, situation: Situation) -> Iterator[Decimal]:
    for bound in bounds(test, situation):
        yield from (bound - STEP[fact.kind], bound, bound + STEP[fact.kind])


def bounds(test: Condition, situation: Situation) -> set[Decimal]:
    """The numbers a test cuts at; of a norm one for every kind of household."""
    if isinstance(test, Limit):
        measured = situation.measured(test.measure)
        norms = measured.norms if measured else ()
        return {test.measure.bound(test.share, norm) for norm in norms}
    is_number = isinstance(test, Test) and test.meaning.word in COMPARE
    return set(map(Decimal, test.meaning.values)) if is_number else set()


def _families(families: tuple) -> tuple:
    """Also two children of any two ages, and one of each age: conditions may each want another."""
    pairs = itertools.combinations_with_replacement(sorted({a for f in families for a in f}), 2)
    every = tuple(sorted({age for family in families for age in family}))
    return tuple(dict.fromkeys((*families, *pairs, every)))
