"""What we take for granted and without which we would say something else of one scheme. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from web.advice import Advice
from web.money import shown
from web.rules.amounts import NoFigure
from web.rules.formulas import Formula
from web.rules.screening import Amount, Result, Verdict
from web.rules.shortfall import Shortfall
from web.rules.situation import Situation
from web.rules.truth import NOTHING

Says = Callable[[Situation], object]
"""What we say of a household: a verdict, or an amount as it is shown."""


def leaning_on(advice: Advice, result: Result) -> frozenset[str]:
    """The assumed facts behind the verdict, and behind the amount that goes with it."""
    if result.verdict is Verdict.HAS_IT:
        return NOTHING
    here, condition = advice.situation, result.outcome.condition
    found = _behind(lambda one: one.ask(condition).truth, here, here.leans_on(condition))
    rule = result.scheme.amount
    if result.amount is None or not isinstance(rule, Formula | Shortfall):
        return found
    needs = frozenset(need.partition(".")[0] for need in rule.needs)
    return found | _behind(lambda one: _card(one, rule), here, needs & here.assumed.keys())


def _behind(says: Says, here: Situation, facts: Iterable[str]) -> frozenset[str]:
    """Those of these facts that change what we say when we take them back one by one; all of them
    when only taking back several does."""
    facts, now = frozenset(facts), says(here)
    alone = frozenset(fact for fact in facts if says(_without(here, (fact,))) != now)
    if alone or says(_without(here, facts)) == now:
        return alone
    return facts


def _without(here: Situation, facts: Iterable[str]) -> Situation:
    return here.but({fact: here.assumed[fact] for fact in facts})


def _card(situation: Situation, rule: Formula | Shortfall) -> Amount | None:
    """The amount as its card shows it; None when it would show none."""
    try:
        low, high = situation.amount(rule)
    except NoFigure:
        return None
    return None if low is None or high is None else shown(Amount(low, high, rule.per))
