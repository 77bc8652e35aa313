"""Which conditions gave a verdict, as an editor wrote them: `inkomen: {hoogstens: 1650}`."""

from __future__ import annotations

from collections.abc import Iterator

from web.content.amount import PAYS
from web.content.fields import UNKNOWN
from web.content.files import Map
from web.content.parse import COMPARE, GROUPS
from web.content.schemes import SchemeText
from web.rules.conditions import Group, Meaning
from web.rules.screening import Result, Verdict
from web.rules.situation import Situation
from web.rules.truth import MAYBE, NO, YES, Outcome

CHILD = "kind"
NONE_OF = "geen_van"
FOR_WHOM = "voorwaarden"
"""The key with the conditions of a file."""


def lines(node: object) -> Iterator[tuple[Map, str]]:
    """Each line of the conditions of a file, also below `een_van` and the like."""
    for part in node if isinstance(node, list) else [node]:
        for key in part if isinstance(part, Map) else ():
            yield part, key
            if key in GROUPS:
                yield from lines(part[key])


def deciding(outcome: Outcome) -> list[Meaning]:
    """What the conditions that settled it are about; of a maybe, those that keep it open. What
    must not be so is a meaning `geen_van`, around what it must not be."""
    return list(dict.fromkeys(meaning for meaning in _leaves(outcome) if meaning is not None))


def told(scheme: SchemeText, result: Result, situation: Situation) -> str:
    """Why this is the verdict, in a sentence or two."""
    if result.outdated:
        return "Op die dag geldt de regeling niet, of is een bedrag verlopen."
    has_it = result.verdict is Verdict.HAS_IT
    if not (scheme.exists or has_it):
        return f"Dat komt door 'soort: {scheme.kind}'."
    meanings = deciding(situation.ask(scheme.rule.already) if has_it else result.outcome)
    if result.verdict is not Verdict.YES:
        return f"Dat komt door {_names(meanings)}."
    in_file = {key for _, key in lines(scheme.page.front.get(FOR_WHOM))}
    # What holds for every scheme of a municipality stands in another file, and is nothing to mend.
    names = _names([one for one in meanings if one.word == PAYS or one.fact in in_file])
    return f"Het voldoet aan alles: {names}." if names else "Het is voor iedereen."


def _names(meanings: list[Meaning]) -> str:
    """An amount stands in no line of the conditions."""
    return " en ".join(
        "het bedrag" if one.word == PAYS else f"'{written(one)}'" for one in meanings
    )


def _leaves(outcome: Outcome) -> Iterator[Meaning | None]:
    """A group stops at the part that settles it: that is the last it looked at."""
    condition, parts = outcome.condition, outcome.because
    if not isinstance(condition, Group):
        yield getattr(condition, "meaning", None)
        return
    if outcome.truth is MAYBE:
        parts = tuple(part for part in parts if part.truth is MAYBE)
    elif outcome.truth is (YES if condition.kind == "een_van" else NO):
        parts = parts[-1:]
    for meaning in (leaf for part in parts for leaf in _leaves(part)):
        inside = condition.kind == NONE_OF and meaning is not None
        yield Meaning(meaning.fact, NONE_OF, (meaning,)) if inside else meaning


def written(meaning: Meaning) -> str:
    """As it stands in a file."""
    if meaning.word == NONE_OF:
        return f"{NONE_OF}: [{written(meaning.values[0])}]"
    said = [str(value) for value in meaning.values]
    if meaning.word == UNKNOWN and not (meaning.fact and said):
        return f"{meaning.fact or UNKNOWN}: {said[0] if said else UNKNOWN}"
    if meaning.word == UNKNOWN:
        said = [f"{said[0]}: {UNKNOWN}"]
    elif meaning.word == CHILD:
        said = [f"{word}: {bound}" for word, bound in meaning.values]
    elif meaning.word in COMPARE:
        said = [f"{meaning.word}: {_bound(meaning.values)}"]
    else:
        return f"{meaning.fact}: {said[0] if len(said) == 1 else '[' + ', '.join(said) + ']'}"
    return f"{meaning.fact}: {{{', '.join(said)}}}"


def _bound(values: tuple) -> str:
    """A number, a norm, or a share of one."""
    share, name = values if len(values) == 2 else (1, values[0])
    return str(name) if share == 1 else f"{(share * 100).normalize():f}% van {name}"
