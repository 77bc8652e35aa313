"""Where a toeslag starts to fall, as what arrives each month: good edges for buttons.

Below such a point many facts about an income change nothing, so nobody has to tell them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from web.rules.amounts import AmountsOnDay, NoFigure
from web.rules.derived import Facts
from web.rules.formulas import Formula
from web.rules.national.households import BEWONERS, TOESLAGPARTNER
from web.rules.national.huurtoeslag import huurtoeslag
from web.rules.national.income_tax import Kind
from web.rules.national.kindgebonden_budget import kindgebonden_budget
from web.rules.national.pay import line_of
from web.rules.national.payers import MONTHS, STREAMS
from web.rules.national.person import TAXED, Person, unsure_kinds
from web.rules.national.yearly_income import PARTNER, band
from web.rules.national.zorgtoeslag import zorgtoeslag
from web.rules.situation import Situation

MOST_LIKELY = {"vakantiegeld": ("apart",), "dertiende_maand": ("nee",), "uwv_soort": ("ww",)}
"""How most people are paid, while nobody was asked: these points need not be exact."""


def turning_points(
    formulas: Iterable[Formula], situation: Situation, suffix: str
) -> Iterator[Decimal]:
    """Euro net a month of one person (`suffix` is empty, or `_partner`). Nothing while we do not
    know what kind of money it is, or where a figure is not known."""
    if unsure_kinds(situation.facts, suffix):
        return
    facts = _most_likely(situation.facts)
    person = Person(facts, suffix, situation.figures)
    try:
        other = _of_the_other(facts, suffix, situation.figures)
        for formula in formulas:
            for income in POINTS.get(formula.work_out, _none)(situation):
                if income > other:
                    yield from _net_per_month(income - other, person)
    except NoFigure:
        return


def _none(_situation: Situation) -> Iterator[Decimal]:
    yield from ()


def _zorgtoeslag(situation: Situation) -> Iterator[Decimal]:
    """It falls from here, and it stops there."""
    a = situation.figures
    yield a.zorgtoeslag_drempelinkomen
    for partner in situation.derived(TOESLAGPARTNER):
        yield a.inkomensgrens_zorgtoeslag_samen if partner else a.inkomensgrens_zorgtoeslag_alleen


def _huurtoeslag(situation: Situation) -> Iterator[Decimal]:
    a = situation.figures
    for people, _young in situation.derived(BEWONERS):
        yield a.huurtoeslag_inkomen_alleen if people == 1 else a.huurtoeslag_inkomen_meer


def _kindgebonden_budget(situation: Situation) -> Iterator[Decimal]:
    a = situation.figures
    for partner in situation.derived(TOESLAGPARTNER):
        yield a.kgb_drempel_samen if partner else a.kgb_drempel_alleen


POINTS = {
    zorgtoeslag: _zorgtoeslag,
    huurtoeslag: _huurtoeslag,
    kindgebonden_budget: _kindgebonden_budget,
}
"""By formula: the yearly incomes, of both partners together, in euro."""


def _most_likely(facts: Facts) -> Facts:
    likely = {f"{fact}{who}": value for fact, value in MOST_LIKELY.items() for who in ("", PARTNER)}
    return {**facts, **{fact: value for fact, value in likely.items() if len(facts[fact]) > 1}}


def _of_the_other(facts: Facts, suffix: str, a: AmountsOnDay) -> Decimal:
    """What the other partner adds at least, in euro a year."""
    if "alleen" in facts["huishouden"]:
        return Decimal(0)
    return band(facts, "" if suffix == PARTNER else PARTNER, a)[0]


def _net_per_month(yearly: Decimal, person: Person) -> Iterator[Decimal]:
    """The most that may arrive for our estimate to stay below this yearly income."""
    taxed = [kind for kind in person.kinds if kind in TAXED]
    if not taxed:
        return
    main = taxed[0]
    pensioner = main == Kind.AOW or min(person["leeftijd"]) >= person.a.aow_leeftijd
    alone = person.alone == (True,)
    taxed_as, pays = next(STREAMS[main](person, alone))
    credit = "ja" in person["loonheffingskorting"]
    line = line_of(taxed_as, pensioner, credit, alone, person.a)
    yield line.net(yearly / pays.high) / MONTHS
