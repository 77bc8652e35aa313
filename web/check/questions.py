"""Checks of questions within a municipality: each fact has one, and what they fill is possible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from web.answers import BadAnswer, possible
from web.check.base import limit_sentences
from web.content.errors import ContentError, did_you_mean
from web.content.files import Map, read_page
from web.content.municipality import Municipality
from web.content.options import Option
from web.content.pack import NATIONAL, Pack
from web.content.questions import Question


def clashes(municipality: Municipality, questions: Iterable[Question]) -> Iterator[ContentError]:
    """Two questions for one fact: the second would change every rule about it in silence."""
    first: dict[str, Question] = {}
    for question in questions:
        if question.has_own_fact and first.setdefault(question.fact, question) is not question:
            both = (question, first[question.fact])
            own = next((one for one in both if _is_own(municipality, one)), question)
            problem = f"Het feit '{question.fact}' heeft al een vraag."
            mend = "Geef dit feit een andere naam, met 'feit:' of een andere bestandsnaam."
            yield read_page(own.path).front.fault("feit", problem, mend)


def check_questions(pack: Pack) -> Iterator[ContentError]:
    """The municipality's own questions; for the national part: all of them."""
    for question in pack.questions:
        if _is_own(pack.municipality, question):
            yield from _question(pack, question)


def _is_own(municipality: Municipality, question: Question) -> bool:
    if municipality.path is None:
        return municipality.slug == NATIONAL
    return question.path.is_relative_to(municipality.path.parent)


def _question(pack: Pack, question: Question) -> Iterator[ContentError]:
    front = read_page(question.path).front
    yield from limit_sentences(question)
    for key, option in question.options.items():
        for name, value in _filled(option):
            yield from _fills(pack, front["opties"], key, name, value)
    if question.usual:
        value = question.usual.value
        yield from _fills(pack, front["gewoonlijk"], "waarde", question.fact, value)


def _filled(option: Option) -> Iterator[tuple[str, object]]:
    for filled in (option.implies, option.if_ticked, option.if_not):
        yield from filled.items()
    yield from ((name, [item]) for name, item in option.adds.items())


def _fills(pack: Pack, node: Map, key: str, name: str, value: object) -> Iterator[ContentError]:
    facts: Mapping = pack.facts
    if name not in facts:
        problem = f"'{key}' vult '{name}', maar dat is geen vraag."
        yield node.fault(key, problem, did_you_mean(name, facts))
        return
    try:
        possible(facts[name], value)
    except BadAnswer as bad:
        problem = f"'{key}' vult '{name}' met iets dat niet kan."
        yield node.fault(key, problem, f"Toegestaan: {bad.allowed}.")
