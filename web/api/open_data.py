"""The content as open data: what everybody may use, and nobody has to ask for. Pure.

No list reads more than one municipality: with 342 of them it would read everything.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from web.api import LICENCE, PATH
from web.chat.fits import fits
from web.content.based_on import USUAL
from web.content.desks import Desk
from web.content.fields import Source, submap
from web.content.library import Library
from web.content.municipality import Plan
from web.content.pack import NATIONAL, Pack
from web.content.places import Municipality
from web.content.schemes import SchemeText
from web.content.version import as_data, version_of, version_of_data

Data = dict[str, object]


@dataclass(frozen=True)
class OpenData:
    """The data of one library. `root`: the name of the site, `https://rondkomen.example.nl`; empty
    when nobody said it, and then addresses begin with a slash."""

    library: Library
    root: str = ""

    def municipalities(self) -> Data:
        """All 342, by the alphabet. Reads no municipality."""
        known = frozenset(self.library.known)
        every = self.library.places.all()
        rows = [self._municipality(one, own=one in known) for one in every]
        return {"licentie": LICENCE, "gemeenten": rows}

    def municipality(self, name: str) -> Data | None:
        """By its short name or its code of CBS (`GM0148`); None when there is none."""
        slug = self._slug(name)
        official = self.library.places.municipality(slug)
        if official is None:
            return None
        found = self.library.municipality(slug)
        facts = self._municipality(official, own=found.path is not None) | {
            "plan": found.plan and _plan(found.plan),
            "bron": found.source and _source(found.source),
            "gecontroleerd": found.checked and found.checked.isoformat(),
            "gebruikelijke_regelingen": found.has_usual,
        }
        told = {key: value for key, value in facts.items() if key != "links"}
        return {"licentie": LICENCE, **facts, "versie": version_of_data(told)}

    def schemes(self, name: str) -> Data | None:
        """Of the country (`landelijk`), those that many municipalities have, or those of one
        municipality itself; None when there is none of that name."""
        slug = self._slug(name)
        found = self.library.municipality(slug)
        if found is None and slug != USUAL:
            return None
        links = {"zelf": self._schemes_of(slug), NATIONAL: self._schemes_of(NATIONAL)}
        if found is None or found.has_usual:
            links[USUAL] = self._schemes_of(USUAL)
        rows = [self._scheme(one) for one in self._own(slug)]
        told: Data = {"licentie": LICENCE, "gemeente": slug, "regelingen": rows, "links": links}
        return told | ({"per_gemeente": self._elsewhere()} if slug == NATIONAL else {})

    def scheme(self, name: str, stem: str, day: datetime.date) -> Data | None:
        """One scheme, whole; the limits in words are those of `day`."""
        slug = self._slug(name)
        found = next((one for one in self._own(slug) if one.rule.stem == stem), None)
        pack = self._pack(slug)
        if pack is None or found is None:
            return None
        whole = self._whole(pack, found, day) | {"voorwaarden_overal": self._everywhere(slug)}
        return {"licentie": LICENCE, **self._scheme(found), **whole}

    def _slug(self, name: str) -> str:
        return self.library.places.slug_of(name) or name

    def _pack(self, slug: str) -> Pack | None:
        """Where there are schemes of its own; else nothing is read."""
        if slug in (NATIONAL, USUAL):
            return self.library.pack(NATIONAL)
        found = self.library.municipality(slug)
        return self.library.pack(slug) if found and found.path else None

    def _own(self, slug: str) -> list[SchemeText]:
        """The schemes of this owner itself: each has one address."""
        pack = self._pack(slug)
        if pack is None:
            return []
        schemes = (*pack.schemes.values(), *([pack.debt_help] if pack.debt_help else []))
        return [one for one in schemes if one.id.startswith(f"{slug}/")]

    def _everywhere(self, slug: str) -> object:
        """What holds for every scheme of this owner."""
        if slug == NATIONAL:
            return {}
        usual = self.library.folder / USUAL / "overal.yaml"
        read = self.library.read(usual) if slug == USUAL else self.library.everywhere
        return as_data(submap(read, "voorwaarden"))

    def _elsewhere(self) -> list[Data]:
        known = (one.slug for one in self.library.known)
        return [{"gemeente": slug, "regelingen": self._schemes_of(slug)} for slug in known]

    def _municipality(self, one: Municipality, *, own: bool) -> Data:
        links = {
            "zelf": f"{self.root}{PATH}/gemeenten/{one.slug}",
            "regelingen": self._schemes_of(one.slug),
            "pagina": f"{self.root}/{one.slug}/",
        }
        told: Data = {"code": one.code, "naam": one.name, "slug": one.slug}
        return told | {"provincie": one.province, "eigen_inhoud": own, "links": links}

    def _schemes_of(self, slug: str) -> str:
        asked = "" if slug == NATIONAL else f"?gemeente={slug}"
        return f"{self.root}{PATH}/regelingen{asked}"

    def _scheme(self, one: SchemeText) -> Data:
        owner, _, stem = one.id.partition("/")
        shown_at = NATIONAL if owner == USUAL else owner
        return {
            "id": one.id,
            "gemeente": owner,
            "naam": stem,
            "titel": one.title,
            "samenvatting": one.summary,
            "soort": one.kind,
            "gecontroleerd": one.checked.isoformat(),
            "versie": version_of(one.page),
            "links": {
                "zelf": f"{self.root}{PATH}/regelingen/{one.id}",
                "pagina": f"{self.root}/{shown_at}/regelingen/{stem}",
            },
        }

    def _whole(self, pack: Pack, one: SchemeText, day: datetime.date) -> Data:
        rule, front = one.rule, one.page.front
        is_now = one.exists and rule.valid_from <= day <= rule.valid_until
        return {
            "voorwaarden": as_data(front["voorwaarden"]),
            "voorwaarden_in_woorden": fits(self.library, pack, one, day) if is_now else (),
            "bedrag": as_data(front["bedrag"]),
            "geldig": {"van": _day(rule.valid_from), "tot_en_met": _day(rule.valid_until)},
            "aanvragen": one.apply,
            "aanvraag_url": one.apply_url or None,
            "eerst_doen": one.first or None,
            "terugbetalen": {"antwoord": one.repay, "uitleg": one.repay_why},
            "bewijs": one.proof,
            "loket": _desk(pack.desk(one.desk)) if one.desk else None,
            "bron": _source(one.source),
            "tekst": one.page.body,
        }


def _plan(plan: Plan) -> Data:
    start, end = plan.start.isoformat(), plan.end.isoformat()
    return {"titel": plan.title, "van": start, "tot_en_met": end}


def _source(source: Source) -> Data:
    return {"titel": source.title, "plaats": source.place or None, "url": source.url or None}


def _desk(desk: Desk | None) -> Data | None:
    if desk is None:
        return None
    contact = {"telefoon": desk.phone or None, "website": desk.website or None}
    return {"id": desk.id, "titel": desk.title, **contact}


def _day(day: datetime.date) -> str | None:
    """None where there is no first or last day."""
    return None if day in (datetime.date.min, datetime.date.max) else day.isoformat()
