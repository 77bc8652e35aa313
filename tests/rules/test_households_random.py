"""Hundreds of made-up households on the real content: what we show always holds what is true.

Of each everything is known. Answers are taken back one by one, in any order: first a band instead
of a number, then nothing, or "weet ik niet". The true amount comes from the plain formula, with
people and incomes that were counted apart from `households.py` and `yearly_income.py`.
"""

from __future__ import annotations

import datetime
import math
import random
from decimal import Decimal
from functools import cache

import pytest

from tests.conftest import CONTENT, DAY
from tests.rules.random_households import Household, norms_of, random_household
from web.answers import DONT_KNOW, possible, situation_of
from web.content.library import Library
from web.rules.national.huurtoeslag import huurtoeslag
from web.rules.national.kinderbijslag import kinderbijslag
from web.rules.national.kinderopvangtoeslag import childcare
from web.rules.national.kindgebonden_budget import kindgebonden_budget
from web.rules.national.person import KINDS
from web.rules.national.studietoeslag import studietoeslag
from web.rules.national.zorgtoeslag import zorgtoeslag
from web.rules.situation import Situation

HOUSEHOLDS = 500
BLOCK = 50
SPRING = datetime.date(2026, 3, 15)
"""Of studietoeslag no figures are known after June 2026."""
PERIODS = {"maand": 12, "vier_weken": 13, "week": 52}
SMALL = 15
"""Euro a month: a fact that moves an amount by less is not asked."""
NOTHING, HAIR = Decimal(0), Decimal("0.0050001")
NOT_ASKED = {"schulden", "dreiging", "inhoudingen", "inhoudingen_partner"}
"""The first two are asked of everybody, before any money: no amount asks for them. The others are
a known fault (test_known_faults.py): not always asked of who has debts."""
LIBRARY = Library(CONTENT)
FIGURES = LIBRARY.amounts.on(DAY)


@cache
def schemes() -> dict:
    """The schemes of the national pack with an amount that is worked out."""
    found = {rule.stem: rule.amount for rule in pack().rules}
    return {stem: amount for stem, amount in found.items() if hasattr(amount, "between")}


@cache
def pack():
    return LIBRARY.pack("landelijk")


def true_amounts(home: Household) -> dict[str, tuple[Decimal, ...]]:
    """What each scheme pays; more than one where the law leaves a choice nobody asks about."""
    a, told, incomes = FIGURES, home.answers, home.toeslag_incomes
    children, partners = tuple(told["kinderen"]), home.toeslagpartner
    joint = sum(incomes) if partners else incomes[0]
    residents, rent = (home.people, home.young), Decimal(told["huur"])
    gaps = tuple(
        max(NOTHING, norm * (1 - a.vakantiegeld_deel) - net(told)) for norm in norms_of(home, a)
    )
    return {
        "zorgtoeslag": (zorgtoeslag(told["huishouden"], partners, incomes, a=a),),
        "huurtoeslag": (huurtoeslag(rent, residents, home.incomes, sum(home.others), a=a),),
        "kindgebonden-budget": (kindgebonden_budget(children, partners, incomes, a=a),),
        "kinderbijslag": (kinderbijslag(children, a=a),),
        "kinderopvangtoeslag": (childcare(home.care, joint, a),),
        "studietoeslag": (studietoeslag(told["leeftijd"], a=LIBRARY.amounts.on(SPRING)),),
        "bijstand": gaps,
        "aio": gaps,
    }


def net(told: dict) -> Decimal:
    """Euro a month of both, as told."""
    return sum(
        Decimal(told[f"inkomen{who}"]) * PERIODS[told[f"betaald_per{who}"]] / 12
        for who in ("", "_partner")
        if f"inkomen{who}" in told
    )


def situation(answers: dict, day: datetime.date) -> Situation:
    return situation_of(pack(), answers, LIBRARY.amounts.on(day))


def shown(answers: dict) -> dict[str, tuple]:
    """What is shown of each scheme: lowest and highest amount, and the situation behind it."""
    now, spring = situation(answers, DAY), situation(answers, SPRING)
    days = {stem: spring if stem == "studietoeslag" else now for stem in schemes()}
    return {stem: (*days[stem].amount(amount), days[stem]) for stem, amount in schemes().items()}


# --- taking answers back --------------------------------------------------------------------


def taken_back(dice: random.Random, home: Household):
    """Answers, and ever less of them, each time with the fact that was taken back."""
    answers = dict(home.answers)
    if dice.random() < 0.7:
        del answers["toetsingsinkomen"]
    yield None, answers
    for fact in _order(dice, home, answers):
        answers = {**answers}
        if fact.startswith("band:"):
            fact = fact.removeprefix("band:")
            answers[fact] = _band(dice, fact, answers[fact])
        elif pack().facts[fact].question.usual or dice.random() < 0.5:
            answers[fact] = DONT_KNOW  # said, so nothing is assumed
        else:
            del answers[fact]
        yield fact, answers


def _order(dice: random.Random, home: Household, answers: dict) -> list[str]:
    """Any order, but a number is made a band first."""
    keep = set(home.keep)
    for who in ("", "_partner"):
        if answers.get(f"inkomen_soort{who}") == ["geen"]:  # says that the income is nothing
            keep.add(f"inkomen{who}")
    debts = answers["schulden"] != "geen"  # then more counts than `reken_met` says
    facts = [
        fact
        for fact, value in answers.items()
        if fact not in keep and (_counts(fact, value) or (debts and fact.startswith("inhoudingen")))
    ]
    dice.shuffle(facts)
    facts.sort(key=lambda fact: fact != "toetsingsinkomen")  # known fault: test_known_faults.py
    for fact in [f for f in facts if pack().facts[f].kind in ("getal", "bedrag")]:
        if dice.random() < 0.5:
            facts.insert(dice.randint(0, facts.index(fact)), f"band:{fact}")
    return facts


def _counts(fact: str, value: object) -> bool:
    """Is this value among what counts while nobody says anything? (`reken_met` is narrower.)"""
    found, unknown = possible(pack().facts[fact], value), pack().unknown
    if pack().facts[fact].kind in ("getal", "bedrag"):
        return min(unknown[fact]) <= found[fact][0] <= max(unknown[fact])
    return fact == "kinderen" or all(one[0] in unknown[name] for name, one in found.items())


def _band(dice: random.Random, fact: str, value: object) -> list:
    lowest, highest = min(pack().unknown[fact]), max(*pack().unknown[fact], math.ceil(value))
    room = Decimal(dice.randint(1, 60)) / 100 * abs(Decimal(value)) + 1
    low, high = math.floor(value - room), math.ceil(value + room)
    return [max(low, int(lowest)), min(high, int(highest))]


# --- what must hold -------------------------------------------------------------------------


@pytest.mark.parametrize("start", range(0, HOUSEHOLDS, BLOCK))
def test_what_we_show_holds_what_is_true(start):
    for seed in range(start, start + BLOCK):
        dice = random.Random(seed)
        home = random_household(dice, FIGURES)
        true, before = true_amounts(home), {}
        assert set(true) == set(schemes())
        for fact, answers in taken_back(dice, home):
            after = shown(answers)
            for stem, (low, high, _known) in after.items():
                where = seed, stem, fact, answers, low, high
                assert low is None or low <= min(true[stem]) + HAIR, (*where, true[stem])
                assert high is None or max(true[stem]) <= high + HAIR, (*where, true[stem])
                if stem in before and not (home.partner and fact == "toetsingsinkomen"):
                    _less_is_said(stem, fact, before[stem], after[stem], where)
            before = after


def _less_is_said(stem: str, fact: str, before: tuple, after: tuple, where: tuple) -> None:
    """The range is at least as wide; and if much wider, then we would ask for this fact."""
    (old_low, old_high, _), (low, high, known) = before, after
    if old_low is None or low is None:
        assert low is None, where
        return
    assert low <= old_low + HAIR, (*where, "not", old_low)
    assert high >= old_high - HAIR, (*where, "not", old_high)
    amount = schemes()[stem]
    if max(old_low - low, high - old_high) >= SMALL * amount.months and _is_asked_about(known):
        assert fact in known.moving(amount) | NOT_ASKED, (*where, old_low, old_high)


def _is_asked_about(known: Situation) -> bool:
    """Where money comes from is asked before anything else about it: until then only that is.
    And with a letter: an income that contradicts it changes nothing, so incomes are not asked."""
    if known.facts["toetsingsinkomen"] != pack().unknown["toetsingsinkomen"]:
        return False
    who = ("", "_partner") if "samen" in known.facts["huishouden"] else ("",)
    ticks = (f"inkomen_soort{suffix}.{kind}" for suffix in who for kind in KINDS)
    return all(len(known.facts[tick]) == 1 for tick in ticks)
