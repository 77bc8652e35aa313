"""The reason tree in plain sentences. The verdict is the tree: nothing is worked out again."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from web import ages
from web.advice import Advice
from web.content.amount import PAYS
from web.content.facts import Fact
from web.content.files import Map
from web.content.options import Option
from web.content.schemes import SchemeText
from web.leaves import leaves_of, one_per_fact, tightest
from web.numbers import euro, round_euro
from web.rules.conditions import Condition, Limit, Meaning, Unknown
from web.rules.screening import Result, Verdict
from web.rules.truth import MAYBE, NO, YES, Outcome, Truth

DONT_SAY = ""
HET = ("minimum", "maximum", "loon", "inkomen", "bedrag", "vermogen")
"""What a norm is called by ends so, and then takes "het". Other norms take "de"."""
MORE = (" met ", " zonder ", " voor ", " bij ", " per ", " van ")
"""What follows says more of the norm, and is not what it is called by."""


class Reasons:
    """Puts the outcomes of one household in words."""

    def __init__(self, advice: Advice, sentences: Map) -> None:
        """`sentences`: those of `teksten/redenen.yaml`."""
        self._advice = advice
        self.say = sentences
        """The sentences, for what else is told of a scheme."""
        self._said: dict[tuple[Condition, Truth, bool], str] = {}  # schemes share conditions
        self._found: dict[Condition, list[Decimal]] = {}

    def why(self, result: Result, text: SchemeText) -> tuple[str, ...]:
        """Why this verdict: what settled it, or what is still unknown and then what fits."""
        if not text.exists:
            return (self.say[text.kind],)
        if result.verdict is Verdict.HAS_IT:
            return (self.say["heeft_al"],)
        sentences = self.of(result.outcome)
        if result.outdated:
            sentences = (self.say[self.outdated(result)], *sentences)
        if text.is_usual and result.verdict is Verdict.MAYBE:
            sentences = (self.say["gebruikelijk"], *sentences)
        if sentences:
            return sentences
        if result.verdict is Verdict.YES:
            return (self.say["iedereen"],)
        return self._assumed_in(result.outcome)

    def outdated(self, result: Result) -> str:
        """Which sentence: the scheme itself has ended, or only its figures are too old."""
        scheme, day = result.scheme, self._advice.day
        return "verouderd" if scheme.valid_from <= day <= scheme.valid_until else "afgelopen"

    def of(self, outcome: Outcome) -> tuple[str, ...]:
        """The sentences behind one outcome, what matters most first."""
        leaves = tightest(leaves_of(outcome), self._bounds)
        if outcome.truth is NO:
            leaves = list(one_per_fact(leaves))
        leaves = sorted(leaves, key=lambda leaf: leaf.truth is not MAYBE)
        return tuple(dict.fromkeys(filter(None, map(self._once, leaves))))

    def assumptions(self, names: Iterable[str] | None = None) -> tuple[str, ...]:
        """What we take for granted until somebody says otherwise: everything, or these facts."""
        return self._usual(self._advice.assumed if names is None else sorted(names))

    def _assumed_in(self, outcome: Outcome) -> tuple[str, ...]:
        """What was taken for granted, of a verdict that leans on nothing else."""
        meanings = (leaf.condition.meaning for leaf in leaves_of(outcome))
        told = (meaning.fact for meaning in meanings if meaning)
        return self._usual(dict.fromkeys(f for f in told if f in self._advice.assumed))

    def _usual(self, names: Iterable[str]) -> tuple[str, ...]:
        facts = self._advice.pack.facts
        return tuple(facts[name].question.usual.sentence for name in names)

    def _once(self, leaf: Outcome) -> str:
        key = (leaf.condition, leaf.truth, leaf.outdated)
        if key not in self._said:
            self._said[key] = self._sentence(leaf)
        return self._said[key]

    def _sentence(self, leaf: Outcome) -> str:
        meaning = leaf.condition.meaning
        if isinstance(leaf.condition, Unknown):
            return self._unknown(meaning)
        if meaning is not None and meaning.word == PAYS:
            return self._pays(leaf)
        if meaning is None or meaning.fact in self._advice.assumed or leaf.outdated:
            return DONT_SAY  # without a figure it is told that the figures are too old
        fact = self._advice.pack.facts[meaning.fact]
        if meaning.word == "is":
            return self._choice(fact, meaning, leaf.truth)
        sentence = fact.question.sentences.get(meaning.word, {}).get(leaf.truth.value)
        if sentence is None:
            words = {"kort": small(fact.question.short)}
            return self.say["nog_niet"].format(**words) if leaf.truth is MAYBE else DONT_SAY
        return sentence.format(grens=bound) if (bound := self._bound(leaf, fact)) else DONT_SAY

    def _unknown(self, meaning: Meaning) -> str:
        if not meaning.fact:
            return self.say["onbekend"].format(wat=meaning.values[0])
        question = self._advice.pack.facts[meaning.fact].question
        sentence = question.sentences.get("onbekend", {}).get("misschien")
        return sentence or self.say["onbekende_grens"].format(kort=small(question.short))

    def _pays(self, leaf: Outcome) -> str:
        """What an amount says of the verdict: in the words of the scheme, or in our own."""
        said = dict(leaf.condition.meaning.values)
        truth = leaf.truth.value
        if leaf.outdated:
            return DONT_SAY
        return said.get(truth) or self.say.get(f"levert_op_{truth}", DONT_SAY)

    def _choice(self, fact: Fact, meaning: Meaning, truth: Truth) -> str:
        if truth is MAYBE:
            return self._not_yet(fact, meaning)
        if fact.kind == "lijst":
            option = fact.question.options.get(meaning.values[0])
            if option is None:  # a scheme of this municipality: it stands in no question
                return DONT_SAY
            return option.sentence if truth is YES else option.not_sentence
        value = self._advice.situation.facts[fact.name]
        return _value_sentence(fact, value[0]) if len(value) == 1 else DONT_SAY

    def _not_yet(self, fact: Fact, meaning: Meaning) -> str:
        """What was not asked or not known, as precisely as the question lets us say."""
        question = fact.question
        if sentence := question.sentences.get("is", {}).get("misschien"):
            return sentence
        if question.fact != fact.name or not question.has_own_fact:
            sentence = _value_sentence(fact, meaning.values[0])
            return self.say["nog_niet_zeker"].format(zin=small(sentence)) if sentence else DONT_SAY
        return self.say["nog_niet"].format(kort=small(question.short))

    def _bound(self, leaf: Outcome, fact: Fact) -> str:
        values = leaf.condition.meaning.values
        if leaf.condition.meaning.word == "kind":
            return ages.within(dict(values))
        bounds = self._bounds(leaf)
        if not bounds or fact.kind != "bedrag":
            return f"{bounds[0].normalize():f}" if bounds else ""
        return self._money(bounds, *values) if len(values) > 1 else euro(bounds[0])

    def _bounds(self, leaf: Outcome) -> list[Decimal]:
        """What a limit can be for this household, the lowest first; empty without a figure."""
        limit = leaf.condition
        if not isinstance(limit, Limit):
            return [Decimal(limit.meaning.values[0])]
        if limit not in self._found:
            measured = self._advice.situation.measured(limit.measure)
            norms = measured.norms if measured else ()
            self._found[limit] = sorted({limit.measure.bound(limit.share, n) for n in norms})
        return self._found[limit]

    def _money(self, bounds: list[Decimal], share: Decimal, name: object) -> str:
        words = {
            "procent": f"{(share * 100).normalize():f}",
            "norm": self.say["norm_het" if is_neuter(str(name)) else "norm_de"].format(norm=name),
            "bedrag": round_euro(bounds[0]),
            "laag": round_euro(bounds[0]),
            "hoog": round_euro(bounds[-1]),
        }
        is_share = str(name).startswith("sociaal") or share != 1
        if len(bounds) == 1:
            return self.say["deel_van_norm"].format(**words) if is_share else words["bedrag"]
        return self.say["deel_van_norm_tussen" if is_share else "tussen"].format(**words)


def small(name: str) -> str:
    """`uw inkomen`, for inside a sentence; an abbreviation keeps its capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def is_neuter(norm: str) -> bool:
    """Is it `het sociaal minimum`, and not `de bijstandsnorm`?"""
    for word in MORE:
        norm = norm.partition(word)[0]
    return norm.endswith(HET)


def _value_sentence(fact: Fact, value: object) -> str:
    for option in fact.question.options.values():
        if fact.question.kind != "lijst" and option.value == value:
            return option.sentence
        if fact.question.kind == "lijst" and (said := _tick_sentence(option, fact.name, value)):
            return said
    return DONT_SAY


def _tick_sentence(option: Option, fact: str, value: object) -> str:
    if option.if_ticked.get(fact) == value:
        return option.sentence
    return option.not_sentence if option.if_not.get(fact) == value else DONT_SAY
