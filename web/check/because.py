"""Which conditions gave a verdict, as an editor wrote them: `inkomen: {hoogstens: 1650}`."""

from __future__ import annotations

from collections.abc import Iterator

from web.content.parse import COMPARE, UNKNOWN
from web.rules.conditions import Group, Meaning
from web.rules.screening import Result, Verdict
from web.rules.situation import Situation
from web.rules.truth import MAYBE, NO, YES, Outcome

CHILD = "kind"


def deciding(outcome: Outcome) -> list[Meaning]:
    """What the conditions that settled it are about; of a maybe, those that keep it open."""
    return list(dict.fromkeys(meaning for meaning in _leaves(outcome) if meaning is not None))


def told(result: Result, situation: Situation) -> str:
    """Why this is the verdict, in a sentence or two."""
    if result.outdated:
        return "Op die dag geldt de regeling niet, of is een bedrag verlopen."
    has_it = result.verdict is Verdict.HAS_IT
    outcome = situation.ask(result.scheme.already) if has_it else result.outcome
    names = " en ".join(f"'{written(one)}'" for one in deciding(outcome))
    if result.verdict is Verdict.YES:
        return f"Het voldoet aan alles: {names}." if names else "Het is voor iedereen."
    if not names:
        return "Er is voor hen geen bedrag." if result.scheme.pays else ""
    return f"Dat komt door {names}."


def _leaves(outcome: Outcome) -> Iterator[Meaning | None]:
    """A group stops at the part that settles it: that is the last it looked at."""
    condition, parts = outcome.condition, outcome.because
    if not isinstance(condition, Group):
        yield getattr(condition, "meaning", None)  # that there is an amount has no meaning
        return
    if outcome.truth is MAYBE:
        parts = tuple(part for part in parts if part.truth is MAYBE)
    elif outcome.truth is (YES if condition.kind == "een_van" else NO):
        parts = parts[-1:]
    for part in parts:
        yield from _leaves(part)


def written(meaning: Meaning) -> str:
    """As it stands in a file."""
    said = [str(value) for value in meaning.values if value is not None]
    if meaning.word == UNKNOWN:
        return f"{meaning.fact or UNKNOWN}: {said[0] if said else UNKNOWN}"
    if meaning.word == CHILD:
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
