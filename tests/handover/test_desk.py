"""What the desk sees on top of the outcome: threats, open points, questions, who comes next."""

from __future__ import annotations

import pytest

from web.advice import advise
from web.answers import DONT_KNOW
from web.conversation import Journey
from web.handover.desk import desk_page
from web.handover.resume import journey_of

CALM = {"dreiging": ["geen"], "schulden": "geen", "leeftijd": 40}


@pytest.fixture
def seen(library, today):
    """`seen("dalfsen", answers)`: what the desk sees."""

    def look(slug, answers):
        pack = library.pack(slug)
        journey = journey_of(library, pack, answers, today)
        return desk_page(advise(library, pack, answers, today), journey), journey

    return look


def ids(points):
    return [point.question.id for point in points]


def test_threats_in_the_words_of_the_question_and_never_violence(seen):
    page, _ = seen("dalfsen", {"dreiging": ["geen_eten", "uithuiszetting", "geweld"]})
    assert page.urgent == (
        "Ik moet misschien mijn huis uit",
        "Ik heb vandaag geen geld voor eten",
    )
    assert seen("dalfsen", {"dreiging": ["geweld"]})[0].urgent == ()


def test_what_is_not_known_can_be_answered_at_its_own_place(seen):
    page, journey = seen("dalfsen", {**CALM, "huishouden": DONT_KNOW, "inkomen_soort": DONT_KNOW})
    assert ids(page.unsure) == ["huishouden", "inkomen_soort"]
    assert [journey.asked[point.number - 1] for point in page.unsure] == ids(page.unsure)
    assert "Zorgtoeslag" in page.unsure[0].decides


def test_what_no_longer_matters_is_no_open_point(library, today):
    """Who owns a home may not know a rent: nothing hangs on it."""
    pack = library.pack("dalfsen")
    answers = {**CALM, "vermogen": DONT_KNOW, "huur": DONT_KNOW, "woning": "koop"}
    advice = advise(library, pack, answers, today)
    page = desk_page(advice, Journey(answers, ("dreiging", "leeftijd", "vermogen", "huur")))
    assert ids(page.unsure) == ["vermogen"]


def test_a_question_is_either_open_or_still_to_be_asked(seen):
    page, journey = seen("dalfsen", {**CALM, "kern": DONT_KNOW})
    assert not set(ids(page.unsure)) & set(ids(page.next))
    assert {point.number for point in page.next} == {len(journey.asked) + 1}


def test_the_next_questions_say_what_they_decide_each_scheme_once(seen):
    page, _ = seen("dalfsen", CALM)
    assert ids(page.next)[0] == "huishouden"
    titles = page.next[0].decides
    assert "Kindregeling" in titles
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize(
    ("slug", "titles"),
    [
        ("dalfsen", {"Van Dijk Sociaal"}),
        ("lansingerland", {"PLANgroep", "Zuidweg & Partners"}),
        ("zwolle", set()),
    ],
)
def test_who_follows_the_first_desk(seen, slug, titles):
    page, _ = seen(slug, CALM)
    assert {desk.title for desk in page.second_line} == titles
