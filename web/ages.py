"""A child's age in an answer: a number, or of a code only the class: `[6, 11]`. Pure."""

from __future__ import annotations

from web.content.questions import CHILD_AGES, CLASSES

Age = int | list[int]
AGES = {str(age): age for age in CHILD_AGES}
SPANS = {f"{low}-{high}": (low, high) for low, high in CLASSES}


def in_words(age: Age) -> str:
    """`8 jaar`, or `6 tot en met 11 jaar`."""
    return f"{age[0]} tot en met {age[1]} jaar" if isinstance(age, (list, tuple)) else f"{age} jaar"


def typed(age: Age) -> str:
    """`8`, or `6-11`: as a form sends it."""
    return "-".join(map(str, age)) if isinstance(age, (list, tuple)) else str(age)


def read(text: str) -> Age | None:
    """What a form sent; None when it is no age of a child."""
    return list(SPANS[text]) if text in SPANS else AGES.get(text)


def youngest(age: Age) -> int:
    """What to put children in order by."""
    return age[0] if isinstance(age, (list, tuple)) else age
