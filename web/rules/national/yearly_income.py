"""From what arrives on the account to the yearly income that counts for toeslagen, as a band.

The toetsingsinkomen is taxable income over a year (Awir artikel 8). People know what arrives each
month. The way back is exact (`pay.py`); what people type is not. So each fact nobody told us
widens the band, and nothing is guessed.
"""

from __future__ import annotations

from decimal import Decimal

from web.rules.amounts import AmountsOnDay
from web.rules.derived import Derived, Facts
from web.rules.national.households import INKOMEN_HUISGENOTEN, TOESLAGPARTNER
from web.rules.national.payers import END, Band, earned, profit
from web.rules.national.person import (
    ASKED,
    DEBTS,
    DETAILS,
    PARTNER,
    TICKS,
    Person,
    kinds_of,
    may_have_debts,
    unsure_kinds,
)

NOBODY: Band = (Decimal(0), Decimal(0))


def _needs(suffix: str) -> tuple[str, ...]:
    return (*TICKS[suffix], *(f"{fact}{suffix}" for fact in ASKED))


def band(facts: Facts, suffix: str, a: AmountsOnDay) -> Band:
    """The yearly income of one person, in euro. While the kinds of income are not known nothing
    useful can be said: study finance counts for nothing, and a profit has no upper end."""
    if unsure_kinds(facts, suffix):
        return Decimal(0), END
    person = Person(facts, suffix, a)
    (low, high), (worst, best) = earned(person), profit(person)
    return max(Decimal(0), low + worst), max(Decimal(0), high + best)


def _own(facts: Facts, a: AmountsOnDay) -> Band:
    return band(facts, "", a)


def _of_partner(facts: Facts, a: AmountsOnDay) -> Band:
    """Nothing for who lives alone, and perhaps nothing while nobody said."""
    if "samen" not in facts["huishouden"]:
        return NOBODY
    lowest, highest = band(facts, PARTNER, a)
    return Decimal(0) if "alleen" in facts["huishouden"] else lowest, highest


def _incomes(
    facts: Facts, _a: AmountsOnDay, own: Band, partner: Band
) -> tuple[tuple[Decimal, Decimal], ...]:
    """Own and partner's income: both at their lowest, and both at their highest."""
    estimate = own[0] + partner[0], own[1] + partner[1]
    told = min(facts["toetsingsinkomen"]), max(facts["toetsingsinkomen"])
    return tuple(_split(_within(estimate, told), own, partner))


def _split(joint: Band, own: Band, partner: Band) -> dict[tuple[Decimal, Decimal], None]:
    """A letter tells of both together: what is whose is not known, as far as that may be."""
    found = {}
    for both in joint:
        least = min(both, partner[1], max(partner[0], both - own[1]))
        most = max(least, min(partner[1], both - own[0], both))
        for part in (least, most, max(least, min(most, both / 2))):
            found[both - part, part] = None
    return found


def _within(estimate: Band, told: Band) -> Band:
    """A figure from a letter beats an estimate."""
    low, high = max(estimate[0], told[0]), min(estimate[1], told[1])
    return (low, high) if low <= high else told


def _people(facts: Facts) -> tuple[str, ...]:
    return ("", PARTNER) if "samen" in facts["huishouden"] else ("",)


def _first(facts: Facts) -> tuple[str, ...]:
    """Where money comes from decides how it is taxed: that is asked before any detail."""
    return tuple(tick for suffix in _people(facts) for tick in unsure_kinds(facts, suffix))


def _matter(facts: Facts) -> tuple[str, ...]:
    """The details that go with the kinds of income there are. What is taken off is worth asking
    of people with debts."""
    debts = may_have_debts(facts)
    details = (
        f"{fact}{suffix}"
        for suffix in _people(facts)
        for kind in ("", *kinds_of(facts, suffix))
        for fact in DETAILS.get(kind, ())
        if fact != "inhoudingen" or debts
    )
    return ("huishouden", "toetsingsinkomen", *dict.fromkeys(details))


SHARED = ("huishouden", *DEBTS, *(f"inkomen_soort{suffix}.bijstand" for suffix in ("", PARTNER)))
"""What says something on both: the bijstand of a couple is for the two of them."""
HALVES = (
    Derived("eigen_jaarinkomen", (*SHARED, *_needs("")), _own),
    Derived("jaarinkomen_partner", (*SHARED, *_needs(PARTNER)), _of_partner),
)
"""Apart: an answer about one of the two says nothing on the other."""
JAARINKOMEN = Derived(
    "jaarinkomen",
    ("huishouden", "toetsingsinkomen", *DEBTS, *_needs(""), *_needs(PARTNER)),
    _incomes,
    _first,
    _matter,
    HALVES,
)


def _with_another(
    facts: Facts, _a: AmountsOnDay, incomes: tuple, partners: tuple, others: tuple
) -> tuple[tuple[Decimal, Decimal], ...]:
    """The same, for a toeslag that counts a toeslagpartner: of a parent that may be another adult
    in the home, with an income we only know roughly."""
    if "alleen" not in facts["huishouden"] or True not in partners:
        return incomes
    own, partner = (max(side) for side in zip(*incomes, strict=True))
    return tuple(dict.fromkeys((*incomes, (own, max(partner, *others)))))


def _matter_with_another(facts: Facts) -> tuple[str, ...]:
    return (*_matter(facts), *INKOMEN_HUISGENOTEN.needs)


PARTS = (JAARINKOMEN, TOESLAGPARTNER, INKOMEN_HUISGENOTEN)
TOESLAGINKOMEN = Derived(
    "toeslaginkomen",
    tuple(dict.fromkeys(need for part in PARTS for need in part.needs)),
    _with_another,
    _first,
    _matter_with_another,
    PARTS,
)
