"""The reason tree in plain sentences. The verdict is the tree: nothing is worked out again."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from web.advice import Advice
from web.content.amount import PAYS
from web.content.facts import Fact
from web.content.files import Map
from web.content.options import Option
from web.content.schemes import SchemeText
from web.numbers import euro, round_euro
from web.rules.conditions import Limit, Meaning, Outcome, Truth, Unknown
from web.rules.screening import Result, Verdict

DONT_SAY = ""


class Reasons:
    """Puts the outcomes of one household in words."""

    def __init__(self, advice: Advice, sentences: Map) -> None:
        """`sentences`: those of `teksten/redenen.yaml`."""
        self._advice = advice
        self.say = sentences
        """The sentences, for what else is told of a scheme."""

    def why(self, result: Result, text: SchemeText) -> tuple[str, ...]:
        """Why this verdict: what settled it, or what is still unknown and then what fits."""
        if not text.exists:
            return (self.say[text.kind],)
        if result.verdict is Verdict.HAS_IT:
            return (self.say["heeft_al"],)
        sentences = self.of(result.outcome)
        if result.outdated:
            sentences = (self.say[self.outdated(result)], *sentences)
        return sentences or (self.say["iedereen"],)

    def outdated(self, result: Result) -> str:
        """Which sentence: the scheme itself has ended, or only its figures are too old."""
        scheme, day = result.scheme, self._advice.day
        return "verouderd" if scheme.valid_from <= day <= scheme.valid_until else "afgelopen"

    def of(self, outcome: Outcome) -> tuple[str, ...]:
        """The sentences behind one outcome, what matters most first."""
        leaves = list(_leaves(outcome))
        if outcome.truth is Truth.NO:
            leaves = list(_one_per_fact(leaves))
        maybe = [o for o in leaves if o.truth is Truth.MAYBE]
        settled = [o for o in leaves if o.truth is not Truth.MAYBE]
        said = (self._sentence(leaf) for leaf in (*maybe, *settled))
        return tuple(dict.fromkeys(sentence for sentence in said if sentence))

    def assumptions(self) -> tuple[str, ...]:
        """What we take for granted until somebody says otherwise."""
        facts = self._advice.pack.facts
        return tuple(facts[name].question.usual.sentence for name in self._advice.assumed)

    def _sentence(self, leaf: Outcome) -> str:
        meaning = leaf.condition.meaning
        if isinstance(leaf.condition, Unknown):
            return self._unknown(meaning)
        if meaning is not None and meaning.word == PAYS:
            return self._pays(leaf)
        if meaning is None or meaning.fact in self._advice.assumed:
            return DONT_SAY
        fact = self._advice.pack.facts[meaning.fact]
        if meaning.word == "is":
            return self._choice(fact, meaning, leaf.truth)
        sentence = fact.question.sentences.get(meaning.word, {}).get(leaf.truth.value)
        if sentence is None:
            words = {"kort": small(fact.question.short)}
            return self.say["nog_niet"].format(**words) if leaf.truth is Truth.MAYBE else DONT_SAY
        return sentence.format(grens=self._bound(leaf, fact))

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
        if leaf.outdated:  # then it is told that the figures are too old
            return DONT_SAY
        return said.get(truth) or self.say.get(f"levert_op_{truth}", DONT_SAY)

    def _choice(self, fact: Fact, meaning: Meaning, truth: Truth) -> str:
        if truth is Truth.MAYBE:
            return self._not_yet(fact, meaning)
        if fact.kind == "lijst":
            option = fact.question.options.get(meaning.values[0])
            if option is None:  # a scheme of this municipality: it stands in no question
                return DONT_SAY
            return option.sentence if truth is Truth.YES else option.not_sentence
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
            return _child_age(dict(values))
        if not isinstance(leaf.condition, Limit):
            return euro(Decimal(values[0])) if fact.kind == "bedrag" else str(values[0])
        limit = leaf.condition
        measured = self._advice.situation.measured(limit.measure)
        if measured is None:
            return str(values[1])
        bounds = sorted({limit.measure.bound(limit.share, norm) for norm in measured.norms})
        if fact.kind != "bedrag":
            return str(bounds[0].normalize())
        return self._money(bounds, *values)

    def _money(self, bounds: list[Decimal], share: Decimal, name: object) -> str:
        words = {
            "procent": f"{(share * 100).normalize():f}",
            "norm": self.say["sociaal_minimum"] if name == "sociaal minimum" else name,
            "bedrag": round_euro(bounds[0]),
            "laag": round_euro(bounds[0]),
            "hoog": round_euro(bounds[-1]),
        }
        is_share = str(name).startswith("sociaal minimum") or share != 1
        if len(bounds) == 1:
            return self.say["deel_van_norm"].format(**words) if is_share else words["bedrag"]
        return self.say["deel_van_norm_tussen" if is_share else "tussen"].format(**words)


def small(name: str) -> str:
    """`uw inkomen`, for inside a sentence; an abbreviation keeps its capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def _leaves(outcome: Outcome) -> Iterator[Outcome]:
    """The tests that carry a verdict: those that agree with how their group came out."""
    if not outcome.because:
        if hasattr(outcome.condition, "meaning"):
            yield outcome
        return
    truth = outcome.truth
    if outcome.condition.kind == "geen_van":
        truth = truth.opposite()
    settles = Truth.NO if outcome.condition.kind == "alle" else Truth.YES
    for part in outcome.because:
        settled = truth is settles and part.truth is not settles
        beside = truth is Truth.MAYBE and part.truth is settles.opposite() and not _all(outcome)
        if not settled and not beside:
            yield from _leaves(part)


def _one_per_fact(leaves: list[Outcome]) -> Iterator[Outcome]:
    """Nobody wants to read of eight things that are not going on."""
    seen: set[str] = set()
    for leaf in leaves:
        name = leaf.condition.meaning.fact if leaf.condition.meaning else ""
        if not name or name not in seen:
            seen.add(name)
            yield leaf


def _all(outcome: Outcome) -> bool:
    """In `alle`, what already fits is part of the reason for a maybe; in the others it is not."""
    return outcome.condition.kind == "alle"


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


def _child_age(limits: dict[str, int]) -> str:
    low = limits.get("minstens", limits.get("meer_dan", -1) + 1)
    high = limits.get("hoogstens", limits.get("minder_dan", 18) - 1)
    if low <= 0:
        return f"{high} jaar of jonger"
    return f"{low} tot en met {high} jaar"
