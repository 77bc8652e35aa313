"""What the chat remembers beside the answers: codes only, never a word that somebody typed. Pure.

It travels in the sealed cookie (`Visit.chat`). What is said of violence or suicide is in it for
one page, because that page comes after a redirect; the next message takes it out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from web.advice import THREAT
from web.answers import can_be
from web.content.pack import Pack
from web.understand import Doubt

MOST_TURNS: Final = 32
"""The oldest go first: together with the answers it must fit in one cookie."""
MOST_DOUBTS: Final = 3
MOST_MISSES: Final = 3
EMERGENCIES: Final = (("zelfdoding",), ("geweld",))
PLACE: Final = "gemeente"
"""A fact of no municipality: which one somebody lives in."""

Said = tuple[str, ...]
"""One thing to say back, as codes: `("nood", "zelfdoding")`."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One message or button: the question that was open, and the facts that changed."""

    question: str
    typed: bool
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chat:
    """A conversation so far."""

    turns: tuple[Turn, ...] = ()
    hints: Mapping[str, object] = field(default_factory=dict)
    """Told in passing, by fact, and asked once more when its question comes up. Of a list: at
    least these."""
    doubts: tuple[Doubt, ...] = ()
    """To ask back, first one first. Without a value: the question itself, now."""
    misses: int = 0
    """Messages in a row of which nothing was understood."""
    about: str = ""
    """Stem of the scheme they asked about last."""
    said: tuple[Said, ...] = ()
    """What is said back to the last message."""

    def codes(self) -> dict[str, object]:
        """For the cookie; without what is empty."""
        codes = {
            "t": [[turn.question, int(turn.typed), *turn.facts] for turn in self.turns],
            "h": dict(self.hints),
            "d": [[doubt.fact, doubt.value] for doubt in self.doubts],
            "m": self.misses,
            "o": self.about,
            "s": [list(said) for said in self.said],
        }
        return {name: value for name, value in codes.items() if value}


def read(codes: Mapping[str, object], pack: Pack) -> Chat:
    """The conversation in a cookie. Content changes: what no longer exists is left out, so an old
    cookie, or one for another municipality, never leads to an error."""
    turns = (Turn(str(turn[0]), bool(turn[1]), tuple(turn[2:])) for turn in codes.get("t", ()))
    hints = {f: v for f, v in codes.get("h", {}).items() if can_be(pack, f, v)}
    doubts = (Doubt(fact, value) for fact, value in codes.get("d", ()))
    return Chat(
        turns=tuple(turns),
        hints=hints,
        doubts=tuple(doubt for doubt in doubts if can_doubt(pack, doubt)),
        misses=int(codes.get("m", False)),
        about=str(codes.get("o", "")),
        said=tuple(tuple(said) for said in codes.get("s", ()) if _can_say(pack, *said)),
    )


def _can_say(pack: Pack, kind: str, *about: str) -> bool:
    if kind == "dreiging":
        return bool(about) and can_be(pack, THREAT, about)
    return kind not in ("nood", "zorg") or about[:1] in EMERGENCIES


def can_doubt(pack: Pack, doubt: Doubt) -> bool:
    """Is this something to ask back here? A municipality is looked up where it is used."""
    if doubt.fact == PLACE:
        return isinstance(doubt.value, str)
    return doubt.fact in pack.facts and (
        doubt.value is None or can_be(pack, doubt.fact, doubt.value)
    )
