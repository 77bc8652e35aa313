"""Schemes, from `landelijk/*.md` and `gemeenten/<slug>/regelingen/*.md`."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from web.content import fields
from web.content.amount import read_amount
from web.content.fields import UNKNOWN, Source
from web.content.files import Map, Page
from web.content.markdown import to_html
from web.content.parse import RuleParser
from web.rules.conditions import Condition, Group
from web.rules.screening import Scheme

KINDS = ("regeling", "natura", "proef", "gestopt", "niet_hier", "schuldhulp")
APPLY = ("zelf", "met_hulp", "via_consulent", UNKNOWN)
REPAY = ("ja", "nee", "soms", UNKNOWN)
KEYS = (
    "titel samenvatting soort voorwaarden bedrag aanvragen terugbetalen bron gecontroleerd "
    "voorbeelden loket aanvraag_url bewijs vanzelf_als heeft_al_als eerst_doen geldig volgorde"
).split()
GONE = ("gestopt", "niet_hier")
NEVER = Group("een_van", ())


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example of the editor: these answers must give this verdict."""

    who: str
    answers: Mapping[str, object]
    verdict: str
    day: datetime.date
    line: int


@dataclass(frozen=True, eq=False)
class SchemeText:
    """One scheme as people read it; `rule` is the part that decides."""

    rule: Scheme
    page: Page
    title: str
    summary: str
    kind: str
    apply: str
    repay: str
    repay_why: str
    source: Source
    checked: datetime.date
    desk: str
    apply_url: str
    proof: tuple[str, ...]
    first: str
    """What comes first, or which deadline passes."""
    automatic: Condition
    """When this holds, most people get it without asking."""
    in_kind: bool
    """There is no money to tell."""
    order: int
    examples: tuple[Example, ...]

    @property
    def exists(self) -> bool:
        """A scheme that stopped, or that this municipality does not have, is only explained."""
        return self.kind not in GONE

    @property
    def id(self) -> str:
        """`dalfsen/kindregeling`."""
        return self.rule.id

    @cached_property
    def body_html(self) -> str:
        """The text below the facts."""
        return to_html(self.page.body)


def read_scheme(
    page: Page, owner: str, rules: RuleParser, everywhere: Condition | None
) -> SchemeText:
    """Read one scheme. `everywhere`: what holds for each scheme of this owner."""
    front = page.front
    fields.only(front, KEYS)
    kind = fields.choice(front, "soort", KINDS)
    repay, repay_why = _repay(front)
    checked = fields.date(front, "gecontroleerd")
    return SchemeText(
        rule=_rule(page, f"{owner}/{page.stem}", kind, rules, everywhere),
        page=page,
        title=fields.text(front, "titel"),
        summary=fields.text(front, "samenvatting"),
        kind=kind,
        apply=fields.choice(front, "aanvragen", APPLY),
        repay=repay,
        repay_why=repay_why,
        source=fields.source(front),
        checked=checked,
        desk=fields.text(front, "loket", ""),
        apply_url=fields.text(front, "aanvraag_url", ""),
        proof=fields.texts(front, "bewijs"),
        first=fields.text(front, "eerst_doen", ""),
        automatic=_optional(front, "vanzelf_als", rules),
        in_kind=kind in ("natura", "schuldhulp") or front.get("bedrag") == "geen",
        order=fields.number(front, "volgorde", 50),
        examples=_examples(front, checked),
    )


def _rule(
    page: Page, id_: str, kind: str, rules: RuleParser, everywhere: Condition | None
) -> Scheme:
    front = page.front
    condition = rules.conditions(fields.submap(front, "voorwaarden"))
    if kind in GONE:
        condition = NEVER
    elif everywhere is not None and kind != "schuldhulp":
        condition = _and(condition, everywhere)
    ticked = Map(page.path, front.line)
    ticked["krijgt_al"] = page.stem
    already = [rules.conditions(ticked)] if kind != "schuldhulp" else []
    if "heeft_al_als" in front:
        already.append(rules.conditions(fields.submap(front, "heeft_al_als")))
    valid = fields.submap(front, "geldig", {})
    fields.only(valid, ("van", "tot_en_met"))
    return Scheme(
        id_,
        condition,
        already[0] if len(already) == 1 else Group("een_van", tuple(already)),
        read_amount(front),
        fields.date(valid, "van", datetime.date.min),
        fields.date(valid, "tot_en_met", datetime.date.max),
    )


def _and(condition: Condition, everywhere: Condition) -> Condition:
    """Both hold. One flat group: less work than a group in a group."""
    flat = isinstance(condition, Group) and condition.kind == "alle"
    return Group("alle", (*(condition.parts if flat else (condition,)), everywhere))


def _repay(front: Map) -> tuple[str, str]:
    repay = fields.submap(front, "terugbetalen")
    fields.only(repay, ("antwoord", "uitleg"))
    return fields.choice(repay, "antwoord", REPAY), fields.text(repay, "uitleg")


def _optional(front: Map, key: str, rules: RuleParser) -> Condition:
    return rules.conditions(fields.submap(front, key)) if key in front else NEVER


def _examples(front: Map, checked: datetime.date) -> tuple[Example, ...]:
    nodes = front.get("voorbeelden")
    if not isinstance(nodes, list) or not nodes:
        mend = "Geef minstens één voorbeeld met wie, antwoorden en uitkomst."
        raise front.fault("voorbeelden", "Er zijn geen voorbeelden.", mend)
    return tuple(_example(node, front, checked) for node in nodes)


def _example(node: object, front: Map, checked: datetime.date) -> Example:
    if not isinstance(node, Map):
        raise front.fault("voorbeelden", "Een voorbeeld heeft wie, antwoorden en uitkomst.")
    fields.only(node, ("wie", "antwoorden", "uitkomst", "datum"))
    verdict = fields.choice(node, "uitkomst", ("ja", "misschien", "nee", "heeft_al"))
    answers = fields.submap(node, "antwoorden")
    return Example(
        fields.text(node, "wie"), answers, verdict, fields.date(node, "datum", checked), node.line
    )
