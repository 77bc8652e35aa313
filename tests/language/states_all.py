"""All states together."""

from __future__ import annotations

import datetime
from unittest.mock import patch

from tests.language import states_chat, states_form, states_pages
from tests.language.states import Site
from web import clock

PARTS = (
    states_pages.every_page,
    states_pages.odd_ways,
    states_pages.typed_codes,
    states_pages.measured,
    states_pages.every_post,
    states_pages.every_refusal,
    states_form.every_question,
    states_form.every_outcome,
    states_form.filled_in_together,
    states_chat.every_phrase,
    states_chat.every_conversation,
)
OTHER_DAYS = {
    datetime.date(2026, 11, 23): "hulp",  # desks are open
    datetime.date(2025, 11, 1): "regelingen/",  # figures that still have to come
    datetime.date(2028, 1, 2): "uitkomst",  # figures that ran out
}
AT = datetime.time(10)


def everything(site: Site) -> Site:
    """Every state, at a fixed time of the day: whether a desk is open is a text too."""
    now = clock.now()
    fixed = now.replace(hour=AT.hour, minute=AT.minute)
    with patch.object(clock, "now", lambda: fixed):
        for part in PARTS:
            part(site)
        for day, page in OTHER_DAYS.items():
            other = Site(site.folder, day, site.shown, site.visited)
            other.visitor().get("/zo-rekenen-wij")
            for pack in other.packs:
                visit = states_form.visit_of(pack, states_pages.BUSY)
                other.visitor(visit).get(f"/{pack.slug}/{page}")
    return site
