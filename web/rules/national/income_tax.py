"""Income tax over a year, on one kind of income: box 1, the tax credits and the Zvw of the payee.

The inkomensafhankelijke combinatiekorting is left out: it never comes with pay, only with the
assessment. Savings, a home of one's own and deductions are left out too: nobody is asked for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from web.rules.amounts import AmountsOnDay

ZERO = Decimal(0)
END = Decimal("Infinity")


class Kind(StrEnum):
    """Where the money comes from, as far as the tax looks at it."""

    LOON = "loon"
    UITKERING = "uitkering"
    """WW, WIA, WAO, Ziektewet and bijstand: no arbeidskorting, no Zvw for the payee."""
    WAJONG = "wajong"
    AOW = "aow"
    PENSIOEN = "pensioen"
    EIGEN_BEDRIJF = "eigen_bedrijf"
    """The profit of a year, before zelfstandigenaftrek and mkb-winstvrijstelling."""
    ALIMENTATIE = "alimentatie"
    """For the partner. It is paid untaxed; the tax follows with the assessment."""


EARNED = {Kind.LOON, Kind.EIGEN_BEDRIJF}
OWN_ZVW = {Kind.AOW, Kind.PENSIOEN, Kind.ALIMENTATIE, Kind.EIGEN_BEDRIJF}


@dataclass(frozen=True, slots=True)
class Part:
    """A tax or a credit: `start` at no income, then straight between its bends, never below 0."""

    start: Decimal
    bends: tuple[tuple[Decimal, Decimal], ...]
    """From this income, so much for every further euro (0.10 is ten cents)."""

    def of(self, income: Decimal) -> Decimal:
        """Euro a year on this income a year."""
        value = self.start
        for (since, share), (until, _) in pairwise((*self.bends, (END, ZERO))):
            if income > since:
                value += share * (min(income, until) - since)
        return max(ZERO, value)

    def corners(self) -> Iterator[Decimal]:
        """The incomes where the line bends, and where a credit has come down to nothing."""
        yield from (since for since, _ in self.bends)
        since, share = self.bends[-1]
        if share < 0:
            yield since - self.of(since) / share


def box1(pensioner: bool, a: AmountsOnDay) -> Part:
    """Tax and premium volksverzekeringen. Wet IB 2001 artikel 2.10 and 2.10a.

    People born before 1946 have a longer first bracket; the site does not ask for their year.
    """
    first = a.belasting_schijf1_deel_aow if pensioner else a.belasting_schijf1_deel
    second = (a.belasting_schijf1_tot, a.belasting_schijf2_deel)
    return Part(ZERO, ((ZERO, first), second, (a.belasting_schijf2_tot, a.belasting_schijf3_deel)))


def heffingskorting(pensioner: bool, a: AmountsOnDay) -> Part:
    """The algemene heffingskorting, over taxed income. Wet IB 2001 artikel 8.10."""
    most = a.heffingskorting_aow if pensioner else a.heffingskorting
    taper = a.heffingskorting_afbouw_aow if pensioner else a.heffingskorting_afbouw
    return Part(most, ((a.heffingskorting_vanaf, -taper),))


def arbeidskorting(pensioner: bool, a: AmountsOnDay) -> Part:
    """Over wage, or over profit before its deductions. Wet IB 2001 artikel 8.11."""
    if pensioner:
        one, two, three = (
            a.arbeidskorting_deel_1_aow, a.arbeidskorting_deel_2_aow, a.arbeidskorting_deel_3_aow,
        )  # fmt: skip
        taper = a.arbeidskorting_afbouw_aow
    else:
        one, two, three = a.arbeidskorting_deel_1, a.arbeidskorting_deel_2, a.arbeidskorting_deel_3
        taper = a.arbeidskorting_afbouw
    starts = (ZERO, a.arbeidskorting_tot_1, a.arbeidskorting_tot_2, a.arbeidskorting_tot_3)
    return Part(ZERO, tuple(zip(starts, (one, two, three, -taper), strict=True)))


def ouderenkorting(a: AmountsOnDay) -> Part:
    """For people of AOW age, over taxed income. Wet IB 2001 artikel 8.17."""
    return Part(a.ouderenkorting, ((a.ouderenkorting_vanaf, -a.ouderenkorting_afbouw),))


def flat(amount: Decimal) -> Part:
    """The same on every income."""
    return Part(amount, ((ZERO, ZERO),))


def own_zvw(kind: Kind, a: AmountsOnDay) -> Part:
    """The part of the Zvw the payee pays; for other kinds the payer does. Zvw artikel 41 to 49."""
    return Part(ZERO, ((ZERO, a.zvw_deel), (a.zvw_tot, ZERO))) if kind in OWN_ZVW else flat(ZERO)


def counted_profit(profit: Decimal, hours_criterion: bool, a: AmountsOnDay) -> Decimal:
    """Of the profit of a year, the euro that are taxed and that count for toeslagen.

    Wet IB 2001 artikel 3.74 to 3.79a. `hours_criterion`: somebody works enough hours a year for
    the zelfstandigenaftrek, which is never more than the profit. Left out: the startersaftrek, and
    that people of AOW age get half. A loss stays a loss.
    """
    deducted = min(max(profit, ZERO), a.zelfstandigenaftrek) if hours_criterion else ZERO
    return (profit - deducted) * (1 - a.mkb_winstvrijstelling)


@dataclass(frozen=True, slots=True)
class Levy:
    """Everything that goes off one kind of income of one person, on one day."""

    box1: Part
    credits: tuple[Part, ...]
    """Over taxed income."""
    earned: tuple[Part, ...]
    """Credits over what was earned, before the deductions for a business."""
    zvw: Part
    free: Decimal
    """Euro of a profit that are not taxed: the zelfstandigenaftrek. For other money 0."""
    taxed: Decimal
    """The share of the rest that is: not the mkb-winstvrijstelling. For other money 1."""

    def of(self, gross: Decimal) -> Decimal:
        """Tax and deducted Zvw, in euro a year. Credits give no money back."""
        return max(ZERO, self.before_nil(gross)) + self.zvw.of(self._taxed(gross))

    def before_nil(self, gross: Decimal) -> Decimal:
        """Tax minus credits; below nothing where the credits are more than the tax."""
        income = self._taxed(gross)
        credits = sum(part.of(income) for part in self.credits)
        return self.box1.of(income) - credits - sum(part.of(gross) for part in self.earned)

    def corners(self) -> Iterator[Decimal]:
        """Incomes before tax where one of the parts bends."""
        for part in (self.box1, self.zvw, *self.credits):
            yield from (self.free + income / self.taxed for income in part.corners())
        for part in self.earned:
            yield from part.corners()

    def _taxed(self, gross: Decimal) -> Decimal:
        """Below nothing as long as the whole profit is free: then no part has begun."""
        return (gross - self.free) * self.taxed


def levy_on(
    kind: Kind, pensioner: bool, credit: bool, alone: bool, a: AmountsOnDay, hours: bool = True
) -> Levy:
    """What goes off this kind of income. Raises NoFigure, or ValueError for an unknown kind.

    `credit`: the payer applies the loonheffingskorting; only one payer may. `alone`: somebody gets
    the AOW of a single person. `hours`: see `hours_criterion` of counted_profit; only for profit.
    """
    kind = Kind(kind)
    credits, earned = [], []
    if credit:
        credits.append(heffingskorting(pensioner, a))
        if kind in EARNED:
            earned.append(arbeidskorting(pensioner, a))
        if pensioner:
            credits.append(ouderenkorting(a))
        if pensioner and alone:  # Wet IB 2001 artikel 8.18
            credits.append(flat(a.ouderenkorting_alleen))
        if kind is Kind.WAJONG:  # artikel 8.16a
            credits.append(flat(a.jonggehandicaptenkorting))
    free = a.zelfstandigenaftrek if kind is Kind.EIGEN_BEDRIJF and hours else ZERO
    taxed = 1 - a.mkb_winstvrijstelling if kind is Kind.EIGEN_BEDRIJF else Decimal(1)
    parts = (tuple(credits), tuple(earned), own_zvw(kind, a))
    return Levy(box1(pensioner, a), *parts, free, taxed)


def yearly_tax(
    gross: Decimal, kind: Kind, *, pensioner: bool, credit: bool, alone: bool, a: AmountsOnDay
) -> Decimal:
    """Tax and deducted Zvw on a gross income, both in euro a year. Raises NoFigure, ValueError."""
    return levy_on(kind, pensioner, credit, alone, a).of(gross)
