"""Pages of text: life events, situations, emergencies, and the texts of the site itself."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property

from web.content import fields
from web.content.desks import known
from web.content.fields import Source
from web.content.files import Page
from web.content.markdown import to_html
from web.content.parse import RuleParser
from web.rules.conditions import Condition

TEXT_KEYS = "titel samenvatting als regelingen volgorde bron gecontroleerd".split()
HELP_KEYS = (
    "titel samenvatting voor soort volgorde telefoon telefoon_naam chat bron gecontroleerd"
).split()
HELP_KINDS = ("direct", "mens", "spoed", "acuut")


@dataclass(frozen=True, eq=False)
class TextPage:
    """One page of text. `shown_if`: when the outcome points to it."""

    page: Page
    title: str
    summary: str
    shown_if: Condition | None
    schemes: tuple[str, ...]
    order: int
    source: Source
    checked: datetime.date

    @property
    def stem(self) -> str:
        """The last part of its address."""
        return self.page.stem

    @cached_property
    def body_html(self) -> str:
        """The text."""
        return to_html(self.page.body)


@dataclass(frozen=True, eq=False)
class Emergency:
    """Help for one kind of threat."""

    page: Page
    title: str
    threats: tuple[str, ...]
    """Values of the fact `dreiging`; none: only on the emergency page."""
    kind: str
    order: int
    phone: str
    phone_name: str
    chat: str
    source: Source
    checked: datetime.date

    @property
    def stem(self) -> str:
        """The anchor on the emergency page."""
        return self.page.stem

    @cached_property
    def now_html(self) -> str:
        """What to do now: the text above the first heading."""
        return to_html(self.page.body.partition("\n## ")[0])

    @cached_property
    def later_html(self) -> str:
        """The rest, for who wants to know more."""
        _, heading, rest = self.page.body.partition("\n## ")
        return to_html(heading + rest)


def read_text(page: Page, rules: RuleParser | None = None) -> TextPage:
    """Read one page of text. Raises ContentError."""
    front = page.front
    fields.only(front, TEXT_KEYS)
    shown_if = rules.conditions(fields.submap(front, "als")) if rules and "als" in front else None
    return TextPage(
        page,
        fields.text(front, "titel"),
        fields.text(front, "samenvatting", ""),
        shown_if,
        fields.texts(front, "regelingen"),
        fields.number(front, "volgorde", 50),
        fields.source(front),
        fields.date(front, "gecontroleerd"),
    )


def read_emergency(page: Page) -> Emergency:
    """Read one file of `noodhulp/`. Raises ContentError."""
    front = page.front
    fields.only(front, HELP_KEYS)
    return Emergency(
        page,
        fields.text(front, "titel"),
        fields.texts(front, "voor"),
        fields.choice(front, "soort", HELP_KINDS),
        fields.number(front, "volgorde", 50),
        known(front, "telefoon"),
        fields.text(front, "telefoon_naam", ""),
        known(front, "chat"),
        fields.source(front),
        fields.date(front, "gecontroleerd"),
    )
