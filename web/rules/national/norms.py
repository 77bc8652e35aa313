"""The bijstandsnorm: what the law says a household needs to live on. Participatiewet 19 to 22a."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from web.rules.amounts import AmountsOnDay

YOUNG, ADULT, PENSIONER = "t/m 20", "21-AOW", "AOW"


def age_class(age: Decimal | int, a: AmountsOnDay) -> str:
    """The age groups the norms know. Participatiewet artikel 20 to 22.

    Under 18 the law gives no norm at all; such a household is treated like one under 21.
    """
    if age >= a.aow_leeftijd:
        return PENSIONER
    return ADULT if age >= a.leeftijd_volwassen_norm else YOUNG


@lru_cache(maxsize=1024)  # a few hundred kinds of household, on a few days; nothing of a person
def norms(
    household: str, age: str, partner_age: str, children: bool, sharers: int, *, a: AmountsOnDay
) -> tuple[Decimal, ...]:
    """The norms that may hold, in euro a month including holiday pay.

    More than one where the household alone does not settle it: people under 21 get more when
    their parents cannot pay (artikel 20 lid 3).
    """
    ages = {age, partner_age} if household == "samen" else {age}
    if PENSIONER in ages:
        full = a.bijstandsnorm_aow_samen if household == "samen" else a.bijstandsnorm_aow_alleen
    else:
        full = a.bijstandsnorm_samen if household == "samen" else a.bijstandsnorm_alleen
    if YOUNG in ages:
        young = _young_norm(household, ages, children, a)
        if sharers and ADULT in ages:  # artikel 22a lid 3: the adult's share, and the young part
            shared = _shared("alleen", {ADULT}, sharers, a) + a.bijstandsnorm_18_20_alleen
            return (shared, young, full)
        return (young, full)
    return (_shared(household, ages, sharers, a) if sharers else full,)


@lru_cache(maxsize=1024)
def granted(
    household: str, age: str, partner_age: str, children: bool, sharers: int, *, a: AmountsOnDay
) -> tuple[Decimal, ...]:
    """The norms bijstand itself can be: of somebody alone of 18 to 20 not the full norm, but their
    own with what is added when their parents cannot pay (artikel 20 lid 3 and 4, from 2026)."""
    found = norms(household, age, partner_age, children, sharers, a=a)
    if household == "samen" or age != YOUNG or not a.knows("bijstandsnorm_18_20_verhoging"):
        return found
    young, full = found
    return young, min(full, young + a.bijstandsnorm_18_20_verhoging)


def _young_norm(household: str, ages: set[str], children: bool, a: AmountsOnDay) -> Decimal:
    """Artikel 20: one or both are younger than 21."""
    if household != "samen":
        return a.bijstandsnorm_18_20_ouder if children else a.bijstandsnorm_18_20_alleen
    if ages & {ADULT, PENSIONER}:
        return a.bijstandsnorm_gemengd_samen_kinderen if children else a.bijstandsnorm_gemengd_samen
    return a.bijstandsnorm_18_20_samen_kinderen if children else a.bijstandsnorm_18_20_samen


def _shared(household: str, ages: set[str], sharers: int, a: AmountsOnDay) -> Decimal:
    """Artikel 22a, kostendelersnorm: (40 % + 30 % per adult) / adults, of the couple norm."""
    own = 2 if household == "samen" else 1
    adults = own + sharers
    couple = a.bijstandsnorm_aow_samen if PENSIONER in ages else a.bijstandsnorm_samen
    share = (a.kostendelersnorm_vast + a.kostendelersnorm_per_persoon * adults) / adults
    return own * share * couple
