"""For whom a scheme is: its own conditions, in the sentences the outcome uses. Pure."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from web.advice import advise
from web.content.library import Library
from web.content.pack import Pack
from web.content.schemes import SchemeText
from web.reasons import Reasons
from web.rules.conditions import Condition, Group
from web.rules.truth import NOTHING, YES, Outcome


def fits(library: Library, pack: Pack, scheme: SchemeText, day: datetime.date) -> tuple[str, ...]:
    """What must hold, as it is said when it does. Only what always must: what is enough in one
    of several ways is left to the questions. Limits are figures of `day`, for any household."""
    condition = scheme.rule.condition
    is_group = isinstance(condition, Group)
    if is_group and condition.kind != "alle":
        return ()
    parts = condition.parts if is_group else (condition,)
    tests = tuple(part for part in parts if not isinstance(part, Group))
    outcome = Outcome(YES, NOTHING, Group("alle", tests), because=tuple(t.yes for t in tests))
    said = Reasons(advise(library, pack, {}, day), library.reasons).of(outcome)
    return tuple(dict.fromkeys((*_choices(tests, pack), *said)))


def _choices(tests: tuple[Condition, ...], pack: Pack) -> Iterator[str]:
    """The sentence of the one answer a question must have, such as `U huurt een woning`. What
    counts as known until somebody says otherwise needs no saying."""
    for meaning in filter(None, (test.meaning for test in tests)):
        if meaning.word == "is" and len(meaning.values) == 1 and meaning.fact not in pack.usual:
            options = pack.facts[meaning.fact].question.options.values()
            yield from (o.sentence for o in options if o.value == meaning.values[0] and o.sentence)
