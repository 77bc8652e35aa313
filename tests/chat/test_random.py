"""Whatever is understood, in whatever order: the page can be made, the cookie comes back, and the
conversation ends."""

from __future__ import annotations

import json
import random

import pytest

from web.answers import DONT_KNOW
from web.chat import talk
from web.chat.moment import Moment
from web.chat.page import page_of
from web.chat.state import read
from web.choices import choices
from web.content.facts import Fact
from web.conversation import shown_options
from web.understand import Doubt, Understood

SEEDS = range(30)
COMMANDS = "terug stop opnieuw mens uitleg waarom terugbetalen privacy".split()


def value(fact: Fact, rng: random.Random) -> object:
    """Anything somebody can say of a fact."""
    if rng.random() < 0.1:
        return DONT_KNOW
    if fact.kind == "lijst":
        return rng.sample(fact.values, rng.randint(1, min(3, len(fact.values)))) or ["geen"]
    if fact.kind == "leeftijden":
        return [rng.randrange(18) for _ in range(rng.randrange(4))]
    if fact.kind in ("getal", "bedrag"):
        return rng.randint(int(fact.lowest), min(3000, int(fact.highest)))
    return rng.choice(fact.values)


def heard(moment: Moment, rng: random.Random) -> Understood:
    facts = list(moment.pack.facts.values())
    told = {f.name: value(f, rng) for f in rng.sample(facts, rng.randrange(6))}
    some = rng.sample(facts, rng.randrange(3))
    doubts = tuple(Doubt(f.name, rng.choice([None, value(f, rng)])) for f in some)
    return Understood(
        answers=told | ({"gemeente": "ommen"} if rng.random() < 0.1 else {}),
        doubts=doubts,
        about=rng.choice([None, None, "zorgtoeslag", "schuldhulp", "onbekend"]),
        command=rng.choice([None, None, None, *COMMANDS]),
        emergency=rng.choice([None, None, None, "zelfdoding", "geweld"]),
        worry=rng.choice([None, None, None, "zelfdoding", "geweld"]),
        refused=rng.choice([(), (), (), (), ("bsn",)]),
    )


def pressed(moment: Moment, rng: random.Random) -> Moment:
    if moment.doubt:
        return talk.confirm(moment, yes=rng.random() < 0.6)
    if (question := moment.question) is None:
        return talk.go_on(moment)
    if moment.is_named(question) and rng.random() < 0.5:
        return talk.no_more(moment)
    shown = shown_options(question, moment.advice)
    buttons = [c.answer for c in choices(question, moment.advice)]
    if question.kind == "lijst":
        chosen = [b for b in buttons if rng.random() < 0.3]
    else:
        chosen = [7] if question.kind == "leeftijden" else rng.choice(buttons)
    return talk.choose(moment, question, rng.choice([chosen, chosen, DONT_KNOW]), shown)


@pytest.mark.parametrize("seed", SEEDS)
def test_any_conversation(begin, seed):
    rng = random.Random(seed)
    moment = begin(rng.choice(["dalfsen", "ommen", "almelo", "landelijk"]))
    for _ in range(14):
        if rng.random() < 0.5:
            moment = talk.hear(moment, heard(moment, rng))
        else:
            moment = pressed(moment, rng)
        page_of(moment)
        codes = json.loads(json.dumps(moment.chat.codes()))
        chat = read(codes, moment.pack)
        assert chat.hints == moment.chat.hints
        assert [turn.facts for turn in chat.turns] == [turn.facts for turn in moment.chat.turns]
        assert "geweld" not in str(chat.hints) + str(chat.doubts)
        moment = Moment(moment.library, moment.pack, moment.day, moment.journey, chat)
    for _ in range(60):
        if moment.doubt is None and moment.question is None:
            break
        moment = pressed(moment, rng)
    assert moment.question is None, "the conversation ends"
    assert page_of(moment).outcome
