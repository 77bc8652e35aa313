"""`gemeente.yaml`: the municipality itself, its plan, and what it does in an emergency."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from web.content import fields
from web.content.desks import known
from web.content.fields import UNKNOWN, Source
from web.content.files import Map, read_yaml
from web.content.places import Places, TaxOffice
from web.content.theme import read_theme

KEYS = (
    "code naam plan normen kostendelers spoed telefoon redactie kernen thema "
    "gebruikelijke_regelingen bron gecontroleerd"
).split()
EMAIL = re.compile(r"(?ia)[\w.+-]+@([a-z0-9-]+\.)+[a-z]{2,}")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Plan:
    """The policy document the pack was made from, and its term."""

    title: str
    start: datetime.date
    end: datetime.date


@dataclass(frozen=True, slots=True)
class Urgent:
    """What the municipality does in a threatening situation, as far as its plan says so."""

    desk: str = ""
    promise: str = ""
    promise_source: Source | None = None
    then: str = ""


@dataclass(frozen=True, slots=True)
class Editor:
    """Who hears it when something here is not right."""

    name: str
    email: str


@dataclass(frozen=True, eq=False)
class Municipality:
    """One municipality. Without a pack only code, name and slug are known."""

    slug: str
    code: str
    name: str
    path: Path | None = None
    plan: Plan | None = None
    norms: Map = field(default_factory=lambda: Map(Path(), 0))
    cost_sharers: str = UNKNOWN
    urgent: Urgent = Urgent()
    phone: str = ""
    editor: Editor | None = None
    villages: Mapping[str, str] = field(default_factory=dict)
    theme: Mapping[str, str] = field(default_factory=dict)
    """Its own colours, by names of the NL Design System; mostly none."""
    has_usual: bool = True
    """Does it get the schemes that many municipalities have? With a pack only when it says so."""
    tax_office: TaxOffice | None = None
    """Who does its taxes, where we are sure of it."""
    source: Source | None = None
    checked: datetime.date | None = None


def read_municipality(
    path: Path, places: Places, read: Callable[[Path], Map] = read_yaml
) -> Municipality:
    """Read `gemeente.yaml`. Raises ContentError."""
    root = read(path)
    fields.only(root, KEYS)
    slug = path.parent.name
    code = _code(root, slug, places)
    return Municipality(
        slug=slug,
        code=code,
        name=fields.text(root, "naam"),
        path=path,
        plan=_plan(root),
        norms=fields.submap(root, "normen", {}),
        cost_sharers=fields.choice(root, "kostendelers", ("ja", "nee", UNKNOWN), UNKNOWN),
        urgent=_urgent(root),
        phone=known(root, "telefoon"),
        editor=_editor(root),
        villages=_villages(root, places, code),
        theme=read_theme(root),
        has_usual=fields.choice(root, "gebruikelijke_regelingen", ("ja", "nee"), "nee") == "ja",
        tax_office=places.tax_office(code),
        source=fields.source(root),
        checked=fields.date(root, "gecontroleerd"),
    )


def _code(root: Map, slug: str, places: Places) -> str:
    official = places.municipality(slug)
    code = fields.text(root, "code")
    if official is None or official.code != code:
        mend = f"Bij de map '{slug}' hoort {official.code}." if official else "Kijk in plaatsen/."
        raise root.fault("code", f"De code '{code}' hoort niet bij deze map.", mend)
    return code


def _plan(root: Map) -> Plan | None:
    if root.get("plan", UNKNOWN) == UNKNOWN:
        return None
    plan = fields.submap(root, "plan")
    fields.only(plan, ("titel", "van", "tot_en_met"))
    return Plan(
        fields.text(plan, "titel"), fields.date(plan, "van"), fields.date(plan, "tot_en_met")
    )


def _urgent(root: Map) -> Urgent:
    urgent = fields.submap(root, "spoed", {})
    fields.only(urgent, ("loket", "termijn", "verder"))
    desk, then = known(urgent, "loket"), known(urgent, "verder")
    if urgent.get("termijn", UNKNOWN) == UNKNOWN:
        return Urgent(desk, then=then)
    promise = fields.submap(urgent, "termijn")
    fields.only(promise, ("tekst", "bron"))
    return Urgent(desk, fields.text(promise, "tekst"), fields.source(promise), then)


def _editor(root: Map) -> Editor | None:
    if root.get("redactie", UNKNOWN) == UNKNOWN:
        return None
    editor = fields.submap(root, "redactie")
    fields.only(editor, ("naam", "email"))
    email = fields.text(editor, "email")
    if not EMAIL.fullmatch(email):
        problem = f"'{email}' is geen mailadres."
        raise editor.fault("email", problem, "Schrijf bijvoorbeeld: redactie@gemeente.nl.")
    return Editor(fields.text(editor, "naam"), email)


def _villages(root: Map, places: Places, code: str) -> Mapping[str, str]:
    villages = fields.submap(root, "kernen", {})
    for slug, name in villages.items():
        if not SLUG.fullmatch(slug):
            raise villages.fault(
                slug, f"'{slug}' is geen korte naam.", "Gebruik kleine letters en streepjes."
            )
        found = {m.municipality.code for m in places.find(str(name)) if not m.guess}
        if code not in found:
            problem = f"De kern '{name}' ligt niet in deze gemeente."
            raise villages.fault(slug, problem, "Kijk in plaatsen/plaatsen.csv of kernen.csv.")
    return dict(villages)
