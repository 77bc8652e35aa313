"""Where somebody lives: the village goes along, and nobody has to say it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(("typed", "named"), [("Giethoorn", True), ("Steenwijk", False)])
def test_a_village_names_help_close_by(typed, named, visit):
    visit.post("/", {"plaats": typed}, secret=False)
    visit.post("/steenwijkerland/begin")
    assert ("Spreekuur" in visit.get("/steenwijkerland/uitkomst").text) is named


def test_who_does_not_say_where_they_live_gets_the_national_part(visit):
    assert "/landelijk/" in visit.get("/").links()
    page = visit.post("/landelijk/begin")
    while "/vraag/" in page.address:
        page = visit.post(page.address, {"knop": "weet_ik_niet"})
    outcome = visit.get("/landelijk/uitkomst")
    assert "tel:08008115" in outcome.links()
    assert "Zorgtoeslag" in outcome.text
    for address in ("hulp", "regelingen/", "regelingen/zorgtoeslag", "brief", "nood"):
        visit.get(f"/landelijk/{address}")
