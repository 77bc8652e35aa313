"""From what somebody chose to facts, and back; and what a change of mind does to the rest."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from web.advice import advise
from web.answers import DONT_KNOW
from web.conversation import (
    NONE,
    Journey,
    after_change,
    facts_filled,
    fill,
    question_at,
    shown_options,
    ticked,
)


@pytest.fixture(scope="module")
def pack(library):
    return library.pack("dalfsen")


@pytest.fixture(scope="module")
def questions(pack):
    return {question.id: question for question in pack.questions}


@pytest.mark.parametrize(
    ("name", "chosen", "facts"),
    [
        ("woning", "huur", {"woning": "huur"}),
        ("leeftijd", [27, 66], {"leeftijd": [27, 66]}),
        ("inkomen", 1450, {"inkomen": 1450}),
        ("kinderen", [8, 13], {"kinderen": [8, 13]}),
        ("dreiging", ["beslag"], {"dreiging": ["beslag"], "schulden": "geen"}),
        ("dreiging", ["schulden"], {"dreiging": ["geen"]}),
        ("dreiging", [], {"dreiging": ["geen"], "schulden": "geen"}),
        (
            "krijgt_al",
            ["zorgtoeslag", "kindregeling"],
            {"krijgt_al": ["zorgtoeslag", "kindregeling"]},
        ),
        ("krijgt_al", [], {"krijgt_al": ["geen"]}),
        ("woning", DONT_KNOW, {"woning": DONT_KNOW}),
        ("huishouden", DONT_KNOW, {"huishouden": DONT_KNOW}),
        (
            "huishouden",
            [],
            {"huishouden": "alleen", "kinderen": [], "medebewoners": 0, "medebewoners_18_26": 0},
        ),
        (
            "huishouden",
            ["partner", "kinderen"],
            {"huishouden": "samen", "medebewoners": 0, "medebewoners_18_26": 0},
        ),
        (
            "omstandigheden",
            ["scheiding", "ziek", "brief", "post"],
            {"gebeurtenis": ["scheiding", "ziek"], "brief": ["een", "meer"], "hulp_bij": ["post"]},
        ),
        (
            "omstandigheden",
            [],
            {"gebeurtenis": ["geen"], "brief": "geen", "hulp_bij": ["geen"]},
        ),
        (
            "omstandigheden",
            DONT_KNOW,
            {"gebeurtenis": DONT_KNOW, "brief": DONT_KNOW, "hulp_bij": DONT_KNOW},
        ),
    ],
)
def test_fill(questions, name, chosen, facts):
    journey = Journey().answer(questions[name], fill(questions[name], chosen))
    assert journey.answers == facts
    assert journey.asked == (name,)


@pytest.mark.parametrize(
    ("name", "tick", "no"),
    [("dreiging", "schulden", {"schulden": "geen"}), ("huishouden", "kinderen", {"kinderen": []})],
)
def test_a_tick_that_opens_a_question_takes_back_the_no(questions, name, tick, no):
    journey = Journey(no).answer(questions[name], fill(questions[name], [tick]))
    assert not journey.answers.keys() & no.keys()


def test_a_tick_that_was_not_shown_stays_unknown(questions):
    filled = fill(questions["eigenschappen"], ["studeert"], ["studeert", "bewind"])
    assert filled == {"studeert": "ja", "bewind": "nee"}


def test_ticks_nobody_looks_at_are_not_shown(library, questions):
    """Lansingerland has no scheme about a swimming diploma."""
    shown = shown_options(questions["eigenschappen"], library.pack("lansingerland"))
    assert "geen_zwemdiploma" not in shown
    assert "geen_zwemdiploma" in shown_options(questions["eigenschappen"], library.pack("dalfsen"))


@st.composite
def ticks(draw, question):
    """Some ticks of a list; where *none* is a tick of its own, at least one."""
    names = [name for name in question.options if name != NONE]
    return draw(st.sets(st.sampled_from(names), min_size=NONE in question.options))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_ticks_come_back_as_they_were(library, data):
    """Whoever comes back to a list finds the ticks that were put there."""
    question = data.draw(st.sampled_from(_lists(library)), label="question")
    chosen = data.draw(ticks(question))
    journey = Journey().answer(question, fill(question, chosen))
    assert set(ticked(question, journey.answers)) - {NONE} == chosen


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_last_ticks_count(library, data):
    """Whatever was ticked before, the list says what was ticked last."""
    question = data.draw(st.sampled_from(_lists(library)), label="question")
    before, after = data.draw(ticks(question)), data.draw(ticks(question))
    journey = Journey().answer(question, fill(question, before))
    changed = journey.answer(question, fill(question, after))
    assert changed.answers == Journey().answer(question, fill(question, after)).answers
    assert changed.asked == (question.id,)


def _lists(library):
    questions = library.pack("dalfsen").questions
    return [question for question in questions if question.kind == "lijst"]


def test_nothing_ticked_yet(questions):
    assert ticked(questions["eigenschappen"], {}) == []
    assert ticked(questions["huishouden"], {}) == []


def test_facts_filled_are_all_facts_an_answer_touches(questions):
    assert set(facts_filled(questions["huishouden"])) == {
        *("huishouden", "kinderen", "medebewoners", "medebewoners_18_26")
    }
    assert facts_filled(questions["woning"]) == ("woning",)


class Visitor:
    """Somebody who answers, and who can go back."""

    def __init__(self, library, pack, questions, today):
        self.library, self.pack, self.questions, self.today = library, pack, questions, today
        self.journey = Journey()

    def say(self, name: str, chosen: object) -> Visitor:
        question = self.questions[name]
        journey = self.journey.answer(question, fill(question, chosen))
        self.journey = after_change(self.library, self.pack, journey, self.today)
        return self

    @property
    def waiting(self) -> list[str]:
        advice = advise(self.library, self.pack, self.journey.answers, self.today)
        return [question.id for question in advice.waiting]


@pytest.fixture
def visitor(library, pack, questions, today):
    return Visitor(library, pack, questions, today)


@pytest.fixture
def elsewhere(library, questions, today):
    """In Steenwijkerland it matters for the desk whether somebody had help before."""
    return Visitor(library, library.pack("steenwijkerland"), questions, today)


def test_an_answer_without_its_question_goes(elsewhere):
    elsewhere.say("dreiging", ["schulden"]).say("schulden", "groot")
    elsewhere.say("schuldhulp_eerder", "loopt")
    assert elsewhere.journey.answers["schuldhulp_eerder"] == "loopt"
    elsewhere.say("schulden", "geen")
    assert elsewhere.journey.answers == {"dreiging": ["geen"], "schulden": "geen"}


def test_other_answers_stay(visitor):
    visitor.say("dreiging", ["schulden"]).say("schulden", "groot").say("leeftijd", 40)
    visitor.say("schulden", "klein")
    assert visitor.journey.answers == {"dreiging": ["geen"], "schulden": "klein", "leeftijd": 40}


def test_a_fact_told_outside_the_questions_stays(visitor):
    visitor.journey = Journey({"verblijf": "geen"})
    visitor.say("dreiging", ["schulden"]).say("dreiging", [])
    assert visitor.journey.answers["verblijf"] == "geen"


def test_children_that_come_and_go(visitor):
    visitor.say("leeftijd", 36).say("huishouden", []).say("huishouden", ["kinderen"])
    assert "kinderen" not in visitor.journey.answers
    assert "kinderen" in visitor.waiting
    visitor.say("kinderen", [8]).say("huishouden", [])
    assert visitor.journey.answers["kinderen"] == []
    assert visitor.journey.asked == ("leeftijd", "huishouden")


def test_ages_stay_when_the_household_is_filled_in_again(visitor):
    """Coming back to add a partner must not cost the ages of the children."""
    visitor.say("leeftijd", 36).say("huishouden", ["kinderen"]).say("kinderen", [8, 13])
    visitor.say("huishouden", ["partner", "kinderen"])
    assert visitor.journey.answers["kinderen"] == [8, 13]


def test_exact_letters_stay_when_the_list_is_filled_in_again(visitor):
    visitor.say("omstandigheden", ["brief"]).say("brief", "meer")
    visitor.say("omstandigheden", ["brief", "post"])
    assert visitor.journey.answers["brief"] in ("meer", ["een", "meer"])


def test_places_on_the_path(visitor):
    visitor.say("dreiging", ["schulden"]).say("schulden", "groot")
    advice = advise(visitor.library, visitor.pack, visitor.journey.answers, visitor.today)
    at = [question_at(visitor.pack, visitor.journey, advice, number) for number in range(5)]
    assert [question and question.id for question in at] == [
        *(None, "dreiging", "schulden"),
        *(advice.next_question.id, None),
    ]


def test_changing_nothing_changes_nothing(library, pack, questions, today):
    """Every answer given again leaves the journey as it was."""
    journey = Journey()
    while True:
        advice = advise(library, pack, journey.answers, today)
        if (question := advice.next_question) is None:
            break
        journey = journey.answer(question, fill(question, DONT_KNOW))
    assert after_change(library, pack, journey, today) == journey
