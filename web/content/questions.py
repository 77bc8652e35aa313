"""Questions and the facts they fill, from `vragen/*.md`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from web.content import defaults, fields
from web.content.defaults import Beside, Usual
from web.content.files import Map, Page
from web.content.markdown import to_html
from web.content.options import Option, read_options
from web.content.side_texts import SideText, read_side_text

KINDS = ("keuze", "lijst", "getal", "bedrag", "leeftijden")
KEYS = (
    "vraag kort soort feit opties geen laagste hoogste eenheid banden zinnen gewoonlijk alleen_als "
    "omstandigheid overslaan waarom hint fout na woorden reken_met aanbod ernaast "
    "samen"
).split()
CHILD_AGES = range(18)
"""Children under 18: the ages 0 to 17."""
CLASSES = ((0, 3), (4, 5), (6, 11), (12, 15), (16, 17))
"""Children, by the school they go to: so a code and a card tell their ages."""


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
    counted: tuple
    """What is counted while nobody said anything; empty: everything the fact can be."""
    beside: Beside | None
    only_if: Map | None
    offered: bool
    """Never asked in the row, but offered to who has the paper at hand."""
    context: bool
    """Asked once in any case: it changes no scheme, but it does change what people see."""
    can_skip: bool
    after: str
    together: SideText | None
    """For who asks the question aloud."""

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The facts this question settles. A tick that only opens another question ("er wonen
        kinderen bij mij") settles nothing itself."""
        if self.kind != "lijst":
            return (self.fact,)
        options = self.options.values()
        settled = (key for o in options for key in (*o.adds, *(o.if_ticked.keys() & o.if_not)))
        return tuple(dict.fromkeys(settled))

    @cached_property
    def opens(self) -> tuple[str, ...]:
        """Facts with a question of their own that an answer here can settle: "no" to children, or
        no income at all. This question comes first, for it may save the other."""
        settled = (fact for o in self.options.values() for fact in (*o.if_not, *o.implies))
        return tuple(dict.fromkeys(fact for fact in settled if fact not in self.facts))

    @property
    def has_own_fact(self) -> bool:
        """A list may fill nothing but facts of other kinds, such as yes or no."""
        return self.kind != "lijst" or any(self.fact in o.adds for o in self.options.values())

    def only_ifs(self) -> Iterator[tuple[str, Map]]:
        """When the question makes sense, and when each of its ticks does."""
        if self.only_if:
            yield self.id, self.only_if
        for name, option in self.options.items():
            if option.shown_if:
                yield f"{self.id}.{name}", option.shown_if

    def ages(self) -> tuple[tuple[int, ...], ...]:
        """Every family worth trying when the children are not known: none, or one of each age."""
        return ((), *((age,) for age in CHILD_AGES))


def read_question(page: Page) -> Question:
    """Read one question file. Raises ContentError."""
    front = page.front
    fields.only(front, KEYS)
    kind = fields.choice(front, "soort", KINDS)
    only_if = fields.submap(front, "alleen_als") if "alleen_als" in front else None
    return Question(
        id=page.stem,
        fact=fields.text(front, "feit", page.stem),
        kind=kind,
        path=page.path,
        help_html=to_html(page.body),
        options=read_options(front, kind),
        usual=defaults.usual(front),
        counted=defaults.counted(front, kind),
        beside=defaults.beside(front, kind),
        only_if=only_if,
        offered=_yes(front, "aanbod"),
        context=_yes(front, "omstandigheid"),
        can_skip=_yes(front, "omstandigheid") or _yes(front, "overslaan"),
        after=fields.text(front, "na", ""),
        together=read_side_text(front),
        **_words(front),
        **_numbers(front, kind),
    )


def _words(front: Map) -> dict[str, object]:
    """The texts of a question."""
    return {
        "title": fields.text(front, "vraag"),
        "short": fields.text(front, "kort"),
        "none_label": fields.text(front, "geen", ""),
        "hint": fields.text(front, "hint", ""),
        "why": fields.text(front, "waarom"),
        "error": fields.text(front, "fout"),
        "sentences": _sentences(front),
    }


def _sentences(front: Map) -> Map:
    sentences = fields.submap(front, "zinnen", {})
    for word in sentences:
        fields.submap(sentences, word)  # raises when it is no group of sentences
    return sentences


def _numbers(front: Map, kind: str) -> dict[str, object]:
    """Reach, unit and buttons of a number."""
    bands = front.get("banden", [])
    if not isinstance(bands, list) or not all(isinstance(b, (int, str)) for b in bands):
        mend = "Schrijf bijvoorbeeld: banden: [17, 20, 26]."
        raise front.fault("banden", "Achter 'banden' hoort een lijst te staan.", mend)
    less_more = fields.texts(front, "woorden") or ("minder", "meer")
    if len(less_more) != 2:
        mend = "Schrijf bijvoorbeeld: woorden: [jonger, ouder]."
        raise front.fault("woorden", "Achter 'woorden' horen 2 woorden te staan.", mend)
    return {
        "unit": fields.text(front, "eenheid", ""),
        "less_more": less_more,
        "lowest": Decimal(fields.number(front, "laagste", 0)),
        "highest": _highest(front, kind),
        "bands": tuple(bands),
    }


def _yes(front: Map, key: str) -> bool:
    return fields.choice(front, key, ("ja", "nee"), "nee") == "ja"


def _highest(front: Map, kind: str) -> Decimal:
    if kind not in ("getal", "bedrag"):
        return Decimal(0)
    if not isinstance(front.get("hoogste"), int):
        mend = "Voeg het hoogste getal toe dat nog kan, zoals 'hoogste: 100000'."
        raise front.fault("hoogste", "'hoogste' ontbreekt.", mend)
    return Decimal(front["hoogste"])
