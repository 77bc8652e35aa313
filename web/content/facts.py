"""Facts: what can be known of a household, and the values each can have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from web.content.errors import did_you_mean
from web.content.files import Map
from web.content.questions import Question

VILLAGE = "kern"
"""The fact whose values are the villages of a municipality."""


@dataclass(frozen=True, eq=False)
class Fact:
    """One fact: its kind, its values, and every value worth trying when it is not known."""

    name: str
    kind: str
    values: tuple
    lowest: Decimal = Decimal(0)
    highest: Decimal = Decimal(0)
    question: Question | None = None

    @cached_property
    def ticks(self) -> tuple[tuple[str, str], ...]:
        """Of a list each item, behind the name it has as a fact: `inkomen_soort.bijstand`."""
        return tuple((f"{self.name}.{item}", item) for item in self.values)

    def check(self, node: Map, value: object) -> None:
        """Refuse a value this fact cannot have, at the line of the fact. Raises ContentError."""
        if self.kind in ("keuze", "lijst") and value not in self.values:
            problem = f"'{self.name}' kan niet '{value}' zijn."
            raise node.fault(self.name, problem, did_you_mean(str(value), self.values))
        if self.kind in ("getal", "bedrag", "leeftijden"):
            mend = f"Schrijf bijvoorbeeld {self.name}: {{hoogstens: 17}}."
            raise node.fault(self.name, f"Achter '{self.name}' hoort een grens te staan.", mend)

    def unknown(self) -> dict[str, tuple]:
        """What we count with while nothing is known: everything possible, or what the question
        says is enough."""
        counted = self.question.counted
        if self.kind == "lijst":
            return {tick: (False, True) for tick, _ in self.ticks}
        if self.kind == "leeftijden":
            return {self.name: self.question.ages()}
        if self.kind in ("getal", "bedrag"):
            low, high = map(Decimal, counted or (self.lowest, self.highest))
            return {self.name: edges(low, high, self.values)}
        return {self.name: counted or self.values}


def edges(lowest: Decimal, highest: Decimal, inner: Iterable = ()) -> tuple[Decimal, ...]:
    """Lowest, highest and both sides of each inner edge that lies between them."""
    both = {side for edge in inner for side in (Decimal(edge), Decimal(edge) + 1)}
    return tuple(sorted({lowest, highest} | {side for side in both if lowest < side < highest}))


def facts_of(
    questions: Iterable[Question], stems: Iterable[str], villages: Iterable[str]
) -> dict[str, Fact]:
    """All facts of one municipality. `stems`: schemes one can already get."""
    questions = tuple(questions)
    facts = {q.fact: _fact(q, stems, villages) for q in questions if q.has_own_fact}
    for question in questions:
        for name in question.facts:
            facts.setdefault(name, Fact(name, "keuze", _filled(question, name), question=question))
    for question in questions:
        _check_beside(question, facts)
    return facts


def _check_beside(question: Question, facts: Mapping[str, Fact]) -> None:
    """What stands beside an amount must be a choice that knows the value. Raises ContentError."""
    if (beside := question.beside) is None:
        return
    found, front = facts.get(beside.fact), Map(question.path, 1)
    if found is None or found.kind != "keuze":
        mend = did_you_mean(beside.fact, [name for name, f in facts.items() if f.kind == "keuze"])
        raise front.fault("ernaast", f"'{beside.fact}' is geen vraag met een keuze.", mend)
    if beside.value not in found.values:
        mend = did_you_mean(beside.value, found.values)
        raise front.fault("ernaast", f"'{beside.fact}' kan niet '{beside.value}' zijn.", mend)


def _fact(question: Question, stems: Iterable[str], villages: Iterable[str]) -> Fact:
    values: tuple = tuple(
        name
        for name, option in question.options.items()
        if name != "zeg_ik_niet" and (question.kind != "lijst" or question.fact in option.adds)
    )
    if question.fact == "krijgt_al":
        values = tuple(dict.fromkeys((*values, *stems)))
    elif question.fact == VILLAGE:
        values = tuple(villages) or values
    elif question.kind in ("getal", "bedrag"):
        values = tuple(edge for edge in question.bands if not isinstance(edge, str))
    name, kind = question.fact, question.kind
    return Fact(name, kind, values, question.lowest, question.highest, question)


def _filled(question: Question, fact: str) -> tuple:
    """The values the ticks of a mixed list can give a fact."""
    fills = (fill for o in question.options.values() for fill in (o.if_ticked, o.if_not))
    values = (fill[fact] for fill in fills if fact in fill)
    return tuple(dict.fromkeys(v for v in values if not isinstance(v, list)))


def unknown_facts(facts: Mapping[str, Fact]) -> dict[str, tuple]:
    """What is possible for somebody who answered nothing."""
    return {name: values for fact in facts.values() for name, values in fact.unknown().items()}
