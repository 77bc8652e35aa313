"""One step of the conversation: a message or a button in, the next moment out. Pure.

Help in an emergency goes before all else. Then what is refused, then a command, then answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from web.advice import THREAT
from web.answers import DONT_KNOW
from web.changes import after_change
from web.chat.asking import is_settled, shown_in_chat
from web.chat.moment import Moment
from web.chat.saying import nothing_new, replies, threats, urgent, violent, without_violence
from web.chat.state import MOST_DOUBTS, MOST_MISSES, PLACE, Chat, Said, Turn, can_doubt
from web.chat.taking import AGES, Taking
from web.chat.turns import next_turn, undone
from web.content.facts import VILLAGE
from web.content.pack import NATIONAL
from web.content.questions import Question
from web.conversation import NONE, Journey, fill
from web.understand import Doubt, Understood

BACK = "terug"


def hear(moment: Moment, heard: Understood) -> Moment:
    """What a typed message does."""
    first = urgent(heard)
    if heard.refused:
        return _say(moment, *first, ("weigert", *heard.refused))
    if heard.command == BACK:
        after = undone(moment)
        return _say(after or moment, *first, ("terug",) if after else ("niets_terug",))
    if heard.nothing:
        misses = min(MOST_MISSES, moment.chat.misses + 1)
        return replace(moment, chat=replace(moment.chat, misses=misses, said=(("niet",),)))
    told = without_violence(heard.answers)
    after = _take(moment, told, heard.doubts)
    if (place := told.get(PLACE)) and place != moment.pack.slug:
        after = _told_place(after, str(place), told.get(VILLAGE))
    said = [*first, *replies(heard)]
    if not said and not after.moves_to:
        said = nothing_new(moment, after)
    chat = replace(after.chat, about=heard.about or after.chat.about)
    return _say(replace(after, chat=chat), *said)


def choose(moment: Moment, question: Question, chosen: object, shown: Iterable[str]) -> Moment:
    """What a button does. A list without ticks is "none of these". "I do not know" whether there is
    more takes back nothing that was named."""
    if chosen == DONT_KNOW and moment.is_named(question) and not moment.is_alone(question):
        return no_more(moment)
    if isinstance(chosen, list):
        chosen = [one for one in chosen if one != NONE]
    filled = fill(question, chosen, shown)
    journey = moment.journey.answer(question, filled)
    if is_settled(question, moment.journey.answers, moment.pack):
        journey = after_change(moment.library, moment.pack, journey, moment.day)
    hints = {f: v for f, v in moment.chat.hints.items() if f not in question.facts}
    doubts = tuple(doubt for doubt in moment.chat.doubts if doubt.fact not in question.facts)
    chat = replace(moment.chat, hints=hints, doubts=doubts)
    return _say(next_turn(moment, journey, chat, typed=False), *threats(filled.get(THREAT)))


def no_more(moment: Moment) -> Moment:
    """What was named in passing is all there is to the open question."""
    question = moment.question
    ages = question.kind == AGES
    chosen = moment.chat.hints[question.fact] if ages else moment.named(question)
    shown = shown_in_chat(question, moment.advice, chosen)
    return choose(moment, question, chosen, shown)


def not_so(moment: Moment) -> Moment:
    """What was named in passing is not so: the question itself is asked."""
    hints = {f: v for f, v in moment.chat.hints.items() if f not in moment.question.facts}
    return _say(replace(moment, chat=replace(moment.chat, hints=hints)), ("anders",))


def say_more(moment: Moment) -> Moment:
    """There is more, but they did not say what."""
    return _say(moment, ("zeg_maar",))


def confirm(moment: Moment, *, yes: bool) -> Moment:
    """The answer to "Bedoelt u ...?". After "No, something else" the question itself is asked."""
    doubt, rest = moment.doubt, moment.chat.doubts[1:]
    if doubt is None:
        return _say(moment)
    if doubt.fact == PLACE:
        after = replace(moment, chat=replace(moment.chat, doubts=rest))
        return _say(_to(after, str(doubt.value)) if yes else after)
    if not yes:
        chat = replace(moment.chat, doubts=(Doubt(doubt.fact), *rest))
        return _say(replace(moment, chat=chat), ("anders",))
    taking = Taking(moment.advice, moment.journey, moment.chat.hints)
    taking.replace(doubt.fact, doubt.value)
    journey = taking.journey
    if doubt.fact in moment.journey.answers:
        journey = after_change(moment.library, moment.pack, journey, moment.day)
    chat = replace(moment.chat, hints=taking.hints, doubts=rest)
    help_ = threats(doubt.value) if doubt.fact == THREAT else ()
    return _say(next_turn(moment, journey, chat, typed=True), *help_)


def skip_place(moment: Moment) -> Moment:
    """They would rather not say where they live."""
    return _say(replace(moment, chat=replace(moment.chat, turns=(Turn(PLACE, False, ()),))))


def forget(moment: Moment, fact: str) -> Moment:
    """Take back what was named in passing."""
    hints = {f: v for f, v in moment.chat.hints.items() if f != fact}
    return _say(replace(moment, chat=replace(moment.chat, hints=hints)), ("weg",))


def again(moment: Moment, question: Question, fault: str, so_far: Sequence) -> Moment:
    """The same question once more, with what is wrong. What was chosen stays chosen."""
    filled = fill(question, so_far, so_far) if so_far else {}
    kept = {fact: value for fact, value in filled.items() if fact in question.facts}
    others = {f: v for f, v in moment.chat.hints.items() if f not in question.facts}
    chat = replace(moment.chat, hints={**others, **kept})
    return _say(replace(moment, chat=chat), ("fout", fault))


def go_on(moment: Moment) -> Moment:
    """Nothing changes; what was said back is read."""
    return _say(moment)


def start_over(moment: Moment, kept: Mapping[str, object]) -> Moment:
    """A conversation from the beginning. `kept`: what they need not tell twice."""
    return replace(moment, journey=Journey(dict(kept)), chat=Chat(said=(("begin",),)))


def _take(moment: Moment, told: Mapping[str, object], doubts: Iterable[Doubt]) -> Moment:
    taking = Taking(moment.advice, moment.journey, moment.chat.hints)
    taking.hear(told, moment.question)
    asked = (d for d in (*taking.doubts, *doubts) if can_doubt(moment.pack, d) and not violent(d))
    by_fact = {doubt.fact: doubt for doubt in asked}
    left = (d for d in moment.chat.doubts if d.fact not in told and d.fact not in by_fact)
    doubts = (*by_fact.values(), *left)[:MOST_DOUBTS]
    chat = replace(moment.chat, hints=taking.hints, doubts=doubts)
    return next_turn(moment, taking.journey, chat, typed=True)


def _told_place(moment: Moment, slug: str, village: object) -> Moment:
    """On to another municipality: at once for who had none yet, else asked back first."""
    if moment.pack.slug == NATIONAL:
        after = _to(moment, slug)
        answers = {**moment.journey.answers, **({VILLAGE: village} if village else {})}
        return replace(after, journey=replace(moment.journey, answers=answers))
    others = (doubt for doubt in moment.chat.doubts if doubt.fact != PLACE)
    doubts = (Doubt(PLACE, slug), *others)[:MOST_DOUBTS]
    return replace(moment, chat=replace(moment.chat, doubts=doubts))


def _to(moment: Moment, slug: str) -> Moment:
    known = moment.library.municipality(slug) is not None
    return replace(moment, moves_to=slug) if known and slug != moment.pack.slug else moment


def _say(moment: Moment, *said: Said) -> Moment:
    return replace(moment, chat=replace(moment.chat, said=tuple(said), misses=0))
