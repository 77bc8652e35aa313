"""The page with all questions says what the pages of one question say."""

from __future__ import annotations

import pytest

from tests.conftest import DAY
from tests.personas import PERSONAS
from tests.personas.expectations import faults
from tests.personas.journeys import NAMES, along_the_site, person, verdicts
from tests.together.hands import all_at_once
from web.advice import advise
from web.changes import after_change
from web.conversation import Journey
from web.report import as_data
from web.together.said import said_before
from web.together.sheet import sheet

each_persona = pytest.mark.parametrize("persona", PERSONAS, ids=NAMES)
in_both_ways = pytest.mark.parametrize("by_band", [False, True], ids=["exact", "buttons"])


@each_persona
@in_both_ways
def test_the_same_answers_give_the_same_verdicts(persona, by_band, library):
    someone = person(library, persona)
    walk = along_the_site(library, someone, by_band=by_band)
    posted = all_at_once(someone, walk, by_band)
    page = sheet(library, someone.pack, Journey(), someone.day, posted)
    assert not page.faults
    assert page.journey.answers == walk.answers
    assert verdicts(page.advice) == verdicts(walk.last)
    assert as_data(library, page.advice) == as_data(library, walk.last)
    assert faults(persona, as_data(library, page.advice)) == []


@each_persona
@in_both_ways
def test_who_comes_back_finds_the_same_page(persona, by_band, library):
    """From the form to this page, and from this page to the form."""
    someone = person(library, persona)
    walk = along_the_site(library, someone, by_band=by_band)
    journey = Journey(walk.answers, tuple(question.id for question in walk.questions))
    page = sheet(library, someone.pack, journey, someone.day)
    assert page.journey == journey
    assert [p.question.id for p in page.parts if p.answered] == sorted(
        journey.asked, key=[q.id for q in someone.pack.questions].index
    )
    assert after_change(library, someone.pack, page.journey, someone.day) == journey


def test_a_band_below_nothing_is_kept(library):
    """Who has a loss of their business, told by a code: no button has it."""
    pack, loss = library.pack("dalfsen"), {"winst_jaar": [-3000, -2001]}
    question = pack.facts["winst_jaar"].question
    journey = Journey({"inkomen_soort": ["eigen_bedrijf"], **loss}, (question.id,))
    said = said_before(question, advise(library, pack, journey.answers, DAY), journey)
    assert said.filled == loss
