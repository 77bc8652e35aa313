"""Which outcomes the worked examples of each scheme show, and which they never do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from web.content.examples import VERDICTS
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.content.schemes import SchemeText
from web.rules.conditions import Condition, Group, Unknown


def examples(library: Library, slug: str) -> list[dict[str, object]]:
    """Per scheme of this municipality the number of examples for each outcome."""
    pack = library.pack(slug)
    return [_counted(library, one) for one in _own(pack)] if pack else []


def _own(pack: Pack) -> Iterator[SchemeText]:
    for one in (*pack.schemes.values(), *([pack.debt_help] if pack.debt_help else ())):
        if one.id.partition("/")[0] == pack.slug or pack.slug == NATIONAL:
            yield one


def _counted(library: Library, scheme: SchemeText) -> dict[str, object]:
    found = Counter(example.verdict for example in scheme.examples)
    wanted = {"ja": can_be_yes(scheme), "nee": can_be_no(scheme)}
    missing = [verdict for verdict, wants in wanted.items() if wants and not found[verdict]]
    front = scheme.page.front
    where = front.fault("voorbeelden", "")
    return {
        "regeling": scheme.title,
        "bestand": where.path.relative_to(library.folder).as_posix(),
        "regel": where.line,
        **{verdict: found[verdict] for verdict in VERDICTS},
        "mist": missing,
    }


def can_be_yes(scheme: SchemeText) -> bool:
    """Not when it stopped, nor when a condition for everybody is `onbekend`."""
    return scheme.exists and not _unknown(scheme.rule.condition)


def can_be_no(scheme: SchemeText) -> bool:
    """Not when it is for everybody."""
    condition = scheme.rule.condition
    always = isinstance(condition, Group) and condition.kind == "alle" and not condition.parts
    return not always


def _unknown(condition: Condition) -> bool:
    if isinstance(condition, Group) and condition.kind == "alle":
        return any(map(_unknown, condition.parts))
    return isinstance(condition, Unknown)
