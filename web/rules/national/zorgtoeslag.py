"""Zorgtoeslag: the state pays part of the health premium. Wet op de zorgtoeslag artikel 2."""

from __future__ import annotations

from decimal import Decimal

from web.rules.amounts import AmountsOnDay
from web.rules.national.rounding import down, to_euros


def zorgtoeslag(
    huishouden: str, toeslagpartner: bool, jaarinkomen: tuple[Decimal, Decimal], *, a: AmountsOnDay
) -> Decimal:
    """Whole euros a month, for everybody in this household. Raises NoFigure.

    Two people who live together and are no toeslagpartners each get their own: the sum of both.
    Of a toeslagpartner who is not one's own partner (another adult at home) we show one's half.
    `jaarinkomen` is the yearly toetsingsinkomen, one's own and the partner's.
    """
    own, partner = jaarinkomen
    together = huishouden == "samen"
    if toeslagpartner:
        months = 12 if together else 24
        return down(zorgtoeslag_year(own + partner, True, a=a) / months)
    incomes = (own, partner) if together else (own,)
    return sum((down(zorgtoeslag_year(one, False, a=a) / 12) for one in incomes), Decimal(0))


def zorgtoeslag_year(inkomen: Decimal, toeslagpartner: bool, *, a: AmountsOnDay) -> Decimal:
    """Whole euros a year, over the income of toeslagpartners together. Raises NoFigure.

    The share of the threshold is due below it too: lid 3 adds only what the income exceeds. That
    a year is rounded to whole euros is no text of law; published tables come out so.
    """
    threshold = a.zorgtoeslag_drempelinkomen
    share = a.zorgtoeslag_deel_samen if toeslagpartner else a.zorgtoeslag_deel_alleen
    due = share * threshold + a.zorgtoeslag_deel_boven * max(Decimal(0), inkomen - threshold)
    amount = (2 if toeslagpartner else 1) * a.standaardpremie - due
    return to_euros(amount) if amount >= a.zorgtoeslag_minimum else Decimal(0)
