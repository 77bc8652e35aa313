"""In an emergency nobody is sent to a closed door: all tests run on a Saturday."""

from __future__ import annotations

import re


def test_an_emergency_in_the_weekend_says_that_the_desk_is_closed(visit):
    visit.post("/almelo/begin")
    visit.post("/almelo/vraag/1", {"antwoord": ["uithuiszetting"]}, secret=False)
    html = visit.get("/almelo/uitkomst").html
    urgent = re.search(r'<section class="nu".*?</section>', html, re.DOTALL)[0]
    assert "Boddenstraat 3" in urgent, "this desk opens on Monday at half past nine"
    assert "dicht" in urgent
