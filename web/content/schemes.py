"""Schemes, from `landelijk/*.md` and `gemeenten/<slug>/regelingen/*.md`."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from web.content import fields
from web.content.amount import pays, read_amount
from web.content.based_on import KEY, USUAL, blaming, is_unread
from web.content.examples import Example, read_examples
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
    f"{KEY} titel samenvatting soort voorwaarden bedrag aanvragen terugbetalen bron gecontroleerd "
    "voorbeelden loket aanvraag_url bewijs vanzelf_als heeft_al_als eerst_doen geldig volgorde "
    "rekenhulp naast niet_samen_met"
).split()
GONE = ("gestopt", "niet_hier")
NEVER = Group("een_van", ())


class Calculator(NamedTuple):
    """The official sum on the internet: what is worked out there decides, not ours."""

    title: str
    url: str


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
    calculator: Calculator | None
    beside: Mapping[str, str]
    """By the stem of another scheme: what to know when somebody gets that one as well."""
    instead_of: tuple[str, ...]
    """Stems of schemes nobody gets beside this one: only the larger counts in a total."""
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
    def is_usual(self) -> bool:
        """Do many municipalities have it, and do we not know whether this one does? A file that
        leans on such a scheme proves nothing while nobody read a source."""
        return self.id.startswith(f"{USUAL}/") or is_unread(self.page)

    @cached_property
    def body_html(self) -> str:
        """The text below the facts."""
        return to_html(self.page.body)


def read_scheme(
    page: Page, owner: str, rules: RuleParser, everywhere: Condition | None
) -> SchemeText:
    """Read one scheme. `everywhere`: what holds for each scheme of this owner."""
    with blaming(page):
        return _scheme(page, owner, rules, everywhere)


def _scheme(page: Page, owner: str, rules: RuleParser, everywhere: Condition | None) -> SchemeText:
    front = page.front
    fields.only(front, KEYS)
    kind = fields.choice(front, "soort", KINDS)
    repay, repay_why = _repay(front)
    checked = fields.date(front, "gecontroleerd")
    return SchemeText(
        rule=_rule(page, f"{owner}/{page.stem}", kind, rules, everywhere),
        page=page,
        **_texts(front),
        kind=kind,
        apply=fields.choice(front, "aanvragen", APPLY),
        repay=repay,
        repay_why=repay_why,
        source=fields.source(front),
        checked=checked,
        proof=fields.texts(front, "bewijs"),
        automatic=_optional(front, "vanzelf_als", rules),
        calculator=_calculator(front),
        beside=fields.words(front, "naast"),
        instead_of=fields.texts(front, "niet_samen_met"),
        in_kind=kind in ("natura", "schuldhulp") or front.get("bedrag") == "geen",
        order=fields.number(front, "volgorde", 50),
        examples=read_examples(front, checked),
    )


def _texts(front: Map) -> dict[str, str]:
    """What is shown as it stands in the file."""
    return {
        "title": fields.text(front, "titel"),
        "summary": fields.text(front, "samenvatting"),
        "desk": fields.text(front, "loket", ""),
        "apply_url": fields.text(front, "aanvraag_url", ""),
        "first": fields.text(front, "eerst_doen", ""),
    }


def _rule(
    page: Page, id_: str, kind: str, rules: RuleParser, everywhere: Condition | None
) -> Scheme:
    front = page.front
    amount = read_amount(front, rules.norms)
    condition = rules.conditions(fields.submap(front, "voorwaarden"))
    if kind in GONE:
        condition = NEVER
    elif everywhere is not None and kind != "schuldhulp":
        condition = _and(condition, everywhere)
    valid = fields.submap(front, "geldig", {})
    fields.only(valid, ("van", "tot_en_met"))
    return Scheme(
        id_,
        condition,
        NEVER if id_.startswith(USUAL) else _already(page, kind, rules),
        amount,
        pays(front, amount),
        fields.date(valid, "van", datetime.date.min),
        fields.date(valid, "tot_en_met", datetime.date.max),
    )


def _already(page: Page, kind: str, rules: RuleParser) -> Condition:
    """Who gets it already: `krijgt_al` names it, or `heeft_al_als` holds."""
    ticked = Map(page.path, page.front.line)
    ticked["krijgt_al"] = page.stem
    already = [rules.conditions(ticked)] if kind != "schuldhulp" else []
    if "heeft_al_als" in page.front:
        already.append(rules.conditions(fields.submap(page.front, "heeft_al_als")))
    return already[0] if len(already) == 1 else Group("een_van", tuple(already))


def _and(condition: Condition, everywhere: Condition) -> Condition:
    """Both hold. One flat group: less work than a group in a group."""
    flat = isinstance(condition, Group) and condition.kind == "alle"
    return Group("alle", (*(condition.parts if flat else (condition,)), everywhere))


def _repay(front: Map) -> tuple[str, str]:
    repay = fields.submap(front, "terugbetalen")
    fields.only(repay, ("antwoord", "uitleg"))
    return fields.choice(repay, "antwoord", REPAY), fields.text(repay, "uitleg")


def _calculator(front: Map) -> Calculator | None:
    if "rekenhulp" not in front:
        return None
    node = fields.submap(front, "rekenhulp")
    fields.only(node, ("titel", "url"))
    url = fields.text(node, "url")
    if not url.startswith("https://"):
        raise node.fault("url", "Dit adres klopt niet.", "Begin met https://.")
    return Calculator(fields.text(node, "titel"), url)


def _optional(front: Map, key: str, rules: RuleParser) -> Condition:
    return rules.conditions(fields.submap(front, key)) if key in front else NEVER
