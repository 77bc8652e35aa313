"""Layer 3: a page as a whole. Cutting sentences in pieces helps nobody here: words still count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from web.check.language import Fault, Piece
from web.check.language.figures import Figures, figures
from web.check.language.gate import Gate
from web.check.language.writing import WHOLE

READ_ON = ("paragraph", "hint", "error", "item", "question")
"""What is read as running text. Headings and buttons are no sentences."""
POLITE = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
FAMILIAR = re.compile(r"\b(?:je|jij|jou|jouw|jullie|jezelf)\b", re.IGNORECASE)


@dataclass
class Judged:
    """A page: what is too hard in each piece, and in all of it."""

    pieces: list[tuple[Piece, list[Fault]]] = field(default_factory=list)
    whole: list[Fault] = field(default_factory=list)

    @property
    def passes(self) -> bool:
        """Is nothing too hard?"""
        return not self.whole and not any(faults for _, faults in self.pieces)


def judge_page(gate: Gate, pieces: Sequence[Piece]) -> Judged:
    """All pieces in the order they are read. A hard word is explained once: before its use, in the
    same group, or by what stands below it as a heading."""
    here = {group: set() for group in {piece.group for piece in pieces}}
    explained_in = gate.explained_in
    for piece in pieces:
        here[piece.group] |= explained_in(piece.text)
        if piece.kind == "heading" and (term := gate.lists.terms.get(piece.text.lower())):
            here[piece.group].add(term)
    before, judged = set[str](), Judged()
    for piece in pieces:
        before |= explained_in(piece.text)
        judged.pieces.append((piece, gate.judge(piece, before | here[piece.group])))
    judged.whole += whole(gate, pieces)
    return judged


def whole(gate: Gate, pieces: Sequence[Piece]) -> list[Fault]:
    """What makes a page heavy: the broken rules, when there are enough of them; u and je mixed; and
    scraps where somebody expects sentences."""
    limit = gate.lists.limits["bladzijde"]
    told = figures(gate.lists, [piece.text for piece in pieces if piece.kind in READ_ON])
    prose = figures(gate.lists, [piece.text for piece in pieces if _is_prose(piece)])
    found = [
        *_mixed(gate, " ".join(piece.text for piece in pieces)),
        *_telegram(prose, limit),
    ]
    broken = [*_broken(told, limit)] if told.words >= limit["vanaf"] else []
    return [*found, *(broken if len(broken) >= limit["breekt"] else ())]


def _is_prose(piece: Piece) -> bool:
    """Written as a sentence; `Ga naar de tekst` is none."""
    return piece.kind in WHOLE and piece.text.endswith((".", "!", "?"))


def _mixed(gate: Gate, text: str) -> Iterator[Fault]:
    if not FAMILIAR.search(text):
        return  # taking the names out of a whole page costs more than all the rest together
    text = gate.lists.without_names(text)
    if POLITE.search(text) and (found := FAMILIAR.search(text)):
        yield Fault("aanspreken", found[0], "u en je door elkaar", "Zeg overal u.")


def _broken(told: Figures, limit: dict) -> Iterator[Fault]:
    def fault(words: str, why: str, instead: str) -> Fault:
        return Fault("bladzijde", words, why, instead)

    if told.flesch < limit["flesch"]:
        yield fault(f"Flesch-Douma {told.flesch:.0f}", "te laag", "Kies kortere woorden en zinnen.")
    if told.words_a_sentence > limit["woorden_per_zin"]:
        yield fault(
            f"{told.words_a_sentence:.1f} woorden per zin", "te lang", "Knip zinnen in twee."
        )
    if told.rare > limit["zeldzaam"]:
        yield fault(f"{told.rare:.0%} zeldzame woorden", "te veel", "Kies gewonere woorden.")


def _telegram(told: Figures, limit: dict) -> Iterator[Fault]:
    if told.words >= limit["vanaf"] and told.scraps > limit["kort"]:
        mend = "Maak hele zinnen, met 'want' en 'dus'."
        yield Fault("telegram", "korte stukjes", "leest als een telegram", mend)
