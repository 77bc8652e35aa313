"""What stands on the page in words only: questions and ticks that change nothing now. Pure.

Who fills in has to be able to find every question, and to see why one of them is not to be asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from web.advice import Advice
from web.content.questions import Question
from web.paper import boxes
from web.together.sheet import Part, Sheet

NOT_YET, NOT_HERE, NO_CHANGE, TICKS = "eerst", "past_niet", "niets", "vakjes"
WHY = {"ja": NO_CHANGE, "nee": NOT_HERE, "misschien": NOT_YET}
"""By whether the question makes sense for this household: a word of `teksten/samen.yaml`."""


@dataclass(frozen=True, slots=True)
class Spare:
    """A question without fields, or the ticks of one that are left out, with a word why."""

    question: Question
    labels: tuple[str, ...]
    why: str


def spare(sheet: Sheet) -> Iterator[Spare]:
    """Everything of the content that has no field on the page, in the editors' order."""
    shown = {part.question.id: part for part in (*sheet.parts, *sheet.extras)}
    beside = {part.question.beside.fact for part in shown.values() if part.question.beside}
    for question in sheet.advice.pack.questions:
        part = shown.get(question.id)
        if part is None and question.fact not in beside:
            every = tuple(dict.fromkeys(boxes(question, sheet.advice.pack)))
            yield Spare(question, every, _why(question, sheet.advice))
        elif part is not None and (left_out := _left_out(part)):
            yield Spare(question, left_out, TICKS)


def _left_out(part: Part) -> tuple[str, ...]:
    shown = {choice.value for choice in part.said.form.choices}
    return tuple(o.label for name, o in part.question.options.items() if name not in shown)


def _why(question: Question, advice: Advice) -> str:
    sense = advice.pack.only_if.get(question.id)
    return NO_CHANGE if sense is None else WHY[advice.situation.ask(sense).truth.value]
