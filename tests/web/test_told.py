"""A reason never says "we do not know yet" about something the person told us."""

from __future__ import annotations

from web.report import calculate

COUPLE = {
    "gemeente": "dalfsen",
    "leeftijd": 60,
    "huishouden": "samen",
    "leeftijd_partner": 59,
    "kinderen": [],
    "medebewoners": 0,
    "inkomen_soort": ["loon"],
    "inkomen": 1000,
    "inkomen_soort_partner": ["geen"],
    "vermogen": 0,
}


def test_the_age_of_the_partner_was_told(library, today):
    outcome = calculate(library, {"antwoorden": COUPLE}, today)
    aio = next(r for r in outcome["regelingen"] if r["id"] == "landelijk/aio")
    assert aio["uitkomst"] == "nee"
    assert not [s for s in aio["waarom"] if "weten we nog niet" in s], aio["waarom"]
