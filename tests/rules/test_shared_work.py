"""What is worked out once and shared says the same as working everything out anew."""

import random

import pytest

from tests.conftest import DAY
from tests.rules.random_households import random_household
from tests.rules.test_households_random import FIGURES, schemes, situation, taken_back
from web.rules.amounts import NoFigure
from web.rules.formulas import Formula
from web.rules.national.households import BEWONERS, OPVANG, TOESLAGPARTNER
from web.rules.national.yearly_income import HALVES, JAARINKOMEN, TOESLAGINKOMEN
from web.rules.possible import outer
from web.rules.situation import Situation

DERIVED = (*HALVES, JAARINKOMEN, TOESLAGINKOMEN, TOESLAGPARTNER, BEWONERS, OPVANG)
HOUSEHOLDS = range(40)


def moments(seed):
    """A household, from everything told to ever less."""
    dice = random.Random(seed)
    for _fact, answers in taken_back(dice, random_household(dice, FIGURES)):
        yield situation(answers, DAY)


@pytest.mark.parametrize("seed", HOUSEHOLDS)
def test_one_more_answer_says_the_same_as_a_household_nobody_saw_before(seed):
    for known in moments(seed):
        for derived in DERIVED:
            if derived.first(known.facts):
                continue
            for fact, after in known.answers(derived).items():
                anew = (
                    Situation({**known.facts, fact: (value,)}, FIGURES).derived(derived)
                    for value in outer(known.facts[fact])
                )
                assert after == tuple(anew), (derived.name, fact)


class Read(dict):
    """Facts that remember which of them were looked at."""

    def __init__(self, facts):
        super().__init__(facts)
        self.seen = set()

    def __getitem__(self, fact):
        self.seen.add(fact)
        return super().__getitem__(fact)


@pytest.mark.parametrize("seed", HOUSEHOLDS)
def test_a_derived_value_looks_at_no_fact_it_does_not_name(seed):
    """What it does not name is taken to change nothing, and an older value is then kept."""
    for known in moments(seed):
        for derived in DERIVED:
            facts = Read(known.facts)
            derived.work_out(facts, FIGURES, *map(known.derived, derived.of))
            assert facts.seen <= set(derived.needs), derived.name


@pytest.mark.parametrize("seed", HOUSEHOLDS)
def test_amounts_and_what_moves_them_do_not_depend_on_what_is_shared(seed):
    for known in moments(seed):
        alone = Situation(known.facts, FIGURES, told=known.told)
        for formula in schemes().values():
            assert _said(known, formula) == _said(alone, formula)


@pytest.mark.parametrize("seed", HOUSEHOLDS)
def test_a_fact_that_is_passed_over_moves_no_amount(seed):
    """What says nothing on anything derived is not tried; trying it would find nothing."""
    for known in moments(seed):
        for formula in (f for f in schemes().values() if isinstance(f, Formula)):
            if _said(known, formula) is None or None in known.amount(formula):
                continue
            table = known.tried(formula)
            ends = [(end, end(table, key=table.get)) for end in (min, max)]
            every = {f for one in formula.derived.values() for f in known.answers(one)}
            direct = set(formula.arguments)
            for fact in every - set(formula._behind(known)) - direct:
                assert not formula._shifts(fact, ends, dict(table), known), fact


def _said(known, formula):
    try:
        return known.amount(formula), known.moving(formula)
    except NoFigure:
        return None
