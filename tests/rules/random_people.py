"""Random people with money: what they would say of it, and the yearly income that is true.

Nothing here goes through the code under test but the tax of a year, which published tables prove.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from web.rules.amounts import AmountsOnDay
from web.rules.national.income_tax import Kind, counted_profit
from web.rules.national.pay import line_of

MONTHS = 12
NOTHING = Decimal(0)
TAXED = {
    "loon": Kind.LOON, "uwv": Kind.UITKERING, "bijstand": Kind.UITKERING, "aow": Kind.AOW,
    "pensioen": Kind.PENSIOEN,
}  # fmt: skip
UNTAXED = ("eigen_bedrijf", "studiefinanciering", "alimentatie")
PERIODS = (("maand", 12),) * 4 + (("vier_weken", 13), ("week", 52))
AOW_AGE = 67
"""In 2026: Algemene Ouderdomswet artikel 7a."""
HOLIDAY = Decimal("0.08")
"""Holiday pay of a wage and of the UWV."""
KEPT_APART = Decimal("0.05")
"""Of bijstand, until June: Participatiewet artikel 19."""


@dataclass
class Person:
    """Answers about money, and the yearly income that is true, in euro."""

    age: int
    kinds: list[str]
    alone: bool
    heads: int = 1
    """Bijstand is for a couple: half of it each."""
    answers: dict[str, object] = field(default_factory=dict)
    income: Decimal = NOTHING
    keep: set[str] = field(default_factory=set)
    """Facts that count with less than everything while nobody says anything."""
    net: dict[str, Decimal] = field(default_factory=dict)
    """Euro a month on the account, from each payer."""


def random_kinds(dice: random.Random) -> list[str]:
    """Nobody, one payer or two, alone or beside a business, a study or alimony."""
    kinds = dice.sample(sorted(TAXED), dice.choice((0, 1, 1, 1, 1, 2)))
    return kinds + dice.sample(UNTAXED, dice.choice((0, 0, 0, 1)))


def random_person(
    dice: random.Random,
    kinds: Sequence[str],
    a: AmountsOnDay,
    *,
    alone: bool,
    heads: int,
    debts: bool,
) -> Person:
    """Somebody with money from these. `heads`: 2 when bijstand is for two."""
    age = dice.randint(AOW_AGE if "aow" in kinds else 16, 90)
    person = Person(age, list(kinds), alone, heads)
    credit, benefit = dice.random() < 0.85, dice.choice(("ww", "wia", "wajong", "ziektewet"))
    person.answers = {
        "inkomen_soort": person.kinds or ["geen"], "uwv_soort": benefit,
        "loonheffingskorting": "ja" if credit else "nee",
    }  # fmt: skip
    gross = {kind: _gross(dice, kind, person, a) for kind in kinds if kind in TAXED}
    first = "aow" if "aow" in gross else max(gross, key=gross.get, default="")
    for kind, month in gross.items():  # one applies the credit: AOW, or else whoever pays most
        _pay(person, kind, month, credit and kind == first, a)
    _add_wage(dice, person, gross, debts)
    _add_untaxed(dice, person, a)
    _tell_period(dice, person)
    return person


def _gross(dice: random.Random, kind: str, person: Person, a: AmountsOnDay) -> Decimal:
    """Euro a month. Of AOW 2 percent for each year in the country, of bijstand at most the norm."""
    if kind == "aow":
        full = a.aow_bruto_alleen if person.alone else a.aow_bruto_samen
        years = dice.choice((50, dice.randint(1, 49)))
        person.answers["aow_volledig"] = "ja" if years == 50 else "nee"
        return full * years / 50
    if kind == "bijstand":
        line = line_of(Kind.UITKERING, person.age >= AOW_AGE, True, False, a)
        net = _half_norm(person, a) * dice.randint(1, 20) / 20
        return person.heads * line.gross(net * MONTHS) / MONTHS
    return Decimal(dice.randint(50, 4500))


def _half_norm(person: Person, a: AmountsOnDay) -> Decimal:
    """What one person gets: the norm of somebody alone, or half that of a couple."""
    if person.age >= AOW_AGE:
        return a.bijstandsnorm_aow_alleen if person.alone else a.bijstandsnorm_aow_samen / 2
    return a.bijstandsnorm_alleen if person.alone else a.bijstandsnorm_samen / 2


def _pay(person: Person, kind: str, month: Decimal, credit: bool, a: AmountsOnDay) -> None:
    """What this payer leaves on the account, and what it is over a year."""
    benefit = person.answers["uwv_soort"]
    taxed = Kind.WAJONG if (kind, benefit) == ("uwv", "wajong") else TAXED[kind]
    line = line_of(taxed, person.age >= AOW_AGE, credit, person.alone and kind == "aow", a)
    heads = person.heads if kind == "bijstand" else 1
    net = heads * line.net(month / heads * MONTHS) / MONTHS
    person.net[kind] = net * (1 - KEPT_APART) if kind == "bijstand" else net
    year = month * MONTHS
    if kind == "aow":
        year += year * _aow_holiday(person.alone, a)
    if kind == "uwv" and benefit != "ziektewet":
        year += year * HOLIDAY
    if kind != "loon":
        person.income += year


def _aow_holiday(alone: bool, a: AmountsOnDay) -> Decimal:
    if alone:
        return a.aow_vakantiegeld_alleen / a.aow_bruto_alleen
    return a.aow_vakantiegeld_samen / a.aow_bruto_samen


def _add_wage(dice: random.Random, person: Person, gross: dict[str, Decimal], debts: bool) -> None:
    """Holiday pay, a 13th month and travel money come with a wage; debts are taken off anything."""
    apart, extra = dice.random() < 0.7, dice.random() < 0.3
    travel, taken = Decimal(dice.randint(0, 100)), Decimal(dice.randint(0, 200 if debts else 30))
    if "loon" in gross:
        year = gross["loon"] * MONTHS
        person.income += year + (year * HOLIDAY if apart else 0) + (gross["loon"] if extra else 0)
        person.net["loon"] += travel - taken
    else:
        travel = NOTHING
        taken = min(taken, max(person.net.values(), default=NOTHING))
        if taken:
            person.net[max(person.net, key=person.net.get)] -= taken
        if not debts:
            person.keep.add("inhoudingen")  # of a benefit only what was told is added back
    person.answers |= {
        "vakantiegeld": "apart" if apart else "erbij", "dertiende_maand": "ja" if extra else "nee",
        "reisgeld": travel, "inhoudingen": cents(taken),
    }  # fmt: skip


def _add_untaxed(dice: random.Random, person: Person, a: AmountsOnDay) -> None:
    """Alimony may be for a child, and then counts for nothing; a profit with or without hours."""
    for kind in person.kinds:
        if kind not in TAXED:
            person.net[kind] = Decimal(dice.randint(0, 2000))
        if kind == "alimentatie" and dice.random() < 0.5:
            person.income += person.net[kind] * MONTHS
    if "eigen_bedrijf" in person.kinds:
        profit = Decimal(dice.randint(-5_000, 60_000))
        person.answers["winst_jaar"] = profit
        person.income += counted_profit(profit, dice.random() < 0.5, a)
        person.income = max(NOTHING, person.income)


def _tell_period(dice: random.Random, person: Person) -> None:
    """Some are paid every week or every four weeks, and say so."""
    period, times = dice.choice(PERIODS)
    month = max(NOTHING, sum(person.net.values(), NOTHING))
    person.answers |= {"betaald_per": period, "inkomen": cents(month * MONTHS / times)}
    if period != "maand":
        person.keep.add("betaald_per")


def cents(amount: Decimal) -> Decimal:
    """As somebody would say it."""
    return amount.quantize(Decimal("0.01"))
