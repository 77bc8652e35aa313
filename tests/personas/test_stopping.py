"""Asking no more than what still matters gives the same outcome as asking everything."""

from __future__ import annotations

import random

import pytest

from tests.personas.journeys import (
    NAMES,
    PERSONAS,
    along_the_site,
    in_any_order,
    in_whole_euros,
    person,
    verdicts,
)

ORDERS = 24

each_persona = pytest.mark.parametrize("persona", PERSONAS, ids=NAMES)


@each_persona
def test_any_order(persona, library):
    someone = person(library, persona)
    everything = verdicts(someone.advice(library, someone.facts))
    for seed in range(ORDERS):
        walk = in_any_order(library, someone, random.Random(f"{persona['id']} {seed}"))
        asked = [question.id for question in walk.questions]
        assert verdicts(walk.last) == everything, asked


@each_persona
def test_path_of_the_site(persona, library):
    """The path leaves nothing out that the persona could have told."""
    someone = person(library, persona)
    walk = along_the_site(library, someone)
    everything = someone.advice(library, {**someone.facts, **walk.answers})
    assert verdicts(walk.last) == verdicts(everything)


@each_persona
def test_buttons_for_numbers_do_not_straddle_a_limit(persona, library):
    """Whoever chooses a button hears the same as whoever types the exact amount."""
    someone = in_whole_euros(person(library, persona))
    exact, by_band = (along_the_site(library, someone, by_band=b) for b in (False, True))
    assert verdicts(by_band.last) == verdicts(exact.last)


@each_persona
def test_a_question_that_was_not_waiting_changes_nothing(persona, library):
    """Stop anywhere: facts that no longer wait can be added without any change."""
    someone = person(library, persona)
    walk = in_any_order(library, someone, random.Random(persona["id"]))
    for name, value in someone.facts.items():
        later = someone.advice(library, {**walk.answers, name: value})
        assert verdicts(later) == verdicts(walk.last), name
