"""From answers back to a path: nothing is lost, nothing is decided otherwise, Back still works."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.handover.random_answers import random_answers
from tests.personas.journeys import (
    NAMES,
    PERSONAS,
    along_the_site,
    in_whole_euros,
    person,
    verdicts,
)
from web.advice import advise
from web.changes import after_change
from web.conversation import Journey, question_at
from web.handover.code import make_code, read_code
from web.handover.resume import journey_of
from web.summary import rows

PLACES = ("dalfsen", "steenwijkerland", "lansingerland", "landelijk")
each_persona = pytest.mark.parametrize("persona", PERSONAS, ids=NAMES)


@each_persona
def test_the_path_comes_back_as_it_was(persona, library):
    """The same questions in the same order, after every third answer and at the end."""
    someone = in_whole_euros(person(library, persona))
    walk = along_the_site(library, someone, by_band=True)
    for count in {*range(0, len(walk.advices), 3), len(walk.questions)}:
        answers = walk.advices[count].answers
        path = tuple(question.id for question in walk.questions[:count])
        assert journey_of(library, someone.pack, answers, someone.day) == Journey(answers, path)


@each_persona
def test_a_code_leads_to_the_same_place(persona, library):
    """By code and back: the same path but for the village, and the same next question."""
    someone = in_whole_euros(person(library, persona))
    walk = along_the_site(library, someone, by_band=True)
    told = read_code(library, make_code(library, walk.last))
    resumed = journey_of(library, told.pack, told.answers, someone.day)
    asked = [question.id for question in walk.questions]
    assert list(resumed.asked) == [name for name in asked if name != "kern"]
    assert verdicts(someone.advice(library, resumed.answers)) == verdicts(walk.last)


@settings(max_examples=50, deadline=None)
@given(seed=st.integers(0, 10**6), slug=st.sampled_from(PLACES))
def test_whatever_was_told_stays(library, today, seed, slug):
    """From hardly anything to everything, in any mix, also what nobody would ask."""
    pack = library.pack(slug)
    answers = random_answers(random.Random(seed), pack)
    before = advise(library, pack, answers, today)
    journey = journey_of(library, pack, answers, today)
    after = advise(library, pack, journey.answers, today)
    assert journey.answers == answers
    assert verdicts(after) == verdicts(before)
    assert after.next_question is before.next_question
    assert len(set(journey.asked)) == len(journey.asked)
    assert not set(journey.asked) & {question.id for question in after.waiting}


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_who_resumed_can_go_back_and_change(library, data):
    """Every question of the path is at its place with an answer, and to give it again as it was
    changes nothing."""
    someone = in_whole_euros(person(library, data.draw(st.sampled_from(PERSONAS))))
    walk = along_the_site(library, someone, by_band=data.draw(st.booleans()))
    advice = data.draw(st.sampled_from(walk.advices))
    journey = journey_of(library, someone.pack, advice.answers, someone.day)
    assert all(row.answer for row in rows(advice, journey))
    for number, name in enumerate(journey.asked, 1):
        assert question_at(someone.pack, journey, None, number).id == name
    assert after_change(library, someone.pack, journey, someone.day) == journey


def test_an_answer_without_a_place_on_the_path_stays(library, today):
    """An offer, and something of a question that does not come up."""
    answers = {"toetsingsinkomen": 18000, "huur": 700, "leeftijd": 40}
    journey = journey_of(library, library.pack("dalfsen"), answers, today)
    assert journey == Journey(answers, ("leeftijd",))


def test_nothing_told(library, today):
    assert journey_of(library, library.pack("ommen"), {}, today) == Journey()


def test_a_partner_without_income_is_one_question(library, today):
    """Told with a tick; the question it saved is not on the path."""
    answers = {
        "dreiging": ["geen"],
        "schulden": "geen",
        "leeftijd": 40,
        "huishouden": "samen",
        "kinderen": [],
        "medebewoners": 0,
        "medebewoners_18_26": 0,
        "inkomen_soort": ["loon"],
        "inkomen_soort_partner": ["geen"],
    }
    journey = journey_of(library, library.pack("dalfsen"), answers, today)
    assert "inkomen_soort" in journey.asked
    assert "inkomen_soort_partner" not in journey.asked
