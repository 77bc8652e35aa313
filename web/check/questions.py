"""Checks of questions within a municipality: each fact has one, and what they fill is possible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from web.answers import BadAnswer, possible
from web.check.base import limit_sentences
from web.content.errors import ContentError, did_you_mean
from web.content.files import Map, read_page
from web.content.pack import NATIONAL, Pack
from web.content.questions import Option, Question


def check_questions(pack: Pack) -> Iterator[ContentError]:
    """The municipality's own questions; for the national part: all of them."""
    first: dict[str, Question] = {}
    for question in pack.questions:
        if not question.mixed and first.setdefault(question.fact, question) is not question:
            other = next(q for q in (first[question.fact], question) if _own(pack, q))
            problem = f"Het feit '{question.fact}' heeft al een vraag."
            mend = "Geef dit feit een andere naam, met 'feit:' of een andere bestandsnaam."
            yield read_page(other.path).front.fault("feit", problem, mend)
    for question in pack.questions:
        if _own(pack, question):
            yield from _question(pack, question)


def _own(pack: Pack, question: Question) -> bool:
    own = pack.municipality.path
    return pack.slug == NATIONAL if own is None else question.path.is_relative_to(own.parent)


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
