"""From answers back to a way through the questions, so that somebody can go on. Pure."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from web.advice import advise
from web.changes import after_change
from web.content.library import Library
from web.content.pack import Pack
from web.conversation import Journey


def journey_of(
    library: Library, pack: Pack, answers: Mapping[str, object], day: datetime.date
) -> Journey:
    """The answers as they are, with the questions somebody would have come by to give them.

    A question that must still be asked is not among them. An answer that no question of this path
    gives, such as one to an offer, stays as it is: it only has no place on the path.
    """
    told = set(_told_by_a_tick(pack, answers))
    everything = tuple(q.id for q in pack.questions if not told.issuperset(q.facts))
    walked = after_change(library, pack, Journey(answers, everything), day)
    waiting = {question.id for question in advise(library, pack, answers, day).waiting}
    return Journey(dict(answers), tuple(name for name in walked.asked if name not in waiting))


def _told_by_a_tick(pack: Pack, answers: Mapping[str, object]) -> Iterator[str]:
    """Facts that a tick in the list of another question fills, such as "my partner has no income":
    their own question was saved by it."""
    for question in pack.questions:
        if any(fact in answers for fact in question.facts):
            for option in question.options.values():
                yield from (f for f, v in option.only_ticked.items() if answers.get(f) == v)
