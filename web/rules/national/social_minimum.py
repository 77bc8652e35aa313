"""Household income beside the sociaal minimum: what nearly every municipal scheme looks at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from functools import lru_cache

from web.rules.amounts import AmountsOnDay
from web.rules.measures import Measure, Norm
from web.rules.national.norms import age_class, norms
from web.rules.national.payers import MONTHS, PERIODS


def same(value, _a):
    """The value of a fact as it is."""
    return value


def has_children(ages: tuple, _a: AmountsOnDay) -> bool:
    """Only whether there are children matters for a norm."""
    return bool(ages)


HOUSEHOLD = {"huishouden": same, "kinderen": has_children}
OWN_INCOME = {
    "inkomen": same,
    "betaald_per": same,
    "inkomen_partner": same,
    "betaald_per_partner": same,
}
NORM = {"leeftijd": age_class, "leeftijd_partner": age_class, "medebewoners": same}
OF_PARTNER = frozenset({"inkomen_partner", "betaald_per_partner", "leeftijd_partner"})


def of_nobody(facts: Mapping[str, tuple]) -> Collection[str]:
    """What makes no difference to who lives alone."""
    return OF_PARTNER if facts["huishouden"] == ("alleen",) else ()


def per_month(amount: Decimal, period: str) -> Decimal:
    """Euro a month, of an amount that arrives every month, every four weeks or every week."""
    times = PERIODS[period]
    return amount if times == MONTHS else amount * times / MONTHS


def incomes(
    own: Decimal, own_per: str, partner: Decimal, partner_per: str, *, a: AmountsOnDay
) -> tuple[Decimal, Decimal]:
    """Euro net a month: what counts of somebody alone, and of both partners together."""
    income = per_month(own, own_per)
    return income, income + per_month(partner, partner_per)


def beside_income(name: str, views: Mapping[str, Callable], norms: Callable) -> Measure:
    """Income beside a norm. `norms`: those of a household, of which `views` gives the kind."""

    @lru_cache(maxsize=1024)  # as in norms.py: kinds of household, and nothing of a person
    def held_against(household: str, *seen, a: AmountsOnDay) -> tuple[int, tuple[Decimal, ...]]:
        return int(household == "samen"), norms(household, *seen, a=a)

    norm = Norm(tuple(views), held_against)
    return Measure(name, {**OWN_INCOME, **views}, incomes, idle=of_nobody, norm=norm)


def minimum(
    name: str, *, holiday_pay: bool, cost_sharers: str, norms: Callable[..., tuple] = norms
) -> Measure:
    """Income beside the norm. `cost_sharers`: does this norm fall with other adults in the home
    (`ja`, `nee`, or `onbekend`: both are then possible)? `norms`: those a municipality may count
    with, or those that bijstand itself is (`granted`)."""

    def possible(household, children, age, partner_age, sharers, a) -> tuple[Decimal, ...]:
        counts = {"ja": [sharers], "nee": [0]}.get(cost_sharers, [0, sharers])
        part = 1 if holiday_pay else 1 - a.vakantiegeld_deel
        found = (
            norms(household, age, partner_age, children, c, a=a) for c in dict.fromkeys(counts)
        )
        return tuple(norm * part for several in found for norm in several)

    return beside_income(name, {**HOUSEHOLD, **NORM}, possible)


def by_household(fact: str, name: str, norm: Callable[[str, bool, AmountsOnDay], Decimal]):
    """A fact beside a norm that depends on living alone or together, with or without children."""
    if fact == "inkomen":
        return beside_income(name, HOUSEHOLD, lambda *home, a: (norm(*home, a),))
    return Measure(
        name,
        {fact: same, **HOUSEHOLD},
        lambda value, household, children, a: ((value, norm(household, children, a)),),
    )


def constant(fact: str, name: str, norm: Callable[[AmountsOnDay], Decimal]) -> Measure:
    """A fact beside a number that is the same for every household."""
    if fact == "inkomen":
        return by_household(fact, name, lambda _household, _children, a: norm(a))
    return Measure(name, {fact: same}, lambda value, a: ((value, norm(a)),))
