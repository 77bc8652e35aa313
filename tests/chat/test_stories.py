"""Each persona types its story in one go, and then answers only what the chat asks."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from tests.personas import PERSONAS
from tests.personas.journeys import (
    Person,
    absent,
    along_the_site,
    band_of,
    person,
    ticks,
    verdicts,
)
from web.answers import DONT_KNOW
from web.chat.asking import shown_in_chat
from web.chat.listen import listen
from web.chat.moment import Moment
from web.chat.talk import choose, confirm, hear
from web.content.library import Library
from web.content.pack import NATIONAL
from web.content.questions import Question
from web.conversation import Journey, shown_options

MOST_TURNS = 40
TOLD_TOO = {
    "P02": {"uwv_soort": "wia"},
    "P05": {"samen_hoe": ["getrouwd"]},
    "P07": {"hulp_bij": ["lezen", "taal"], "woning": "huur", "brief": "een"},
    "P08": {"kern": "berkel-en-rodenrijs"},
    "P10": {"uwv_soort": "ww", "kern": "bergschenhoek"},
    "P12": {"kosten": ["sport"]},
    "P13": {"brief": "een"},
    "P16": {"kosten": ["sport", "tandarts_bril"]},
    "P22": {"hulp_bij": ["formulieren"]},
    "P23": {"kern": "steenwijk"},
}
"""What a story says and the answers of its persona leave out: read by hand."""
ROUGHLY = {"inkomen": 1}
"""Euros: a story says 1550 where the persona has 1550.76."""
NAMES = [persona["id"] for persona in PERSONAS]


@dataclass
class Talk:
    """How one conversation went."""

    moment: Moment
    turns: int = 0


def teller(library: Library, persona: dict) -> Person:
    """The persona, with all that its story says."""
    someone = person(library, persona)
    return replace(someone, facts={**someone.facts, **TOLD_TOO.get(persona["id"], {})})


def told(library: Library, persona: dict) -> Talk:
    """The story, and then a button for every question, until none is left."""
    someone = teller(library, persona)
    journey = Journey(someone.volunteered(library))
    moment = Moment(library, someone.pack, someone.day, journey)
    talk = Talk(hear(moment, listen(moment, persona["verhaal"])), 1)
    while talk.moment.doubt or talk.moment.question:
        assert talk.turns < MOST_TURNS, "the conversation does not end"
        talk = Talk(_answered(talk.moment, someone), talk.turns + 1)
    return talk


def _answered(moment: Moment, someone: Person) -> Moment:
    if doubt := moment.doubt:
        return confirm(moment, yes=_is_true(someone.facts.get(doubt.fact), doubt.value))
    question = moment.question
    chosen, shown = _button(question, someone, moment)
    return choose(moment, question, chosen, shown)


def _is_true(mine: object, asked: object) -> bool:
    if isinstance(mine, list) and isinstance(asked, (list, tuple)):
        return set(map(str, asked)) <= set(map(str, mine))
    return mine == asked


def _button(question: Question, someone: Person, moment: Moment) -> tuple[object, list[str]]:
    advice = moment.advice
    if question.kind == "lijst" and not absent(question, someone):
        shown = shown_options(question, advice)
        mine = [name for name in shown if ticks(question.options[name], someone.facts)]
        ticked = list(dict.fromkeys([*moment.named(question), *mine]))  # the story may say more
        return ticked, shown_in_chat(question, advice, ticked) if ticked else shown
    if question.fact not in someone.facts:
        return moment.named(question) or DONT_KNOW, shown_options(question, advice)
    value = someone.facts[question.fact]
    if question.kind in ("getal", "bedrag"):
        return band_of(question, advice, value), []
    return value, []


@pytest.mark.parametrize("persona", PERSONAS, ids=NAMES)
def test_a_story_comes_to_the_outcome_of_the_form(library, persona):
    form = along_the_site(library, teller(library, persona), by_band=True).last
    chat = told(library, persona).moment.advice
    same = verdicts(form)
    assert {k: v for k, v in verdicts(chat).items() if k in same and k != "paginas"} == {
        k: v for k, v in same.items() if k != "paginas"
    }


@pytest.mark.parametrize("persona", PERSONAS, ids=NAMES)
def test_a_story_costs_one_turn_at_most(library, persona):
    """The story itself is a turn; what it tells is not asked again, but for "Nog meer?"."""
    form = len(along_the_site(library, teller(library, persona)).questions)
    turns = told(library, persona).turns
    assert turns <= form + 1, f"{turns} turns, {form} questions in the form"


@pytest.mark.parametrize("persona", PERSONAS, ids=NAMES)
def test_nothing_in_a_story_is_misheard(library, persona):
    someone = teller(library, persona)
    known = {"gemeente": someone.pack.slug, **someone.facts}
    heard = listen(Moment(library, someone.pack, someone.day, Journey()), persona["verhaal"])
    wrong = {f for f, value in heard.answers.items() if not _agrees(f, value, known.get(f))}
    assert wrong == set()


def _agrees(fact: str, heard: object, mine: object) -> bool:
    if fact in ROUGHLY and isinstance(mine, (int, float)):
        return abs(float(heard) - mine) <= ROUGHLY[fact]
    return _is_true(mine, heard)


@pytest.mark.parametrize("persona", PERSONAS, ids=NAMES)
def test_a_story_names_the_municipality(library, persona):
    """Who begins without one ends up in the right one."""
    someone = person(library, persona)
    nowhere = Moment(library, library.pack(NATIONAL), someone.day, Journey())
    place = listen(nowhere, persona["verhaal"], in_context=False).answers.get("gemeente")
    assert place in (someone.pack.slug, None)
    if place is None:
        named = [someone.pack.municipality.name, *someone.pack.municipality.villages.values()]
        assert not any(name.lower() in persona["verhaal"].lower() for name in named)
