"""What somebody answered is gone from memory when the page is sent: no circle keeps it there. Only
the form of a question still waits (decision 0028), so it is not looked for here."""

from __future__ import annotations

import gc

import pytest

from tests.web.conftest import SITE
from web.advice import Advice
from web.rules.situation import Situation
from web.session import Visit
from web.views.here import Here

OF_A_VISITOR = (Advice, Here, Situation, Visit)
PAGES = ("vraag/1", "vraag/2", "uitkomst", "antwoorden", "kaart", "regelingen/kindregeling")


def alive() -> set[int]:
    return {id(one) for one in gc.get_objects() if isinstance(one, OF_A_VISITOR)}


@pytest.mark.parametrize("page", PAGES)
def test_nothing_of_a_visitor_waits_to_be_swept_up(visit, page):
    visit.post("/dalfsen/begin")
    visit.post("/dalfsen/vraag/1", {"antwoord": ["geen"]}, secret=False)
    address = f"/dalfsen/{page}"
    visit.get(address)  # what is for everybody is there by now
    gc.collect()
    gc.disable()
    try:
        before = alive()
        visit.client.get(address, base_url=SITE).close()
        assert alive() <= before
    finally:
        gc.enable()
