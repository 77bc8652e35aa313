"""Answers as they may leave the house: in bands, without what is nobody's business. Pure.

A band is as wide as it can be without changing a verdict, a desk, or what is asked next. So an
exact amount stays exact only where a rule has its limit right beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_CEILING, Decimal

from web.advice import Advice, advise
from web.answers import DONT_KNOW
from web.content.facts import Fact
from web.content.library import Library
from web.content.questions import CLASSES
from web.handover.book import NEVER
from web.numbers import plain

WIDTHS = (10_000, 1000, 100, 10, 5)
"""Of a band, in euros or years."""
SHARE = 3
"""A band is at most this part of the number in it: nobody is helped by "0 to 10 children"."""


def in_bands(library: Library, advice: Advice, without: Iterable[str] = ()) -> dict[str, object]:
    """The answers for a code or a card, which give the same outcome as the real ones."""
    answers = _without(advice.answers, set(without))
    exact = {name: v for name, v in answers.items() if _is_exact(v, advice.pack.facts[name].kind)}
    if not exact:
        return answers
    same = answers == advice.answers
    real = advice if same else advise(library, advice.pack, answers, advice.day)
    book = library.code_books[max(library.code_books)].by_fact
    for name, value in exact.items():
        usual = book[name].usual if name in book else ()
        for wider in (*_usual(value, usual), *_wider(value, advice.pack.facts[name])):
            trial = {**answers, name: wider}
            if same_outcome(real, advise(library, advice.pack, trial, advice.day)):
                answers = trial
                break
    return answers


def same_outcome(real: Advice, banded: Advice) -> bool:
    """The same verdicts, desks and questions; each amount lies within the one in bands."""
    pairs = list(zip(_results(real), _results(banded), strict=True))
    return (
        [(a.verdict, a.outdated) for a, _ in pairs] == [(b.verdict, b.outdated) for _, b in pairs]
        and all(_within(a.amount, b.amount) for a, b in pairs)
        and (real.desk, real.urgent, real.acute) == (banded.desk, banded.urgent, banded.acute)
        and real.route.also == banded.route.also
        and real.next_question is banded.next_question
    )


def _results(advice: Advice) -> list:
    return [*advice.results, *([advice.debt_help] if advice.debt_help else [])]


def _within(real, banded) -> bool:
    if real is None or banded is None:
        return real is banded
    return banded.per == real.per and banded.low <= real.low and real.high <= banded.high


def _without(answers: Mapping[str, object], gone: set[str]) -> dict[str, object]:
    """What somebody keeps off the card, and violence. Who told of nothing else is as somebody who
    does not know: an empty list would deny it."""
    kept = {name: value for name, value in answers.items() if name not in gone}
    for name, never in NEVER.items():
        value = kept.get(name)
        if isinstance(value, (list, tuple)) and set(value) & set(never):
            kept[name] = [item for item in value if item not in never] or DONT_KNOW
    return kept


def _is_exact(value: object, kind: str) -> bool:
    if kind == "leeftijden":
        return isinstance(value, (list, tuple)) and any(isinstance(age, int) for age in value)
    return kind in ("getal", "bedrag") and isinstance(value, (int, float, Decimal))


def _usual(value: object, bands: Iterable[object]) -> Iterator[object]:
    """The bands of buttons that hold this number, the narrowest first, for the desk works with it.
    Nought stays what it is: nothing."""
    if value and not isinstance(value, list):
        held = [b for b in bands if isinstance(b, list) and b[0] <= value <= (b[1] or value)]
        yield from sorted(held, key=lambda band: (band[1] or band[0] * SHARE) - band[0])


def _wider(value: object, fact: Fact) -> Iterator[object]:
    """From wide to narrow; the exact value itself is what is left."""
    if fact.kind == "leeftijden":
        yield from _classes(list(value))
        return
    number = Decimal(str(value))
    for width in (width for width in WIDTHS if width * SHARE <= abs(number)):
        low = number // width * width
        if low > number:  # below zero, // goes towards zero
            low -= width
        top = max(low + width - 1, number.to_integral_value(ROUND_CEILING))
        yield [plain(max(low, fact.lowest)), plain(min(top, fact.highest))]


def _classes(ages: list) -> Iterator[list]:
    """All children in their class; else all but one; else as many as will go."""
    spans = [_class(age) for age in ages]
    yield spans
    for kept in range(len(ages)):
        yield [*spans[:kept], ages[kept], *spans[kept + 1 :]]


def _class(age: object) -> object:
    return next(list(c) for c in CLASSES if c[0] <= age <= c[1]) if isinstance(age, int) else age
