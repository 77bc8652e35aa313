"""An answer as the card tells it: a few short words, and a band for what was typed. Pure.

Words come from `teksten/kaart.yaml`; what has none there is told as on its button.
"""

from __future__ import annotations

from collections import Counter
from decimal import ROUND_FLOOR, Decimal

from web.advice import Advice
from web.answers import DONT_KNOW, RATHER_NOT
from web.choices import bands, label_beside, less_more
from web.content.facts import VILLAGE, Fact
from web.content.files import Map
from web.content.questions import CLASSES
from web.conversation import NONE
from web.numbers import euro

SMALLEST = Decimal(100)
"""Euro. An amount that was typed is told within a band of at least this."""


def told(name: str, advice: Advice, say: Map) -> str:
    """What the card says of one fact; empty when nobody told it, or when it tells nothing."""
    fact, value = advice.pack.facts.get(name), advice.answers.get(name, DONT_KNOW)
    if fact is None or value in (DONT_KNOW, RATHER_NOT):
        return ""
    if fact.kind == "leeftijden":
        return children(value, say)
    if fact.kind in ("getal", "bedrag"):
        return _number(fact, value, advice, say)
    given = value if isinstance(value, (list, tuple)) else [value]
    words = (_word(fact, item, advice, say) for item in given)
    return (", " if fact.kind == "lijst" else say["of"]).join(filter(None, words))


def threats(names: list[str], say: Map) -> str:
    """What threatens, as one line."""
    told_ = ", ".join(say["woorden"]["dreiging"][name] for name in names)
    return f"{told_[:1].upper()}{told_[1:]}."


def children(ages: list, say: Map) -> str:
    """How many there are in each class of ages. A code gives classes instead of ages."""
    if not ages:
        return say["woorden"]["kinderen"][NONE]
    youngest = (min(age) if isinstance(age, (list, tuple)) else age for age in ages)
    classes = Counter(next(c for c in CLASSES if c[0] <= age <= c[1]) for age in youngest)
    words = (
        say["kinderen"].format(aantal=count, laag=low, hoog=high)
        for (low, high), count in sorted(classes.items())
    )
    return ", ".join(words)


def around(amount: Decimal) -> tuple[Decimal, Decimal]:
    """The band an amount lies in, from its lowest up to but not including its highest: wider
    for larger amounts, as nobody may be known by the amount on a payslip."""
    step = max(SMALLEST, Decimal(10) ** (amount.adjusted() - 1))
    low = (amount / step).to_integral_value(ROUND_FLOOR) * step
    return low, low + step


def _word(fact: Fact, value: str, advice: Advice, say: Map) -> str:
    if fact.name == VILLAGE:
        return advice.pack.municipality.villages.get(value, "")
    words = say["woorden"].get(fact.name, {})
    if value in words or value == NONE:
        return words.get(value, "")
    option = fact.question.options.get(value)
    return option.label if option else ""


def _number(fact: Fact, value: object, advice: Advice, say: Map) -> str:
    low, high = value if isinstance(value, (list, tuple)) else (value, value)
    quiet = say["woorden"].get(fact.name, {})
    if low == high == 0 and "0" in quiet:
        return quiet["0"]
    if low == high != 0:
        low, high = _band_of(fact, Decimal(str(low)), advice)
    typed = not isinstance(value, (list, tuple)) and fact.kind == "bedrag" and low != high
    words = say["tot"] if typed else _how(fact, low, high, say)
    unit = label_beside(fact.question, advice) or fact.question.unit.removeprefix("euro").strip()
    show = euro if fact.kind == "bedrag" else str
    less, more = less_more(fact.question)
    ends = {"laag": show(low), "hoog": "" if high is None else show(high)}
    return " ".join(words.format(**ends, minder=less, meer=more, per=unit).split())


def _band_of(fact: Fact, number: Decimal, advice: Advice) -> tuple:
    """An amount by hundreds of euros, any other number by the button it belongs to."""
    if fact.kind == "bedrag":
        return around(number)
    spans = (choice.answer for choice in bands(fact.question, advice))
    return next((low, high) for low, high in spans if high is None or number <= high)


def _how(fact: Fact, low: object, high: object, say: Map) -> str:
    """The sentence for these ends: one number, an open end, or two."""
    money = fact.kind == "bedrag"
    if low == high:
        return say["precies"]
    if high is None:
        return say["bedrag_of_meer" if money else "of_meer"]
    if low == fact.lowest:
        return say["bedrag_of_minder" if money else "of_minder"]
    return say["bedrag_tot_en_met" if money else "tot_en_met"]
