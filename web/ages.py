"""A child's age in an answer: a number, or of a code only the class: `[6, 11]`. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from web.content.questions import CHILD_AGES, CLASSES
from web.translate import gettext, ngettext

Age = int | list[int]
AGES = {str(age): age for age in CHILD_AGES}
SPANS = {f"{low}-{high}": (low, high) for low, high in CLASSES}


def in_words(age: Age) -> str:
    """`8 jaar`, or `6 tot en met 11 jaar`."""
    if isinstance(age, (list, tuple)):
        return gettext("{van} tot en met {tot} jaar").format(van=age[0], tot=age[1])
    return ngettext("{leeftijd} jaar", "{leeftijd} jaar", age).format(leeftijd=age)


def within(limits: Mapping[str, int]) -> str:
    """The ages between the limits of a condition: `4 tot en met 17 jaar`, `11 jaar of jonger`."""
    low = limits.get("minstens", limits.get("meer_dan", -1) + 1)
    high = limits.get("hoogstens", limits.get("minder_dan", 18) - 1)
    if low <= 0:
        return gettext("{leeftijd} jaar of jonger").format(leeftijd=high)
    return gettext("{van} tot en met {tot} jaar").format(van=low, tot=high)


def as_sent(text: str) -> str:
    """What a form sent, in words; empty when it is no age of a child."""
    age = read(text)
    return "" if age is None else in_words(age)


def options() -> tuple[tuple[str, str], ...]:
    """Every age of a child: what a form sends, and what stands in the list."""
    words = {0: gettext("Nog geen 1 jaar")}
    return tuple((str(age), words.get(age) or in_words(age)) for age in CHILD_AGES)


def typed(age: Age) -> str:
    """`8`, or `6-11`: as a form sends it."""
    return "-".join(map(str, age)) if isinstance(age, (list, tuple)) else str(age)


def read(text: str) -> Age | None:
    """What a form sent; None when it is no age of a child."""
    return list(SPANS[text]) if text in SPANS else AGES.get(text)


def youngest(age: Age) -> int:
    """What to put children in order by."""
    return age[0] if isinstance(age, (list, tuple)) else age
