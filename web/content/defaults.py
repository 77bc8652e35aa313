"""What counts while nobody said anything: a usual value, or less than everything possible."""

from __future__ import annotations

from dataclasses import dataclass

from web.content import fields
from web.content.files import Map

NUMBERS = ("getal", "bedrag")


@dataclass(frozen=True, slots=True)
class Usual:
    """A fact that counts as known until somebody says otherwise."""

    value: object
    when: Map
    """Conditions, as in a scheme; empty: always."""
    sentence: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A choice on the same screen that says what an exact amount means, such as its period."""

    fact: str
    value: str
    """What holds for the buttons, and for who says nothing of it."""


def usual(front: Map) -> Usual | None:
    """`gewoonlijk`. Raises ContentError."""
    if "gewoonlijk" not in front:
        return None
    found = fields.submap(front, "gewoonlijk")
    fields.only(found, ("waarde", "als", "zin"))
    if "waarde" not in found:
        raise found.fault("waarde", "'waarde' ontbreekt onder 'gewoonlijk'.")
    return Usual(found["waarde"], fields.submap(found, "als", {}), fields.text(found, "zin"))


def counted(front: Map, kind: str) -> tuple:
    """`reken_met`: lowest and highest, or some options. Empty: everything. Raises ContentError."""
    if "reken_met" not in front:
        return ()
    given = front["reken_met"]
    if kind == "keuze":
        good = isinstance(given, list) and all(option in list(front["opties"]) for option in given)
    else:
        good = kind in NUMBERS and _is_band(given, front)
    if not given or not good:
        mend = "Schrijf bij een getal [laagste, hoogste], en bij een keuze een lijst van opties."
        raise front.fault("reken_met", "Met 'reken_met' kunnen we zo niet rekenen.", mend)
    return tuple(given)


def _is_band(given: object, front: Map) -> bool:
    if not isinstance(given, list) or not all(isinstance(number, int) for number in given):
        return False
    return len(given) == 2 and front.get("laagste", 0) <= given[0] <= given[1] <= front["hoogste"]


def beside(front: Map, kind: str) -> Beside | None:
    """`ernaast`: a choice beside an exact amount. Raises ContentError."""
    if "ernaast" not in front:
        return None
    found = fields.submap(front, "ernaast")
    if kind not in NUMBERS or len(found) != 1:
        mend = "Schrijf bij een getal of bedrag bijvoorbeeld: ernaast: {betaald_per: maand}."
        raise front.fault("ernaast", "Naast deze vraag kan dit niet staan.", mend)
    (fact,) = found
    return Beside(fact, fields.text(found, fact))
