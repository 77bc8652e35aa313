"""Random households of whom everything is known: full answers, and the arguments of the formulas.

People are counted here again, from how the law says it, and not with `households.py`.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal

from tests.rules.random_people import (
    AOW_AGE,
    HOLIDAY,
    MONTHS,
    NOTHING,
    Person,
    cents,
    random_kinds,
    random_person,
)
from web.rules.amounts import AmountsOnDay
from web.rules.national.income_tax import Kind
from web.rules.national.kinderopvangtoeslag import Care
from web.rules.national.pay import line_of

TIES = ("getrouwd", "kind_samen", "koophuis_samen", "contract")
YOUNG = 21
"""Wet op de huurtoeslag as of 2026: a lower highest rent when everybody is younger."""
SCHOOL, SECONDARY = 4, 13
"""Childcare: from the one the price of after-school care, from the other none."""
MOST_HOURS = 230
"""Hours a month and a child: Dienst Toeslagen, Berekening kinderopvangtoeslag 2026."""
ADULT = 21
"""From this age the full norm: Participatiewet artikel 21."""


@dataclass
class Household:
    """Full answers, and what is true."""

    answers: dict[str, object]
    keep: set[str]
    """Facts that count with less than everything while nobody says anything."""
    own: Person
    partner: Person | None
    toeslagpartner: bool
    people: int
    young: bool
    others: list[Decimal]
    """Yearly income of each of the other adults."""
    care: list[Care]
    """The childcare of each child, for the highest price that counts."""

    @property
    def incomes(self) -> tuple[Decimal, Decimal]:
        """Own and the partner's yearly income."""
        return self.own.income, self.partner.income if self.partner else NOTHING

    @property
    def toeslag_incomes(self) -> tuple[Decimal, Decimal]:
        """The same; but when somebody else in the home is a toeslagpartner, theirs."""
        if self.toeslagpartner and not self.partner:
            return self.own.income, self.others[0]
        return self.incomes


def random_household(dice: random.Random, a: AmountsOnDay) -> Household:
    """Anybody: alone or together, with or without children and others at home."""
    debts = dice.choice(("geen", "geen", "klein", "groot"))
    own, partner = _people(dice, debts != "geen", a)
    children = sorted(dice.randint(0, 17) for _ in range(dice.choice((0, 0, 1, 1, 2, 3, 5))))
    old, new = dice.choice((0, 0, 0, 1, 2)), dice.choice((0, 0, 0, 1, 3))
    others = [dice.randint(27, 80) for _ in range(old)] + [dice.randint(18, 26) for _ in range(new)]
    ties = [tie for tie in TIES if partner and dice.random() < 0.15]
    ages = [person.age for person in (own, partner) if person] + others
    net, incomes = _money_of_others(dice, len(others), a)
    answers = {
        "huishouden": "samen" if partner else "alleen", "kinderen": children, "woning": "huur",
        "medebewoners": old, "medebewoners_18_26": new, "inkomen_medebewoners": net,
        "huur": dice.randint(150, 1300), "opvang_uren": dice.randint(0, 300),
        "leeftijd": own.age, **own.answers, "schulden": debts, "dreiging": ["geen"],
    }  # fmt: skip
    keep = set(own.keep)
    if partner:
        answers |= {f"{fact}_partner": value for fact, value in partner.answers.items()}
        answers |= {"leeftijd_partner": partner.age, "samen_hoe": ties or ["geen"]}
        # While nobody said it, a partner's age is assumed.
        keep |= {"leeftijd_partner", *(f"{fact}_partner" for fact in partner.keep)}
    own_children = bool(new) and not old and dice.random() < 0.5
    answers["volwassen_kinderen"] = "ja" if own_children else "nee"
    strangers = [] if own_children else others
    partners = _toeslagpartner(dice, bool(partner), children, ties, strangers)
    count, young = len(ages) + len(children), not children and max(ages) < YOUNG
    care = _care(dice, children, answers["opvang_uren"], a)
    found = Household(answers, keep, own, partner, partners, count, young, incomes, care)
    answers["toetsingsinkomen"] = sum(found.incomes)
    return found


def _people(dice: random.Random, debts: bool, a: AmountsOnDay) -> tuple[Person, Person | None]:
    """When one of a couple says bijstand, it is for both; when both do, each told a half."""
    if dice.random() < 0.5:
        return random_person(dice, random_kinds(dice), a, alone=True, heads=1, debts=debts), None
    kinds = [random_kinds(dice) for _ in range(2)]
    heads = 1 if all("bijstand" in some for some in kinds) else 2
    own, partner = (
        random_person(dice, some, a, alone=False, heads=heads, debts=debts) for some in kinds
    )
    return own, partner


def _toeslagpartner(dice: random.Random, together: bool, children, ties, others) -> bool:
    """Awir artikel 3: married, a child, a home or a contract makes partners, as does living
    together with a child of one. Other ties nobody told us may be there or not."""
    if together:
        return bool(children or ties) or dice.random() < 0.5
    return bool(children and others) and dice.random() < 0.5


def _money_of_others(
    dice: random.Random, count: int, a: AmountsOnDay
) -> tuple[Decimal, list[Decimal]]:
    """What arrives each month at all of them, and the yearly income of each that counts."""
    net, incomes = NOTHING, []
    for _ in range(count):
        month = Decimal(dice.randint(0, 3500))
        if dice.random() < 0.3:  # study finance counts for nothing
            net += month
            incomes.append(NOTHING)
            continue
        net += line_of(Kind.LOON, False, True, False, a).net(month * MONTHS) / MONTHS
        incomes.append(month * MONTHS * (1 + dice.choice((NOTHING, HOLIDAY))))
    return cents(net), incomes


def _care(dice: random.Random, children: list[int], hours: int, a: AmountsOnDay) -> list[Care]:
    """All hours spread over the children who may go, none with more than count."""
    small = [age for age in children if age < SECONDARY]
    found = []
    for place, age in enumerate(small):
        left = len(small) - place - 1
        most = min(hours, MOST_HOURS) if left else hours
        own = dice.randint(max(0, min(hours - left * MOST_HOURS, most)), most) if left else hours
        hours -= own
        kind = dice.choice(("gastouder", "bso" if age >= SCHOOL else "dagopvang"))
        price = getattr(a, f"kinderopvang_uurprijs_{kind}")
        found.append(Care(kind, Decimal(own), price))
    return found


def norms_of(home: Household, a: AmountsOnDay) -> tuple[Decimal, ...]:
    """The norms bijstand can be, with holiday pay. Participatiewet artikel 20 to 22a.

    Under 21 it depends on what parents can pay: from the own norm to the full one.
    """
    ages = [person.age for person in (home.own, home.partner) if person]
    who, pensioner = "samen" if home.partner else "alleen", max(ages) >= AOW_AGE
    full = getattr(a, f"bijstandsnorm_{'aow_' if pensioner else ''}{who}")
    couple = a.bijstandsnorm_aow_samen if pensioner else a.bijstandsnorm_samen
    sharers = home.answers["medebewoners"]
    if min(ages) >= ADULT:
        count = len(ages) + sharers
        return (len(ages) * (4 + 3 * count) * couple / (10 * count) if sharers else full,)
    if not home.partner:
        own = a.bijstandsnorm_18_20_alleen
        return own, min(full, own + a.bijstandsnorm_18_20_verhoging)
    mixed = "gemengd_samen" if max(ages) >= ADULT else "18_20_samen"
    own = getattr(a, f"bijstandsnorm_{mixed}{'_kinderen' if home.answers['kinderen'] else ''}")
    return own, full
