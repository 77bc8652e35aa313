"""Questions that change nothing: no scheme, desk or page looks at what they fill."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from web.advice import ALREADY, THREAT
from web.content.errors import ContentError
from web.content.facts import VILLAGE
from web.content.files import read_page
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.content.questions import Question

ALWAYS = {THREAT, ALREADY, VILLAGE}
"""Emergencies, what somebody gets already, and where: these count everywhere."""
MEND = "Haal de vraag weg, of gebruik haar bij een regeling, loket of pagina."


def local(pack: Pack) -> Iterator[ContentError]:
    """The municipality's own questions."""
    own = pack.municipality.path and pack.municipality.path.parent
    mine = (q for q in pack.questions if own and q.path.is_relative_to(own))
    yield from _unused(mine, _looked_at(pack))


def national(library: Library) -> Iterator[ContentError]:
    """The national questions: some municipality may be the only one that looks."""
    try:
        packs = [library.pack(slug) for slug in (NATIONAL, *library.slugs())]
    except ContentError:  # told where it stands; what that one looks at, nobody knows now
        return
    yield from _unused(library.questions, set().union(*map(_looked_at, packs)))


def _unused(questions: Iterable[Question], used: set[str]) -> Iterator[ContentError]:
    for question in questions:
        fills = {question.fact, *question.facts, *question.opens}
        if not question.context and fills.isdisjoint(used):
            problem = "Geen regeling, loket of pagina gebruikt deze vraag."
            yield read_page(question.path).front.fault("vraag", problem, MEND)


def _looked_at(pack: Pack) -> set[str]:
    """Facts that change what somebody sees, or whether another question makes sense."""
    senses = (*pack.only_if.values(), *pack.usual.values())
    return {*pack.used, *ALWAYS}.union(*(sense.facts for sense in senses))
