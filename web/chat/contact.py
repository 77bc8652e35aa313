"""How to reach a desk, in sentences: only what its file knows. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from web.content.desks import Desk, Hours
from web.content.files import Map
from web.content.pack import Pack
from web.hours import week


def contact(say: Map, pack: Pack, desk: Desk) -> tuple[str, ...]:
    """Phone, places, mail and hours; else through whom. `say`: the sentences for it."""
    return tuple(_lines(say["contact"], pack, desk)) or (say["contact"]["onbekend"],)


def _lines(say: Map, pack: Pack, desk: Desk) -> Iterator[str]:
    if desk.phone:
        yield say["bel"].format(nummer=desk.phone)
        yield from _hours(say, "telefoon", desk.phone_hours)
    for place in desk.places:
        village = pack.municipality.villages.get(place.village, "")
        where = [place.name, place.address, village if village not in place.address else ""]
        yield f"{', '.join(filter(None, where))}."
        yield from _hours(say, "open", place.hours)
    if desk.email:
        yield say["mail"].format(adres=desk.email)
    if desk.website:
        yield say["website"].format(adres=desk.website.removeprefix("https://"))
    if f"afspraak_{desk.appointment}" in say:
        yield say[f"afspraak_{desk.appointment}"]
    if way := pack.desk(desk.via) if desk.via else None:
        yield say["via"].format(loket=way.title)


def _hours(say: Map, kind: str, hours: Hours) -> Iterator[str]:
    for day, times in week(hours):
        yield say[kind].format(dag=day, uren=times)
    if hours:
        yield say["feestdag"]
