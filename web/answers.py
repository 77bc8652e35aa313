"""Answers to facts: what somebody said becomes the set of values that are still possible. Pure.

Answers are a mapping of fact to value, as in the API: an exact value, a band `[low, high]` (an
open band ends in None), a list of what applies, a few values that are still possible, or
`weet_ik_niet`.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from web.content.facts import Fact, edges
from web.content.pack import Pack
from web.content.questions import CHILD_AGES, CLASSES
from web.rules.amounts import AmountsOnDay
from web.rules.situation import Situation
from web.rules.truth import Truth

DONT_KNOW = "weet_ik_niet"
RATHER_NOT = "zeg_ik_niet"
"""Somebody who will not say is treated like somebody who does not know."""
MOST_CHILDREN, MOST_FAMILIES = 20, 64
Answers = Mapping[str, object]


class BadAnswer(ValueError):
    """An answer a fact cannot have. Holds the fact and what is allowed, never the value."""

    def __init__(self, fact: str, allowed: str) -> None:
        super().__init__(fact)
        self.fact, self.allowed = fact, allowed


def situation_of(pack: Pack, answers: Answers, figures: AmountsOnDay) -> Situation:
    """What is possible for somebody with these answers. Raises BadAnswer."""
    origin, said = pack.origin(figures), {}
    for name, value in _with_implied(pack, answers).items():
        if name not in pack.facts:
            raise BadAnswer(name, "een feit dat we kennen")
        if value not in (DONT_KNOW, RATHER_NOT):
            said.update(possible(pack.facts[name], value))
        elif pack.facts[name].kind == "keuze":  # said out loud, it is no usual value any more
            said[name] = pack.facts[name].values
    situation = origin.but(said)
    assumed, usual = {}, {}
    for name, condition in pack.usual.items():
        if name not in answers and situation.ask(condition).truth is Truth.YES:
            assumed[name] = situation.facts[name]
            usual |= possible(pack.facts[name], pack.facts[name].question.usual.value)
    told = frozenset(name for name in answers if is_whole(answers[name], pack.facts[name]))
    return origin.but({**said, **usual}, assumed, told)


def possible(fact: Fact, value: object) -> dict[str, tuple]:
    """The values that are left after this answer. Raises BadAnswer."""
    read = READ[fact.kind](fact, value)
    if fact.kind == "lijst":
        return {tick: (item in read,) for tick, item in fact.ticks}
    return {fact.name: families(read) if fact.kind == "leeftijden" else read}


def can_be(pack: Pack, name: str, value: object) -> bool:
    """Is this an answer that a fact of this municipality can have, today?"""
    fact = pack.facts.get(name)
    if fact is None or value == DONT_KNOW:
        return fact is not None
    try:
        READ[fact.kind](fact, value)
    except BadAnswer:
        return False
    return fact.kind != "lijst" or bool(fact.values)


def is_whole(value: object, fact: Fact) -> bool:
    """Is this the last word on a fact? A few values left over from another question are not."""
    return not (fact.kind == "keuze" and isinstance(value, (list, tuple)) and len(value) > 1)


def _with_implied(pack: Pack, answers: Answers) -> dict[str, object]:
    """Some answers settle another fact: no income is an income of nothing."""
    implied: dict[str, object] = {}
    for name, value in answers.items():
        fact = pack.facts.get(name)
        options = fact.question.options if fact else {}
        for chosen in value if isinstance(value, (list, tuple)) else (value,):
            if isinstance(chosen, str) and chosen in options:
                implied.update(options[chosen].implies)
    return {**implied, **answers}


def _choices(fact: Fact, value: object) -> tuple[str, ...]:
    chosen = tuple(value) if isinstance(value, (list, tuple)) else (value,)
    if not chosen or not all(isinstance(v, str) and v in fact.values for v in chosen):
        raise BadAnswer(fact.name, ", ".join(map(str, fact.values)))
    return tuple(dict.fromkeys(chosen))


def _items(fact: Fact, value: object) -> Sequence[str]:
    none = ("geen",) if "geen" not in fact.values else ()
    allowed = (*fact.values, *none)
    if not isinstance(value, (list, tuple)) or any(v not in allowed for v in value):
        raise BadAnswer(fact.name, f"een lijst met: {', '.join(map(str, allowed))}")
    if "geen" in value and len(value) > 1:
        raise BadAnswer(fact.name, "alleen 'geen', of een lijst zonder 'geen'")
    return value


def _spans(fact: Fact, value: object) -> list[tuple[int, int]]:
    """Lowest and highest age of each child: the same, unless only the class is known."""
    allowed = "een lijst met leeftijden van 0 tot en met 17, of met [jongste, oudste]"
    if not isinstance(value, (list, tuple)) or len(value) > MOST_CHILDREN:
        raise BadAnswer(fact.name, allowed)
    spans = [tuple(age) if isinstance(age, (list, tuple)) else (age, age) for age in value]
    for span in spans:
        if len(span) != 2 or not all(type(age) is int and age in CHILD_AGES for age in span):
            raise BadAnswer(fact.name, allowed)
        if span[0] > span[1]:
            raise BadAnswer(fact.name, allowed)
    return spans


def families(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Every family worth trying. Of a class of ages both ends are tried, for each child in it;
    in a very large family, for all children in a class at once. No limit of a rule lies inside a
    class (web/content/parse.py), so no age in between says anything else."""
    counted = Counter(tuple(spans))
    if math.prod(len(_worth_trying(*span)) for span in counted) > MOST_FAMILIES:
        lowest, highest = (end(map(end, counted)) for end in (min, max))  # no card says this
        counted = Counter({(lowest, highest): counted.total()})
    tried = [(_worth_trying(*span), count) for span, count in sorted(counted.items())]
    each = [list(itertools.combinations_with_replacement(*one)) for one in tried]
    if math.prod(map(len, each)) > MOST_FAMILIES:
        each = [[(age,) * count for age in ages] for ages, count in tried]
    return tuple(sorted({tuple(sorted(sum(ages, ()))) for ages in itertools.product(*each)}))


def _worth_trying(low: int, high: int) -> tuple[int, ...]:
    """Both ends; of a wider span than a class also the ends of each class in it."""
    inner = {age for ends in CLASSES for age in ends if low < age < high}
    return tuple(sorted({low, high} | inner))


def _numbers(fact: Fact, value: object) -> tuple[Decimal, ...]:
    if isinstance(value, (list, tuple)):
        if len(value) != 2 or value[0] is None:
            raise BadAnswer(fact.name, "een getal, of [laagste, hoogste]")
        low = _number(fact, value[0])
        high = fact.highest if value[1] is None else _number(fact, value[1])
        if low > high:
            raise BadAnswer(fact.name, "een getal, of [laagste, hoogste]")
        return edges(low, high, fact.values)
    return (_number(fact, value),)


def _number(fact: Fact, value: object) -> Decimal:
    allowed = f"een getal van {fact.lowest} tot en met {fact.highest}"
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        raise BadAnswer(fact.name, allowed)
    try:
        number = Decimal(str(value))
    except (InvalidOperation, ValueError):  # ValueError: an integer of thousands of digits
        raise BadAnswer(fact.name, allowed) from None
    if not number.is_finite() or not fact.lowest <= number <= fact.highest:
        raise BadAnswer(fact.name, allowed)
    return number


READ = {
    "keuze": _choices,
    "lijst": _items,
    "leeftijden": _spans,
    "getal": _numbers,
    "bedrag": _numbers,
}
"""By the kind of a fact: an answer as it was meant. Each raises BadAnswer."""
