"""What the gate found, for an editor: file, line, sentence, reason, suggestion. In Dutch."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from web.check.language import Fault, Piece
from web.check.language.figures import Figures, figures
from web.check.language.gate import Gate, weight
from web.check.language.lists import Lists
from web.check.language.spelling import available, misspelt
from web.check.language.text import sentences, words

WORST = 10
"""So many sentences are always shown, also when all is well: a limit is no taste."""


@dataclass(frozen=True, slots=True)
class Told:
    """One text, where it stands, and what is too hard in it."""

    where: str
    piece: Piece
    faults: Sequence[Fault]

    def lines(self) -> Iterator[str]:
        """For the screen."""
        yield f"{self.where}  “{self.piece.text}”"
        yield from (f"    {fault.rule:14} {fault}" for fault in self.faults)


def report(gate: Gate, told: Sequence[Told]) -> Iterator[str]:
    """All that is too hard, the ten heaviest sentences, and the text in figures."""
    hard = [one for one in told if one.faults]
    for one in hard:
        yield from one.lines()
    yield ""
    yield f"De {WORST} zwaarste zinnen (ook als ze mogen):"
    yield from (f"  {where}  {sentence}" for where, sentence in worst(gate, told))
    yield ""
    yield summary(figures(gate.lists, [one.piece.text for one in told]))
    yield f"{len(hard)} van {len(told)} teksten te moeilijk."
    if not available():
        yield "De spelling is niet nagekeken: hunspell met hunspell-nl staat niet op deze computer."


def worst(gate: Gate, told: Sequence[Told]) -> list[tuple[str, str]]:
    """The heaviest sentences and where they stand. What is only a name is no sentence."""
    weighed = (
        (weight(gate.weighed(sentence, one.piece.kind)), sentence, one.where)
        for one in told
        for sentence in sentences(one.piece.text)
        if not gate.lists.is_name(sentence)
    )
    return [(where, sentence) for _, sentence, where in heapq.nlargest(WORST, set(weighed))]


def summary(told: Figures) -> str:
    """`2.345 zinnen, 8,4 woorden per zin, ...`"""
    share = f"{told.rare:.1%}".replace(".", ",")
    return (
        f"{told.sentences} zinnen, {told.words_a_sentence:.1f} woorden per zin, "
        f"Flesch-Douma {told.flesch:.0f}, zeldzame woorden {share}."
    ).replace(".", ",", 1)


def spelled(gate: Gate, told: Sequence[Told]) -> list[Told]:
    """The same, with what no dictionary knows among the faults."""
    if not available():
        return list(told)
    texts = [gate.lists.without_names(one.piece.text) for one in told]
    unknown = misspelt(word for text in texts for word in words(text))
    return [
        Told(one.where, one.piece, [*one.faults, *_typos(text, unknown, gate.lists)])
        for one, text in zip(told, texts, strict=True)
    ]


def _typos(text: str, unknown: set[str], lists: Lists) -> Iterator[Fault]:
    for word in words(text):
        if word in unknown and word.lower() == word and not lists.has(word):
            yield Fault("spelling", word, "staat in geen woordenboek", "Kijk de spelling na.")
