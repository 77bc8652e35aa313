"""The answers a question offers, and the facts each of them fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from web.content import fields
from web.content.files import Map


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose or tick."""

    value: str
    label: str
    sentence: str = ""
    """Why, on the outcome: `U woont in een huurhuis.`"""
    not_sentence: str = ""
    implies: Mapping[str, object] = field(default_factory=dict)
    if_ticked: Mapping[str, object] = field(default_factory=dict)
    if_not: Mapping[str, object] = field(default_factory=dict)
    adds: Mapping[str, str] = field(default_factory=dict)
    """A tick that stands in the list of another fact: `{"gebeurtenis": "scheiding"}`."""
    shown_if: Map | None = None
    """Conditions, as in a scheme, for this tick to make sense."""

    @property
    def only_ticked(self) -> Mapping[str, object]:
        """What this tick fills, and leaves as it was when it is not there."""
        return {fact: v for fact, v in self.if_ticked.items() if fact not in self.if_not}


def read_options(front: Map, kind: str) -> Mapping[str, Option]:
    """The options of one question, in order. Raises ContentError."""
    options = {key: _option(front, key, kind) for key in fields.submap(front, "opties", {})}
    if kind in ("keuze", "lijst") and not options:
        raise front.fault("opties", "Deze vraag heeft geen opties.", "Voeg 'opties:' toe.")
    return options


def _option(front: Map, key: str, kind: str) -> Option:
    value = front["opties"][key]
    own = {fields.text(front, "feit", front.path.stem): key} if kind == "lijst" else {}
    if isinstance(value, str):
        return Option(key, value, adds=own)
    if not isinstance(value, Map):
        raise front["opties"].fault(key, f"Optie '{key}' heeft geen tekst.")
    fields.only(value, ("tekst", "zin", "geen_zin", "dus", "ja", "nee", "erbij", "als"))
    implies, ticked, not_ticked, adds = (
        dict(fields.submap(value, name, {})) for name in ("dus", "ja", "nee", "erbij")
    )
    label, sentence = fields.text(value, "tekst"), fields.text(value, "zin", "")
    not_sentence = fields.text(value, "geen_zin", "")
    # A tick that fills nothing else stands in the list of the question itself.
    adds = adds or ({} if ticked or not_ticked else own)
    if "als" in value and kind != "lijst":
        raise value.fault("als", "Alleen een vinkje in een lijst kan een 'als' hebben.")
    shown_if = fields.submap(value, "als") if "als" in value else None
    return Option(key, label, sentence, not_sentence, implies, ticked, not_ticked, adds, shown_if)
