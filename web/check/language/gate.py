"""Is a text plain enough? Words, then sentences; a whole page: page.py."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import chain

from web.check.language import Fault, Piece
from web.check.language.frequency import syllables
from web.check.language.grammar import RULES
from web.check.language.lists import NAME, Lists
from web.check.language.text import length, parts, sentences, start, words
from web.check.language.words import UNEXPLAINED, Words
from web.check.language.writing import abbreviations, numbers, scrap

HARD_WORDS = {"jargon", "afkorting"}
BUILT = {"lijdend", "bijzin", "tang", "naamwoordstijl", "ontkenning"}


class Gate:
    """Judges texts by these lists and limits. A text it saw before, it remembers."""

    def __init__(self, lists: Lists) -> None:
        self.lists, self.words = lists, Words(lists)
        self.explained_in = cache(self.words.explained_in)
        self._alone = cache(self._by_itself)
        self.weighed = cache(self._weighed)
        self._unsettled = cache(self._without_settled)

    def judge(self, piece: Piece, explained: Collection[str] = ()) -> list[Fault]:
        """What is too hard in a text; nothing when all of it is plain.

        `explained`: hard words of the glossary that the page explains already.
        """
        faults = self._alone(piece.text, piece.kind)
        return [fault for fault in faults if not self._is_explained(fault, explained)]

    def _is_explained(self, fault: Fault, explained: Collection[str]) -> bool:
        return fault.rule == UNEXPLAINED and self.lists.terms[fault.words.lower()] in explained

    def _by_itself(self, text: str, kind: str) -> tuple[Fault, ...]:
        text = text.capitalize() if text.isupper() else text
        kind = "question" if kind == "heading" and text.endswith("?") else kind
        told, limit = sentences(text), self.limits(kind)
        faults = [*self.words.faults(Piece(text, kind))]
        if len(told) > limit["zinnen"]:
            why = f"{len(told)} zinnen (hoogstens {limit['zinnen']})"
            faults.append(Fault("lengte", start(text), why, "Maak er twee stukken van."))
        return (
            *faults,
            *chain(*(self.sentence(one, kind) for whole in told for one in parts(whole))),
        )

    def sentence(self, sentence: str, kind: str = "paragraph") -> list[Fault]:
        """What is too hard in how one sentence is built. Light faults count only together."""
        faults = self.weighed(sentence, kind)
        hard = any(fault.weight >= 1 for fault in faults)
        together = weight(faults) >= float(self.limits(kind)["som"])
        return [*faults] if hard or together else []

    def _weighed(self, sentence: str, kind: str) -> tuple[Fault, ...]:
        """All there is to say of how a sentence is built, also when it passes."""
        sentence = self.lists.without_names(sentence)
        faults = [*self._length(sentence, kind), *abbreviations(sentence)]
        faults += chain(*(rule(sentence) for rule in RULES), numbers(sentence))
        faults += chain(scrap(sentence, kind), self._dense(sentence))
        return (*faults, *self._level(sentence, faults))

    def limits(self, kind: str) -> dict:
        """The limits of this kind of text."""
        return self.lists.limits["soorten"][kind]

    def _without_settled(self, sentence: str) -> list[str]:
        """Its words, and a short one for each that the lists allow, however long."""
        rest = self.lists.terms_found.sub(NAME, sentence)
        return [NAME if self.lists.has(word) else word for word in words(rest)]

    def _length(self, sentence: str, kind: str) -> Iterator[Fault]:
        many, limit = length(sentence), self.limits(kind)
        most, better = limit["woorden"], limit["liever"]
        if many > better:
            heavy = 1.0 if many > most else 0.1 * (many - better)
            yield Fault("lengte", start(sentence), f"{many} woorden", f"Hoogstens {most}.", heavy)

    def _dense(self, sentence: str) -> Iterator[Fault]:
        limit = self.lists.limits["dicht"]
        told = self._unsettled(sentence)
        if len(told) >= limit["woorden"]:
            share = sum(len(word) >= limit["letters"] for word in told) / len(told)
            if share > (most := float(limit["deel"])):
                weight = (share - most) * 4
                why = f"{share:.0%} lange woorden"
                yield Fault(
                    "dicht", start(sentence), why, "Kies meer gewone, korte woorden.", weight
                )

    def _level(self, sentence: str, faults: list[Fault]) -> Iterator[Fault]:
        """How much it is like the language of policy, as a chance."""
        model = {name: float(value) for name, value in self.lists.limits["niveau"].items()}
        told = self._unsettled(sentence)
        if length(sentence) < model["vanaf"] or not told:
            return
        hard = sum(fault.rule in HARD_WORDS for fault in self.words.faults(Piece(sentence)))
        built = weight(fault for fault in faults if fault.rule in BUILT)
        dense = weight(fault for fault in faults if fault.rule == "dicht")
        sounds = sum(map(syllables, told)) / len(told)
        much = model["begin"] + model["woord"] * length(sentence) + model["lettergreep"] * sounds
        much += model["jargon"] * hard + model["zinsbouw"] * built + model["dicht"] * dense
        if (chance := 1 / (1 + math.exp(-much))) >= model["grens"]:
            why = f"lijkt op taal van beleid ({chance:.0%})"
            yield Fault("niveau", start(sentence), why, "Kies kortere woorden, en één boodschap.")


def weight(faults: Iterable[Fault]) -> float:
    """Of faults together; 1 is too hard."""
    return sum(fault.weight for fault in faults)
