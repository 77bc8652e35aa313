"""What a desk likes to know and the questions may never have asked: debts of somebody in a hurry,
wishes, the village. Pure."""

from __future__ import annotations

from web.advice import Advice, makes_sense, settled
from web.cards import LIKELY
from web.choices import Choice, choices
from web.content.facts import VILLAGE
from web.content.pack import Pack
from web.content.questions import Question
from web.conversation import NONE
from web.handover.book import VIOLENCE
from web.outcome import DEBTS

OWING = (DEBTS, "achterstanden", "schuldhulp_eerder")
FREE = ("wens", "hulp_bij", VILLAGE)

Link = tuple[Question, int]
"""A question, and its place (from 1) in `tellable`: the number in its address."""


def tellable(pack: Pack) -> tuple[Question, ...]:
    """In a fixed order, so that no address depends on an answer."""
    return tuple(pack.facts[name].question for name in (*OWING, *FREE))


def untold(advice: Advice) -> tuple[Link, ...]:
    """Those that fit this person and were not settled yet."""
    links = enumerate(tellable(advice.pack), 1)
    return tuple((question, number) for number, question in links if _fits(question, advice))


def buttons(question: Question, advice: Advice) -> tuple[Choice, ...]:
    """All of them: a desk looks at wishes no scheme looks at."""
    if question.kind != "lijst":
        return choices(question, advice)
    return tuple(Choice(name, o.label, name) for name, o in question.options.items())


def debts_unclear(advice: Advice) -> bool:
    """Does debt help fit while nobody told of debts? Who ticks a threat and leaves the tick for
    debts alone has not said that there are none."""
    helps = advice.debt_help is not None and advice.debt_help.verdict in LIKELY
    hurry = bool({*advice.urgent, *advice.acute} - {VIOLENCE})
    said = advice.answers.get(DEBTS)
    return helps and (said is None or (said == NONE and hurry))


def _fits(question: Question, advice: Advice) -> bool:
    pack, name = advice.pack, question.fact
    if name == DEBTS:
        return debts_unclear(advice)
    if settled(name, advice.answers, pack) or name in advice.assumed:
        return False
    if name == VILLAGE:
        return bool(pack.municipality.villages)
    return makes_sense(question.id, pack, advice.situation)
