"""A class of ages says what each age in it says: no certain yes or no an exact age contradicts."""

from __future__ import annotations

import itertools
import random

import pytest

from web.answers import situation_of
from web.content.questions import CHILD_AGES
from web.handover.values import CLASSES
from web.rules.conditions import Group
from web.rules.formulas import Formula
from web.rules.truth import Truth

CHILDREN = "kinderen"
HOME = {"huishouden": "alleen", "leeftijd": [31, 49], "inkomen": 1500, "vermogen": 500}
SPANS = [*CLASSES, *itertools.combinations(CHILD_AGES, 2)]
"""What a card says, and what a program may say to the API."""


def conditions_of(pack):
    """Every condition of one municipality that looks at the children, down to its leaves."""
    texts = [*pack.schemes.values(), *([pack.debt_help] if pack.debt_help else [])]
    found = [
        *(c for text in texts for c in (text.rule.condition, text.rule.already, text.automatic)),
        *(c for desk in pack.desks.values() for c in (desk.first_if, desk.also_if)),
        *(page.shown_if for page in (*pack.events, *pack.situations)),
        *pack.usual.values(),
        *pack.only_if.values(),
    ]
    todo = [condition for condition in found if condition is not None]
    while todo:
        condition = todo.pop()
        if isinstance(condition, Group):
            todo += condition.parts
        elif CHILDREN in condition.needs:
            yield condition


def formulas_of(pack):
    amounts = {scheme.rule.amount for scheme in pack.schemes.values()}
    return [one for one in amounts if isinstance(one, Formula) and CHILDREN in one.needs]


def families(spans):
    """Every family these spans can be: all of a few, some of many."""
    every = itertools.product(*(range(low, high + 1) for low, high in spans))
    return random.Random(1).sample(all_, 20) if len(all_ := list(every)) > 20 else all_


def situations(library, pack, today, spans):
    figures = library.amounts.on(today)
    wide = situation_of(pack, {**HOME, CHILDREN: [list(span) for span in spans]}, figures)
    for ages in families(spans):
        yield ages, wide, situation_of(pack, {**HOME, CHILDREN: list(ages)}, figures)


def asked(dice):
    """One child of each span there can be, and some larger families."""
    yield from ([span] for span in SPANS)
    for count in (2, 3, 9):
        for _ in range(8):
            yield [dice.choice(CLASSES) for _ in range(count)]


@pytest.mark.parametrize("slug", ["dalfsen", "landelijk", "lansingerland"])
def test_no_class_says_what_an_age_in_it_contradicts(library, today, slug):
    pack = library.pack(slug)
    conditions, formulas = set(conditions_of(pack)), formulas_of(pack)
    assert conditions
    assert len(formulas) >= 3
    for spans in asked(random.Random(5)):
        for ages, wide, exact in situations(library, pack, today, spans):
            for condition in conditions:
                said = wide.ask(condition).truth
                assert said in (Truth.MAYBE, exact.ask(condition).truth), (spans, ages, condition)
            for formula in formulas:
                (low, high), (fewest, most) = wide.amount(formula), exact.amount(formula)
                assert low <= fewest <= most <= high, (spans, ages, formula)


def test_a_wide_span_is_tried_at_every_class_in_it(library, today, copied):
    """Ages 4 to 11 fill two classes, but a program may say "somewhere from 0 to 17"."""
    folder = copied("ommen")
    page = folder / "gemeenten" / "ommen" / "regelingen" / "kindregeling-sam.md"
    limits = "{minstens: 0, hoogstens: 17}"
    page.write_text(page.read_text().replace(limits, "{minstens: 4, hoogstens: 11}"))
    pack = type(library)(folder).pack("ommen")
    rule = pack.find("kindregeling-sam").rule
    leaves = [c for c in conditions_of(pack) if c.needs == (CHILDREN,)]
    wanted = [c for c in leaves if c.meaning.values[0] == ("minstens", 4)]
    assert wanted, rule
    wide = situation_of(pack, {CHILDREN: [[0, 17]]}, library.amounts.on(today))
    assert wide.ask(wanted[0]).truth is Truth.MAYBE
