"""Kinderopvangtoeslag: the state pays most of childcare. Wet kinderopvang artikel 1.5 to 1.9."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter

from web.rules.amounts import AmountsOnDay
from web.rules.national.rounding import down


@dataclass(frozen=True, slots=True)
class Care:
    """The childcare of one child."""

    kind: str
    """`dagopvang`, `bso` or `gastouder`."""
    hours: Decimal
    """A month."""
    rate: Decimal
    """Euro an hour."""


def kinderopvangtoeslag(
    opvang_uren: Decimal,
    opvang: tuple[Decimal, bool, int],
    toeslagpartner: bool,
    jaarinkomen: tuple[Decimal, Decimal],
    *,
    a: AmountsOnDay,
) -> Decimal:
    """Whole euros a month, roughly: all hours at one rate and one share. Raises NoFigure.

    `opvang_uren` are those of all children together. `opvang` is the rate an hour that counts,
    whether the share is that of the first child, and how many children may go there.
    """
    rate, first, children = opvang
    income = sum(jaarinkomen) if toeslagpartner else jaarinkomen[0]
    hours = min(opvang_uren, children * a.kinderopvang_uren_hoogstens)
    return down(_share(income, first, a) * hours * rate)


def childcare(children: Sequence[Care], income: Decimal, a: AmountsOnDay) -> Decimal:
    """Whole euros a month for these children, over the joint yearly income. Raises NoFigure.

    The child with the most hours gets the share of the first child; of equal hours the one that
    costs most.
    """
    ordered = sorted(children, key=lambda care: (care.hours, care.hours * care.rate), reverse=True)
    paid = (_share(income, not place, a) * _cost(care, a) for place, care in enumerate(ordered))
    return down(sum(paid, Decimal(0)))


def _cost(care: Care, a: AmountsOnDay) -> Decimal:
    """Euro a month that counts: neither all hours nor any price does."""
    highest = getattr(a, f"kinderopvang_uurprijs_{care.kind}")
    return _hours(care.hours, a) * min(care.rate, highest)


def _hours(hours: Decimal, a: AmountsOnDay) -> Decimal:
    return min(hours, a.kinderopvang_uren_hoogstens)


def _share(income: Decimal, first: bool, a: AmountsOnDay) -> Decimal:
    """The share of the cost that is paid, from the table by income."""
    table = a.kinderopvang_percentages
    row = bisect_right(table, income, key=itemgetter(0))
    _from, for_first, for_next = table[max(row - 1, 0)]
    return for_first if first else for_next
