"""What to bring, and where to go: of the desk only what its file tells. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from web import hours
from web.advice import Advice
from web.cards import SchemeCard
from web.content.desks import Desk, Hours, Place
from web.content.files import Map
from web.content.pack import Pack
from web.routing import way_to
from web.translate import gettext

MOST_PAPERS = 4
MOST_PLACES = 3
SMALL_WORDS = frozenset("een de het uw".split())

Row = tuple[str, str]
"""A word in front, such as `Bel`, and what follows it."""


def papers(cards: Iterable[SchemeCard]) -> tuple[str, ...]:
    """What these schemes ask for, the same paper once: who has a payslip has it for all."""
    found: dict[frozenset[str], str] = {}
    for name in (name for card in cards for name in card.text.proof):
        words = frozenset(name.lower().split()) - SMALL_WORDS
        if not any(words <= other for other in found):
            found = {other: name_ for other, name_ in found.items() if not other < words}
            found[words] = name
    return tuple(found.values())[:MOST_PAPERS]


def where(advice: Advice, desk: Desk, say: Map) -> Iterator[Row]:
    """How to get to this desk. What no source tells is said so, with somebody who does know."""
    yield "", desk.title
    yield from _places(advice.pack, desk, say)
    yield from _contact(desk, say)
    yield say["afspraak"], say[f"afspraak_{desk.appointment}"]
    if way := way_to(advice.pack, desk):
        yield say["via"], _short(way)
    elif desk is advice.desk and (call := advice.route.to_call):
        yield say["liever_bellen"], _short(call)


def _places(pack: Pack, desk: Desk, say: Map) -> Iterator[Row]:
    """A place with its hours; several places without hours in one line."""
    timed = [place for place in desk.places if place.hours][:MOST_PLACES]
    for place in timed:
        yield say["plek"], _place(pack, place)
        yield say["open"], in_words(place.hours)
    if desk.places and not timed:
        yield say["plek"], "; ".join(_place(pack, p) for p in desk.places[:MOST_PLACES])
        yield say["open"], say["open_onbekend"]


def _place(pack: Pack, place: Place) -> str:
    village = pack.municipality.villages.get(place.village, "")
    told = f"{place.name} {place.address}"
    return ", ".join(
        filter(None, (place.name, place.address, village if village not in told else ""))
    )


def _contact(desk: Desk, say: Map) -> Iterator[Row]:
    if desk.phone:
        open_ = f" ({in_words(desk.phone_hours)})" if desk.phone_hours else ""
        yield say["bel"], f"{_whole(desk.phone)}{open_}"
    if desk.email:
        yield say["mail"], desk.email
    if desk.website:
        yield say["website"], bare(desk.website)


def _short(desk: Desk) -> str:
    """A desk in one line: its name and how to reach it."""
    address = next((place.address for place in desk.places if place.address), "")
    ways = [_whole(desk.phone), desk.email, address or bare(desk.website)]
    return ", ".join(filter(None, [desk.title, *ways]))


def _whole(number: str) -> str:
    """A number that no end of a line cuts in two."""
    return number.replace(" - ", "-").replace(" ", "\N{NO-BREAK SPACE}")


def bare(url: str) -> str:
    """An address as people type it."""
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.")


def in_words(opening: Hours) -> str:
    """`maandag, dinsdag en vrijdag 9.30 tot 11.30 uur`: days with the same hours together."""
    days: dict[str, list[str]] = {}
    for day, times in hours.week(opening):
        days.setdefault(times, []).append(day)
    said = gettext("{dagen} {uren} uur")
    return ", ".join(said.format(dagen=_listed(n), uren=times) for times, n in days.items())


def _listed(names: list[str]) -> str:
    *others, last = names
    if not others:
        return last
    return gettext("{eerst} en {daarna}").format(eerst=", ".join(others), daarna=last)
