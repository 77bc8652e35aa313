"""What to ask the municipality when a file says `onbekend`. One question for each key."""

from __future__ import annotations

from collections.abc import Sequence

from web.content.fields import UNKNOWN
from web.content.parse import COMPARE
from web.content.texts import CONDITIONS

TOWN = {
    "plan": "Welk plan over armoede en schulden geldt nu? Van wanneer tot wanneer?",
    "normen": "Heeft de gemeente een eigen grens voor het inkomen, bijvoorbeeld voor een pas?",
    "kostendelers": "Telt de gemeente volwassen huisgenoten mee in de norm voor het inkomen?",
    "spoed.loket": "Waar gaat iemand bij spoed het eerst heen (huis uit, stroom eraf, beslag)?",
    "spoed.termijn": "Belooft het plan hulp binnen een paar dagen bij spoed? Waar staat dat?",
    "spoed.verder": "Wat zegt het plan verder over spoed?",
    "telefoon": "Wat is het algemene nummer van de gemeente?",
}
DESK = {
    "plekken": "Op welke plekken is dit loket? Wat zijn de adressen en de uren?",
    "adres": "Op welk adres is deze plek?",
    "kern": "In welke kern is deze plek?",
    "open": "Wanneer is deze plek open?",
    "telefoon": "Op welk nummer kan iemand bellen?",
    "bereikbaar": "Tussen welke uren neemt iemand de telefoon op?",
    "email": "Naar welk adres kan iemand mailen?",
    "website": "Op welke pagina staat dit loket?",
    "postadres": "Waar kan iemand een brief heen sturen?",
    "afspraak": "Moet iemand een afspraak maken?",
    "talen": "Welke talen spreken ze, en is er een tolk?",
    "termijn": "Binnen welke tijd belooft de gemeente hulp? Waar staat dat?",
}
SCHEME = {
    "bedrag": "Hoeveel geld is het, en hoe vaak?",
    "per": "Krijgt iemand dit per maand, per kwartaal, per jaar of één keer?",
    "aanvragen": "Hoe vraagt iemand dit aan: zelf, met hulp, of via een consulent?",
    "terugbetalen.antwoord": "Moet iemand dit terugbetalen?",
    "loket": "Bij welk loket vraagt iemand dit aan?",
    "aanvraag_url": "Op welke pagina van de gemeente vraagt iemand dit aan?",
    "titel": "Hoe heet dit bij de gemeente?",
    "voorwaarden": "Voor wie is dit precies? Welke grens geldt voor inkomen en vermogen?",
    "geldig": "Vanaf wanneer geldt dit, en tot wanneer?",
    "bewijs": "Welke papieren vraagt de gemeente?",
}
ANY = {
    "bron.titel": "In welk stuk staat dit, en op welke bladzijde?",
    "bron.plaats": "Op welke bladzijde staat dit?",
}


def question(kind: dict[str, str], keys: Sequence[str], said: str) -> str:
    """What to ask about an `onbekend` behind these keys. `said`: what stands behind a condition
    that nobody knows."""
    every = {**kind, **ANY}
    for start in range(len(keys)):
        if found := every.get(".".join(keys[start:])):
            return found
    return _condition(keys, said) if keys[0] in CONDITIONS else f"Wat hoort achter '{keys[-1]}'?"


def _condition(keys: Sequence[str], said: str) -> str:
    if keys[-1] == UNKNOWN:
        return f"Vraag na: {said}."
    if keys[-1] in COMPARE:
        return f"Welke grens geldt voor '{keys[-2]}'?"
    return f"Wat is de regel voor '{keys[-1]}'?"
