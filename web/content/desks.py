"""Desks and people to go to, from `loketten/*.md`, with the hours they are open."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from web.content import fields
from web.content.fields import UNKNOWN, Source
from web.content.files import Map, Page
from web.content.markdown import to_html
from web.content.parse import RuleParser
from web.rules.conditions import Condition

KINDS = ("geldloket", "infopunt", "gemeente", "spreekuur", "vrijwilligers", "landelijk")
DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
KEYS = (
    "titel samenvatting soort lijn volgorde voorwaarden ook_als waarom plekken telefoon bereikbaar "
    "email website postadres bereik_via afspraak talen termijn bron gecontroleerd"
).split()
CONTACT = {
    "phone": "telefoon",
    "email": "email",
    "website": "website",
    "postal": "postadres",
    "languages": "talen",
    "promise": "termijn",
}
"""Texts that may be `onbekend`."""
SPAN = re.compile(r"([0-9]{1,2})\.([0-9]{2})-([0-9]{1,2})\.([0-9]{2})")

Hours = Mapping[str, tuple[tuple[datetime.time, datetime.time], ...]]
"""For each day (`ma`) the spans from opening to closing."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a desk. Address and hours are empty when no source gives them."""

    name: str
    village: str
    address: str
    hours: Hours


@dataclass(frozen=True, eq=False)
class Desk:
    """A desk, a person or an organisation to go to."""

    id: str
    page: Page
    title: str
    summary: str
    kind: str
    line: int
    order: int
    first_if: Condition | None
    """For whom this is the first desk; None: for nobody."""
    also_if: Condition | None
    """When it is named on the outcome as well; None: only on the page with all help."""
    why: str
    places: tuple[Place, ...]
    phone: str
    phone_hours: Hours
    email: str
    website: str
    postal: str
    """Where to send a letter; nobody can walk in there."""
    via: str
    """The desk through which this one is reached."""
    appointment: str
    languages: str
    promise: str
    """The term the municipality itself promises, or empty."""
    source: Source
    checked: datetime.date

    @cached_property
    def body_html(self) -> str:
        """The text below the facts."""
        return to_html(self.page.body)

    @property
    def reachable(self) -> bool:
        """Can somebody call, mail, look up or walk in, with what is on this page?"""
        has_address = any(place.address for place in self.places)
        return bool(self.phone or self.email or self.website or has_address)


def read_desk(page: Page, owner: str, rules: RuleParser) -> Desk:
    """Read one desk. Raises ContentError."""
    front = page.front
    fields.only(front, KEYS)
    return Desk(
        id=f"{owner}/{page.stem}",
        page=page,
        title=fields.text(front, "titel"),
        summary=fields.text(front, "samenvatting"),
        kind=fields.choice(front, "soort", KINDS),
        line=int(fields.choice(front, "lijn", ("1", "2"), "1")),
        order=fields.number(front, "volgorde", 50),
        first_if=_condition(front, "voorwaarden", rules),
        also_if=_condition(front, "ook_als", rules),
        why=fields.text(front, "waarom", ""),
        places=_places(front),
        phone_hours=_hours(front, "bereikbaar"),
        **{name: known(front, key) for name, key in CONTACT.items()},
        via=fields.text(front, "bereik_via", ""),
        appointment=fields.choice(front, "afspraak", ("ja", "nee", UNKNOWN), UNKNOWN),
        source=fields.source(front),
        checked=fields.date(front, "gecontroleerd"),
    )


def known(map_: Map, key: str) -> str:
    """The text, or empty when it is `onbekend`."""
    value = fields.text(map_, key, UNKNOWN)
    return "" if value == UNKNOWN else value


def _condition(front: Map, key: str, rules: RuleParser) -> Condition | None:
    return rules.conditions(fields.submap(front, key)) if key in front else None


def _places(front: Map) -> tuple[Place, ...]:
    nodes = front.get("plekken", [])
    if not isinstance(nodes, list) or not all(isinstance(node, Map) for node in nodes):
        raise front.fault("plekken", "Een plek heeft naam, kern, adres en open.")
    for node in nodes:
        fields.only(node, ("naam", "kern", "adres", "open"))
    return tuple(
        Place(fields.text(n, "naam"), known(n, "kern"), known(n, "adres"), _hours(n, "open"))
        for n in nodes
    )


def _hours(map_: Map, key: str) -> Hours:
    if map_.get(key, UNKNOWN) == UNKNOWN:
        return {}
    days = fields.submap(map_, key)
    fields.only(days, DAYS)
    return {
        day: tuple(_span(days, day, part) for part in str(days[day]).split(" en ")) for day in days
    }


def _span(days: Map, day: str, part: str) -> tuple[datetime.time, datetime.time]:
    match = SPAN.fullmatch(part.strip())
    try:
        start, end = (
            datetime.time(*map(int, pair)) for pair in (match.group(1, 2), match.group(3, 4))
        )
    except (AttributeError, ValueError):
        problem = f"'{part}' zijn geen uren."
        raise days.fault(day, problem, 'Schrijf bijvoorbeeld "9.30-11.30".') from None
    if end <= start:
        raise days.fault(day, f"'{part}' eindigt voor het begin.", "Draai de uren om.")
    return start, end
