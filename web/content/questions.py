"""Questions and the facts they fill, from `vragen/*.md`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from web.content import fields
from web.content.files import Map, Page
from web.content.markdown import to_html

KINDS = ("keuze", "lijst", "getal", "bedrag", "leeftijden")
KEYS = (
    "vraag kort soort feit opties geen laagste hoogste eenheid banden zinnen gewoonlijk alleen_als "
    "omstandigheid overslaan waarom hint fout na woorden"
).split()
CHILD_AGES = range(18)
"""Children under 18: the ages 0 to 17."""


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


@dataclass(frozen=True, slots=True)
class Usual:
    """A fact that counts as known until somebody says otherwise."""

    value: object
    when: Map
    """Conditions, as in a scheme; empty: always."""
    sentence: str


@dataclass(frozen=True, eq=False)
class Question:
    """One heading with one kind of input."""

    id: str
    fact: str
    kind: str
    title: str
    short: str
    path: Path
    options: Mapping[str, Option]
    none_label: str
    hint: str
    why: str
    error: str
    help_html: str
    unit: str
    less_more: tuple[str, str]
    """`jonger` and `ouder`, for the outer buttons."""
    lowest: Decimal
    highest: Decimal
    bands: tuple
    """Upper edges of the buttons: numbers or names of norms."""
    sentences: Mapping[str, Mapping[str, str]]
    usual: Usual | None
    only_if: Map | None
    context: bool
    """Asked once in any case: it changes no scheme, but it does change what people see."""
    can_skip: bool
    after: str

    @property
    def mixed(self) -> bool:
        """A list whose ticks fill facts of their own."""
        return any(o.if_ticked or o.if_not or o.adds for o in self.options.values())

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts this question settles. A tick that only opens another question ("er wonen
        kinderen bij mij") settles nothing itself."""
        if not self.mixed:
            return (self.fact,)
        options = self.options.values()
        settled = (key for o in options for key in (*(o.if_ticked.keys() & o.if_not), *o.adds))
        return tuple(dict.fromkeys(settled))

    def ages(self) -> tuple[tuple[int, ...], ...]:
        """Every family worth trying when the children are not known: none, or one of each age."""
        return ((), *((age,) for age in CHILD_AGES))


def read_question(page: Page) -> Question:
    """Read one question file. Raises ContentError."""
    front = page.front
    fields.only(front, KEYS)
    kind = fields.choice(front, "soort", KINDS)
    options = {key: _option(front, key) for key in fields.submap(front, "opties", {})}
    if kind in ("keuze", "lijst") and not options:
        raise front.fault("opties", "Deze vraag heeft geen opties.", "Voeg 'opties:' toe.")
    return Question(
        id=page.stem,
        fact=fields.text(front, "feit", page.stem),
        kind=kind,
        title=fields.text(front, "vraag"),
        short=fields.text(front, "kort"),
        path=page.path,
        options=options,
        none_label=fields.text(front, "geen", ""),
        hint=fields.text(front, "hint", ""),
        why=fields.text(front, "waarom"),
        error=fields.text(front, "fout"),
        help_html=to_html(page.body),
        unit=fields.text(front, "eenheid", ""),
        less_more=(fields.texts(front, "woorden") or ("minder", "meer"))[:2],
        lowest=Decimal(front.get("laagste", 0)),
        highest=_highest(front, kind),
        bands=tuple(front.get("banden") or ()),
        sentences=fields.submap(front, "zinnen", {}),
        usual=_usual(front),
        only_if=fields.submap(front, "alleen_als") if "alleen_als" in front else None,
        context=_yes(front, "omstandigheid"),
        can_skip=_yes(front, "omstandigheid") or _yes(front, "overslaan"),
        after=fields.text(front, "na", ""),
    )


def _yes(front: Map, key: str) -> bool:
    return fields.choice(front, key, ("ja", "nee"), "nee") == "ja"


def _option(front: Map, key: str) -> Option:
    value = front["opties"][key]
    if isinstance(value, str):
        return Option(key, value)
    if not isinstance(value, Map):
        raise front["opties"].fault(key, f"Optie '{key}' heeft geen tekst.")
    fields.only(value, ("tekst", "zin", "geen_zin", "dus", "ja", "nee", "erbij"))
    filled = (fields.submap(value, name, {}) for name in ("dus", "ja", "nee", "erbij"))
    return Option(
        key,
        fields.text(value, "tekst"),
        fields.text(value, "zin", ""),
        fields.text(value, "geen_zin", ""),
        *map(dict, filled),
    )


def _highest(front: Map, kind: str) -> Decimal:
    if kind not in ("getal", "bedrag"):
        return Decimal(0)
    if not isinstance(front.get("hoogste"), int):
        mend = "Voeg het hoogste getal toe dat nog kan, zoals 'hoogste: 100000'."
        raise front.fault("hoogste", "'hoogste' ontbreekt.", mend)
    return Decimal(front["hoogste"])


def _usual(front: Map) -> Usual | None:
    if "gewoonlijk" not in front:
        return None
    usual = fields.submap(front, "gewoonlijk")
    fields.only(usual, ("waarde", "als", "zin"))
    if "waarde" not in usual:
        raise usual.fault("waarde", "'waarde' ontbreekt onder 'gewoonlijk'.")
    return Usual(usual["waarde"], fields.submap(usual, "als", {}), fields.text(usual, "zin"))
