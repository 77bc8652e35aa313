"""Plain and broken Dutch to answers: what the chat understands of one message. Pure.

Deterministic, and without a model that can invent: words and phrases an editor wrote
(`content_b1/teksten/herken/`) are recognised, and nothing else. The text is not kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from web import refuse
from web.content.library import Library
from web.content.pack import Pack
from web.understand import household, money, places
from web.understand.asked import context, topics
from web.understand.bills import arrears
from web.understand.household import ages
from web.understand.message import Message, Slot, read
from web.understand.said import phrases
from web.understand.said.urgent import urgent
from web.understand.settle import settle

READERS = (context, phrases, places, household, ages, money, arrears)
"""Who reads a message for answers, in this order: a number one of them used is taken, and what a
short answer says as a whole is not said again by a word of it."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to ask back: "Bedoelt u ...?". `value` is None when only the subject is clear."""

    fact: str
    value: object = None


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood of one message. Holds choices and bounded numbers, never the text."""

    answers: dict[str, object] = field(default_factory=dict)
    """By fact, as in the API. A list means: at least these."""
    doubts: tuple[Doubt, ...] = ()
    about: str | None = None
    """Stem of a scheme or desk, `schuldhulp`, or a word of the glossary they ask about."""
    asks: str = "wat"
    """What they ask about it: wat, wie (who is it for), hoe (to apply), meenemen, loket."""
    command: str | None = None
    """terug, stop, wis, opnieuw, mens, uitleg, waarom, terugbetalen or privacy."""
    emergency: str | None = None
    """`zelfdoding` or `geweld`. Other threats are answers: `dreiging`."""
    worry: str | None = None
    """`zelfdoding` or `geweld`, when it may be that and is not sure. None beside an emergency."""
    refused: tuple[str, ...] = ()
    """Kinds of personal detail in the text (web/refuse). Then nothing else is filled, except an
    emergency or a worry: help never waits."""

    @property
    def nothing(self) -> bool:
        """Was nothing understood?"""
        told = self.answers or self.doubts or self.about or self.command
        return not (told or self.emergency or self.worry or self.refused)


def understand(text: str, question: str | None, library: Library, pack: Pack) -> Understood:
    """What a message says. `question`: the id of the open question, or `gemeente`.

    An emergency is heard before anything else, also in a message that is refused.
    """
    refused = refuse.found(text)
    message = read(text[: refuse.LONGEST], question, library, pack)
    help_now = urgent(message, text[: refuse.LONGEST])
    if refused:
        return Understood(refused=refused, emergency=help_now.emergency, worry=help_now.worry)
    button = context.whole_button(message, text) if library.is_translated else []
    about, asks = (None, "wat") if button else topics.asked(message)
    answers, doubts = settle(button or _slots(message), pack)
    command = None if about or button else _first(phrases.special(message, "opdracht"))
    return Understood(
        answers=answers,
        doubts=tuple(Doubt(fact, value) for fact, value in doubts),
        about=about,
        asks=asks,
        command=command,
        emergency=help_now.emergency,
        worry=help_now.worry,
    )


def _slots(message: Message) -> list[Slot]:
    return [slot for reader in READERS for slot in reader.slots(message)]


def _first(told: list[object]) -> str | None:
    return str(told[0]) if told else None
