"""All states together, in parts that can be crawled apart."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from unittest.mock import patch

from tests.states import chat, form, pages, schemes, statement
from tests.states.site import Site, visit_of
from web import clock

OTHER_DAYS = {
    datetime.date(2026, 11, 23): "hulp",  # desks are open
    datetime.date(2025, 11, 1): "regelingen/",  # figures that still have to come
    datetime.date(2028, 1, 2): "uitkomst",  # figures that ran out
}
AT = datetime.time(10)
EARLY = datetime.time(7)
"""Before the desks open: then they open today."""


def other_days(site: Site) -> None:
    """The same site on days on which something differs."""
    for day, page in OTHER_DAYS.items():
        other = Site(site.folder, day, site.seen, site.visited, site.failed)
        other.visitor().get("/zo-rekenen-wij")
        for pack in other.packs:
            other.visitor(visit_of(pack, pages.BUSY)).get(f"/{pack.slug}/{page}")


def early(site: Site) -> None:
    """In the morning, on a day the desks are open."""
    monday = Site(site.folder, next(iter(OTHER_DAYS)), site.seen, site.visited, site.failed)
    with _at(EARLY):
        for pack in monday.packs:
            monday.visitor().get(f"/{pack.slug}/hulp")


PARTS: dict[str, Callable[[Site], None]] = {
    part.__name__: part
    for part in (
        form.every_outcome,
        pages.every_page,
        form.every_question,
        chat.every_phrase,
        chat.every_conversation,
        other_days,
        pages.other_languages,
        pages.odd_ways,
        pages.typed_codes,
        pages.measured,
        statement.accessible,
        schemes.searched,
        schemes.what_changed,
        schemes.doubted,
        pages.every_post,
        pages.every_refusal,
        form.filled_in_together,
        early,
    )
}
"""The longest first: who shares the work ends at the same time."""


def crawl(part: str) -> Site:
    """One part, at a fixed time of the day: whether a desk is open is a text too."""
    site = Site()
    with _at(AT):
        PARTS[part](site)
    return site


def _at(time: datetime.time) -> object:
    fixed = clock.now().replace(hour=time.hour, minute=time.minute)
    return patch.object(clock, "now", lambda: fixed)
