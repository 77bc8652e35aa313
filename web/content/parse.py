"""The rule language: `voorwaarden` in YAML to conditions of the core.

Equal conditions become one object, so that the core works each out once per household.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from web.content.errors import did_you_mean
from web.content.facts import Fact
from web.content.fields import UNKNOWN
from web.content.files import Map
from web.content.questions import CLASSES
from web.rules.conditions import Condition, Group, Limit, Meaning, Test, Unknown
from web.rules.measures import Measure

COMPARE = {
    "minstens": operator.ge,
    "hoogstens": operator.le,
    "minder_dan": operator.lt,
    "meer_dan": operator.gt,
}
GROUPS = ("alle", "een_van", "geen_van")
WORDS = (*COMPARE, *GROUPS, UNKNOWN)
LIMIT_WORDS = (*COMPARE, "kind", "is", UNKNOWN)
"""What `zinnen` of a question may have a reason for: the word of a meaning."""
SHARE = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*% van (?:het |de )?(.+)")


class RuleParser:
    """Turns conditions of one municipality into conditions of the core."""

    def __init__(self, facts: Mapping[str, Fact], norms) -> None:
        """`norms.measure(fact, norm)` gives the measure, or None; `norms.names` lists them."""
        self.facts = facts
        self.norms = norms
        self._made: dict[tuple, Condition] = {}

    def conditions(self, node: Map) -> Condition:
        """All lines must hold. Raises ContentError."""
        parts = tuple(self._condition(node, key) for key in node)
        return parts[0] if len(parts) == 1 else self._once(("alle", parts), Group, "alle", parts)

    def _once(self, key: tuple, make, *args) -> Condition:
        if key not in self._made:
            self._made[key] = make(*args)
        return self._made[key]

    def _condition(self, node: Map, key: str) -> Condition:
        value = node[key]
        if key in GROUPS:
            return self._group(node, key)
        if key == UNKNOWN:
            return Unknown(Meaning("", UNKNOWN, (str(value),)))
        if key not in self.facts:
            words = (*self.facts, *GROUPS, UNKNOWN)
            raise node.fault(key, f"'{key}' is geen vraag.", did_you_mean(key, words))
        fact = self.facts[key]
        return self._limits(node, fact, value) if isinstance(value, Map) else self._is(node, fact)

    def _group(self, node: Map, key: str) -> Condition:
        if not isinstance(node[key], list) or not node[key]:
            mend = f"Schrijf onder '{key}:' regels die met '- ' beginnen."
            raise node.fault(key, f"Onder '{key}' hoort een lijst te staan.", mend)
        for item in node[key]:
            if not isinstance(item, Map):
                raise node.fault(key, f"'{item}' is geen voorwaarde.", "Schrijf '- vraag: waarde'.")
        parts = tuple(self.conditions(item) for item in node[key])
        return self._once((key, parts), Group, key, parts)

    def _is(self, node: Map, fact: Fact) -> Condition:
        value = node[fact.name]
        if value == UNKNOWN:
            return Unknown(Meaning(fact.name, UNKNOWN))
        wanted = tuple(value) if isinstance(value, list) else (value,)
        for one in wanted:
            fact.check(node, one)
        if fact.kind == "lijst":
            ticks = tuple(self._tick(fact.name, one) for one in wanted)
            return (
                ticks[0]
                if len(ticks) == 1
                else self._once(("een_van", ticks), Group, "een_van", ticks)
            )
        meaning = Meaning(fact.name, "is", wanted)
        return self._once(
            (fact.name, wanted), Test, frozenset(wanted).__contains__, (fact.name,), meaning
        )

    def _tick(self, fact: str, item: str) -> Condition:
        meaning = Meaning(fact, "is", (item,))
        return self._once((fact, "tick", item), Test, bool, (f"{fact}.{item}",), meaning)

    def _limits(self, node: Map, fact: Fact, limits: Map) -> Condition:
        if fact.kind in ("keuze", "lijst"):
            mend = f"Schrijf een waarde: {', '.join(fact.values)}."
            raise node.fault(fact.name, f"'{fact.name}' heeft geen grens.", mend)
        if not limits:
            raise node.fault(fact.name, f"Achter '{fact.name}' staat geen grens.")
        for word in limits:
            if word not in COMPARE:
                problem = f"'{word}' is geen woord voor een grens."
                raise limits.fault(word, problem, did_you_mean(word, COMPARE))
        if fact.kind == "leeftijden":
            return self._child(fact, limits)
        parts = tuple(self._limit(fact, limits, word) for word in limits)
        return parts[0] if len(parts) == 1 else self._once(("alle", parts), Group, "alle", parts)

    def _limit(self, fact: Fact, limits: Map, word: str) -> Condition:
        bound, compare = limits[word], COMPARE[word]
        if bound == UNKNOWN:
            return Unknown(Meaning(fact.name, UNKNOWN, (word,)))
        if isinstance(bound, (int, Decimal)) and fact.name != "inkomen":
            meaning = Meaning(fact.name, word, (bound,))
            key = (fact.name, word, bound)
            return self._once(key, Test, lambda v: compare(v, bound), (fact.name,), meaning)
        share, name = self._share(bound)
        measure = self._measure(limits, word, fact, name)
        meaning = Meaning(fact.name, word, (share, name))
        return self._once((measure, word, share), Limit, measure, compare, share, meaning)

    def _share(self, bound) -> tuple[Decimal, object]:
        match = SHARE.fullmatch(str(bound).strip())
        if match:
            return Decimal(match[1].replace(",", ".")) / 100, match[2].strip()
        return Decimal(1), bound

    def _measure(self, limits: Map, word: str, fact: Fact, name: object) -> Measure:
        measure = self.norms.measure(fact.name, name)
        if measure is None:
            problem = f"'{limits[word]}' is geen grens die we kennen."
            raise limits.fault(word, problem, self._known(str(name)))
        return measure

    def _known(self, said: str) -> str:
        if said[:1].isdigit():
            return "Schrijf bijvoorbeeld: 100% van sociaal minimum."
        return did_you_mean(said, self.norms.names)

    def _child(self, fact: Fact, limits: Map) -> Condition:
        """Every limit must hold for one and the same child."""
        for word, bound in limits.items():
            if not isinstance(bound, int):
                raise limits.fault(word, "Een leeftijd van een kind is een heel getal.")
        checks = tuple((COMPARE[word], bound) for word, bound in limits.items())

        def fits(age: int) -> bool:
            return all(compare(age, bound) for compare, bound in checks)

        def one_child(ages: tuple) -> bool:
            return any(map(fits, ages))

        if any(map(fits, _unseen(fits))):
            told = ", ".join(f"{low}-{high}" for low, high in CLASSES)
            problem = "Deze leeftijden vallen midden in een klasse van de kaart voor het loket."
            raise limits.fault(None, problem, f"Begin of eindig op een rand van {told}.")
        meaning = Meaning(fact.name, "kind", tuple(limits.items()))
        return self._once((fact.name, meaning.values), Test, one_child, (fact.name,), meaning)


def _unseen(fits: Callable[[int], bool]) -> Iterator[int]:
    """The ages of each class of which neither end fits: who tries only the ends would say no."""
    for low, high in CLASSES:
        if not fits(low) and not fits(high):
            yield from range(low, high + 1)
