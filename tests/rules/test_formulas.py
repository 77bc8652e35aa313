"""Amounts that depend on facts: from the lowest to the highest, and what is worth a question."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.rule_trees import FEW, PLENTY, households, part_known
from web.rules.amounts import Amounts, Figure, Series
from web.rules.formulas import Formula
from web.rules.situation import Situation

TODAY = datetime.date(2026, 11, 21)
FIGURES = Amounts(
    {"basis": Series("basis", "", "", TODAY, (Figure(TODAY, Decimal(100), "bron", "bevestigd"),))}
).on(TODAY)


def situation(**facts):
    return Situation(facts, FIGURES)


@st.composite
def formulas(draw):
    """Rises or falls with money, at a speed and from a start that depend on two other facts."""
    speed = {colour: draw(st.integers(-5, 5)) for colour in FEW["kleur"]}
    start = {shape: draw(st.integers(0, 200)) for shape in FEW["vorm"]}

    def work_out(geld, kleur, vorm, *, a):
        return max(Decimal(0), start[vorm] + speed[kleur] * geld)

    return Formula(work_out)


@PLENTY
@given(formulas(), households(), st.data())
def test_every_amount_that_is_possible_lies_between(formula, answers, data):
    facts = data.draw(part_known())
    money = {*facts["geld"], answers["geld"]}
    facts["geld"] = (min(money), max(money))
    low, high = formula.between(situation(**facts))
    for _sample in range(5):
        money = data.draw(st.decimals(facts["geld"][0], facts["geld"][-1], places=2))
        colour = data.draw(st.sampled_from(facts["kleur"]))
        shape = data.draw(st.sampled_from(facts["vorm"]))
        assert low <= formula.work_out(money, colour, shape, a=FIGURES) <= high
    assert formula.moving(situation(**{n: (v[0],) for n, v in facts.items()})) == frozenset()


@PLENTY
@given(formulas(), part_known())
def test_open_is_what_moves_the_amount_by_fifteen_euro_or_more(formula, facts):
    expected = set()
    for name in formula.needs:
        others = [need for need in formula.needs if need != name]
        for one in facts[others[0]]:
            for other in facts[others[1]]:
                fixed = {others[0]: one, others[1]: other}
                found = [formula.work_out(**fixed, **{name: v}, a=FIGURES) for v in facts[name]]
                if max(found) - min(found) >= 15:
                    expected.add(name)
    assert formula.moving(situation(**facts)) == expected


@pytest.mark.parametrize("months", [1, 3, 12])
def test_less_than_fifteen_euro_a_month_is_not_worth_a_question(months):
    for step, open_ in (("14.99", frozenset()), ("15.00", {"vorm"}), ("15.01", {"vorm"})):
        moves = Decimal(step) * months

        def work_out(vorm, *, a, moves=moves):
            return a.basis + (moves if vorm == "rond" else 0)

        formula, here = Formula(work_out, months=months), situation(vorm=FEW["vorm"])
        assert formula.between(here) == (100, 100 + moves)
        assert formula.moving(here) == open_


def test_the_facts_of_a_formula_are_its_arguments():
    def work_out(inkomen, huishouden, *, a):
        return a.basis

    assert Formula(work_out).needs == ("inkomen", "huishouden")
