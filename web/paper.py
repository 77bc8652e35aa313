"""The questions on paper, for a visit at home: the same as on the site, for everybody. Pure.

On the site a question comes up only when it can change something. Paper knows no answers: it
holds them all, and says in words when one makes sense.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from web.advice import ALREADY
from web.content.facts import VILLAGE
from web.content.options import Option
from web.content.pack import Pack
from web.content.questions import Question

Numbers = Mapping[str, int]
"""By the id of a question: its number on the paper."""


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """One question with its boxes, or a line to write on."""

    number: int
    question: Question
    boxes: tuple[str, ...]
    beside: Question | None
    """What stands beside the amount, with boxes of its own: how often the money comes."""
    only: str
    """When it makes sense; empty: always."""

    @property
    def writes(self) -> bool:
        """A number is written: there are no buttons made for one household."""
        return self.question.kind in ("getal", "bedrag")

    @property
    def many(self) -> bool:
        """More than one box may be ticked."""
        return self.question.kind == "lijst"


def paper(pack: Pack, words: Mapping[str, str]) -> tuple[PaperQuestion, ...]:
    """All questions of one municipality, in their fixed order."""
    beside = {question.beside.fact for question in pack.questions if question.beside}
    asked = [question for question in pack.questions if question.fact not in beside]
    numbers = {question.id: number for number, question in enumerate(asked, 1)}
    return tuple(
        PaperQuestion(
            numbers[question.id],
            question,
            tuple(dict.fromkeys(boxes(question, pack))),
            pack.facts[question.beside.fact].question if question.beside else None,
            _only(question, asked, numbers, words),
        )
        for question in asked
    )


def boxes(question: Question, pack: Pack) -> Iterator[str]:
    """Everything to tick: also what the site shows to some people only."""
    options = question.options
    if question.fact == ALREADY:
        known = {scheme.rule.stem: scheme.title for scheme in _schemes(pack)}
        yield from known.values()
        options = {name: option for name, option in options.items() if name not in known}
    elif question.fact == VILLAGE:
        yield from pack.municipality.villages.values()
    yield from (option.label for option in options.values())
    if question.none_label:
        yield question.none_label


def _schemes(pack: Pack) -> Iterator:
    """National ones first: of two with one name the municipality's own title stays. As in the
    form, not what is perhaps not there."""
    every = [text for text in pack.schemes.values() if text.exists and not text.is_usual]
    yield from sorted(every, key=lambda scheme: scheme.id.startswith(f"{pack.slug}/"))


def _only(
    question: Question, asked: Iterable[Question], numbers: Numbers, words: Mapping[str, str]
) -> str:
    """When this question makes sense, in words that point at another question."""
    before = [other for other in asked if numbers[other.id] < numbers[question.id]]
    for other in before:
        opening = [o.label for o in other.options.values() if _opens(o, question)]
        if opening and question.only_if in (None, other.only_if):
            return _told(words, numbers[other.id], opening)
    if question.only_if is not None:
        return _condition(question, before, numbers, words)
    if settled := next((other for other in before if question.fact in other.facts), None):
        return words["alleen_leeg"].format(nummer=numbers[settled.id])
    if question.offered:
        return words["alleen_met_papier"]
    never_asked = question.usual is not None and not question.usual.when
    return words["alleen_zelf"] if never_asked else ""


def _opens(option: Option, question: Question) -> bool:
    """Without this tick there is nothing to ask; with it the answer is still to come."""
    ticked = option.if_ticked.get(question.fact)
    return question.fact in option.if_not and (ticked is None or isinstance(ticked, list))


def _condition(
    question: Question, before: list[Question], numbers: Numbers, words: Mapping[str, str]
) -> str:
    """`alleen_als`, where it names answers. A limit of a number is not said: better to ask."""
    named = [
        (other, labels)
        for fact, wanted in question.only_if.items()
        for other, labels in [_labels(fact, wanted, before)]
        if other is not None
    ]
    # What another question needs already need not be said: a partner's wage says "partner".
    needed = {fact for other, _ in named for fact in (other.only_if or ())}
    told = [(o, labels) for o, labels in named if needed.isdisjoint(o.facts)]
    return " ".join(_told(words, numbers[other.id], labels) for other, labels in told)


def _labels(
    fact: str, wanted: object, before: Iterable[Question]
) -> tuple[Question | None, list[str]]:
    """The first question that can give one of these answers, and the boxes that do."""
    values = wanted if isinstance(wanted, list) else [wanted]
    for other in before:
        options = other.options.items()
        if labels := [o.label for name, o in options if _gives(other, name, o, fact, values)]:
            return other, labels
    return None, []


def _gives(other: Question, name: str, option: Option, fact: str, values: list) -> bool:
    own = other.kind == "keuze" and other.fact == fact and name in values
    return own or option.adds.get(fact) in values or option.if_ticked.get(fact) in values


def _told(words: Mapping[str, str], number: int, labels: Iterable[str]) -> str:
    """Without what stands between brackets: the whole label is a few lines up."""
    *first, last = (f"\u2018{label.partition(' (')[0]}\u2019" for label in labels)
    choice = f" {words['of']} ".join(filter(None, (", ".join(first), last)))
    return words["alleen_als"].format(nummer=number, keuze=choice)
