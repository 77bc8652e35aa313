"""Desks that say they are the first one, while another desk always goes before them."""

from __future__ import annotations

from collections.abc import Iterator

from web.check.contradictions.own import own_desks
from web.check.contradictions.somebody import everybody, somebody
from web.content.desks import Desk
from web.content.errors import ContentError
from web.content.pack import Pack
from web.routing import FIRST_LINE
from web.rules.amounts import AmountsOnDay
from web.rules.situation import Situation
from web.rules.truth import YES


def never_first(pack: Pack, figures: AmountsOnDay) -> Iterator[ContentError]:
    """Two desks for everybody, or for the same people; and a desk for nobody."""
    anybody, earlier = Situation(everybody(pack.facts), figures), list[Desk]()
    for desk in own_desks(pack):
        if desk.first_if is None or desk.line != FIRST_LINE:
            continue
        front = desk.page.front
        if not somebody(desk.first_if, pack.facts, figures):
            problem = "Niemand voldoet aan de voorwaarden van dit loket."
            yield front.fault("voorwaarden", problem, "Kijk welke voorwaarde niet klopt.")
        for other in earlier:
            if (problem := _hidden(desk, other, anybody)) is not None:
                mend = "Kies een van de twee, of geef ze andere voorwaarden of een andere volgorde."
                yield front.fault("voorwaarden", problem, mend)
                break
        earlier.append(desk)


def _hidden(desk: Desk, other: Desk, anybody: Situation) -> str | None:
    name = f"'{other.page.stem}'"
    if anybody.ask(other.first_if).truth is YES:
        both = " ook" if anybody.ask(desk.first_if).truth is YES else ""
        return f"Dit loket is nooit het eerste: {name} is{both} het eerste loket voor iedereen."
    if desk.first_if is other.first_if:  # equal conditions are one object: web/content/parse.py
        return f"Dit loket is nooit het eerste: {name} heeft dezelfde voorwaarden."
    return None
